import type { Item } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import { onOneLine, titleOf } from '../../model/words/title.ts';
import type { TeamFile, World } from '../../model/world.ts';
import { calledBy } from '../questions/people.ts';
import type { Message } from './outcome.ts';

/** One thing that happens, and who must hear of it. */
export interface News {
  /** For the team. */
  readonly sentence: string;
  /** For one of those who hear of it: whom else the work is promised to is no business of theirs. Absent: the sentence itself. */
  readonly told?: ((who: string) => string) | undefined;
  readonly to: readonly string[];
  readonly why: string | undefined;
}

/** What the news are to those who hear them. */
export interface Occasion {
  /** These agreed to it. */
  readonly agreed: readonly string[];
  /** It happens only if these agree. */
  readonly asked: readonly string[];
  readonly isProposed: boolean;
  /** Nothing is left that could get in anybody's way. */
  readonly isOver: boolean;
}

const SETTLED: Occasion = { agreed: [], asked: [], isProposed: false, isOver: false };

/** One message for each who must hear of something, sorted by name. */
export const messagesFrom = (
  news: readonly News[],
  { world, team }: { readonly world: World; readonly team: TeamFile },
  occasion: Occasion = SETTLED,
): readonly Message[] => {
  const everyone = [...new Set(news.flatMap(({ to }) => to))].sort();
  const from = onOneLine(team.content.name);
  return everyone.map(to => {
    const theirs = news.filter(item => item.to.includes(to));
    const reasons = [...new Set(theirs.flatMap(({ why }) => (why === undefined ? [] : onOneLine(why))))];
    const name = calledBy(to, world);
    const { opening, ending } = frameFor(to, from, occasion);
    return {
      to,
      ...(name === to ? {} : { name }),
      text: [
        `Hello ${name},`,
        '',
        opening,
        ...theirs.map(({ sentence, told }) => `- ${told?.(to) ?? sentence}`),
        ...(reasons.length === 0 ? [] : ['', ...reasons.map(reason => `Why: ${reason}`)]),
        '',
        ending,
      ].join('\n'),
    };
  });
};

const frameFor = (to: string, from: string, { agreed, asked, isProposed, isOver }: Occasion) => {
  const ending = isOver
    ? 'Tell us if you see it differently.'
    : agreed.includes(to)
      ? 'Thank you for agreeing to it.'
      : 'Tell us if that gets in your way.';
  if (asked.includes(to))
    return {
      opening: `the ${from} team proposes a change of work you have a stake in, and needs your agreement:`,
      ending: 'Do you agree?',
    };
  return isProposed
    ? { opening: `the ${from} team proposes a change of work you have a stake in:`, ending }
    : { opening: `there is news from the ${from} team about work you have a stake in:`, ending };
};

/** An interruption ends no promise. */
export const stillPromised = ({ commitment }: Item): string =>
  isLive(commitment) ? `; it is still promised for ${commitment.date}` : '';

export const quoted = (item: { readonly title: string }): string => `"${titleOf(item)}"`;
