import type { Rule } from '../engine/lint/rule.ts';
import { changesBroken } from './changes-broken.ts';
import { checkInUnscheduled } from './check-in-unscheduled.ts';
import { commitmentDropped } from './commitment-dropped.ts';
import { commitmentMoved } from './commitment-moved.ts';
import { commitmentPassed } from './commitment-passed.ts';
import { commitmentRescoped } from './commitment-rescoped.ts';
import { datedBacklog } from './dated-backlog.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateKey } from './duplicate-key.ts';
import { effortDisordered } from './effort-disordered.ts';
import { followUpOverdue } from './follow-up-overdue.ts';
import { impactMissing } from './impact-missing.ts';
import { itemVanished } from './item-vanished.ts';
import { longWithoutStep } from './long-without-step.ts';
import { mergeConflict } from './merge-conflict.ts';
import { metricMissing } from './metric-missing.ts';
import { moreEngineersThanTeam } from './more-engineers-than-team.ts';
import { nothingToCut } from './nothing-to-cut.ts';
import { overCapacity } from './over-capacity.ts';
import { priorityMissing } from './priority-missing.ts';
import { promiseHopeless } from './promise-hopeless.ts';
import { queueEmpty } from './queue-empty.ts';
import { queueJumped } from './queue-jumped.ts';
import { queueRemoval } from './queue-removal.ts';
import { queueTooLong } from './queue-too-long.ts';
import { readingStale } from './reading-stale.ts';
import { recordRewritten } from './record-rewritten.ts';
import { riskUnmitigated } from './risk-unmitigated.ts';
import { schema } from './schema.ts';
import { sourceMissing } from './source-missing.ts';
import { startOverdue } from './start-overdue.ts';
import { startSoon } from './start-soon.ts';
import { suppressionExpired } from './suppression-expired.ts';
import { suppressionUnused } from './suppression-unused.ts';
import { targetAfterCommitment } from './target-after-commitment.ts';
import { targetMissing } from './target-missing.ts';
import { targetMoved } from './target-moved.ts';
import { targetMovedCommitted } from './target-moved-committed.ts';
import { targetOutsideProgress } from './target-outside-progress.ts';
import { targetPassed } from './target-passed.ts';
import { teamNameMismatch } from './team-name-mismatch.ts';
import { tooMuchStarted } from './too-much-started.ts';
import { triageWaiting } from './triage-waiting.ts';
import { unknownReference } from './unknown-reference.ts';
import { unreadableFile } from './unreadable-file.ts';
import { unscopedCommitment } from './unscoped-commitment.ts';
import { unscopedCommitmentSoon } from './unscoped-commitment-soon.ts';
import { unscopedTarget } from './unscoped-target.ts';
import { workDropped } from './work-dropped.ts';
import { workInterrupted } from './work-interrupted.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every rule there is, in the order of the planning model. */
export const RULES: readonly Rule[] = [
  yamlSyntax,
  mergeConflict,
  duplicateKey,
  schema,
  unreadableFile,
  duplicateId,
  unknownReference,
  teamNameMismatch,
  queueTooLong,
  queueEmpty,
  tooMuchStarted,
  targetMissing,
  targetOutsideProgress,
  datedBacklog,
  targetAfterCommitment,
  targetPassed,
  commitmentPassed,
  unscopedTarget,
  unscopedCommitment,
  unscopedCommitmentSoon,
  startOverdue,
  startSoon,
  sourceMissing,
  priorityMissing,
  impactMissing,
  nothingToCut,
  metricMissing,
  readingStale,
  riskUnmitigated,
  longWithoutStep,
  effortDisordered,
  moreEngineersThanTeam,
  triageWaiting,
  changesBroken,
  overCapacity,
  promiseHopeless,
  checkInUnscheduled,
  followUpOverdue,
  commitmentMoved,
  commitmentRescoped,
  commitmentDropped,
  workInterrupted,
  workDropped,
  targetMovedCommitted,
  targetMoved,
  queueRemoval,
  queueJumped,
  itemVanished,
  recordRewritten,
  suppressionUnused,
  suppressionExpired,
];
