import type { ChalkInstance } from 'chalk';
import type { AffectedPromise, PromiseEffect } from '../../engine/forecast/affected-promise.ts';
import type { Silence } from '../../engine/forecast/team-outlook.ts';
import { chanceWords } from '../../model/words/chance-words.ts';
import { plain } from '../../model/words/plain.ts';
import { WHY } from './chance-words.ts';
import { GRADE_COLOURS, shiftWords } from './forecast-words.ts';
import { cut } from './terminal.ts';

/** What a change does to the promises, a line each; nothing where nobody promises or interrupts, and no promise changes noticeably. */
export const promiseLines = (effect: PromiseEffect, paint: ChalkInstance): readonly string[] => {
  const { promises, interrupted, silence } = effect;
  const made = promises.filter(({ news }) => news !== undefined);
  if (silence !== undefined) return made.length === 0 ? [] : [silenceSentence(silence)];
  const shown = promises.filter(
    promise => promise.news !== undefined || interrupted.includes(promise.id) || promise.change === 'noticeable',
  );
  const others = promises.filter(promise => promise.after !== undefined && !shown.includes(promise));
  return [
    ...(shown.length === 0 ? [] : [`The chance that promises are kept, by the forecast${atBest(effect)}:`]),
    ...shown.map(promise => `  ${promiseLine(promise, paint)}`),
    ...(shown.length + interrupted.length > 0 ? othersStay(others, shown.length > made.length) : []),
    ...anew(effect),
  ];
};

const silenceSentence = (silence: Silence): string =>
  silence === 'no-engineers'
    ? 'As the plan stands, nobody is there to keep the promise: the team has no engineers.'
    : `How likely the promise is to be kept cannot be told: ${WHY[silence]}.`;

const othersStay = (others: readonly AffectedPromise[], isRest: boolean): readonly string[] => {
  const about = others.every(({ change }) => change === 'none') ? 'as' : 'about as';
  if (others.length === 0) return [];
  const [one, many] = isRest ? ['other', 'others'] : ['promise made so far', 'promises made so far'];
  return others.length === 1
    ? [`The ${one} stays ${about} likely as it was.`]
    : [`The ${many} stay ${about} likely as they were.`];
};

const TITLE = 80;

const promiseLine = (
  { title, due, before, after, grade, why, news }: AffectedPromise,
  paint: ChalkInstance,
): string => {
  const words =
    news === 'made' || before === undefined ? chance(after, why) : shiftWords(chance(before), chance(after, why));
  const shown = grade === undefined ? words : paint[GRADE_COLOURS[grade]](words);
  return `"${cut(plain(title), TITLE)}", due ${due}: ${shown}${news === undefined ? '' : NEWS_MARKS[news]}`;
};

const NEWS_MARKS = { made: ' (new)', moved: ' (moved)' } as const;

const chance = (probability: number | undefined, why?: AffectedPromise['why']): string => {
  if (probability !== undefined) return chanceWords(probability);
  return why === undefined ? 'not known' : `not known, ${WHY[why]}`;
};

const atBest = ({ isAtBest }: PromiseEffect): string =>
  isAtBest ? ' (at best: some work in progress has no figures)' : '';

/** What was spent before an interruption is known to the team only. */
const anew = ({ anew: ids, promises }: PromiseEffect): readonly string[] =>
  promises.every(({ after }) => after === undefined)
    ? []
    : ids.map(plain).map(id => `${id} is counted with its whole effort again; scope what remains: plan scope ${id}`);
