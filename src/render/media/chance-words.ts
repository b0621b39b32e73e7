import type { Chance } from '../../analyze/review/check-in-work.ts';
import { chanceWords } from '../../model/words/chance-words.ts';
import type { Words } from './markdown.ts';
import { strong } from './markdown.ts';

/** Why there are no figures, for readers who know no keys. */
export const WHY: { readonly [W in Extract<Chance, { why: unknown }>['why']]: string } = {
  unscoped: 'not scoped',
  'not-a-scoping': 'effort out of order',
  'past-worst-case': 'past its worst case',
  'more-engineers-than-team': 'wants more engineers than there are',
  unreadable: 'the plan could not be read in full',
  'engineers-unknown': 'the plan gives no number of engineers',
  'no-engineers': 'there are no engineers',
  'not-planned': 'neither started nor queued',
};

/** How likely it is that work is finished by the day on which it is due; what is less likely than not stands out. */
export const chanceCell = (chance: Chance, isDuePast: boolean): Words => {
  if (isDuePast) return strong('the day has passed');
  if ('why' in chance) return `not known: ${WHY[chance.why]}`;
  const words = `${chance.isAtBest ? 'at best ' : ''}${chanceWords(chance.probability)}`;
  return chance.grade === 'bad' ? strong(words) : words;
};
