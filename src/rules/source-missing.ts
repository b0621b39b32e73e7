import type { Rule } from '../engine/lint/rule.ts';
import { SOURCES } from '../model/item.ts';
import { listed } from '../model/words/words.ts';

export const sourceMissing: Rule = {
  id: 'source-missing',
  severity: 'warning',
  summary: 'Work in progress or coming soon does not say which source it comes from.',
  why: `
A team chooses among work from strategy, marketing, customers, the go-to-market side and its own needs. Only when each item says
where it comes from can a team see which of them it is starving, and answer the people who ask why their work is not in the plan.
`,
  looksAt: 'team',
  askedAtTriage: true,

  check({ inProgress, comingSoon, isWholeAt }) {
    return [...inProgress, ...comingSoon]
      .filter(({ work, path }) => work.source === undefined && isWholeAt([...path, 'source']))
      .map(({ id, path }) => ({
        path: [...path, 'id'],
        message: `${id} does not say which source it comes from`,
        hint: `Add \`source\`: ${listed(SOURCES, 'or')}.`,
      }));
  },
};
