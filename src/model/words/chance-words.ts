import { HOPELESS, LIKELY } from '../chance.ts';
import { PROMISE_CONFIDENCE } from '../time/must-start-by.ts';

/**
 * `91 %`; never 0 % or 100 % where it is not so in every run, and never as much as what it lies below: who reads "less than 50 %" is not to
 * find 50 % there.
 */
export const chanceWords = (probability: number): string => {
  const rounded = Math.round(probability * 100);
  if (rounded === 0 && probability > 0) return '< 1 %';
  if (rounded === 100 && probability < 1) return '> 99 %';
  const isBelow = BORDERS.some(border => probability < border && rounded === Math.round(border * 100));
  return `${isBelow ? rounded - 1 : rounded} %`;
};

const BORDERS = [HOPELESS, LIKELY, PROMISE_CONFIDENCE];
