import type { Rule } from '../engine/lint/rule.ts';

export const duplicateKey: Rule = {
  id: 'duplicate-key',
  severity: 'error',
  summary: 'A key stands twice in the same map.',
  why: `
Only one of the two values can count, and YAML readers disagree about which. Somebody who reads the file from the top believes the
first one, while \`plan\` goes on with the last. A repeated \`in_progress\` or \`coming_soon\` can hide a whole list in this way.
`,
  looksAt: 'reading',
};
