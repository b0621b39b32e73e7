import type { CheckIn } from '../../analyze/review/check-in.ts';
import type { Cuts, PlannedWork, PromisedWork, Scoping, SourceShare } from '../../analyze/review/check-in-work.ts';
import { SOURCE_WORDS } from '../../model/words/item-words.ts';
import { counted, grouped, listed } from '../../model/words/words.ts';
import { chanceCell } from '../media/chance-words.ts';
import type { Block, Words } from '../media/markdown.ts';
import { brief, heading, list, paragraph, strong, table } from '../media/markdown.ts';
import { listAnswer, proseAnswer } from './check-in-answers.ts';
import { forecast } from './check-in-forecast.ts';
import { acceptedWords, dayAway, none, percent, workCell } from './words.ts';

export const planSnapshot = (checkIn: CheckIn): readonly Block[] => [
  ...promises(checkIn),
  ...forecast(checkIn),
  ...inProgress(checkIn),
  ...comingSoon(checkIn),
  ...cuts(checkIn),
  ...mix(checkIn),
  ...goals(checkIn),
  ...proseAnswer('plan.fit', checkIn),
  ...listAnswer('plan.data', checkIn),
  ...proseAnswer('plan.confidence', checkIn),
];

const promises = (checkIn: CheckIn): readonly Block[] => [
  heading(3, 'Promises to others'),
  ...(checkIn.promises.length === 0
    ? [none('No work has a commitment date.')]
    : [
        table(
          ['What', 'Promised to', 'By', 'Must start by', 'Chance', 'Where it stands'],
          checkIn.promises.map(promise => promiseRow(promise, checkIn.asOf.day)),
        ),
        ...chanceNote(checkIn),
        paragraph('What exactly is promised, and what the last day to start follows from:'),
        list(
          checkIn.promises.map(promise => [strong(brief(promise.title)), `: ${promise.scope} `, ...sumWords(promise)]),
        ),
      ]),
];

const chanceNote = ({ promises, draws }: CheckIn): readonly Block[] =>
  promises.every(({ chance }) => 'why' in chance)
    ? []
    : [
        paragraph(
          `Chance: how often, of ${grouped(draws.runs)} runs through the plan, the work is finished by the day on which it is due.`,
        ),
      ];

const promiseRow = (promise: PromisedWork, today: string): readonly Words[] => [
  workCell(promise),
  listed(promise.to.map(brief)),
  `${dueWords(promise, today)}${promise.fixed ? ', outside our control' : ''}`,
  mustStartWords(promise, today),
  chanceCell(promise.chance, promise.isDuePast),
  standsWords(promise, today),
];

/** Also for the roll-up. */
export const mustStartWords = ({ place, started, scoping, sum }: PromisedWork, today: string): Words => {
  if (place === 'in_progress') return started === undefined ? 'has started' : `started ${started}`;
  if (sum === undefined) return strong(`${UNKNOWN[scoping]}, so not known`);
  const day = dayAway(sum.on, today);
  return sum.isOverdue ? strong(day) : day;
};

/** Why there is no sum. */
const UNKNOWN: { readonly [S in Scoping]: string } = {
  none: 'not scoped',
  disordered: 'effort out of order',
  ordered: 'scoped for longer than can be counted back',
};

export const standsWords = (promise: PromisedWork, today: string): Words => {
  const words = placeWords(promise, today);
  if (promise.state === 'sound') return words;
  const state = promise.state === 'broken' ? 'Broken' : 'At risk';
  return promise.accepted === undefined
    ? [strong(`${state}.`), ' ', words]
    : [strong(state), `${acceptedWords(promise.accepted)}. ${words}`];
};

const placeWords = ({ place, target, rank }: PromisedWork, today: string): string => {
  switch (place) {
    case 'in_progress':
      return target === undefined ? 'In progress, without a target.' : `In progress, target ${dayAway(target, today)}.`;
    case 'coming_soon':
      return `Number ${rank} of what comes soon.`;
    case 'backlog':
      return 'In the backlog.';
    case 'inbox':
      return 'In the inbox; nobody has looked at it.';
    case 'closed':
      return 'Closed.';
  }
};

const sumWords = ({ scoping, sum, date, due, state }: PromisedWork): readonly string[] => {
  if (sum === undefined) return [NO_SUM[scoping]];
  const effort = `${counted(sum.days, 'working day')} for ${counted(sum.engineers, 'engineer')} with ${percent(sum.focus)} of their time, at 85 % confidence`;
  // Nothing is left to count to.
  if (state === 'broken') return [`Assessed ${sum.scopedOn}: ${effort}. ${date} has passed.`];
  const until = due === date ? due : `${due}, the day on which it is due`;
  return sum.spare === undefined
    ? [`${effort}, counted back from ${until}: start by ${sum.on}.`]
    : [`Assessed ${sum.scopedOn}: ${effort}. Until ${until}, that ${spareWords(sum.spare)}.`];
};

const NO_SUM: { readonly [S in Scoping]: string } = {
  none: 'Not scoped: engineering has not assessed it.',
  disordered: 'Its effort is out of order (low, likely and high must not fall), so no day follows from it.',
  ordered: 'Scoped for longer than can be counted back, so no day follows from it.',
};

