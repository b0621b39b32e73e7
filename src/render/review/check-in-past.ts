import type { CheckIn } from '../../analyze/review/check-in.ts';
import type { ClosedWork, DecisionTaken, PromiseChangeTold } from '../../analyze/review/check-in-past.ts';
import { CAUSE_WORDS } from '../../model/words/place-words.ts';
import { listed } from '../../model/words/words.ts';
import type { Block, Inline, Words } from '../media/markdown.ts';
import { brief, heading, link, list, strong, table } from '../media/markdown.ts';
import { listAnswer, proseAnswer } from './check-in-answers.ts';
import { toldBlocks, untold } from './check-in-retrospective.ts';
import { none, PLACE_WORDS } from './words.ts';

export const retrospective = (checkIn: CheckIn): readonly Block[] => [
  ...proseAnswer('retrospective.how_well', checkIn),
  ...listAnswer('retrospective.evidence', checkIn),
  ...fromHistory(checkIn),
  ...delivered(checkIn),
  ...dropped(checkIn),
  ...promiseChanges(checkIn),
  ...decisions(checkIn),
];

const fromHistory = (checkIn: CheckIn): readonly Block[] => {
  const { retrospective: history } = checkIn;
  return history.kind === 'told' ? toldBlocks(history, checkIn) : [untold(history)];
};

/** The time that the document looks back on. */
const period = ({ past: { since } }: CheckIn): string => (since === undefined ? 'this quarter' : `since ${since}`);

const isTold = (checkIn: CheckIn): boolean => checkIn.retrospective.kind === 'told';

/** Where the history tells of deliveries, only those that it does not know: of the days before it begins. */
const delivered = (checkIn: CheckIn): readonly Block[] => {
  const { past, quarter } = checkIn;
  if (isTold(checkIn) && past.delivered.length === 0) return [];
  return [
    heading(3, `${isTold(checkIn) ? 'Also delivered' : 'Delivered'} ${period(checkIn)}`),
    past.delivered.length === 0
      ? none(`The plan has no work delivered in ${quarter}.`)
      : table(
          ['Work', 'Delivered', 'Promised', 'Target'],
          past.delivered.map(work => [strong(brief(work.title)), work.on, promisedCell(work), work.target ?? '–']),
        ),
  ];
};

const promisedCell = ({ promised, promisedTo }: ClosedWork): string =>
  promised === undefined ? '–' : `${promised} to ${listed(promisedTo.map(brief))}`;

const dropped = (checkIn: CheckIn): readonly Block[] => {
  if (checkIn.past.dropped.length === 0) return [];
  return [
    heading(3, `${isTold(checkIn) ? 'Also dropped' : 'Dropped'} ${period(checkIn)}`),
    list(checkIn.past.dropped.map(({ title, on, reason }) => [strong(brief(title)), ` on ${on}. ${reason ?? ''}`])),
  ];
};

const promiseChanges = (checkIn: CheckIn): readonly Block[] =>
  checkIn.past.promiseChanges.length === 0
    ? []
    : [
        heading(3, `Promises changed ${period(checkIn)}`),
        table(
          ['Promise', 'Day', 'Change', 'Why', 'Agreed by'],
          checkIn.past.promiseChanges.map(change => [
            strong(brief(change.work.title)),
            change.on,
            changeWords(change),
            [change.reason ?? 'No reason given.', ...record(change.link)],
            change.approvedBy.length === 0 ? 'nobody' : listed(change.approvedBy.map(brief)),
          ]),
        ),
      ];

const changeWords = ({ date, scope, withdrawn }: PromiseChangeTold): string =>
  [
    ...(date === undefined ? [] : [`From ${date.from} to ${date.to}.`]),
    ...(scope === undefined ? [] : [`Was: ${scope.from} Now: ${scope.to}`]),
    ...(withdrawn ? ['Withdrawn.'] : []),
  ].join(' ');

const decisions = (checkIn: CheckIn): readonly Block[] =>
  checkIn.past.decisions.length === 0
    ? []
    : [
        heading(3, `Decisions ${period(checkIn)}`),
        table(
          ['Work', 'Day', 'Decision', 'Why'],
          checkIn.past.decisions.map(decision => [
            strong(brief(decision.work.title)),
            decision.on,
            decisionWords(decision),
            [decision.reason, ...record(decision.link)],
          ]),
        ),
      ];

const decisionWords = ({ from, to, target, asked, cause, becauseOf }: DecisionTaken): string => {
  const reasonItem = becauseOf === undefined ? '' : `: ${brief(becauseOf.title)}`;
  return [
    ...(from === to ? [] : [`From ${PLACE_WORDS[from] ?? from} to ${PLACE_WORDS[to] ?? to}.`]),
    ...(target === undefined ? [] : [`Target from ${target.from} to ${target.to}.`]),
    ...(asked === undefined ? [] : [`Asked for by a day; ${asked}.`]),
    ...(cause === undefined ? [] : [`Interrupted by ${CAUSE_WORDS[cause]}${reasonItem}.`]),
  ].join(' ');
};

const record = (target: string | undefined): readonly (string | Inline)[] =>
  target === undefined ? [] : [' ', link('Record', target)];

/** Work that was declined: it never started. */
export const closedLines = (work: readonly ClosedWork[]): readonly Words[] =>
  work.map(({ title, on, reason }) => [strong(brief(title)), `, closed on ${on}. ${reason ?? ''}`]);

export const declinedLines = (decisions: readonly DecisionTaken[]): readonly Words[] =>
  decisions.map(({ work, on, reason, link: target }) => [
    strong(brief(work.title)),
    `, on ${on}. ${reason}`,
    ...record(target),
  ]);
