import type { ItemForecast, TeamForecast } from '../../model/forecast.ts';
import type { Item } from '../../model/item.ts';
import { wholeDays } from '../../model/time/effort.ts';
import { counted, listed } from '../../model/words/words.ts';
import type { Placed, TeamFile } from '../../model/world.ts';

/** How the forecast of an item comes about, in words, and whether it leaves out what would make it later. */
export const reckoning = (
  { work: { scoping }, id, place, index }: Placed<Item>,
  { effortLeft }: ItemForecast,
  { content, inProgress, comingSoon }: TeamFile,
  forecast: TeamForecast,
): { readonly sum: string; readonly isAtBest: boolean } => {
  const { engineers: has = 0, focus = 1 } = content;
  const wants = scoping?.engineers ?? 1;
  const isQueued = place === 'coming_soon';
  const others = [...inProgress, ...(isQueued ? comingSoon.slice(0, index) : [])].filter(other => other.id !== id);
  const isOther = (one: { readonly id: string }): boolean => others.some(other => other.id === one.id);
  const ahead = isQueued ? forecast.items.filter(isOther) : [];
  const uncounted = forecast.notDrawn.filter(isOther).map(one => one.id);
  const days = `${counted(wholeDays(effortLeft / (wants * focus)), 'working day')} at P50 with ${counted(wants, 'engineer')}`;
  return {
    sum: [
      ...(ahead.length === 0 ? [] : [`Ahead of it, at P50: ${aheadWords(ahead)}.`]),
      `It takes ${isQueued ? '' : 'another '}${days}; the team has ${has}${shareWords(focus)}${isQueued ? '' : wantedWords(inProgress, has)}.`,
      ...(uncounted.length === 0 ? [] : [`Not counted, for want of figures: ${listed(uncounted)}.`]),
    ].join(' '),
    isAtBest: uncounted.length > 0,
  };
};

/** Where a way out can be tried, and what else there is. */
export const wayOut = ({ id, place, index }: Placed<Item>, team: TeamFile, partners: string): string => {
  const supposed = index === 0 ? 'start' : 'first';
  const whatIf = place === 'in_progress' ? '' : ` --what-if "${supposed}=${id}"`;
  return `Try what helps with \`plan forecast ${team.id}${whatIf}\`, cut its scope, or agree a later date with ${partners}.`;
};

const MOST_AHEAD = 5;

const aheadWords = (ahead: readonly ItemForecast[]): string =>
  listed([
    ...ahead.slice(0, MOST_AHEAD).map(({ id, p50 = 'ever' }) => `${id} until ${p50}`),
    ...(ahead.length > MOST_AHEAD ? [`${ahead.length - MOST_AHEAD} more`] : []),
  ]);

const shareWords = (focus: number): string => (focus === 1 ? '' : ` at ${Math.round(focus * 100)} %`);

const wantedWords = (inProgress: readonly Placed<Item>[], has: number): string => {
  const wanted = inProgress.reduce((sum, { work }) => sum + (work.scoping?.engineers ?? 0), 0);
  const rounded = Math.round(wanted * 100) / 100;
  return rounded > has ? `, and work in progress wants ${rounded}` : '';
};
