import type { OutputStart } from '../media/json-text.ts';
import { outputText } from '../media/json-text.ts';

/** What `plan schema --json` prints, besides what every output begins with. */
export interface SchemaOutput {
  /** Of all kinds of files; of one where it is named. */
  readonly files: readonly SchemaFileOutput[];
}

export interface SchemaFileOutput {
  readonly kind: string;
  /** Where such a file stands in a workspace; names in angle brackets are chosen by people. */
  readonly path: string;
  readonly holds: string;
  /** A JSON Schema; absent where no kind is named. */
  readonly schema?: { readonly [key: string]: unknown } | undefined;
}

export const schemasAsJson = (files: readonly SchemaFileOutput[], start: OutputStart): string =>
  outputText('schema', start, { files } satisfies SchemaOutput);
