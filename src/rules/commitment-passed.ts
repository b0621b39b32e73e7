import { concernDay } from '../engine/due/item-concern.ts';
import type { Rule } from '../engine/lint/rule.ts';
import { daysBetween } from '../model/time/day.ts';
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

  check(file, world) {
    return [...file.inProgress, ...file.comingSoon].flatMap(placed => {
      const { work, id, path } = placed;
      const date = concernDay('commitment-passed', placed, file, world);
      if (date === undefined) return [];
      const late = counted(daysBetween(date, world.today), 'day');
      const to = listed(work.commitment?.to ?? []);
      return [
        {
          path: [...path, 'commitment', 'date'],
          message: `${id} was promised to ${to} for ${date}, ${late} ago, and is not delivered`,
          hint: `Move it to \`closed\` if it is delivered, else agree a new date with ${to} and add that to \`commitment.changes\`.`,
        },
      ];
    });
  },
};
