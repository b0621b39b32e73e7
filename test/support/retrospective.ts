import type { Since } from '../../src/analyze/review/check-in.ts';
import { planHistoryOf } from '../../src/analyze/review/retrospective/plan-history.ts';
import { retrospectiveOf } from '../../src/analyze/review/retrospective/retrospective.ts';
import type { Retrospective, ToldRetrospective } from '../../src/analyze/review/retrospective/retrospective-result.ts';
import type { History } from '../../src/engine/history/history.ts';
import type { Day } from '../../src/model/time/day.ts';
import { historyOf } from './history.ts';
import type { Texts } from './lint-text.ts';
import { sourcesOf, TODAY, teamText } from './lint-text.ts';
import { readWorld } from './read-world.ts';

/** A commit of the team search, by the lines of its plan, or of several files; `now` is not committed. */
export type Look = readonly [day: Day | 'now', plan: string | { readonly [path: string]: string | undefined }];

interface Options {
  readonly team?: string;
  readonly today?: Day;
  readonly quarter?: string;
  readonly since?: Since;
  readonly extent?: History['extent'];
}

/** The retrospective of a plan with this history; of the fourth quarter of 2026 unless told otherwise. */
export const retrospective = (looks: readonly Look[], options: Options = {}): Retrospective => {
  const { team = 'search', today = TODAY, quarter = '2026-Q4', since, extent } = options;
  const steps = looks.map(([day, plan]) => ({ day, files: typeof plan === 'string' ? teamText(plan) : plan }));
  const committed = steps.filter(({ day }) => day !== 'now');
  let texts: Texts = {};
  for (const { files } of steps)
    texts = Object.fromEntries(
      Object.entries({ ...texts, ...files }).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])),
    );
  const { world } = readWorld(sourcesOf(texts), today);
  const history = historyOf(committed, extent ?? (committed.length === 0 ? 'none' : 'whole'));
  return retrospectiveOf(planHistoryOf(history, world, today), world, team, { quarter, since });
};

export const told = (looks: readonly Look[], options?: Options): ToldRetrospective => {
  const found = retrospective(looks, options);
  if (found.kind === 'untold') throw new Error(`it was not told: ${found.why}`);
  return found;
};
