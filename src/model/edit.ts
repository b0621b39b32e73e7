import type { Path } from './path.ts';

/** Data that can be written to a file. Members that are undefined are left out. */
export type YamlValue =
  | string
  | number
  | boolean
  | null
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined };

/** A change of a document, by place. In a series, each sees the result of the one before. */
export type Edit =
  /** Puts a value into a list before position `index` (its length: at the end). An absent list is added to its map, placed by `order`; `[]` as path is the whole document. */
  | {
      readonly kind: 'insert';
      readonly list: Path;
      readonly index: number;
      readonly value: YamlValue;
      readonly order?: readonly string[];
    }
  /** Takes away a list element with the comments that belong to it, or a map key with the comment in its line. */
  | { readonly kind: 'remove'; readonly path: Path }
  /** Gives a map key this value. A new key goes behind the last one that stands before it in `order`, else at the end. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: YamlValue; readonly order?: readonly string[] }
  /** Carries a list element to another list, or another index of the same one (counted after the removal), with its text and comments. */
  | {
      readonly kind: 'move';
      readonly from: Path;
      readonly list: Path;
      readonly index: number;
      readonly order?: readonly string[];
    };
