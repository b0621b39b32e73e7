import type { CheckIn, QuestionKey } from '../../analyze/review/check-in.ts';
import type { Block, Words } from '../media/markdown.ts';
import { brief, heading, list, prose } from '../media/markdown.ts';
import { QUESTIONS, unanswered } from './words.ts';

/** The question and its answer, as prose. */
export const proseAnswer = (key: QuestionKey, checkIn: CheckIn): readonly Block[] =>
  answered(
    key,
    checkIn,
    checkIn.answers[key].flatMap(({ text }) => prose(text)),
  );

/** The question and its answers, one a line. */
export const listAnswer = (key: QuestionKey, checkIn: CheckIn): readonly Block[] =>
  answered(key, checkIn, [list(checkIn.answers[key].map(({ text, source }) => [text, ...sourceOf(source)]))]);

const answered = (key: QuestionKey, checkIn: CheckIn, blocks: readonly Block[]): readonly Block[] =>
  checkIn.answers[key].length === 0 ? [unanswered(key)] : [heading(3, QUESTIONS[key]), ...blocks];

const sourceOf = (source: string | undefined): readonly Extract<Words, string>[] =>
  source === undefined ? [] : [` (${brief(source)})`];
