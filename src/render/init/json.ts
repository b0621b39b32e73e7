import type { OutputStart } from '../media/json-text.ts';
import { outputText } from '../media/json-text.ts';

/** What `plan init --json` prints, besides what every output begins with. */
export interface InitOutput {
  /** The folder of plans, as the user would type it. */
  readonly folder: string;
  /** Every file that is new, or changed; none where everything is there already. */
  readonly files: readonly { readonly file: string; readonly what: string }[];
  /** False with `--dry-run`, and where there is nothing to write. */
  readonly written: boolean;
  /** What is left to do by hand. */
  readonly remarks: readonly string[];
}

export const initAsJson = (output: InitOutput, start: OutputStart): string => outputText('init', start, output);
