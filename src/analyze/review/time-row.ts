import type { Silence } from '../../engine/forecast/team-outlook.ts';
import type { ChanceGrade } from '../../model/chance.ts';
import type { NotDrawn } from '../../model/forecast.ts';
import type { Day } from '../../model/time/day.ts';

/** Work over time, for a chart and the table beside it. Stakeholders and teams are named as the company names them. */
export interface TimeChart {
  readonly today: Day;
  /** What the axis covers: from the first of a month to the last of one. Days may lie outside: one hopeless item must not squeeze all others. */
  readonly from: Day;
  readonly to: Day;
  /** By team and in the order of the plan. */
  readonly rows: readonly TimeRow[];
  /** How many more there are that do not fit. */
  readonly left: number;
}

export interface TimeRow {
  readonly team: { readonly id: string; readonly name: string };
  readonly id: string;
  readonly title: string;
  readonly place: 'in_progress' | 'coming_soon';
  readonly started: Day | undefined;
  readonly target: Day | undefined;
  /** A live promise. */
  readonly promised: { readonly date: Day; readonly to: readonly string[] } | undefined;
  /** The working day on which it is due, for its promise or for a launch. */
  readonly due: Day | undefined;
  /** When work ends: in half of the runs, in 85 % and in 95 % of them; undefined: no figures (then `why` says why), or not within a hundred years. */
  readonly forecast: { readonly p50: Day; readonly p85: Day; readonly p95: Day } | undefined;
  readonly why: NotDrawn | Silence | undefined;
  /** Other work of the team in progress has no figures: its own can only get worse. */
  readonly isAtBest: boolean;
  /** That it ends by the day on which it is due, 0 to 1; undefined where it is not due, or without figures. */
  readonly probability: number | undefined;
  readonly grade: ChanceGrade | undefined;
  /** `due` has passed. */
  readonly isDuePast: boolean;
  /** There is a forecast, a target or a due day, so a table of days has something to say. */
  readonly isDated: boolean;
  /** There is no forecast of it, and not because there is none for its whole team. */
  readonly isNotForecast: boolean;
}
