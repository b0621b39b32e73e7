import type { Rule } from '../engine/lint/rule.ts';

export const priorityMissing: Rule = {
  id: 'priority-missing',
  severity: 'warning',
  summary: 'Work in progress or coming soon has no priority.',
  why: `
The day something has to give way, the priority is what tells the team what to cut without calling a meeting. Work without one is
either treated as a must by whoever works on it, or cut by whoever does not.
`,
  looksAt: 'team',
  askedAtTriage: true,

  check({ inProgress, comingSoon, isWholeAt }) {
    return [...inProgress, ...comingSoon]
      .filter(({ work, path }) => work.priority === undefined && isWholeAt([...path, 'priority']))
      .map(({ id, path }) => ({
        path: [...path, 'id'],
        message: `${id} has no priority`,
        hint: 'Add `priority`: P0 must have, P1 want to have, or P2 nice to have.',
      }));
  },
};
