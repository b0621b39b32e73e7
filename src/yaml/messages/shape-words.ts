import type { Shape } from '../../model/files/schema.ts';
import { isId } from '../../model/files/schema.ts';
import { isDay } from '../../model/time/day.ts';
import { isDuration } from '../../model/time/duration.ts';
import { isQuarter } from '../../model/time/quarter.ts';
import { shortened } from './path-words.ts';

/** What is wrong, and what to do about it. */
export interface ShapeWords {
  readonly message: string;
  readonly hint: string;
}

/** Words for text that has not the shape it must have; `place` names where it stands. */
export const shapeWords = (shape: Exclude<Shape, 'text'>, place: string, written: string): ShapeWords => {
  const { not, hint } = SHAPES[shape];
  const bare = written.trim();
  // The blanks are what is wrong, and do not show.
  if (bare !== written && [isDay, isQuarter, isDuration, isId].some(isRight => isRight(bare)))
    return { message: `${place} is "${shortened(written)}", with blanks around it`, hint: `Write it without: ${bare}` };
  return { message: `${place} is "${shortened(written)}", which is ${not}`, hint: hint(written) };
};

const SHAPES: {
  readonly [S in Exclude<Shape, 'text'>]: { readonly not: string; readonly hint: (written: string) => string };
} = {
  day: { not: 'no day of the calendar', hint: text => dayHint(text.trim()) },
  quarter: { not: 'no quarter', hint: text => meant(quarterMeant(text), 'Write quarters as 2026-Q4.') },
  half: { not: 'no quarter or half', hint: () => 'Write 2026-Q4 or 2027-H1.' },
  duration: {
    not: 'no duration',
    hint: text => meant(durationMeant(text), 'Write working days as 10d and weeks of five as 3w.'),
  },
  id: { not: 'no id', hint: text => meant(idMeant(text), ID_RULE) },
  item_reference: { not: 'no name of an item', hint: () => 'Write the id of an item, or team/id.' },
  asked: { not: 'no answer to a wish', hint: () => 'Write declined, or offered and a day: offered 2027-01-15.' },
};

const ID_RULE = 'Ids are lower-case words joined by hyphens, at most 60 characters: saml-sso.';

const meant = (guess: string | undefined, rule: string): string =>
  guess === undefined ? rule : `Did you mean ${guess}?`;

const dayHint = (text: string): string => {
  const [, year = '', second = '', third = ''] = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})(?:[T ].*)?$/.exec(text) ?? [];
  const [month, day] = [second.padStart(2, '0'), third.padStart(2, '0')];
  const straight = `${year}-${month}-${day}`;
  if (isDay(straight)) return `Did you mean ${straight}?`;
  const swapped = `${year}-${day}-${month}`;
  if (isDay(swapped)) return `Day and month are swapped: did you mean ${swapped}?`;
  const last = ['31', '30', '29', '28'].find(end => isDay(`${year}-${month}-${end}`));
  return last === undefined ? 'Write days as YYYY-MM-DD: 2026-12-15.' : `That month ends on ${year}-${month}-${last}.`;
};

const quarterMeant = (text: string): string | undefined => {
  const [, year, quarter] = /^(\d{4})\W?Q?([1-4])$/i.exec(text) ?? [];
  const [, first, last] = /^Q?([1-4])\W?(\d{4})$/i.exec(text) ?? [];
  const guess = `${year ?? last}-Q${quarter ?? first}`;
  return isQuarter(guess) ? guess : undefined;
};

const durationMeant = (text: string): string | undefined => {
  const [, count = '', unit = ''] = /^([\d.]+) *(d|w|days?|weeks?)$/i.exec(text) ?? [];
  const guess = `${count}${unit.charAt(0).toLowerCase()}`;
  return isDuration(guess) ? guess : undefined;
};

const idMeant = (text: string): string | undefined => {
  const words = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const guess = words
    .filter(word => word !== '')
    .join('-')
    .slice(0, 60)
    .replace(/-$/, '');
  return isId(guess) ? guess : undefined;
};
