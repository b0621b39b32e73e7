import { gradeOf, HOPELESS, LIKELY } from '../../model/chance.ts';
import type { TeamPlan } from '../../model/forecast.ts';
import type { Commitment } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import { chanceWords } from '../../model/words/chance-words.ts';
import type { TeamFile, World } from '../../model/world.ts';
import type { AffectedPromise, PromiseEffect } from './affected-promise.ts';
import { DEFAULT_SEED, LINT_RUNS, spentFrom } from './of-team.ts';
import { teamOutlook } from './outlook.ts';
import { shiftsBetween } from './promises.ts';
import type { OutlookItem, PromiseShift } from './team-outlook.ts';

/** Where nothing is promised afterwards, nothing is forecast. */
export const promiseEffect = (world: World, team: TeamFile, changed: TeamPlan): PromiseEffect => {
  const { in_progress } = team.content;
  const waits = new Set(changed.coming_soon.map(({ id }) => id));
  const stopped = in_progress.filter(({ id }) => waits.has(id));
  const interrupted = stopped.map(({ id }) => id);
  const isPromised = [...changed.in_progress, ...changed.coming_soon].some(({ commitment }) => isLive(commitment));
  if (!isPromised) return { silence: undefined, isAtBest: false, promises: [], interrupted, anew: [] };
  const options = { runs: LINT_RUNS, seed: DEFAULT_SEED };
  const after = teamOutlook(world, team, options, changed);
  const later = new Map(after.items.map(item => [item.id, item]));
  return {
    silence: after.silence,
    isAtBest: after.isAtBest,
    promises: shiftsBetween(teamOutlook(world, team, options), after).flatMap(({ outcome, ...shift }) => {
      const item = later.get(shift.id);
      if (outcome === 'given-up' || item === undefined) return [];
      const grade = shift.after === undefined ? undefined : gradeOf(shift.after);
      return [{ ...shift, news: newsOf(item, team), grade, change: changeOf(shift), why: whyOf(item) }];
    }),
    interrupted,
    anew: stopped
      .filter(work => work.scoping !== undefined && (spentFrom(work) ?? world.today) < world.today)
      .map(({ id }) => id),
  };
};

const newsOf = ({ id, due }: OutlookItem, { content }: TeamFile): AffectedPromise['news'] => {
  const former = promisedBefore(id, content);
  if (former === undefined) return 'made';
  return former.date === due?.commitment?.date ? undefined : 'moved';
};

const promisedBefore = (
  id: string,
  { in_progress, coming_soon, backlog }: TeamFile['content'],
): Commitment | undefined =>
  [...in_progress, ...coming_soon, ...backlog]
    .filter(work => work.id === id)
    .map(({ commitment }) => commitment)
    .find(isLive);

export const changeOf = ({ before, after }: Pick<PromiseShift, 'before' | 'after'>): AffectedPromise['change'] => {
  if (before === undefined || after === undefined) return before === after ? 'none' : 'noticeable';
  if (chanceWords(before) === chanceWords(after)) return 'none';
  const crosses = [LIKELY, HOPELESS].some(border => before < border !== after < border);
  return crosses || Math.abs(after - before) >= NOTICEABLE - DUST ? 'noticeable' : 'slight';
};

const NOTICEABLE = 0.1;
/** Of a difference of two fractions. */
const DUST = 1e-9;

const whyOf = ({ ends }: OutlookItem): AffectedPromise['why'] => ('why' in ends ? ends.why : undefined);
