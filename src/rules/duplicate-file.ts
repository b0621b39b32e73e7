import type { Rule } from '../engine/lint/rule.ts';

export const duplicateFile: Rule = {
  id: 'duplicate-file',
  severity: 'error',
  summary: 'A file of the plan stands twice.',
  why: `
\`teams/search.yaml\` beside \`teams/search.yml\`, or two names that differ in capitals alone, are two plans of one team, and nobody can tell
which of them counts: a promise may be kept in one and moved in the other.
`,
  looksAt: 'reading',
};
