import { concernDay } from '../engine/due/item-concern.ts';
import type { Rule } from '../engine/lint/rule.ts';
import { isLive } from '../model/item.ts';
import { daysBetween } from '../model/time/day.ts';
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

  check(file, world) {
    return file.inProgress.flatMap(placed => {
      const { work, id, path } = placed;
      const target = concernDay('target-passed', placed, file, world);
      if (target === undefined) return [];
      const limit = isLive(work.commitment) ? `, no later than it is promised (${work.commitment.date})` : '';
      return [
        {
          path: [...path, 'target_date'],
          message: `${id} aimed at ${target}, ${counted(daysBetween(target, world.today), 'day')} ago, and is not delivered`,
          hint: `Move it to \`closed\` if it is delivered, else set the target to a day you believe in${limit}.`,
        },
      ];
    });
  },
};
