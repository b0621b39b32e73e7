import type { Rule } from '../engine/lint/rule.ts';
import { stemOf } from '../model/files/registry.ts';
import { dayNumber } from '../model/time/day.ts';
import type { Quarter } from '../model/time/quarter.ts';
import { firstDayOf, lastDayOf, quarterOf } from '../model/time/quarter.ts';

export const checkInUnscheduled: Rule = {
  id: 'check-in-unscheduled',
  severity: 'warning',
  summary: "Half of the quarter is over, and a team's check-in has no day yet.",
  why: `
A check-in needs executives in one room and documents they have read; calendars fill weeks ahead. From the middle of the fiscal quarter
on, each team's answers file for it should say \`scheduled_on\`, or hold the meeting if there was one. Only a workspace that has an
answers file in \`reviews/\` is looked at, and only where answers could be read, if there are any.
`,
  looksAt: 'workspace',

  check({ today, calendar, teams, company, reviews, keepsReviews, partial }) {
    const knowsQuarters = FISCAL_KEYS.every(
      key => company?.isWholeAt(['calendar', key]) ?? !partial.some(({ kind }) => kind === 'company'),
    );
    const quarter = quarterOf(today, calendar);
    const first = dayNumber(firstDayOf(quarter, calendar));
    const middle = (first + dayNumber(lastDayOf(quarter, calendar)) + 1) / 2;
    if (!keepsReviews || !knowsQuarters || dayNumber(today) < middle) return [];
    const lost = new Set(partial.filter(file => file.lost && isOf(quarter, file.path)).map(({ path }) => stemOf(path)));
    const answers = new Map(reviews.filter(file => file.quarter === quarter).map(file => [file.team, file]));
    return teams.flatMap(team => {
      const file = answers.get(team.id);
      if (file !== undefined && (file.content.scheduled_on !== undefined || file.content.meetings.length > 0))
        return [];
      if (lost.has(team.id) || !(file?.isWholeAt(['scheduled_on']) ?? true) || !(file?.hasAllAt(['meetings']) ?? true))
        return [];
      return [
        {
          file: file ?? team,
          path: ['team'],
          message: `the check-in of ${team.id} for ${quarter} has no day, and half of the quarter is over`,
          hint: `Agree on a day and note it as \`scheduled_on\` in reviews/${quarter}/${team.id}.yaml.`,
        },
      ];
    });
  },
};

const isOf = (quarter: Quarter, path: string): boolean => path.startsWith(`reviews/${quarter}/`);

const FISCAL_KEYS = ['fiscal_year_starts', 'fiscal_year_named'];
