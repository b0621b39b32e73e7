import type { Rule } from '../engine/lint/rule.ts';
import { durationAt, effortDays, isOrdered, wholeDays } from '../model/time/effort.ts';

/** Six weeks of five working days. */
const LONG = 30;

export const longWithoutStep: Rule = {
  id: 'long-without-step',
  severity: 'warning',
  summary: 'Work that will probably take longer than six weeks is planned in one piece.',
  why: `
Long work in one piece shows its problems at the end, helps nobody until then, and can only be interrupted by throwing it away.
\`steps\` are pieces that can ship, and stop, on their own. The duration is the one that is as likely to be exceeded as not (P50),
from the scoped effort, the engineers on it and the team's \`focus\`.
`,
  looksAt: 'team',

  check({ content: { focus = 1 }, inProgress, comingSoon, isWholeAt }) {
    if (!isWholeAt(['focus'])) return [];
    return [...inProgress, ...comingSoon].flatMap(({ work: { scoping, steps }, id, path }) => {
      if (scoping === undefined || steps.length > 0 || !isOrdered(effortDays(scoping.effort))) return [];
      if (!isWholeAt(path)) return [];
      const days = wholeDays(durationAt(0.5, scoping, focus));
      if (days <= LONG) return [];
      return [
        {
          path: [...path, 'scoping', 'effort'],
          message: `${id} will probably take ${days} working days, more than six weeks, and has no steps`,
          hint: 'List `steps` that can ship, and stop, on their own.',
        },
      ];
    });
  },
};
