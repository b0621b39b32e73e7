import type { Path } from '../../model/path.ts';

/** Something that is wrong with a text as YAML; offsets count UTF-16 units from the start of the text. */
export interface YamlProblem {
  readonly kind: 'syntax' | 'duplicate-key';
  readonly message: string;
  readonly hint: string;
  readonly from: number;
  readonly to: number;
  /** Where it stands in the value; absent where there is no value. */
  readonly path?: Path;
  /** Where the same key stood first. */
  readonly first?: { readonly from: number; readonly to: number };
}

/** Where something stands: UTF-16 units from the start of the text, the end exclusive; `to` is `from` for what has no text. */
export interface TextPlace {
  readonly from: number;
  readonly to: number;
  /** Of a list its members, of a map its values. */
  readonly members?: readonly TextPlace[];
  /** Of a map: its keys, in the order of `members`. */
  readonly names?: readonly TextPlace[];
  readonly keys?: readonly string[];
}

/** What a text amounts to as YAML. */
export interface ReadText {
  /** Plain data; null for an empty document, undefined for a text that cannot be read. */
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
  /** Where an alias repeats nothing, and undefined stands instead. */
  readonly holes: readonly Path[];
  /** Of the whole document; worked out when first asked for. */
  readonly place: () => TextPlace;
}

/** Reads a text. Nothing that a text holds makes it throw. */
export type TextReader = (text: string) => ReadText;

/** How deep maps and lists may stand in each other. */
export const MOST_LEVELS = 100;
