import type { Rule } from '../engine/lint/rule.ts';

export const unreadableFile: Rule = {
  id: 'unreadable-file',
  severity: 'error',
  summary: 'The file cannot be read as text of this workspace.',
  why: `
It is too large, is not UTF-8, may not be opened, or is a link that leads out of the workspace. A plan that is missing one of its
files looks like a smaller plan, so this is said instead of passing over it: a team whose file cannot be read is not a team without
work.
`,
  looksAt: 'reading',
};
