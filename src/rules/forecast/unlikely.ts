import { LIKELY } from '../../model/chance.ts';
import type { ItemForecast, TeamForecast } from '../../model/forecast.ts';
import type { Item } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import { once } from '../../model/once.ts';
import type { Path } from '../../model/path.ts';
import type { Day } from '../../model/time/day.ts';
import { isBefore } from '../../model/time/day.ts';
import { chanceWords } from '../../model/words/chance-words.ts';
import type { Placed, TeamFile, World } from '../../model/world.ts';
import { dueFor } from '../start-overdue.ts';
import { reckoning, wayOut } from './words.ts';

/** A promise that is not likely to be kept. */
interface Unlikely {
  readonly id: string;
  /** The promise, or the launch, that the work is due for. */
  readonly path: Path;
  readonly due: Day;
  /** The probability and the days on which work ends, in words. */
  readonly outcome: string;
  /** How that comes about, and what might help. */
  readonly hint: string;
}

/** The live promises that the forecast gives at least `from` and less than `below`. */
export const promisesWithin = (from: number, below: number, file: TeamFile, world: World): readonly Unlikely[] =>
  doubtful(file, world).flatMap(({ placed, due, probability, figures, forecast }) => {
    if (probability < from || probability >= below) return [];
    const { sum, isAtBest } = reckoning(placed, figures, file, forecast);
    const { path, partners } = dueFor(placed.work, placed.path, due, world);
    const { p50 = 'never', p85 = 'never' } = figures;
    const ends = figures.p50 === undefined ? 'it never ends' : `it ends ${p50} at P50, ${p85} at P85`;
    const outcome = `${isAtBest ? 'at best ' : ''}${chanceWords(probability)}; ${ends}`;
    return [{ id: placed.id, due, path, outcome, hint: `${sum} ${wayOut(placed, file, partners)}` }];
  });

interface Doubtful {
  readonly placed: Placed<Item>;
  readonly due: Day;
  readonly probability: number;
  readonly figures: ItemForecast;
  readonly forecast: TeamForecast;
}

/** Two rules ask for the same. */
const known = new WeakMap<World, Map<TeamFile, readonly Doubtful[]>>();

const doubtful = (file: TeamFile, world: World): readonly Doubtful[] => {
  const ofWorld = known.get(world) ?? new Map<TeamFile, readonly Doubtful[]>();
  known.set(world, ofWorld);
  const found = ofWorld.get(file) ?? findDoubtful(file, world);
  ofWorld.set(file, found);
  return found;
};

/** Where nothing is promised, nothing is forecast. */
const findDoubtful = (file: TeamFile, world: World): readonly Doubtful[] => {
  // Of two with one id the first counts.
  const byId = once(
    () =>
      new Map(
        world
          .forecast(file)
          ?.items.map(item => [item.id, item] as const)
          .toReversed(),
      ),
  );
  return [...file.inProgress, ...file.comingSoon].flatMap(placed => {
    const due = promisedFor(placed, file, world);
    const forecast = due === undefined ? undefined : world.forecast(file);
    const figures = due === undefined ? undefined : byId().get(placed.id);
    if (due === undefined || forecast === undefined || figures === undefined) return [];
    const probability = figures.probability(due);
    return probability < LIKELY ? [{ placed, due, probability, figures, forecast }] : [];
  });
};

/** The day on which it is due. Where the promised day has passed, `commitment-passed` says so. */
const promisedFor = ({ work, path }: Placed<Item>, { content, isWholeAt }: TeamFile, world: World): Day | undefined =>
  isLive(work.commitment) && !isBefore(work.commitment.date, world.today) && isWholeAt([...path, 'commitment'])
    ? world.mustStart(content, work)?.due
    : undefined;
