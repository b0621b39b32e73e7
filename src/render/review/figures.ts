import type { Figures } from '../../analyze/review/retrospective/retrospective-result.ts';
import { byNumber, counted, listed } from '../../model/words/words.ts';
import type { Words } from '../media/markdown.ts';
import { strong } from '../media/markdown.ts';

interface Besides {
  /** Where planned work is that was not delivered. */
  readonly others: readonly string[];
  /** Of interruptions. */
  readonly causes: readonly (readonly [count: number, by: string])[];
  /** The number of items that owe records. */
  readonly owing: number;
  /** True where older history is not there. */
  readonly isCutOff: boolean;
}

/** The figures of a retrospective, each with what it is out of. */
export const figureLines = (figures: Figures, { others, causes, owing, isCutOff }: Besides): readonly Words[] => [
  [strong('Planned work:'), ` ${plannedWords(figures)}${others.length === 0 ? '' : `; ${listed(others)}`}.`],
  [strong('Promises:'), ` ${promiseWords(figures)}.`],
  [strong('First targets:'), ` ${targetWords(figures)}.`],
  [strong('Unplanned work:'), ` ${unplannedWords(figures)}.`],
  [strong('Queue:'), ` ${queueWords(figures)}.`],
  [strong('Interruptions:'), ` ${interruptionWords(figures, causes)}.`],
  [strong('Still owed:'), ` ${owedWords(figures, owing, isCutOff)}.`],
];

const interruptionWords = ({ interruptions }: Figures, causes: Besides['causes']): string => {
  const [only, ...others] = causes;
  if (only === undefined) return 'none; no work in progress was put back';
  if (others.length > 0) return `${interruptions}: ${listed(causes.map(([count, by]) => `${count} ${by}`))}`;
  return `${interruptions}, ${interruptions === 1 ? '' : 'all '}${only[1]}`;
};

const owedWords = ({ missingRecords: owed }: Figures, owing: number, isCutOff: boolean): string => {
  if (owed > 0) return `${counted(owed, 'record')}${owing === owed ? '' : ` of ${counted(owing, 'item')}`}`;
  return isCutOff
    ? 'nothing that shows in what is here of the history'
    : 'nothing; every record that a change needed is there';
};

/** For who has ten seconds. */
export const summaryWords = (figures: Figures): string =>
  [
    figures.planned === 0 ? 'nothing was planned' : plannedWords(figures),
    figures.ended === 0
      ? 'no promise came due'
      : `kept ${figures.promises.kept} of ${counted(figures.ended, 'promise')} that came due or ended`,
  ].join('; ');

const plannedWords = ({ planned, delivered }: Figures): string =>
  planned === 0
    ? 'none; nothing was in progress or coming soon'
    : `${delivered} of ${counted(planned, 'planned item')} delivered`;

const promiseWords = (figures: Figures): string => {
  const { ended } = figures;
  const { kept, renegotiated, withdrawn, broken, open } = figures.promises;
  const others = [
    ...(renegotiated === 0 ? [] : [`${renegotiated} renegotiated`]),
    ...(withdrawn === 0 ? [] : [`${withdrawn} withdrawn`]),
    ...(broken === 0 ? [] : [`${broken} broken`]),
  ];
  const fates = others.length === 0 ? '' : ` (${listed(others)})`;
  return [
    ended === 0 ? 'none came due' : `kept ${kept} of ${ended}${fates}`,
    ...(open === 0 ? [] : [`${open} more open`]),
    ...(figures.brokenBefore === 0
      ? []
      : [`${figures.brokenBefore} broken before still ${byNumber(figures.brokenBefore, 'stands', 'stand')}`]),
  ].join('; ');
};

const targetWords = ({ aimed, onTarget }: Figures): string =>
  aimed === 0
    ? 'nothing was delivered that had one'
    : `met by ${onTarget} of ${counted(aimed, 'delivered item')} with a target`;

const unplannedWords = ({ unplanned, unplannedDelivered }: Figures): string =>
  unplanned === 0
    ? 'none; nothing was started or delivered that was not planned'
    : `${counted(unplanned, 'item')}, ${deliveredWords(unplanned, unplannedDelivered)}`;

const deliveredWords = (count: number, delivered: number): string => {
  if (count === 1) return delivered === 1 ? 'delivered' : 'not delivered';
  if (delivered === 0) return 'none of them delivered';
  return `${delivered === count ? 'all' : delivered} of them delivered`;
};

const queueWords = ({ queued, churned }: Figures): string =>
  queued === 0 ? 'nothing was in it' : `${churned} of ${counted(queued, 'item')} left it neither started nor delivered`;
