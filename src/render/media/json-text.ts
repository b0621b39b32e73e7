import type { Day } from '../../model/time/day.ts';

/** A value as JSON for programs, in lines, with what a terminal or a CI log would act upon written as escapes. */
const jsonText = (value: unknown): string => `${safe(JSON.stringify(value, undefined, 2))}\n`;

const safe = (json: string): string =>
  json
    .replaceAll('##[', '#\\u0023[')
    .replaceAll(
      /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]/g,
      found => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );

/** What every command prints for programs begins so; `revision` is absent where there is no commit, or where none matters. */
export interface OutputStart {
  readonly today: Day;
  readonly revision?: string | undefined;
}

/**
 * The output of a command for programs: `{ version, kind, today, revision, … }`. Keys are camelCase and only ever added while `version` stays the same;
 * what is missing is absent.
 */
export const outputText = (kind: string, { today, revision }: OutputStart, content: object): string =>
  jsonText({ version: OUTPUT_VERSION, kind, today, revision, ...content });

export const OUTPUT_VERSION = 2;
