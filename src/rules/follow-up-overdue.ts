import type { Rule } from '../engine/lint/rule.ts';
import { stemOf } from '../model/files/registry.ts';
import { compareText } from '../model/order.ts';
import type { Path } from '../model/path.ts';
import type { Day } from '../model/time/day.ts';
import { isBefore } from '../model/time/day.ts';
import type { ReviewFile } from '../model/world.ts';

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

  check({ today, reviews, partial }) {
    const lost = new Set(partial.filter(file => file.kind === 'review' && file.lost).map(file => stemOf(file.path)));
    const files = new Map<string, ReviewFile[]>();
    for (const file of reviews) files.set(file.team, [...(files.get(file.team) ?? []), file]);
    return [...files].flatMap(([team, ofTeam]) => {
      const knowsAll = !lost.has(team) && ofTeam.every(file => file.isWholeAt(['meetings']));
      const last = knowsAll ? lastMeeting(ofTeam) : undefined;
      if (last?.followUp === undefined || !isBefore(last.followUp, today)) return [];
      return [
        {
          file: last.file,
          path: last.path,
          message: `${team} was to meet again on ${last.followUp} after its check-in on ${last.on}, and no later meeting is noted`,
          hint: 'Add the meeting to `meetings` if it was held; else agree on a new day.',
        },
      ];
    });
  },
};

interface Meeting {
  readonly file: ReviewFile;
  readonly path: Path;
  readonly on: Day;
  readonly followUp: Day | undefined;
}

/** Of meetings on one day, the one that is written last. */
const lastMeeting = (files: readonly ReviewFile[]): Meeting | undefined =>
  files
    .flatMap(file =>
      file.content.meetings.map(({ on, follow_up_on: followUp }, index): Meeting => {
        return { file, path: ['meetings', index, 'follow_up_on'], on, followUp };
      }),
    )
    .sort((a, b) => compareText(a.on, b.on))
    .at(-1);
