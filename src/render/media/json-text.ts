/** A value as JSON for programs, in lines, with what a terminal or a CI log would act upon written as escapes. */
export const jsonText = (value: unknown): string => `${safe(JSON.stringify(value, undefined, 2))}\n`;

const safe = (json: string): string =>
  json
    .replaceAll('##[', '#\\u0023[')
    .replaceAll(
      /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]/g,
      found => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
