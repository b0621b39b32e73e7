import type { Rule } from '../engine/lint/rule.ts';
import { counted } from '../model/words/words.ts';

export const oldLayout: Rule = {
  id: 'old-layout',
  severity: 'warning',
  summary: 'The decisions of a team stand in one list.',
  why: `
Two branches that both add to a list are merged by lines: two decisions became one with every key twice, or one lost whom it had told and was still
valid. A decision in a file of its own, \`decisions/<team>/<day>-<item>.yaml\`, meets another only where both are about one item on one day.

A list is read all the same, for good: history holds it, and branches that are still open may add to it. To move its decisions is not to rewrite them.
`,
  looksAt: 'workspace',

  check({ decisions }) {
    return decisions
      .filter(({ kind }) => kind === 'decisions')
      .map(file => ({
        file,
        path: [],
        message: `${counted(file.content.length, 'decision')} of ${file.team} in one list, which two branches cannot both add to`,
        hint: '`plan init --upgrade` gives each decision a file of its own',
      }));
  },
};
