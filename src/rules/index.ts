import type { Rule } from '../engine/lint/rule.ts';
import type { RuleId } from '../model/rule-id.ts';
import { RULE_IDS } from '../model/rule-id.ts';
import { changesBroken } from './changes-broken.ts';
import { checkInUnscheduled } from './check-in-unscheduled.ts';
import { commitmentDropped } from './commitment-dropped.ts';
import { commitmentMoved } from './commitment-moved.ts';
import { commitmentPassed } from './commitment-passed.ts';
import { commitmentRescoped } from './commitment-rescoped.ts';
import { datedBacklog } from './dated-backlog.ts';
import { decisionMisnamed } from './decision-misnamed.ts';
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

const BY_ID: { readonly [Id in RuleId]: Rule } = {
  'yaml-syntax': yamlSyntax,
  'merge-conflict': mergeConflict,
  'duplicate-key': duplicateKey,
  schema,
  'unreadable-file': unreadableFile,
  'duplicate-id': duplicateId,
  'unknown-reference': unknownReference,
  'team-name-mismatch': teamNameMismatch,
  'decision-misnamed': decisionMisnamed,
  'queue-too-long': queueTooLong,
  'queue-empty': queueEmpty,
  'too-much-started': tooMuchStarted,
  'target-missing': targetMissing,
  'target-outside-progress': targetOutsideProgress,
  'dated-backlog': datedBacklog,
  'target-after-commitment': targetAfterCommitment,
  'target-passed': targetPassed,
  'commitment-passed': commitmentPassed,
  'unscoped-target': unscopedTarget,
  'unscoped-commitment': unscopedCommitment,
  'unscoped-commitment-soon': unscopedCommitmentSoon,
  'start-overdue': startOverdue,
  'start-soon': startSoon,
  'source-missing': sourceMissing,
  'priority-missing': priorityMissing,
  'impact-missing': impactMissing,
  'nothing-to-cut': nothingToCut,
  'metric-missing': metricMissing,
  'reading-stale': readingStale,
  'risk-unmitigated': riskUnmitigated,
  'long-without-step': longWithoutStep,
  'effort-disordered': effortDisordered,
  'more-engineers-than-team': moreEngineersThanTeam,
  'triage-waiting': triageWaiting,
  'changes-broken': changesBroken,
  'over-capacity': overCapacity,
  'promise-hopeless': promiseHopeless,
  'check-in-unscheduled': checkInUnscheduled,
  'follow-up-overdue': followUpOverdue,
  'commitment-moved': commitmentMoved,
  'commitment-rescoped': commitmentRescoped,
  'commitment-dropped': commitmentDropped,
  'work-interrupted': workInterrupted,
  'work-dropped': workDropped,
  'target-moved-committed': targetMovedCommitted,
  'target-moved': targetMoved,
  'queue-removal': queueRemoval,
  'queue-jumped': queueJumped,
  'item-vanished': itemVanished,
  'record-rewritten': recordRewritten,
  'suppression-unused': suppressionUnused,
  'suppression-expired': suppressionExpired,
};

/** Every rule there is, in the order of the planning model. */
export const RULES: readonly Rule[] = RULE_IDS.map(id => BY_ID[id]);

/** Rules whose findings put a date at risk. */
export const ENDANGERING: ReadonlySet<RuleId> = new Set(
  RULES.filter(({ endangers }) => endangers === 'date').map(({ id }) => id),
);
