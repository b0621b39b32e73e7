import type { Rule } from '../engine/lint/rule.ts';
import { isLive } from '../model/item.ts';
import { daysBetween, isAfter, isBefore } from '../model/time/day.ts';
import { counted, listed } from '../model/words/words.ts';

export const targetAfterCommitment: Rule = {
  id: 'target-after-commitment',
  severity: 'error',
  endangers: 'date',
  summary: 'The target date lies after the commitment date.',
  why: `
Stakeholders read the target as "probably then". A target past the promise says that the promise will be broken, without telling the
people it was made to. Once the promised day has passed, \`commitment-passed\` says so instead.
`,
  looksAt: 'team',

  check({ inProgress }, { today }) {
    return inProgress.flatMap(({ work: { commitment, target_date: target }, id, path }) => {
      if (!isLive(commitment) || isBefore(commitment.date, today)) return [];
      if (target === undefined || !isAfter(target, commitment.date)) return [];
      const late = counted(daysBetween(commitment.date, target), 'day');
      return [
        {
          path: [...path, 'target_date'],
          related: [{ path: [...path, 'commitment', 'date'], note: 'promised here' }],
          message: `${id} aims at ${target}, ${late} after it is promised (${commitment.date})`,
          hint: `Bring the target forward, cut scope, or agree a new date with ${listed(commitment.to)}.`,
        },
      ];
    });
  },
};
