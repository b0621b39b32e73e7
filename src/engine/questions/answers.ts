import type { Answer, Answers, Question, Script, Step } from '../../model/question.ts';
import { addDays } from '../../model/time/day.ts';
import { nearest } from '../../model/words/words.ts';
import { replay } from './replay.ts';

/** Say which work is meant; read before the questionnaire starts. */
const SUBJECT_KEYS: readonly string[] = ['team', 'item', 'title'];

/** Those that hold a map: what leaves or is interrupted, and the answers about each. */
const MAP_KEYS: readonly string[] = ['leaves', 'interrupts'];

/** Every key that an answers file may hold. */
const ANSWER_KEYS: readonly string[] = [
  ...SUBJECT_KEYS,
  ...MAP_KEYS,
  'id',
  'source',
  'priority',
  'asked_by',
  'asked_date',
  'effort',
  'engineers',
  'answer',
  'date',
  'accepted',
  'to',
  'scope',
  'fixed',
  'interrupt',
  'cause',
  'target_date',
  'place',
  'position',
  'customer_impact',
  'informed',
  'approved_by',
  'reason',
];

/** Answers out of plain data: `leaves: { dark-mode: { to: backlog } }` answers `leaves` and `leaves.dark-mode.to`. Problems are sentences. */
export const answersIn = (value: unknown): { readonly answers: Answers; readonly problems: readonly string[] } => {
  const answers = new Map<string, Answer>();
  const problems: string[] = [];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { answers, problems: ['the answers must be a map of keys and values'] };
  const take = (key: string, given: unknown): void => {
    const answer = simpleAnswer(given);
    if (answer === undefined) problems.push(`${key} needs a text, a number, true or false, or a list of texts`);
    else answers.set(key, answer);
  };
  const takeMap = (key: string, given: object): void => {
    answers.set(key, Object.keys(given));
    for (const [name, about] of Object.entries(given))
      if (isMap(about)) for (const [part, member] of Object.entries(about)) take(`${key}.${name}.${part}`, member);
      else if (about !== null) problems.push(`${key}.${name} holds answers by their keys, such as { to: backlog }`);
  };
  for (const [key, given] of Object.entries(value)) {
    if (!ANSWER_KEYS.includes(key)) {
      const meant = nearest(key, ANSWER_KEYS);
      problems.push(`${key} answers no question${meant === undefined ? '' : `; did you mean ${meant}?`}`);
    } else if (MAP_KEYS.includes(key) && isMap(given)) takeMap(key, given);
    else take(key, given);
  }
  return { answers, problems };
};

const isMap = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

const simpleAnswer = (given: unknown): Answer | undefined => {
  if (typeof given === 'string' || typeof given === 'boolean') return given;
  if (typeof given === 'number') return String(given);
  if (!Array.isArray(given)) return undefined;
  const members = given.flatMap((member: unknown) =>
    typeof member === 'string' || typeof member === 'number' ? [String(member)] : [],
  );
  return members.length === given.length ? members : undefined;
};

/** The plain data of an answers file that says the same. */
export const answersAsData = (answers: Answers): { readonly [key: string]: unknown } => {
  const data = new Map<string, unknown>([...answers].filter(([key]) => !key.includes('.')));
  for (const key of MAP_KEYS) {
    const details = [...answers].flatMap(([name, answer]) => {
      // The name is an id, which has no dots.
      const [top, item = '', part = ''] = name.split('.');
      return top === key && part !== '' ? [{ item, part, answer }] : [];
    });
    const chosen = [answers.get(key) ?? []].flat().map(String);
    if (details.length > 0)
      data.set(
        key,
        Object.fromEntries(
          chosen.map(item => [
            item,
            Object.fromEntries(details.flatMap(about => (about.item === item ? [[about.part, about.answer]] : []))),
          ]),
        ),
      );
  }
  return Object.fromEntries(data);
};

/** Each round finds one problem; so many are enough for one reading. */
const MOST_ROUNDS = 100;

/** How answers are spoken of. */
export interface AnswerWords {
  readonly name: (key: string) => string;
  /** What is said of a question that nothing answers. */
  readonly missing: (question: Question) => string;
}

/** In a file of answers, by their keys. */
const BY_KEY: AnswerWords = {
  name: key => key,
  missing: ({ key, message, choices, notes }) => {
    // Why a cause is wanted stands only in its note; other notes show the queue.
    const lead = key === 'cause' && notes[0] !== undefined ? `${notes[0]} ` : '';
    return `${lead}${message}${choices.length === 0 ? '' : ` (${choices.map(({ value }) => value).join(', ')})`}`;
  },
};

/** Runs a script on a file of answers, taking defaults for what is left out: its result, or everything that is missing or contradicts at once. */
export const resultOf = <Result>(
  script: () => Script<Result>,
  given: Answers,
  today: string,
  words: AnswerWords = BY_KEY,
): { readonly result: Result } | { readonly problems: readonly string[] } => {
  const found = lookedThrough(script, given, today, words, NOT_GUESSED);
  return 'result' in found ? found : { problems: [...found.problems.values()] };
};

