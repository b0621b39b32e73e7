import { triage } from '../../src/analyze/triage/script.ts';
import { openChoices, subjectOf } from '../../src/analyze/triage/subject.ts';
import type { Subject } from '../../src/analyze/triage/work.ts';
import type { TriageOutcome } from '../../src/engine/edits/outcome.ts';
import { problemWith } from '../../src/engine/questions/replay.ts';
import type { Answer, Question, Script } from '../../src/model/question.ts';
import type { World } from '../../src/model/world.ts';
import { ASKED_AT_TRIAGE } from '../../src/rules/index.ts';

/** Numbers that decide a walk; used round and round. */
export type Dice = readonly number[];

/** Everything that can be triaged in a world, as `plan triage` takes it. */
export const namesOf = (world: World): readonly string[] => [
  ...openChoices(world).map(({ value }) => value),
  ...world.teams.flatMap(team => [...team.comingSoon, ...team.backlog].map(({ id }) => `${team.id}/${id}`)),
];

export const subjectNamed = (world: World, item: string): Subject => {
  const found = subjectOf(world, { item });
  if (found.kind !== 'subject') throw new Error(`nothing is called ${item}: ${JSON.stringify(found)}`);
  return found.subject;
};

interface Walk<Result> {
  readonly outcome: Result;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly asked: readonly Question[];
}

export const walk = (world: World, subject: Subject, dice: Dice): Walk<TriageOutcome> =>
  walkThrough(triage(world, subject, ASKED_AT_TRIAGE), world, dice);

/** Answers every question with one of the plausible answers that it accepts; `settled` are answers that are not left to the dice where they will do, `more` other plausible texts. */
export const walkThrough = <Result>(
  script: Script<Result>,
  world: World,
  dice: Dice,
  settled: ReadonlyMap<string, Answer> = new Map(),
  more: readonly string[] = [],
): Walk<Result> => {
  const answers = new Map<string, Answer>();
  const asked: Question[] = [];
  for (let step = script.next(); ; ) {
    if (step.done) return { outcome: step.value, answers, asked };
    const question = step.value;
    const likely = [...plausible(question, world), ...(question.kind === 'text' ? more : [])];
    const fitting = likely.filter(answer => problemWith(question, answer) === undefined);
    const known = settled.get(question.key);
    const answer =
      known !== undefined && problemWith(question, known) === undefined
        ? known
        : fitting[(dice[asked.length % dice.length] ?? 0) % fitting.length];
    if (answer === undefined) throw new Error(`a dead end: no answer to ${question.key}, ${question.message}`);
    if (asked.length > 60) throw new Error('the questions do not end');
    asked.push(question);
    answers.set(question.key, answer);
    step = script.next(answer);
  }
};

const plausible = ({ kind, choices, default: fallback }: Question, world: World): readonly Answer[] => {
  const values = choices.map(({ value }) => value);
  const usual = fallback === undefined ? [] : [fallback];
  switch (kind) {
    case 'yes_no':
      return [...usual, true, false];
    case 'choice':
      return values;
    case 'choices':
      return [...usual, ...values.map(value => [value]), ...values.map((_, index) => values.slice(0, index + 1))];
    case 'text': {
      const known = Object.keys(world.company?.content.stakeholders ?? {});
      const everyone = known.length > 0 ? known.join(', ') : 'sales, support, acme, board, constructor';
      return [
        ...usual,
        '',
        everyone,
        'sales',
        'Some words.',
        '1',
        '3',
        '2d/3d/5d',
        '4w/6w/9w',
        world.today,
        '2026-12-01',
        '2027-02-26',
        '2031-01-01',
        'an-id',
      ];
    }
  }
};
