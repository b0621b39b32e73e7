import type { Team } from '../../model/files/team.ts';
import type { Item } from '../../model/item.ts';
import { durationAt, effortDays, isOrdered, wholeDays } from '../../model/time/effort.ts';
import { PROMISE_CONFIDENCE } from '../../model/time/must-start-by.ts';
import { onOneLine, shortened } from '../../model/words/title.ts';
import { counted } from '../../model/words/words.ts';

const LONGEST_TEXT = 160;
const LONGEST_VALUE = 60;

export const shortText = (text: string): string => shortened(onOneLine(text), LONGEST_TEXT);

export const quotedText = (text: string): string => `"${shortText(text)}"`;

/** From what to what; of text that is longer than a value, only that it changed. */
export const valueWords = (from: string | undefined, to: string | undefined): string => {
  const [before, after] = [from, to].map(value => value && onOneLine(value));
  if ((before ?? '').length > LONGEST_VALUE || (after ?? '').length > LONGEST_VALUE)
    return before === undefined ? 'added' : after === undefined ? 'taken out' : 'changed';
  return `${before ?? 'none'} → ${after ?? 'none'}`;
};

/** `4w/6w/10w with 2 engineers, 29 working days`; the days are those that 85 of 100 such efforts would not exceed. */
export const scopingWords = (scoping: Item['scoping'], team: Team | undefined): string | undefined => {
  if (scoping === undefined) return undefined;
  const { effort, engineers } = scoping;
  const days = isOrdered(effortDays(effort))
    ? `, ${counted(wholeDays(durationAt(PROMISE_CONFIDENCE, scoping, team?.focus ?? 1)), 'working day')} at 85 %`
    : '';
  return `${effort.low}/${effort.likely}/${effort.high} with ${counted(engineers, 'engineer')}${days}`;
};
