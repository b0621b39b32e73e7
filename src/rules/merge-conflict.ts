import type { Rule } from '../engine/lint/rule.ts';

export const mergeConflict: Rule = {
  id: 'merge-conflict',
  severity: 'error',
  summary: 'The file holds unresolved git conflict markers.',
  why: `
Two branches changed the same lines, and nobody has chosen between them yet: the plan says two things at once. This is said once
for a file, at its first marker, in place of the many errors that the markers cause as YAML.
`,
  looksAt: 'reading',
};
