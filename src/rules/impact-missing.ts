import type { Rule } from '../engine/lint/rule.ts';

export const impactMissing: Rule = {
  id: 'impact-missing',
  severity: 'warning',
  summary: 'Work in progress or coming soon names neither a customer impact nor a business impact.',
  why: `
If nobody can say in a sentence what customers get from the work or how it helps the company, it is not ready to be ranked against
work for which somebody can. One of the two is enough; customers may be inside the company, as they are for internal work.
`,
  looksAt: 'team',
  askedAtTriage: true,

  check({ inProgress, comingSoon, isWholeAt }) {
    return [...inProgress, ...comingSoon]
      .filter(
        ({ work, path }) =>
          work.customer_impact === undefined &&
          work.business_impact === undefined &&
          isWholeAt([...path, 'customer_impact']) &&
          isWholeAt([...path, 'business_impact']),
      )
      .map(({ id, path }) => ({
        path: [...path, 'id'],
        message: `${id} names neither a customer impact nor a business impact`,
        hint: 'Say in a sentence what customers get from it (`customer_impact`) or how it helps the company (`business_impact`).',
      }));
  },
};
