import type { Answer, Choice, Question, Script } from '../../model/question.ts';
import type { Day } from '../../model/time/day.ts';
import { isBefore, isDay } from '../../model/time/day.ts';
import { isList } from './replay.ts';

/** What a question may say besides its key and its words. */
interface Extras<Kind extends Answer> {
  readonly notes?: readonly string[];
  readonly default?: Kind;
  readonly check?: (answer: Kind) => string | undefined;
}

const fine = () => undefined;

export function* askText(key: string, message: string, extras: Extras<string> = {}): Script<string> {
  const { check = fine, notes = [], ...rest } = extras;
  const checkText = (answer: Answer) => (typeof answer === 'string' ? check(answer.trim()) : undefined);
  const answer = yield { key, kind: 'text', message, notes, choices: [], ...rest, check: checkText } satisfies Question;
  return String(answer).trim();
}

/** Asks for a day from `earliest` on; an empty text is an answer only where it is the default. */
export function* askDay(
  key: string,
  message: string,
  { check = fine, earliest = FIRST_DAY, ...rest }: Extras<string> & { readonly earliest?: Day } = {},
): Script<Day> {
  return yield* askText(key, message, {
    ...rest,
    check: text => {
      if (text === '' && rest.default === '') return undefined;
      if (!isDay(text) || isBefore(text, FIRST_DAY))
        return text === '' ? 'write a day as YYYY-MM-DD' : `${text} is no day of the calendar; write YYYY-MM-DD`;
      return isBefore(text, earliest) ? `${text} has passed` : check(text);
    },
  });
}

/** Years have four digits in a plan, the first of them not 0. */
const FIRST_DAY: Day = '1000-01-01';

export function* askYesNo(key: string, message: string, extras: Extras<boolean> = {}): Script<boolean> {
  const { notes = [], ...rest } = extras;
  const answer = yield { key, kind: 'yes_no', message, notes, choices: [], ...rest, check: fine } satisfies Question;
  return answer === true;
}

export function* askChoice<Value extends string>(
  key: string,
  message: string,
  choices: readonly (Choice & { readonly value: Value })[],
  extras: Omit<Extras<Value>, 'check'> & { readonly check?: (answer: Answer) => string | undefined } = {},
): Script<Value> {
  const { check = fine, notes = [], ...rest } = extras;
  const answer = yield { key, kind: 'choice', message, notes, choices, ...rest, check } satisfies Question;
  const chosen = choices.find(({ value }) => value === answer);
  if (chosen === undefined) throw new RangeError(`${key}: an answer that was not offered`);
  return chosen.value;
}

export function* askChoices(
  key: string,
  message: string,
  choices: readonly Choice[],
  extras: Extras<readonly string[]> = {},
): Script<readonly string[]> {
  const { check = fine, notes = [], ...rest } = extras;
  const checkList = (answer: Answer) => (isList(answer) ? check(answer) : undefined);
  const answer = yield { key, kind: 'choices', message, notes, choices, ...rest, check: checkList } satisfies Question;
  return isList(answer) ? answer : [];
}

/** Names, answered as text with commas between them; `known` may have commas in them. */
export function* askNames(
  key: string,
  message: string,
  extras: Omit<Extras<string>, 'check'> & {
    readonly known?: readonly string[];
    readonly check?: (names: readonly string[]) => string | undefined;
  } = {},
): Script<readonly string[]> {
  const { check = fine, known = [], ...rest } = extras;
  const answer = yield* askText(key, message, { ...rest, check: text => check(namesIn(text, known)) });
  return namesIn(answer, known);
}

const namesIn = (text: string, known: readonly string[] = []): readonly string[] => {
  const whole = known.filter(name => name.includes(',') && text.includes(name));
  const rest = whole.reduce((left, name) => left.replace(name, ''), text).split(',');
  return [...new Set([...whole, ...rest.map(name => name.trim()).filter(name => name !== '')])];
};
