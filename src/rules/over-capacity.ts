import type { Rule } from '../engine/lint/rule.ts';
import { HOPELESS, LIKELY } from '../model/chance.ts';
import { promisesWithin } from './forecast/unlikely.ts';

export const overCapacity: Rule = {
  id: 'over-capacity',
  severity: 'warning',
  endangers: 'date',
  summary: 'The forecast gives a promise less than 50 %.',
  why: `
The team has promised more than it will probably get done in time. Each promise may look possible on its own; the forecast lets them share
the same engineers, in the order of the plan. There is still a choice: do this one sooner, drop something ahead of it, cut scope, or agree
another day. \`plan forecast\` shows what each of these would change. Below 15 % it is \`promise-hopeless\`, an error, and only that.

\`start-overdue\` and \`start-soon\` may speak of the same promise: they ask when its own work has to begin, this rule whether the team
comes to it in time. Of a day that has passed only \`commitment-passed\` speaks. Nothing is said of a team that does not say how many
\`engineers\` it has, or whose scopings, focus or holidays could not be read in full.
`,
  looksAt: 'team',

  check(file, world) {
    return promisesWithin(HOPELESS, LIKELY, file, world).map(({ id, due, outcome, path, hint }) => ({
      path,
      message: `${id} will more likely than not miss ${due}, when it is due: ${outcome}`,
      hint,
    }));
  },
};
