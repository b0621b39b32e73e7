import type { Figures, PromiseOutcome, ToldRetrospective } from './retrospective-result.ts';

/** Work that another team has by now is counted there. A promise is counted once, in the quarter in which its outcome fell. */
export const figuresOf = (told: Omit<ToldRetrospective, 'figures'>): Figures => {
  const planned = told.planned.filter(({ to }) => to === undefined);
  const work = [...planned, ...told.unplanned];
  const aimed = work.filter(({ slip }) => slip?.isDelivered === true);
  const promises = told.promises.filter(({ wasDecided }) => !wasDecided);
  const count = (outcome: PromiseOutcome) => promises.filter(promise => promise.outcome === outcome).length;
  return completed({
    planned: planned.length,
    delivered: planned.filter(({ now }) => now.kind === 'delivered').length,
    unplanned: told.unplanned.length,
    unplannedDelivered: told.unplanned.filter(({ now }) => now.kind === 'delivered').length,
    promises: {
      kept: count('kept'),
      renegotiated: count('renegotiated'),
      withdrawn: count('withdrawn'),
      broken: count('broken'),
      open: count('open'),
    },
    brokenBefore: told.promises.filter(
      ({ wasDecided, now, breach }) => wasDecided && now.kind === 'open' && breach !== 'dropped',
    ).length,
    aimed: aimed.length,
    onTarget: aimed.filter(({ slip }) => slip !== undefined && slip.days <= 0).length,
    queued: told.queued,
    churned: told.churned.length,
    interruptions: told.interruptions.length,
    missingRecords: told.missingRecords.length,
  });
};

/** Over several teams. */
export const sumOf = (figures: readonly Figures[]): Figures => completed(figures.reduce<Counts>(added, NONE));

type Counts = Omit<Figures, 'ended' | 'record'>;

const completed = (counts: Counts): Figures => {
  const { kept, renegotiated, withdrawn, broken } = counts.promises;
  const ended = kept + renegotiated + withdrawn + broken;
  return { ...counts, ended, record: recordOf(counts.promises, ended) };
};

const recordOf = ({ kept, broken }: Counts['promises'], ended: number): Figures['record'] => {
  if (kept === ended) return 'all-kept';
  return broken > 0 ? 'some-broken' : 'some-changed';
};

const NONE: Counts = {
  planned: 0,
  delivered: 0,
  unplanned: 0,
  unplannedDelivered: 0,
  promises: { kept: 0, renegotiated: 0, withdrawn: 0, broken: 0, open: 0 },
  brokenBefore: 0,
  aimed: 0,
  onTarget: 0,
  queued: 0,
  churned: 0,
  interruptions: 0,
  missingRecords: 0,
};

const added = (a: Counts, b: Counts): Counts => ({
  planned: a.planned + b.planned,
  delivered: a.delivered + b.delivered,
  unplanned: a.unplanned + b.unplanned,
  unplannedDelivered: a.unplannedDelivered + b.unplannedDelivered,
  promises: {
    kept: a.promises.kept + b.promises.kept,
    renegotiated: a.promises.renegotiated + b.promises.renegotiated,
    withdrawn: a.promises.withdrawn + b.promises.withdrawn,
    broken: a.promises.broken + b.promises.broken,
    open: a.promises.open + b.promises.open,
  },
  brokenBefore: a.brokenBefore + b.brokenBefore,
  aimed: a.aimed + b.aimed,
  onTarget: a.onTarget + b.onTarget,
  queued: a.queued + b.queued,
  churned: a.churned + b.churned,
  interruptions: a.interruptions + b.interruptions,
  missingRecords: a.missingRecords + b.missingRecords,
});
