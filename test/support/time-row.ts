import type { TimeRow } from '../../src/analyze/review/time-row.ts';
import { gradeOf } from '../../src/model/chance.ts';

/** A row of a chart with nothing on it but what is given. */
export const timeRow = (given: Partial<TimeRow> = {}): TimeRow => ({
  team: { id: 'search', name: 'Search' },
  id: 'sso',
  title: 'Sign-in',
  place: 'in_progress',
  started: undefined,
  target: undefined,
  promised: undefined,
  due: undefined,
  forecast: undefined,
  why: undefined,
  isAtBest: false,
  probability: undefined,
  grade: given.probability === undefined ? undefined : gradeOf(given.probability),
  isDuePast: false,
  isDated: true,
  isNotForecast: false,
  ...given,
});
