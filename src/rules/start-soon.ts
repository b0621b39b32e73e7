import type { Rule } from '../engine/lint/rule.ts';
import { addDays, daysBetween, isAfter, isBefore } from '../model/time/day.ts';
import { START_SOON } from '../model/time/must-start-by.ts';
import { counted } from '../model/words/words.ts';
import { starts } from './start-overdue.ts';

export const startSoon: Rule = {
  id: 'start-soon',
  severity: 'warning',
  endangers: 'date',
  summary: 'Work that is due has to start within two weeks.',
  why: `
Two weeks are enough to finish something else first, or to free the engineers that scoping asks for. Once the day has passed it is
\`start-overdue\`, an error.

Work coming soon that has never been started is looked at; a promise that waits in the backlog or the inbox is \`dated-backlog\`.
`,
  looksAt: 'team',

  check(file, world) {
    return starts(file, world).flatMap(({ id, path, on, sum, partners }) => {
      if (isBefore(on, world.today) || isAfter(on, addDays(world.today, START_SOON))) return [];
      const left = daysBetween(world.today, on);
      return [
        {
          path,
          message: `${id} must start by ${on}, ${left === 0 ? 'today' : `in ${counted(left, 'day')}`}: ${sum}`,
          hint: `See who can start it by then; if nobody can, talk to ${partners} now.`,
        },
      ];
    });
  },
};
