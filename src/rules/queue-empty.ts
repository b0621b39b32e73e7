import type { Rule } from '../engine/lint/rule.ts';
import { counted } from '../model/words/words.ts';

export const queueEmpty: Rule = {
  id: 'queue-empty',
  severity: 'warning',
  summary: 'Work is in progress, but nothing is coming soon.',
  why: `
When the next item is finished, what follows is decided by whoever asks loudest that day. A queue, even of one item, is that decision made
in advance, where everybody can see it and object.
`,
  looksAt: 'team',

  check({ id, inProgress, comingSoon, hasAllAt }) {
    if (inProgress.length === 0 || comingSoon.length > 0) return [];
    if (!hasAllAt(['in_progress']) || !hasAllAt(['coming_soon'])) return [];
    return [
      {
        path: ['coming_soon'],
        message: `${id} has ${counted(inProgress.length, 'item')} in progress and nothing coming soon`,
        hint: 'Look through the backlog with `plan triage` and put the most important work into `coming_soon`, in order.',
      },
    ];
  },
};
