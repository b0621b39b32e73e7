import { parse } from 'yaml';
import { triage } from '../../src/analyze/triage/script.ts';
import { subjectOf } from '../../src/analyze/triage/subject.ts';
import { changesOf } from '../../src/app/workspace/planned-changes.ts';
import type { TriageOutcome } from '../../src/engine/edits/outcome.ts';
import { answersIn, resultOf } from '../../src/engine/questions/answers.ts';
import { replay } from '../../src/engine/questions/replay.ts';
import type { Answers, Question, Step } from '../../src/model/question.ts';
import { outcomeWords } from '../../src/render/media/outcome-words.ts';
import type { Texts } from './lint-text.ts';
import { sourcesOf, TODAY } from './lint-text.ts';
import { readWorld } from './read-world.ts';

/** The files after a change, as the program writes them. */
export const written = (texts: Texts, outcome: Parameters<typeof changesOf>[3]): Texts => {
  const { world } = readWorld(sourcesOf(texts), TODAY);
  const changes = changesOf({ shown: path => path }, world, '', outcome);
  return { ...texts, ...Object.fromEntries(changes.map(({ path, after = '' }) => [path.slice(1), after])) };
};

interface Triaged {
  /** What is wrong with the answers, a sentence each. */
  readonly problems: readonly string[];
  /** The text of the team's plan afterwards. */
  readonly plan: string;
  /** The decisions that were added. */
  readonly log: readonly unknown[];
  readonly summary: readonly string[];
  readonly messages: readonly { readonly to: string; readonly text: string }[];
  readonly commitMessage: string;
  readonly item: string;
}

const nothing = (problems: readonly string[]): Triaged => ({
  problems,
  plan: '',
  log: [],
  summary: [],
  messages: [],
  commitMessage: '',
  item: '',
});

/** The script and the answers of an answers file that names its work itself. */
const prepared = (texts: Texts, answersFile: string, today: string) => {
  const { world } = readWorld(sourcesOf(texts), today);
  const data = parse(answersFile);
  const { answers, problems } = answersIn(data);
  const found = subjectOf(world, data);
  if (found.kind !== 'subject') throw new Error(JSON.stringify(found));
  return { script: () => triage(world, found.subject), answers, problems, team: found.subject.team.id };
};

/** What comes of an answers file. */
export const decided = (texts: Texts, answersFile: string, today = TODAY): Triaged => {
  const { script, answers, problems, team } = prepared(texts, answersFile, today);
  if (problems.length > 0) return nothing(problems);
  const found = resultOf(script, answers, today);
  if ('problems' in found) return nothing(found.problems);
  const { result } = found;
  const { decisions: log, item } = result;
  return {
    problems: [],
    plan: written(texts, result)[`teams/${team}.yaml`] ?? '',
    log,
    item,
    ...outcomeWords(result),
  };
};

/** Where the answers so far lead when every default is taken. */
const stepOf = (texts: Texts, answersFile: string, today: string): { step: Step<TriageOutcome>; answers: Answers } => {
  const { script, answers } = prepared(texts, answersFile, today);
  return { step: replay(script, answers, true), answers };
};

/** All that is asked with these answers and the defaults, in order, the one that stays open last. */
export const questions = (texts: Texts, answersFile: string, today = TODAY): readonly Question[] => {
  const { step } = stepOf(texts, answersFile, today);
  return step.kind === 'done' ? step.asked : [...step.asked, step.question];
};

/** How a question is asked the last time. */
export const question = (key: string, texts: Texts, answersFile: string, today = TODAY): Question => {
  const asked = questions(texts, answersFile, today);
  const found = asked.findLast(one => one.key === key);
  if (found === undefined) throw new Error(`${key} is not asked, only ${asked.map(one => one.key).join(', ')}`);
  return found;
};
