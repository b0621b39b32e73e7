import { triage } from '../../analyze/triage/script.ts';
import type { NamedSubject } from '../../analyze/triage/subject.ts';
import type { Subject } from '../../analyze/triage/work.ts';
import type { TriageOutcome } from '../../engine/edits/outcome.ts';
import { answersAsData, resultOf, unaskedAnswers } from '../../engine/questions/answers.ts';
import { replay } from '../../engine/questions/replay.ts';
import { UsageError } from '../../model/host.ts';
import type { Answer, Answers, Choice, Script, Step } from '../../model/question.ts';
import type { SourceFile } from '../../model/source.ts';
import { plain } from '../../model/words/plain.ts';
import type { World } from '../../model/world.ts';
import { ASKED_AT_TRIAGE } from '../../rules/index.ts';
import type { Inputs } from '../inputs.ts';
import type { WriteChoice } from '../workspace/commit-guard.ts';
import { requireRepository, requireTeamCommitted } from '../workspace/commit-guard.ts';
import type { WorkspaceChoice } from '../workspace/find-workspace.ts';
import { workspaceFiles } from '../workspace/find-workspace.ts';
import type { ShownChange } from '../workspace/planned-changes.ts';
import { changesOf } from '../workspace/planned-changes.ts';
import { readWorld } from '../workspace/read-world.ts';
import { refuseUnreadable } from '../workspace/readable.ts';
import type { GivenAnswers } from './answers-file.ts';
import { NO_ANSWERS, readAnswers } from './answers-file.ts';
import { chosenSubject, namedSubject, subjectAnswers, whichWork } from './chosen-subject.ts';

/** What is to be triaged; `answers` is a file of answers, or `-`. */
interface TriageRequest extends NamedSubject {
  readonly answers?: string | undefined;
}

/** A plan that was read for a triage, with the work and the answers that were given. */
export interface OpenTriage {
  readonly root: string;
  readonly files: readonly SourceFile[];
  readonly world: World;
  readonly given: GivenAnswers;
  /** Undefined where nothing says which work is meant. */
  readonly subject: Subject | undefined;
}

export const openTriage = async (
  inputs: Inputs,
  choice: WorkspaceChoice & WriteChoice,
  { answers: file, ...named }: TriageRequest,
): Promise<OpenTriage> => {
  const { root, files } = workspaceFiles(inputs.host, choice);
  await requireRepository(inputs, root, choice);
  const { world } = await readWorld(files, inputs.today);
  const given = file === undefined ? NO_ANSWERS : await readAnswers(inputs, file);
  return { root, files, world, given, subject: namedSubject(world, named, given.answers) };
};

/** Where the answers given so far lead. */
interface NextStep {
  readonly step: Step<TriageOutcome>;
  readonly answers: Answers;
  /** Sentences on answers that nobody asks for. */
  readonly unasked: readonly string[];
}

export const nextStep = (inputs: Inputs, { world, files, given, subject }: OpenTriage): NextStep => {
  requireNone(given.problems);
  const { answers } = given;
  if (subject === undefined)
    return { step: { kind: 'question', question: whichWork(world), asked: [] }, answers, unasked: [] };
  refuseUnreadable(inputs, world, files, subject.team);
  const step = replay(() => triage(world, subject, ASKED_AT_TRIAGE), answers);
  return { step, answers, unasked: step.kind === 'done' ? unaskedAnswers(answers, step.asked) : [] };
};

/** What a triage comes to. Nothing is written. */
export interface PlannedTriage {
  readonly root: string;
  readonly outcome: TriageOutcome;
  readonly changes: readonly ShownChange[];
  /** What was answered in a conversation, as the data of an answers file. */
  readonly conversation?: { readonly [key: string]: unknown };
}

/** Decides by the answers that are given, and the defaults; everything that is missing is refused at once. */
export const decideByAnswers = async (
  inputs: Inputs,
  open: OpenTriage,
  choice: WriteChoice,
): Promise<PlannedTriage> => {
  const { world, given, subject } = open;
  if (subject === undefined)
    throw notEnough([...given.problems, 'nothing says which work is meant: give `item`, or `team` and `title`']);
  await requireWritable(inputs, open, subject, choice);
  const decided = resultOf(() => triage(world, subject, ASKED_AT_TRIAGE), given.answers, inputs.today);
  requireNone([...given.problems, ...('problems' in decided ? decided.problems : [])]);
  if ('problems' in decided) throw notEnough(decided.problems);
  return planned(inputs, open, decided.result);
};

/** How a triage speaks with a person. */
interface TriageDialog {
  /** Returns the value of one of the choices. */
  readonly choose: (message: string, choices: readonly Choice[]) => Promise<string>;
  /** Asks all questions of a script, and notes the answers by their keys. */
  readonly converse: <Result>(script: Script<Result>, answers: Map<string, Answer>) => Promise<Result>;
}

export const decideByAsking = async (
  inputs: Inputs,
  open: OpenTriage,
  choice: WriteChoice,
  { choose, converse }: TriageDialog,
): Promise<PlannedTriage> => {
  const { world } = open;
  const subject = open.subject ?? (await chosenSubject(world, choose));
  await requireWritable(inputs, open, subject, choice);
  const answers = new Map<string, Answer>(subjectAnswers(subject));
  const outcome = await converse(triage(world, subject, ASKED_AT_TRIAGE), answers);
  return { ...planned(inputs, open, outcome), conversation: answersAsData(answers) };
};

const requireWritable = async (
  inputs: Inputs,
  { root, world, files }: OpenTriage,
  { team }: Subject,
  choice: WriteChoice,
): Promise<void> => {
  refuseUnreadable(inputs, world, files, team);
  await requireTeamCommitted(inputs, root, world, team, choice);
};

const planned = ({ host }: Inputs, { root, world }: OpenTriage, outcome: TriageOutcome): PlannedTriage => ({
  root,
  outcome,
  changes: changesOf(host, world, root, outcome),
});

/** All that is wrong with the answers, at once. */
const requireNone = (problems: readonly string[]): void => {
  if (problems.length > 0) throw notEnough(problems);
};

const notEnough = (problems: readonly string[]): UsageError =>
  new UsageError(
    `The answers do not make a decision yet:\n${problems.map(problem => `  - ${plain(problem)}`).join('\n')}`,
  );
