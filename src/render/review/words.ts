import type { AsOf, ExecutiveAsks, QuestionKey } from '../../analyze/review/check-in.ts';
import type { MetricState } from '../../analyze/review/check-in-work.ts';
import type { WorkName } from '../../engine/world/names.ts';
import type { Item } from '../../model/item.ts';
import type { Day } from '../../model/time/day.ts';
import { awayWords } from '../../model/words/day-words.ts';
import { PRIORITY_WORDS } from '../../model/words/item-words.ts';
import { PLACE_NAMES, WHERE } from '../../model/words/place-words.ts';
import { counted, listed } from '../../model/words/words.ts';
import type { Block, Inline, Words } from '../media/markdown.ts';
import { brief, code, paragraph, quote, strong } from '../media/markdown.ts';

/** The questions as a person is asked them. */
export const QUESTIONS: { readonly [K in QuestionKey]: string } = {
  'retrospective.how_well': 'How well did we do against our goals since the last quarter?',
  'retrospective.evidence': 'What data supports that?',
  'status.serving': 'How well does the product serve customers and the business?',
  'plan.fit': 'Which goals and customer needs does this work serve?',
  'plan.data': 'Which data drives the planning?',
  'plan.confidence': 'How sure does scoping make us that promises will be kept?',
  guidance: 'What guidance do we want from the executives?',
  complete: 'Do we have everything we need to succeed?',
  'excluded.why': 'Why is this just below the line?',
  'excluded.declined': 'Which requests were declined, and why?',
  scheduled_on: 'On which day is the check-in?',
  invited: 'Who is invited?',
};

/** What the open questions are about, each thing once. */
export const aboutOf = (open: readonly QuestionKey[]): readonly string[] => [
  ...new Set(open.map(key => SUBJECTS[key])),
];

const SUBJECTS: { readonly [K in QuestionKey]: string } = {
  'retrospective.how_well': 'the retrospective',
  'retrospective.evidence': 'the retrospective',
  'status.serving': 'the status',
  'plan.fit': 'the plan',
  'plan.data': 'the plan',
  'plan.confidence': 'the plan',
  guidance: 'guidance',
  complete: 'needs',
  'excluded.why': 'what is excluded',
  'excluded.declined': 'what is excluded',
  scheduled_on: 'the meeting',
  invited: 'the meeting',
};

/** How much is asked of the executives. */
export const askWords = ({ counts }: ExecutiveAsks): string => {
  const asks = [
    [counts.question, 'question'] as const,
    [counts.need, 'need'] as const,
    [counts.guidance, 'point of guidance', 'points of guidance'] as const,
  ].flatMap(([amount, one, many]) => (amount === 0 ? [] : counted(amount, one, many)));
  return asks.length === 0 ? 'nothing so far' : listed(asks);
};

/** `2026-12-15 (in 24 days)`. */
export const dayAway = (day: Day, today: Day): string => `${day} (${awayWords(today, day, 'ago')})`;

export const asOfWords = ({ day, revision }: AsOf): string => {
  if (revision === undefined) return `As of ${day}; the plan has no revision in git yet.`;
  const changed = revision.endsWith('+') ? ' with uncommitted changes' : '';
  return `As of ${day}, revision ${revision.replace(/\+$/, '')}${changed}.`;
};

/** What work went from and to, in a document that has a section of this name for the queue. */
export const PLACE_WORDS: { readonly [place: string]: string } = {
  ...PLACE_NAMES,
  coming_soon: WHERE.coming_soon,
  new: 'new work',
};

export const priorityWords = (priority: NonNullable<Item['priority']>): string =>
  `${PRIORITY_WORDS[priority]} (${priority})`;

/** Its title, and its id for whoever wants to act; a must-have stands out. */
export const workCell = ({ id, title, priority }: WorkName): Words => [
  strong(brief(title)),
  ...(id === title ? [] : [` (${brief(id)})`]),
  ...(priority === undefined ? [] : [', ', shownPriority(priority)]),
];

const shownPriority = (priority: NonNullable<Item['priority']>): string | Inline =>
  priority === 'P0' ? strong(priorityWords(priority)) : priorityWords(priority);

/** Behind a risk that somebody has accepted, with the reason. */
export const acceptedWords = (reason: string | undefined): string =>
  reason === undefined ? '' : ` (accepted: ${brief(reason).replace(/\.$/, '')})`;

/** What a rule says, for readers who know no keys. */
export const ruleWords = (text: string): string => text.replaceAll('`', '').replaceAll(/ at P(\d\d)\b/g, ' at $1 %');

export const none = (reason: string): Block => paragraph(`None. ${reason}`);

/** What stands in place of an answer that nobody has given. */
export const unanswered = (key: QuestionKey): Block =>
  quote(['Not answered yet: ', strong(QUESTIONS[key]), ' (', code(key), ')']);

/** Figures as people read them: 47,800. */
export const figure = (value: number, unit?: string): string => {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = /^-?\d{5,}$/.test(whole) ? whole.replaceAll(/(?<=\d)(?=(\d{3})+$)/g, ',') : whole;
  return [
    `${grouped}${fraction === undefined ? '' : `.${fraction}`}`,
    ...(unit === undefined ? [] : [brief(unit)]),
  ].join(' ');
};

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

export const progressWords = ({ progress, target, latest }: MetricState): string => {
  switch (progress.kind) {
    case 'reached':
      return 'reached';
    case 'part':
      return progress.share < 0 ? 'worse than at the start' : `${percent(Math.min(progress.share, 0.99))} of the way`;
    case 'unknown':
      if (latest === undefined) return 'not measured yet';
      return target === undefined ? 'no target set' : 'not reached';
  }
};

export const latestWords = ({ latest, unit }: MetricState): string =>
  latest === undefined ? 'not measured yet' : `${figure(latest.value, unit)} on ${latest.on}`;

export const targetWords = ({ target, unit, by }: MetricState): string => {
  if (target === undefined) return 'no target';
  return `${figure(target, unit)}${by === undefined ? '' : ` by ${by}`}`;
};