const spareWords = (days: number): string => {
  if (days === 0) return 'just fits';
  return days > 0 ? `leaves ${counted(days, 'working day')} to spare` : `is ${counted(-days, 'working day')} too many`;
};

const inProgress = ({ inProgress: work, asOf }: CheckIn): readonly Block[] => [
  heading(3, 'Work in progress'),
  ...(work.length === 0
    ? [none('Nothing has been started.')]
    : workTable(work, 'Target', item => targetCell(item, asOf.day))),
];

/** A column that no item fills is left out, and its absence said. */
const workTable = (
  work: readonly PlannedWork[],
  last: string,
  lastCell: (item: PlannedWork) => Words,
  rank?: (index: number) => string,
): readonly Block[] => {
  const impacts = [
    { title: 'For customers', who: 'customers', of: ({ customerImpact }: PlannedWork) => customerImpact },
    { title: 'For the business', who: 'the business', of: ({ businessImpact }: PlannedWork) => businessImpact },
  ];
  const said = impacts.filter(({ of }) => work.some(item => of(item) !== undefined));
  const unsaid = impacts.filter(impact => !said.includes(impact)).map(({ who }) => who);
  return [
    table(
      [...(rank === undefined ? [] : ['']), 'Work', ...said.map(({ title }) => title), last],
      work.map((item, index) => [
        ...(rank === undefined ? [] : [rank(index)]),
        workCell(item),
        ...said.map(({ of }) => of(item) ?? '–'),
        lastCell(item),
      ]),
    ),
    ...(unsaid.length === 0 ? [] : [paragraph(`The plan does not say what this does for ${listed(unsaid)}.`)]),
  ];
};

const targetCell = ({ target, steps }: PlannedWork, today: string): Words => [
  target === undefined ? strong('no target') : dayAway(target, today),
  ...(steps.all === 0 ? [] : [`; ${steps.done} of ${counted(steps.all, 'step')} done`]),
];

const comingSoon = ({ comingSoon: work, backlog, inbox }: CheckIn): readonly Block[] => [
  heading(3, 'Coming soon, in this order'),
  ...(work.length === 0
    ? [none('The queue is empty.')]
    : workTable(work, 'Size', sizeWords, index => String(index + 1))),
  paragraph(
    `${backlog === 0 ? 'Nothing is in the backlog' : `${counted(backlog, 'item')} in the backlog, which promises nothing`}; ${inbox === 0 ? 'nothing in the inbox' : `${counted(inbox, 'entry', 'entries')} in the inbox, not looked at yet`}.`,
  ),
];

const sizeWords = ({ scoping, size }: PlannedWork): Words =>
  size === undefined
    ? UNKNOWN[scoping]
    : `${counted(size.days, 'working day')} for ${counted(size.engineers, 'engineer')}`;

const cuts = ({ cuts: found }: CheckIn): readonly Block[] => [heading(3, 'What could be cut'), cutBlock(found)];

const cutBlock = (found: Cuts): Block => {
  switch (found.kind) {
    case 'no-work':
      return none('There is no work to cut.');
    case 'no-priorities':
      return paragraph('Not known: no work in progress or coming soon has a priority.');
    case 'must-haves-only':
      return none('Everything is a must have (P0).');
    case 'some':
      return list(
        found.groups.map(({ priority, work }) => [
          strong(`${priority === undefined ? 'No priority yet' : CUT_WORDS[priority]}:`),
          ` ${work.map(cutWords).join('; ')}.`,
        ]),
      );
  }
};

const CUT_WORDS = { P2: 'Nice to have (P2)', P1: 'Want to have (P1)' } as const;

const cutWords = ({ title, promisedTo }: PlannedWork): string =>
  promisedTo.length === 0
    ? brief(title)
    : `${brief(title)} (promised; ${listed(promisedTo.map(brief))} would have to agree)`;

const wantedWords = (wanted: number | undefined): string => (wanted === undefined ? '–' : percent(wanted));

const mix = ({ sources }: CheckIn): readonly Block[] => {
  const isWanted = sources.some(({ wanted }) => wanted !== undefined);
  const aim = isWanted ? ['Company-wide aim'] : [];
  const wanted = ({ wanted }: SourceShare): readonly string[] => (isWanted ? [wantedWords(wanted)] : []);
  return [
    heading(3, 'Where the work comes from'),
    sources.length === 0
      ? none('Nothing is in progress or coming soon.')
      : table(
          ['Source', 'Items in progress or coming soon', 'Share', ...aim],
          sources.map(share => [
            share.source === undefined ? 'Not said' : SOURCE_WORDS[share.source].name,
            String(share.items),
            percent(share.share),
            ...wanted(share),
          ]),
        ),
  ];
};

const goals = ({ goals: served }: CheckIn): readonly Block[] => [
  heading(3, 'Company goals this serves'),
  served.length === 0
    ? none('No work in progress or coming soon names a goal of the company.')
    : list(
        served.map(({ name, northStar, work }) => [
          strong(brief(name)),
          `${northStar ? ' (north star)' : ''}: ${work.map(({ title }) => brief(title)).join('; ')}.`,
        ]),
      ),
];

/** Also for the roll-up, which is sorted by the day on which work is due. */
export const dueWords = ({ date, due }: PromisedWork, today: string): string =>
  due === date ? dayAway(date, today) : `${dayAway(date, today)}, due ${due}`;
