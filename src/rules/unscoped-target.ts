import type { Rule } from '../engine/lint/rule.ts';

export const unscopedTarget: Rule = {
  id: 'unscoped-target',
  severity: 'warning',
  summary: 'Work in progress has a target date but no scoping.',
  why: `
A target is set after high-level engineering scoping. Without it the date is a wish that looks like an estimate, and no forecast can tell
the two apart. Work in progress is looked at; a target anywhere else is \`target-outside-progress\`.
`,
  looksAt: 'team',
  askedAtTriage: true,

  check({ inProgress, isWholeAt }) {
    return inProgress.flatMap(({ work: { target_date: target, scoping }, id, path }) =>
      target === undefined || scoping !== undefined || !isWholeAt([...path, 'scoping'])
        ? []
        : [
            {
              path: [...path, 'target_date'],
              message: `${id} aims at ${target} but is not scoped`,
              hint: 'Let engineering estimate it roughly, write that as `scoping`, and see whether the target still holds.',
            },
          ],
    );
  },
};
