import type { ItemForecast, TeamForecast } from '../../model/forecast.ts';
import type { Item } from '../../model/item.ts';
import { wholeDays } from '../../model/time/effort.ts';
import { counted, listed } from '../../model/words/words.ts';
import type { Placed, TeamFile } from '../../model/world.ts';

/** How the forecast of an item comes about, in words, and whether it leaves out what would make it later. */
export const reckoning = (
  { work: { scoping }, id, place, index }: Placed<Item>,
  { effortLeft }: ItemForecast,
  file: TeamFile,
  forecast: TeamForecast,
): { readonly sum: string; readonly isAtBest: boolean } => {
  const { content, inProgress } = file;
  const { engineers: has = 0, focus = 1 } = content;
  const wants = scoping?.engineers ?? 1;
  const isQueued = place === 'coming_soon';
  const ranks = ranksIn(file, forecast);
  const before = inProgress.length + (isQueued ? index : 0);
  const isOther = (one: { readonly id: string }, rank: number | undefined): boolean =>
    rank !== undefined && rank < before && one.id !== id;
  const ahead = isQueued ? forecast.items.filter((one, at) => isOther(one, ranks.drawn[at])) : [];
  const uncounted = forecast.notDrawn.filter((one, at) => isOther(one, ranks.notDrawn[at])).map(one => one.id);
  const days = `${counted(wholeDays(effortLeft / (wants * focus)), 'working day')} at P50 with ${counted(wants, 'engineer')}`;
  return {
    sum: [
      ...(ahead.length === 0
        ? []
        : [`Ahead of it, at P50: ${few(ahead, ({ id, p50 = 'ever' }) => `${id} until ${p50}`)}.`]),
      `It takes ${isQueued ? '' : 'another '}${days}; the team has ${has}${shareWords(focus)}${isQueued ? '' : wantedWords(inProgress, has)}.`,
      ...(uncounted.length === 0 ? [] : [`Not counted, for want of figures: ${few(uncounted, one => one)}.`]),
    ].join(' '),
    isAtBest: uncounted.length > 0,
  };
};

/** Where each item of a forecast stands in the plan, work in progress first, then the queue. */
interface Ranks {
  readonly drawn: readonly (number | undefined)[];
  readonly notDrawn: readonly (number | undefined)[];
}

/** Every promise asks for them. */
const known = new WeakMap<TeamForecast, Ranks>();

const ranksIn = ({ inProgress, comingSoon }: TeamFile, forecast: TeamForecast): Ranks => {
  const found = known.get(forecast);
  if (found !== undefined) return found;
  const all = [...inProgress, ...comingSoon].map(({ id }, rank) => [id, rank] as const);
  // Of two with one id the first counts.
  const rankOf = new Map(all.toReversed());
  const ranks = {
    drawn: forecast.items.map(({ id }) => rankOf.get(id)),
    notDrawn: forecast.notDrawn.map(({ id }) => rankOf.get(id)),
  };
  known.set(forecast, ranks);
  return ranks;
};

/** Where a way out can be tried, and what else there is. */
export const wayOut = ({ id, place, index }: Placed<Item>, team: TeamFile, partners: string): string => {
  const supposed = index === 0 ? 'start' : 'first';
  const whatIf = place === 'in_progress' ? '' : ` --what-if "${supposed}=${id}"`;
  return `Try what helps with \`plan forecast ${team.id}${whatIf}\`, cut its scope, or agree a later date with ${partners}.`;
};

const MOST_NAMED = 5;

const few = <One>(all: readonly One[], words: (one: One) => string): string =>
  listed([
    ...all.slice(0, MOST_NAMED).map(words),
    ...(all.length > MOST_NAMED ? [`${all.length - MOST_NAMED} more`] : []),
  ]);

const shareWords = (focus: number): string => (focus === 1 ? '' : ` at ${Math.round(focus * 100)} %`);

const wantedWords = (inProgress: readonly Placed<Item>[], has: number): string => {
  const wanted = inProgress.reduce((sum, { work }) => sum + (work.scoping?.engineers ?? 0), 0);
  const rounded = Math.round(wanted * 100) / 100;
  return rounded > has ? `, and work in progress wants ${rounded}` : '';
};