/** The same, but of what is missing only what is so whatever is answered to the questions before. */
export const certainResultOf = <Result>(
  script: () => Script<Result>,
  given: Answers,
  today: string,
  words: AnswerWords,
): { readonly result: Result } | { readonly problems: readonly string[] } => {
  const found = lookedThrough(script, given, today, words, NOT_GUESSED);
  if ('result' in found) return found;
  const certain = new Map(found.problems);
  for (const [key, others] of found.guessed)
    for (const other of others) {
      const instead = lookedThrough(script, given, today, words, new Map([[key, other]]));
      const problems = 'result' in instead ? NOT_GUESSED : instead.problems;
      for (const [name, problem] of certain) if (name !== key && problems.get(name) !== problem) certain.delete(name);
    }
  return { problems: [...certain.values()] };
};

const NOT_GUESSED: ReadonlyMap<string, string> = new Map();

/**
 * Each round finds one problem; then something stands in for that answer, so that what comes later is looked at too. `guesses` stand in before
 * others; `guessed`: the choices for which something stood in, and what else could have.
 */
const lookedThrough = <Result>(
  script: () => Script<Result>,
  given: Answers,
  today: string,
  words: AnswerWords,
  guesses: ReadonlyMap<string, string>,
): { readonly result: Result } | Problems => {
  const answers = new Map(given);
  const unchecked = new Set<string>();
  const problems = new Map<string, string>();
  const guessed = new Map<string, readonly string[]>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const step = replay(script, answers, true, unchecked);
    if (step.kind === 'done') {
      if (problems.size === 0) return finished(step.result, unaskedAnswers(given, step.asked, words));
      // With stand-ins nobody can tell what is asked in the end.
      break;
    }
    const { question } = step;
    const { key } = question;
    if (!problems.has(key)) problems.set(key, problemOf(step, given, words));
    const standIn = standInFor(question, guesses.get(key), answers.get(key), today);
    if (standIn === undefined) unchecked.add(key);
    answers.set(key, standIn ?? 'unanswered');
    if (question.kind === 'choice' && !guessed.has(key)) guessed.set(key, otherChoices(question, standIn));
  }
  return { problems, guessed };
};

/** By the key of the question, or by the sentence for an answer that no question asks for. */
interface Problems {
  readonly problems: ReadonlyMap<string, string>;
  readonly guessed: ReadonlyMap<string, readonly string[]>;
}

const finished = <Result>(result: Result, unasked: readonly string[]): { readonly result: Result } | Problems =>
  unasked.length === 0
    ? { result }
    : { problems: new Map(unasked.map(problem => [problem, problem])), guessed: new Map() };

const problemOf = <Result>(
  step: Exclude<Step<Result>, { readonly kind: 'done' }>,
  given: Answers,
  words: AnswerWords,
): string => {
  const { question } = step;
  const name = words.name(question.key);
  if (step.kind === 'refused') return `${name}: ${step.problem}`;
  return `${name}${given.get(question.key) ? '' : ' is missing'}: ${words.missing(question)}`;
};

/** An answer that will do, and is not the one that did not; undefined where nothing comes to mind. */
const standInFor = (
  question: Question,
  guess: string | undefined,
  answer: Answer | undefined,
  today: string,
): Answer | undefined =>
  [...(guess === undefined ? [] : [guess]), ...standIns(question, today)].find(
    other => question.check(other) === undefined && other !== answer,
  );

const otherChoices = ({ choices, check }: Question, standIn: Answer | undefined): readonly string[] =>
  choices.map(({ value }) => value).filter(value => value !== standIn && check(value) === undefined);

const standIns = ({ kind, choices, default: fallback = '' }: Question, today: string): readonly Answer[] => {
  const values = choices.map(({ value }) => value);
  switch (kind) {
    case 'yes_no':
      return [false];
    case 'choice':
      return values;
    case 'choices':
      return [[], ...values.map((_, index) => values.slice(0, index + 1))];
    case 'text':
      return [fallback, 'unanswered', '1d/1d/1d', '1', today, addDays(today, 3650)];
  }
};

/** Answers to what nobody asks: they contradict the others, so something is not as their author thinks. */
export const unaskedAnswers = (
  given: Answers,
  asked: readonly Question[],
  { name }: AnswerWords = BY_KEY,
): readonly string[] => {
  const keys = new Set(asked.map(({ key }) => key));
  const unasked = [...given.keys()].filter(key => !SUBJECT_KEYS.includes(key) && !keys.has(key));
  // Where `leaves` itself is not asked, what is said about each that leaves need not be named as well.
  return unasked
    .filter(key => !unasked.some(other => key.startsWith(`${other}.`)))
    .map(key => `${name(key)} is answered, but with the other answers nobody asks for it`);
};
