import type { Rule } from '../engine/lint/rule.ts';

export const suppressionUnused: Rule = {
  id: 'suppression-unused',
  severity: 'warning',
  summary: 'An `ignore` entry silences nothing.',
  why: `
What it accepted has been settled, or its rule or item is misspelt. Left in place, it would silence the next finding of that kind,
which nobody has looked at. It is only said when every file could be read, since the finding may lie in the part that could not.
`,
  looksAt: 'suppressions',
};
