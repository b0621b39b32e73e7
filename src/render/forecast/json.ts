import type { Outlook, OutlookItem, TeamOutlook, WhatIfOutlook } from '../../engine/forecast/team-outlook.ts';
import { outputText } from '../media/json-text.ts';

/** What `plan forecast --json` prints behind its start. */
export interface ForecastOutput {
  /** How often work was simulated. */
  readonly runs: number;
  readonly seed: number;
  /** That of today. */
  readonly quarter: { readonly id: string; readonly lastDay: string };
  readonly teams: readonly ForecastTeamOutput[];
}

/** What `plan forecast --what-if --json` prints behind its start: the same, and what would become of it. */
export interface WhatIfOutput extends ForecastOutput {
  readonly whatIf: {
    /** The same teams as they would be. */
    readonly teams: readonly ChangedTeamOutput[];
    /** Live commitments. */
    readonly promises: readonly PromiseShiftOutput[];
  };
}

interface ChangedTeamOutput extends ForecastTeamOutput {
  /** As they were written. */
  readonly changes: readonly string[];
}

interface PromiseShiftOutput {
  readonly team: string;
  readonly id: string;
  readonly due: string;
  /** The probability that it is kept, 0 to 1; absent where the item has no figures. */
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  /** Its work would be in progress or coming soon no longer. */
  readonly gone: boolean;
}

interface ForecastTeamOutput {
  readonly team: string;
  readonly name: string;
  readonly assumptions: { readonly engineers?: number | undefined; readonly focus: number };
  /** Work in progress is among what has no figures. */
  readonly atBest: boolean;
  /** Why nothing is forecast. */
  readonly noForecast?: 'unreadable' | 'engineers-unknown' | 'no-engineers' | undefined;
  /** Until the quarter ends; engineer weeks of undisturbed time, what is wanted at P50. */
  readonly capacity: {
    readonly workingDays: number;
    readonly engineerWeeks: number;
    readonly wantedInProgress: number;
    readonly wantedQueued: number;
  };
  readonly items: readonly ForecastItemOutput[];
}

interface ForecastItemOutput {
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

export const forecastAsJson = (outlook: Outlook, revision: string | undefined): string =>
  outputText('forecast', { today: outlook.today, revision }, forecastOutput(outlook));

export const whatIfAsJson = ({ teams, ...rest }: WhatIfOutlook, revision: string | undefined): string =>
  outputText('forecast-what-if', { today: rest.today, revision }, {
    ...forecastOutput({ ...rest, teams: teams.map(({ before }) => before) }),
    whatIf: {
      teams: teams.map(({ after, suppositions }) => ({ ...teamOutput(after), changes: suppositions })),
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
  } satisfies WhatIfOutput);

const forecastOutput = ({ runs, seed, quarter, teams }: Outlook): ForecastOutput => ({
  runs,
  seed,
  quarter: { id: quarter.id, lastDay: quarter.ends },
  teams: teams.map(teamOutput),
});

const teamOutput = ({
  id,
  name,
  engineers,
  focus,
  silence,
  isAtBest,
  items,
  capacity,
}: TeamOutlook): ForecastTeamOutput => ({
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
  items: items.map(itemOutput),
});

/** To a thousandth, so that the dust of floating-point sums does not show. */
const inWeeks = (days: number): number => Math.round(days * 200) / 1000;

const itemOutput = ({ id, title, rank, due, ends }: OutlookItem): ForecastItemOutput => ({
  id,
  title,
  place: rank === undefined ? 'in_progress' : 'coming_soon',
  rank,
  due: due && { on: due.on, commitment: due.commitment, launch: due.launch },
  ...('why' in ends
    ? { noFigures: ends.why }
    : { p50: ends.p50, p85: ends.p85, p95: ends.p95, probability: ends.probability, aboveLine: ends.isAboveLine }),
});
