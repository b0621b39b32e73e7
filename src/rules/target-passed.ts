import type { Rule } from '../engine/lint/rule.ts';
import { isLive } from '../model/item.ts';
import { daysBetween, isBefore } from '../model/time/day.ts';
import { counted } from '../model/words/words.ts';

export const targetPassed: Rule = {
  id: 'target-passed',
  severity: 'warning',
  endangers: 'date',
  summary: 'The target date has passed and the work is not delivered.',
  why: `
A target that lies in the past tells stakeholders nothing, and makes them doubt the other targets. It is the team's to move; what helps is
to move it when the delay becomes known. If the commitment has passed as well, only \`commitment-passed\` is said.
`,
  looksAt: 'team',

  check({ inProgress }, { today }) {
    return inProgress.flatMap(({ work: { target_date: target, commitment }, id, path }) => {
      if (target === undefined || !isBefore(target, today)) return [];
      const promised = isLive(commitment) ? commitment.date : undefined;
      if (promised !== undefined && isBefore(promised, today)) return [];
      const limit = promised === undefined ? '' : `, no later than it is promised (${promised})`;
      return [
        {
          path: [...path, 'target_date'],
          message: `${id} aimed at ${target}, ${counted(daysBetween(target, today), 'day')} ago, and is not delivered`,
          hint: `Move it to \`closed\` if it is delivered, else set the target to a day you believe in${limit}.`,
        },
      ];
    });
  },
};
