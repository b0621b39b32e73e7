import { followUpOf } from '../engine/due/follow-up.ts';
import type { Rule } from '../engine/lint/rule.ts';

export const followUpOverdue: Rule = {
  id: 'follow-up-overdue',
  severity: 'warning',
  summary: 'The day for a follow-up to a check-in has passed without a later meeting.',
  why: `
A check-in ends when executives and team are aligned, or with the concerns written down and a day to meet again. When that day passes
and nobody meets, the team goes on with a plan that somebody disagreed with, and the concerns are forgotten until the next quarter.
Any later meeting of the team settles it, in the same answers file or in that of another quarter.
`,
  looksAt: 'workspace',

  check(world) {
    return [...new Set(world.reviews.map(({ team }) => team))].flatMap(team => {
      const due = followUpOf(team, world);
      if (due === undefined || !due.isOverdue) return [];
      return [
        {
          file: due.file,
          path: ['meetings', due.index, 'follow_up_on'],
          message: `${team} was to meet again on ${due.day} after its check-in on ${due.heldOn}, and no later meeting is noted`,
          hint: 'Add the meeting to `meetings` if it was held; else agree on a new day.',
        },
      ];
    });
  },
};
