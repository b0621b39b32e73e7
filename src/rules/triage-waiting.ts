import type { Rule } from '../engine/lint/rule.ts';
import { backThrough } from '../model/time/calendar.ts';
import { isBefore } from '../model/time/day.ts';

/** Working days after the day it came in, up to and including today. */
const PATIENCE = 5;

export const triageWaiting: Rule = {
  id: 'triage-waiting',
  severity: 'warning',
  summary: 'New work has waited in the inbox for more than five working days.',
  why: `
Somebody asked and has had no answer for a week; if they asked for it by a date, that date comes nearer. The inbox is no place to plan
in: triage gives each entry a place, and "won't fix" is an answer too.

The working days after \`added\` are counted, today included: what came in on a Friday is overdue on the second Monday after it.
Entries that do not say when they were added are not judged.
`,
  looksAt: 'team',

  check({ inbox, id: team }, { today, calendar }) {
    const lastInTime = backThrough(today, PATIENCE + 1, calendar);
    if (lastInTime === undefined) return [];
    return inbox.flatMap(({ work: { added }, id, path }) =>
      added !== undefined && isBefore(added, lastInTime)
        ? [
            {
              path: [...path, 'added'],
              message: `${id} has waited in the inbox since ${added}, more than ${PATIENCE} working days`,
              hint: `Run \`plan triage\` for ${team} and give it a place.`,
            },
          ]
        : [],
    );
  },
};
