import type {
  Figures,
  ItemFate,
  MissingRecord,
  PlannedFate,
  PromiseFate,
  ToldRetrospective,
  UnplannedFate,
} from '../../analyze/review/retrospective/retrospective-result.ts';
import type { WorkOutput } from './work-output.ts';
import { workOutput } from './work-output.ts';

export interface RetrospectiveOutput {
  /** Of the plan that it begins with, and what that was chosen by: `quarter`, `check-in`, `day` or `commit`. */
  readonly from: { readonly day: string; readonly by: string; readonly commit?: string | undefined };
  readonly to: string;
  /** A shallow clone: what is older is not known. */
  readonly cutOff: boolean;
  readonly figures: FiguresOutput;
  readonly planned: readonly (WorkFateOutput & { readonly as: string; readonly movedTo?: string | undefined })[];
  readonly unplanned: readonly WorkFateOutput[];
  readonly promises: readonly PromiseFateOutput[];
  /** Left the queue, neither started nor delivered. */
  readonly churned: readonly ItemFateOutput[];
  readonly interruptions: readonly InterruptionOutput[];
  /** Records that changes needed, and that are not there. */
  readonly owed: readonly OwedOutput[];
}

interface ItemFateOutput extends WorkOutput {
  /** `open`, `delivered`, `dropped`, `wont_fix`, or `gone`: in no file any more. */
  readonly now: string;
  /** Of open work. */
  readonly place?: string | undefined;
  /** The day on which it was closed. */
  readonly closedOn?: string | undefined;
}

interface WorkFateOutput extends ItemFateOutput {
  readonly firstTarget?: string | undefined;
  readonly targetDate?: string | undefined;
  /** Calendar days after the first target, negative before it; of open work up to the end. */
  readonly slipDays?: number | undefined;
}

interface PromiseFateOutput extends ItemFateOutput {
  readonly to: readonly string[];
  readonly firstDate: string;
  readonly date: string;
  /** `kept`, `renegotiated`, `withdrawn`, `broken` or `open`. */
  readonly outcome: string;
  /** How it was broken: `late`, `overdue`, `changed` or `dropped`. */
  readonly breach?: string | undefined;
  /** What is promised is no more what was first promised. */
  readonly rescoped: boolean;
  /** Before the start: it is not counted again. */
  readonly decidedBefore: boolean;
}

interface InterruptionOutput extends WorkOutput {
  readonly on: string;
  readonly to: string;
  readonly cause?: string | undefined;
  readonly becauseOf?: string | undefined;
  readonly reason?: string | undefined;
}

interface OwedOutput {
  readonly item: string;
  /** What happened. */
  readonly change: string;
  readonly on: string;
  readonly owed: readonly string[];
  readonly who: readonly string[];
}

/** Counts, each beside what it is out of. */
export interface FiguresOutput {
  readonly planned: number;
  /** Of the planned. */
  readonly delivered: number;
  readonly unplanned: number;
  readonly unplannedDelivered: number;
  readonly promises: {
    /** Those that came due or ended. */
    readonly ended: number;
    readonly kept: number;
    readonly renegotiated: number;
    readonly withdrawn: number;
    readonly broken: number;
    readonly open: number;
    /** Broken before the start, and standing still. */
    readonly brokenBefore: number;
  };
  readonly deliveredWithTarget: number;
  readonly onTarget: number;
  readonly queued: number;
  readonly churned: number;
  readonly interruptions: number;
  readonly owed: number;
}

export const retrospectiveOutput = (told: ToldRetrospective): RetrospectiveOutput => ({
  from: { day: told.start.day, by: told.start.by, commit: told.start.commit },
  to: told.end,
  cutOff: told.isCutOff,
  figures: figuresOutput(told.figures),
  planned: told.planned.map(work => ({ ...workFateOutput(work), as: work.as, movedTo: work.to?.id })),
  unplanned: told.unplanned.map(workFateOutput),
  promises: told.promises.map(promiseFateOutput),
  churned: told.churned.map(itemFateOutput),
  interruptions: told.interruptions.map(({ work, on, to, cause, becauseOf, reason }) => ({
    ...workOutput(work),
    on,
    to,
    cause,
    becauseOf: becauseOf?.id,
    reason,
  })),
  owed: told.missingRecords.map(owedOutput),
});

const itemFateOutput = (item: ItemFate): ItemFateOutput => ({
  ...workOutput(item),
  now: item.now.kind,
  place: item.now.kind === 'open' ? item.now.place : undefined,
  closedOn: 'on' in item.now ? item.now.on : undefined,
});

const workFateOutput = (work: PlannedFate | UnplannedFate): WorkFateOutput => ({
  ...itemFateOutput(work),
  firstTarget: work.firstTarget,
  targetDate: work.target,
  slipDays: work.slip?.days,
});

const promiseFateOutput = (promise: PromiseFate): PromiseFateOutput => ({
  ...itemFateOutput(promise),
  to: promise.to,
  firstDate: promise.firstDate,
  date: promise.date,
  outcome: promise.outcome,
  breach: promise.breach,
  rescoped: promise.isRescoped,
  decidedBefore: promise.wasDecided,
});

const owedOutput = ({ work, key, on, missing: owed, who }: MissingRecord): OwedOutput => ({
  item: work.id,
  change: key,
  on,
  owed,
  who,
});

export const figuresOutput = ({ promises, ended, brokenBefore, aimed, ...figures }: Figures): FiguresOutput => ({
  planned: figures.planned,
  delivered: figures.delivered,
  unplanned: figures.unplanned,
  unplannedDelivered: figures.unplannedDelivered,
  promises: { ended, ...promises, brokenBefore },
  deliveredWithTarget: aimed,
  onTarget: figures.onTarget,
  queued: figures.queued,
  churned: figures.churned,
  interruptions: figures.interruptions,
  owed: figures.missingRecords,
});
