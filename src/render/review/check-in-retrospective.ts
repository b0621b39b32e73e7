import type { CheckIn } from '../../analyze/review/check-in.ts';
import type {
  EndState,
  InterruptionFate,
  ItemFate,
  PlannedFate,
  ToldRetrospective,
  Undelivered,
  UnplannedFate,
  UntoldRetrospective,
} from '../../analyze/review/retrospective/retrospective-result.ts';
import type { WorkName } from '../../engine/world/names.ts';
import { CAUSE_WORDS, WHERE } from '../../model/words/place-words.ts';
import { counted, listed } from '../../model/words/words.ts';
import type { Block, Words } from '../media/markdown.ts';
import { brief, emphasis, heading, list, paragraph, strong, table } from '../media/markdown.ts';
import { missing, missingRecordsLine } from './check-in-missing-records.ts';
import { outcomeWords } from './check-in-promises.ts';
import { figureLines } from './figures.ts';
import { none, PLACE_WORDS, workCell } from './words.ts';

/** Why the history tells nothing. */
export const untold = ({ why }: UntoldRetrospective): Block => paragraph([emphasis(`${WHY[why]} ${UNKNOWN}`)]);

const UNKNOWN =
  'What became of planned work, of promises, of the queue and of the questions and needs of the last check-in is not told here.';

const WHY: { readonly [K in UntoldRetrospective['why']]: string } = {
  unwanted: 'The history of the plan was left out (--no-history).',
  'no-repository': 'The plan is in no git repository.',
  unreadable: 'The history of the plan could not be read.',
  begins: 'The history of this plan begins only now.',
  ahead: 'The quarter has not begun.',
  later: 'The history of this plan begins only after the quarter.',
};

/** Item by item, then in figures, then what else happened. Parts without anything are told by their figure alone. */
export const toldBlocks = (told: ToldRetrospective, checkIn: CheckIn): readonly Block[] => [
  paragraph(startWords(told, checkIn)),
  heading(3, 'What was planned, and what became of it'),
  told.planned.length === 0
    ? none(`Nothing was in progress or coming soon on ${told.start.day}.`)
    : table(['Work', 'At the start', 'Now', 'First target', 'Slip'], told.planned.map(plannedRow)),
  heading(3, 'What became of promises'),
  told.promises.length === 0
    ? none(`No promise has stood since ${told.start.day}.`)
    : table(['Promise', 'Promised to', 'First promised for', 'Outcome'], promiseRows(told)),
  heading(3, 'In figures'),
  list(
    figureLines(told.figures, {
      others: told.undelivered.map(({ where, items }) => `${items} ${ELSEWHERE[where]}`),
      causes: told.interruptionsByCause.map(({ cause, interruptions }) => [interruptions.length, byCauseWords(cause)]),
      owing: told.itemsMissingRecords,
      isCutOff: told.isCutOff,
    }),
  ),
  ...part('Unplanned work', told.unplanned, rows =>
    table(['Work', 'It was', 'Started', 'Now', 'First target', 'Slip'], rows.map(unplannedRow)),
  ),
  ...part('Left the queue, neither started nor delivered', told.churned, items => list(items.map(churnedLine))),
  ...part('Interruptions, by cause', told.interruptionsByCause, groups =>
    interruptionTable(groups.flatMap(({ interruptions }) => interruptions)),
  ),
  ...part(owedTitle(told), told.otherMissingRecords, items => list(items.map(missingRecordsLine))),
];

/** What interruptions owe is said beside them. */
const owedTitle = ({ interruptions }: ToldRetrospective): string =>
  interruptions.every(({ missingRecord: owed }) => owed === undefined)
    ? 'Still owed'
    : 'Still owed, besides that of interruptions';

const part = <Entry>(
  title: string,
  entries: readonly Entry[],
  block: (entries: readonly Entry[]) => Block,
): readonly Block[] => (entries.length === 0 ? [] : [heading(3, title), block(entries)]);

const startWords = ({ start, end, isOver, isCutOff }: ToldRetrospective, { quarter }: CheckIn): string =>
  [
    start.commit === undefined
      ? `The history of this plan begins on ${start.day}: what follows compares with that day`
      : `What follows compares with the plan of ${start.day} (commit ${start.commit}), ${START[start.by]}`,
    isOver ? `, up to ${end}, the last day of ${quarter}.` : '.',
    start.lacksCheckIn ? ' No check-in of the quarter before is on record.' : '',
    isCutOff ? ' This is a shallow clone, whose history is cut off: what is older than it is not known.' : '',
  ].join('');

