import { isBefore } from '../time/day.ts';
import type { LatestStart } from '../time/latest-start.ts';
import { PROMISE_CONFIDENCE } from '../time/must-start-by.ts';
import { awayWords } from './day-words.ts';
import { counted } from './words.ts';

/** When work must start, as a sentence without its full stop. */
export const latestStartWords = (sum: LatestStart): string => {
  switch (sum.kind) {
    case 'unscoped':
      return 'Nobody has said how long it takes, so nobody knows when it must start';
    case 'unknown':
      return 'When it must start cannot be told';
    case 'known':
      return knownWords(sum);
  }
};

type KnownSum = Extract<LatestStart, { readonly kind: 'known' }>;

const knownWords = (sum: KnownSum): string => {
  const { date, today, start } = sum;
  if (start.isNever) return `${date} could never be kept: it takes ${effortWords(sum)}`;
  const away = awayWords(today, start.on, 'ago');
  return isBefore(start.on, today)
    ? `${date} could not be kept: it takes ${effortWords(sum)}, so it had to start by ${start.on}, ${away}${launchWords(sum)}`
    : `For ${date} it must start by ${start.on}, ${away}: it takes ${effortWords(sum)}${launchWords(sum)}`;
};

const effortWords = ({ start, scoping, focus }: KnownSum): string => {
  const { low, likely, high } = scoping.effort;
  return `${counted(start.days, 'working day')} at ${PROMISE_CONFIDENCE * 100} % confidence (${low}/${likely}/${high}, ${counted(scoping.engineers, 'engineer')}, ${Math.round(focus * 100)} % of their time)`;
};

const launchWords = ({ launch, today }: KnownSum): string => {
  if (launch === undefined) return '';
  const must = isBefore(launch.on, today) ? 'had to' : 'must';
  return `; its launch wants it by ${launch.due}, so it ${must} start by ${launch.on}`;
};
