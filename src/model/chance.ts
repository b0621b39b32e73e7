import { PROMISE_CONFIDENCE } from './time/must-start-by.ts';

/** Below this, a promise is not likely to be kept. */
export const LIKELY = 0.5;

/** Below this, a promise can hardly be kept. */
export const HOPELESS = 0.15;

/** Whether a probability is worth a warning, an alarm, or none. */
export type ChanceGrade = 'good' | 'doubtful' | 'bad';

export const gradeOf = (probability: number): ChanceGrade => {
  if (probability < LIKELY) return 'bad';
  return probability < PROMISE_CONFIDENCE ? 'doubtful' : 'good';
};
