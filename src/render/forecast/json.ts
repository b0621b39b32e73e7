import type { Outlook, OutlookItem, TeamOutlook, WhatIfOutlook } from '../../engine/forecast/team-outlook.ts';
import { jsonText } from '../media/json-text.ts';

/** What `plan forecast --json` prints. Fields are only ever added while `version` stays the same; unknown ones are left out. */
interface ForecastJson {
  readonly version: 1;
  readonly today: string;
  readonly runs: number;
  readonly seed: number;
  readonly quarter: { readonly id: string; readonly lastDay: string };
  readonly teams: readonly TeamJson[];
  /** The same teams as they would be. */
  readonly whatIf?: {
    readonly teams: readonly (TeamJson & { readonly changes: readonly string[] })[];
    /** Live commitments; a probability is left out where the item has no figures. */
    readonly promises: readonly {
      readonly team: string;
      readonly id: string;
      readonly due: string;
      readonly before?: number | undefined;
      readonly after?: number | undefined;
      /** It would be in progress or coming soon no longer. */
      readonly gone: boolean;
    }[];
  };
}

interface TeamJson {
  readonly team: string;
  readonly name: string;
  readonly assumptions: { readonly engineers?: number | undefined; readonly focus: number };
  /** Work in progress is among what has no figures. */
  readonly atBest: boolean;
  /** Why nothing is forecast: `unreadable`, `engineers-unknown` or `no-engineers`. */
  readonly noForecast?: string | undefined;
  /** Until the quarter ends; engineer weeks of undisturbed time, what is wanted at P50. */
  readonly capacity: {
    readonly workingDays: number;
    readonly engineerWeeks: number;
    readonly wantedInProgress: number;
    readonly wantedQueued: number;
  };
  readonly items: readonly ItemJson[];
}

interface ItemJson {
  readonly id: string;
  readonly title: string;
  readonly place: 'in_progress' | 'coming_soon';
  readonly rank?: number | undefined;
  readonly due?:
    | {
        readonly on: string;
        readonly commitment?:
          | { readonly date: string; readonly to: readonly string[]; readonly fixed: boolean }
          | undefined;
        readonly launch?: string | undefined;
      }
    | undefined;
  /** Last days of work; left out where it does not end within a hundred years. */
  readonly p50?: string | undefined;
  readonly p85?: string | undefined;
  readonly p95?: string | undefined;
  /** That the due day is met, 0 to 1. */
  readonly probability?: number | undefined;
  /** P50 lies within the quarter. */
  readonly aboveLine?: boolean;
  /** Why it has none of these figures. */
  readonly noFigures?: string;
}

export const forecastAsJson = (outlook: Outlook): string => jsonText(forecastJson(outlook));

export const whatIfAsJson = ({ teams, ...rest }: WhatIfOutlook): string =>
  jsonText({
    ...forecastJson({ ...rest, teams: teams.map(({ before }) => before) }),
    whatIf: {
      teams: teams.map(({ after, suppositions }) => ({ ...teamJson(after), changes: suppositions })),
      promises: teams.flatMap(({ promises, before: { id: team } }) =>
        promises.map(({ id, due, before, after, outcome }) => ({
          team,
          id,
          due,
          before,
          after,
          gone: outcome === 'given-up',
        })),
      ),
    },
  } satisfies ForecastJson);

const forecastJson = ({ today, runs, seed, quarter, teams }: Outlook): ForecastJson => ({
  version: 1,
  today,
  runs,
  seed,
  quarter: { id: quarter.id, lastDay: quarter.ends },
  teams: teams.map(teamJson),
});

const teamJson = ({ id, name, engineers, focus, silence, isAtBest, items, capacity }: TeamOutlook): TeamJson => ({
  team: id,
  name,
  assumptions: { engineers, focus },
  atBest: isAtBest,
  noForecast: silence,
  capacity: {
    workingDays: capacity.workingDays,
    engineerWeeks: inWeeks(capacity.available),
    wantedInProgress: inWeeks(capacity.inProgress),
    wantedQueued: inWeeks(capacity.queued),
  },
  items: items.map(itemJson),
});

/** To a thousandth, so that the dust of floating-point sums does not show. */
const inWeeks = (days: number): number => Math.round(days * 200) / 1000;

const itemJson = ({ id, title, rank, due, ends }: OutlookItem): ItemJson => ({
  id,
  title,
  place: rank === undefined ? 'in_progress' : 'coming_soon',
  rank,
  due: due && { on: due.on, commitment: due.commitment, launch: due.launch },
  ...('why' in ends
    ? { noFigures: ends.why }
    : { p50: ends.p50, p85: ends.p85, p95: ends.p95, probability: ends.probability, aboveLine: ends.isAboveLine }),
});
