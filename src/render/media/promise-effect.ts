import type { ChalkInstance } from 'chalk';
import type { AffectedPromise, PromiseEffect } from '../../engine/forecast/affected-promise.ts';
import type { Silence } from '../../engine/forecast/team-outlook.ts';
import { HOPELESS, LIKELY } from '../../model/chance.ts';
import { chanceWords } from '../../model/words/chance-words.ts';
import { plain } from '../../model/words/plain.ts';
import { WHY } from './chance-words.ts';
import { gradeOf, shiftWords } from './forecast-words.ts';
import { cut } from './terminal.ts';

/** What a change does to the promises, a line each; nothing where nobody promises or interrupts, and no promise changes noticeably. */
export const promiseLines = (effect: PromiseEffect, paint: ChalkInstance): readonly string[] => {
  const { promises, interrupted, silence } = effect;
  const made = promises.filter(({ news }) => news !== undefined);
  if (silence !== undefined) return made.length === 0 ? [] : [silenceSentence(silence)];
  const shown = promises.filter(
    promise => promise.news !== undefined || interrupted.includes(promise.id) || isNoticeable(promise),
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
  const about = others.every(isSame) ? 'as' : 'about as';
  if (others.length === 0) return [];
  return others.length === 1
    ? [`The ${isRest ? 'other' : 'promise made so far'} stays ${about} likely as it was.`]
    : [`The ${isRest ? 'others' : 'promises made so far'} stay ${about} likely as they were.`];
};

/** By ten points and more, or past a border at which lint begins to speak; or where figures come or go. */
const isNoticeable = ({ before, after }: AffectedPromise): boolean => {
  if (before === undefined || after === undefined) return before !== after;
  if (chanceWords(before) === chanceWords(after)) return false;
  const crosses = [LIKELY, HOPELESS].some(border => before < border !== after < border);
  return crosses || Math.abs(after - before) >= NOTICEABLE - DUST;
};

const TITLE = 80;
const NOTICEABLE = 0.1;
/** Of a difference of two fractions. */
const DUST = 1e-9;

const isSame = ({ before, after }: AffectedPromise): boolean =>
  before !== undefined && after !== undefined && chanceWords(before) === chanceWords(after);

const promiseLine = ({ title, due, before, after, why, news }: AffectedPromise, paint: ChalkInstance): string => {
  const words =
    news === 'made' || before === undefined ? chance(after, why) : shiftWords(chance(before), chance(after, why));
  const mark = news === undefined ? '' : news === 'made' ? ' (new)' : ' (moved)';
  return `"${cut(plain(title), TITLE)}", due ${due}: ${after === undefined ? words : gradePaint(after, paint)(words)}${mark}`;
};

const chance = (probability: number | undefined, why?: AffectedPromise['why']): string =>
  probability === undefined ? `not known${why === undefined ? '' : `, ${WHY[why]}`}` : chanceWords(probability);

const gradePaint = (probability: number, paint: ChalkInstance): ChalkInstance =>
  ({ good: paint.green, doubtful: paint.yellow, bad: paint.red })[gradeOf(probability)];

const atBest = ({ isAtBest }: PromiseEffect): string =>
  isAtBest ? ' (at best: some work in progress has no figures)' : '';

/** What was spent before an interruption is known to the team only. */
const anew = ({ anew: ids, promises }: PromiseEffect): readonly string[] =>
  promises.every(({ after }) => after === undefined)
    ? []
    : ids.map(plain).map(id => `${id} is counted with its whole effort again; scope what remains: plan scope ${id}`);
