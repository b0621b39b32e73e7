import { UsageError } from '../../model/host.ts';
import type { Day } from '../../model/time/day.ts';
import { addDays, isDay } from '../../model/time/day.ts';
import type { FiscalYear } from '../../model/time/quarter.ts';
import { firstDayOf, isQuarter } from '../../model/time/quarter.ts';
import { plain } from '../../model/words/plain.ts';

/** The first day that `--since` means: a day, the first one of a quarter, or so many calendar days or weeks before today. None that is to come. */
export const sinceDay = (text: string, today: Day, fiscal: FiscalYear): Day => {
  const day = dayIn(text, today, fiscal);
  if (day > today) throw new UsageError(`--since ${text} lies after today, ${today}.`);
  return day;
};

const dayIn = (text: string, today: Day, fiscal: FiscalYear): Day => {
  if (isDay(text)) return text;
  if (isQuarter(text)) return firstDayOf(text, fiscal);
  const [, count, unit] = /^(\d{1,5})([dw])$/.exec(text) ?? [];
  if (count === undefined)
    throw new UsageError(
      `--since ${plain(text)} is neither a day (2026-07-01), nor a quarter (2026-Q3), nor so many days or weeks (30d, 6w).`,
    );
  return addDays(today, -Number(count) * (unit === 'w' ? 7 : 1));
};
