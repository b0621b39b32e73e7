import type { Rule } from '../engine/lint/rule.ts';

export const targetMissing: Rule = {
  id: 'target-missing',
  severity: 'error',
  summary: 'Work in progress has no target date.',
  why: `
A target date gives stakeholders a rough idea of when, so that they need not ask. It is no promise: the team sets it after high-level
scoping and may move it.
`,
  looksAt: 'team',

  check({ inProgress, isWholeAt }) {
    return inProgress.flatMap(({ work: { target_date: target, scoping }, id, path }) => {
      if (target !== undefined || !isWholeAt([...path, 'target_date'])) return [];
      return [
        {
          path,
          message: `${id} is in progress without a target date`,
          hint: `${scoping === undefined ? 'Scope it, then set' : 'Set'} \`target_date\` to the day you expect it to be done. It is a rough idea, not a promise.`,
        },
      ];
    });
  },
};
