import type { Rule } from '../engine/lint/rule.ts';

export const riskUnmitigated: Rule = {
  id: 'risk-unmitigated',
  severity: 'warning',
  summary: 'An open risk of high impact has no mitigation.',
  why: `
A risk that would hurt badly and that nobody does anything about is a decision, and should be made as one. The mitigation may be small:
a test, a date by which we will know, somebody to call. If the risk is accepted as it is, an \`ignore\` entry says so, with the reason.
`,
  looksAt: 'team',

  check({ content, isWholeAt }) {
    return content.risks.flatMap(({ id, impact, mitigation, closed_on }, index) =>
      impact === 'high' &&
      mitigation === undefined &&
      closed_on === undefined &&
      isWholeAt(['risks', index, 'mitigation']) &&
      isWholeAt(['risks', index, 'closed_on'])
        ? [
            {
              path: ['risks', index, 'id'],
              message: `the risk ${id} has a high impact and no mitigation`,
              hint: 'Say under `mitigation` what is done about it, or note the day it stopped being a risk as `closed_on`.',
            },
          ]
        : [],
    );
  },
};