const START = {
  quarter: 'the last before the quarter',
  'check-in': 'that of the last check-in',
  day: 'the last before the day that was chosen',
  commit: 'which was chosen',
} as const;

const plannedRow = (work: PlannedFate): readonly Words[] => [
  workCell(work),
  `${PLACE_WORDS[work.as]}${work.from === undefined ? '' : `, with ${brief(work.from.name)}`}`,
  work.to === undefined ? nowWords(work) : [`moved to ${brief(work.to.name)}, which counts it; `, ...nowWords(work)],
  work.firstTarget ?? '–',
  slipWords(work),
];

const unplannedRow = (work: UnplannedFate): readonly Words[] => [
  workCell(work),
  WAS[work.from],
  work.started ?? '–',
  nowWords(work),
  work.firstTarget ?? '–',
  slipWords(work),
];

const WAS: { readonly [K in UnplannedFate['from']]: string } = { ...WHERE, nowhere: 'not in the plan' };

const nowWords = ({ now, target, hasNewTarget }: PlannedFate | UnplannedFate) => [
  ...whereWords(now),
  ...(hasNewTarget && target !== undefined ? [`, target now ${target}`] : []),
];

const whereWords = (now: EndState): Extract<Words, readonly unknown[]> => {
  switch (now.kind) {
    case 'delivered':
      return [strong('delivered'), ` ${now.on}`];
    case 'dropped':
      return [`dropped ${now.on}`];
    case 'wont_fix':
      return [`closed ${now.on}, not to be done`];
    case 'open':
      return [WHERE[now.place]];
    case 'gone':
      return ['no more in the plan'];
  }
};

const slipWords = ({ slip, setAside }: Pick<PlannedFate, 'slip' | 'setAside'>): string => {
  if (slip === undefined) return setAside === undefined ? '–' : `set aside since ${setAside}`;
  const { days, isDelivered, isAtLeast } = slip;
  if (days === 0) return 'none';
  if (days < 0) return `${counted(-days, 'day')} early`;
  return `${isAtLeast ? 'at least ' : ''}${counted(days, 'day')} late${isDelivered ? '' : ' so far'}`;
};

const promiseRows = ({ promises, start }: ToldRetrospective): readonly (readonly Words[])[] =>
  promises.map(promise => [
    workCell(promise),
    listed(promise.to.map(brief)),
    promise.firstDate,
    outcomeWords(promise, start.day),
  ]);

const churnedLine = (work: ItemFate): Words => [
  strong(brief(work.title)),
  idWords(work),
  ': ',
  ...whereWords(work.now),
];

const idWords = ({ id, title }: WorkName): string => (id === title ? '' : ` (${brief(id)})`);

/** Columns that would be empty are left out. */
const interruptionTable = (interruptions: readonly InterruptionFate[]): Block => {
  const columns: readonly (readonly [title: string, cell: (interruption: InterruptionFate) => Words | undefined])[] = [
    ['Cause', ({ cause }) => (cause === undefined ? strong('none on record') : CAUSE_WORDS[cause])],
    ['Interrupted', ({ work }) => [strong(brief(work.title)), idWords(work)]],
    ['On', ({ on }) => on],
    ['Back to', ({ to }) => PLACE_WORDS[to] ?? to],
    ['For', ({ becauseOf }) => becauseOf && brief(becauseOf.title)],
    ['Why', ({ reason }) => reason],
    ['Still owed', ({ missingRecord: owed }) => owed && listed(missing(owed))],
  ];
  const filled = columns.filter(([, cell]) => interruptions.some(interruption => cell(interruption) !== undefined));
  return table(
    filled.map(([title]) => title),
    interruptions.map(interruption => filled.map(([, cell]) => cell(interruption) ?? '–')),
  );
};

const byCauseWords = (cause: InterruptionFate['cause']): string =>
  cause === undefined ? 'with no cause on record' : `by ${CAUSE_WORDS[cause]}`;

const ELSEWHERE: { readonly [U in Undelivered]: string } = {
  ...WHERE,
  dropped: 'dropped',
  wont_fix: 'not to be done',
  gone: 'no more in the plan',
};
