import type { Rule } from '../engine/lint/rule.ts';
import { HOPELESS } from '../model/chance.ts';
import { promisesWithin } from './forecast/unlikely.ts';

export const promiseHopeless: Rule = {
  id: 'promise-hopeless',
  severity: 'error',
  endangers: 'date',
  summary: 'The forecast gives a promise less than 15 %.',
  why: `
As the plan stands, the promise can hardly be kept: in nearly every run of the forecast its own work, and what stands ahead of it, take
longer than there is time. The sooner those it was promised to hear of it, the more they can still do. Between 15 % and 50 % it is
\`over-capacity\`, a warning.

\`start-overdue\` and \`start-soon\` may speak of the same promise: they ask when its own work has to begin, this rule whether the team
comes to it in time. Of a day that has passed only \`commitment-passed\` speaks. Nothing is said of a team that does not say how many
\`engineers\` it has, or whose scopings, focus or holidays could not be read in full.
`,
  looksAt: 'team',

  check(file, world) {
    return promisesWithin(0, HOPELESS, file, world).map(({ id, due, outcome, path, hint }) => ({
      path,
      message: `${id} can hardly be done by ${due}, when it is due: ${outcome}`,
      hint,
    }));
  },
};
