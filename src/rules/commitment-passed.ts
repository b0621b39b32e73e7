import type { Rule } from '../engine/lint/rule.ts';
import { isLive } from '../model/item.ts';
import { daysBetween, isBefore } from '../model/time/day.ts';
import { counted, listed } from '../model/words/words.ts';

export const commitmentPassed: Rule = {
  id: 'commitment-passed',
  severity: 'error',
  endangers: 'date',
  summary: 'The commitment date has passed and the work is not delivered.',
  why: `
Somebody outside the team counted on this day. If the work is delivered, the plan should say so; if it is not, those it was promised to
should hear it from the team, and agree to another day, before they notice it themselves.

Work in progress and coming soon is looked at; a promise that waits in the backlog or the inbox is \`dated-backlog\`, whatever its day.
`,
  looksAt: 'team',

  check({ inProgress, comingSoon }, { today }) {
    return [...inProgress, ...comingSoon].flatMap(({ work: { commitment }, id, path }) => {
      if (!isLive(commitment) || !isBefore(commitment.date, today)) return [];
      const late = counted(daysBetween(commitment.date, today), 'day');
      const to = listed(commitment.to);
      return [
        {
          path: [...path, 'commitment', 'date'],
          message: `${id} was promised to ${to} for ${commitment.date}, ${late} ago, and is not delivered`,
          hint: `Move it to \`closed\` if it is delivered, else agree a new date with ${to} and add that to \`commitment.changes\`.`,
        },
      ];
    });
  },
};
