import { DEFAULT_SEED, forecastTeam, isForecastable, LINT_RUNS } from '../../engine/forecast/of-team.ts';
import { othersInQueue } from '../../engine/questions/queue.ts';
import { promisedFor } from '../../engine/questions/start-sum.ts';
import { LIKELY } from '../../model/chance.ts';
import type { ItemForecast } from '../../model/forecast.ts';
import { isLive } from '../../model/item.ts';
import type { Day } from '../../model/time/day.ts';
import { PROMISE_CONFIDENCE } from '../../model/time/must-start-by.ts';
import { chanceWords } from '../../model/words/chance-words.ts';
import { planAfter } from './plan-after.ts';
import type { Work } from './work.ts';

/** How likely the work is done by a day if it waits where it would without anybody's choice; nothing where that cannot be told. */
export const waitingChance = (work: Work, date: Day): readonly string[] => {
  const { position, from } = usualPlace(work);
  const figures = figuresAt(work, position);
  return figures === undefined ? [] : [`${from}, the chance to keep ${date} is ${chanceFor(work, date, figures)}.`];
};

/** The days that could be promised if it waits there. */
export const waitingDays = (work: Work): readonly string[] => {
  const { position, from } = usualPlace(work);
  const { p50, p85 } = figuresAt(work, position) ?? {};
  return p50 === undefined || p85 === undefined
    ? []
    : [`${from}, ${p50} has a chance of ${LIKELY * 100} %, ${p85} one of ${PROMISE_CONFIDENCE * 100} %.`];
};

/** How likely a promise is kept from a place in the queue. */
export const chanceAt = (work: Work, position: number): { readonly hint?: string } => {
  const { commitment } = work.item;
  const figures = isLive(commitment) ? figuresAt(work, position) : undefined;
  return isLive(commitment) && figures !== undefined
    ? { hint: `chance ${chanceFor(work, commitment.date, figures)}` }
    : {};
};

const chanceFor = (work: Work, date: Day, { probability, isAtBest }: Figures): string =>
  `${isAtBest ? 'at best ' : ''}${chanceWords(probability(work.world.due(promisedFor(work.item, date)) ?? date))}`;

const usualPlace = (work: Work): { readonly position: number; readonly from: string } =>
  work.isQueued && work.subject.kind === 'waiting'
    ? { position: work.subject.placed.index, from: 'If it keeps its place in the queue' }
    : { position: othersInQueue(work).length, from: 'If it waits at the end of the queue' };

type Figures = Pick<ItemForecast, 'p50' | 'p85' | 'probability'> & { readonly isAtBest: boolean };

const figuresAt = (work: Work, position: number): Figures | undefined => {
  const { world, team, item } = work;
  if (item.scoping === undefined || !isForecastable(world, team)) return undefined;
  const content = planAfter(work, { kind: 'queue', position });
  const forecast = forecastTeam(world, { content }, { runs: LINT_RUNS, seed: DEFAULT_SEED });
  const figures = forecast?.items.find(({ id }) => id === item.id);
  if (forecast === undefined || figures?.p50 === undefined) return undefined;
  const { p50, p85, probability } = figures;
  return { p50, p85, probability, isAtBest: forecast.isAtBest };
};
