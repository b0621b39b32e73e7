import type { News } from '../../engine/edits/messages.ts';
import { messagesFrom, quoted, stillPromised } from '../../engine/edits/messages.ts';
import type { TriageOutcome } from '../../engine/edits/outcome.ts';
import type { HeardPeople } from '../../engine/questions/people.ts';
import { calledBy } from '../../engine/questions/people.ts';
import { isLive } from '../../model/item.ts';
import { isBefore } from '../../model/time/day.ts';
import { onOneLine, shortened, titleOf } from '../../model/words/title.ts';
import { counted, listed } from '../../model/words/words.ts';
import type { TriageDecision } from './decision.ts';
import { positionAmong } from './destination.ts';
import type { Work } from './work.ts';

/** What was decided as sentences, as messages to those who must hear of it, and as a commit message. */
export const inWords = (
  work: Work,
  decided: TriageDecision,
): Pick<TriageOutcome, 'summary' | 'messages' | 'commitMessage'> => {
  const news = [...ownNews(work, decided), ...newsOfOthers(decided)];
  const summary = news.map(({ sentence }) => sentence);
  return { summary, messages: messagesFrom(news, work), commitMessage: commitMessage(work, decided, summary) };
};

const ownNews = (work: Work, decided: TriageDecision): readonly News[] => {
  const { heard, reason, wish } = decided;
  const title = quoted(work.item);
  const first = { sentence: `${title} ${whereTo(work, decided)}.`, to: told(heard), why: reason };
  const promise = promiseOf(work);
  if (promise !== undefined)
    return [first, { ...promise, told: () => `${title} is promised to you ${promise.says}`, why: undefined }];
  if (wish === undefined) return [first];
  const answer =
    wish === 'declined'
      ? `The asked-for date${work.item.asked?.date === undefined ? '' : `, ${work.item.asked.date},`} is declined.`
      : `${wish.slice('offered '.length)} is offered; nothing is promised yet.`;
  return [first, { sentence: answer, to: heard.informed, why: reason }];
};

/** Undefined where nothing new is promised. */
const promiseOf = (work: Work) => {
  const { commitment } = work.item;
  if (!isLive(commitment) || !work.given.has('commitment')) return undefined;
  const to = listed(commitment.to.map(who => calledBy(who, work.world)));
  const scope = shortened(onOneLine(commitment.scope), 200).replace(/\.$/, '');
  const what = scope === titleOf(work.item) ? '' : `: ${scope}`;
  const says = `for ${commitment.date}${what}.`;
  return { sentence: `It is promised to ${to} ${says}${startBy(work)}`, says, to: commitment.to };
};

/** What the team, not those it is promised to, must know. */
const startBy = ({ world, team, item }: Work): string => {
  const start = world.mustStart(team.content, item);
  if (start === undefined) return '';
  if (isBefore(start.on, world.today)) return ` It may come late: to be sure, it had to start by ${start.on}.`;
  return item.started === undefined
    ? ` It must start by ${start.on} (${counted(start.days, 'working day')} of work).`
    : '';
};

const newsOfOthers = ({ destination, removals, reason }: TriageDecision): readonly News[] => [
  ...(destination.kind === 'start'
    ? destination.interrupted.map(displaced => ({
        sentence: `${quoted(displaced.placed.work)} is interrupted: it goes to the head of the queue and has no target date any more${stillPromised(displaced.placed.work)}.`,
        to: told(displaced),
        why: reason,
      }))
    : []),
  ...removals.map(displaced => ({
    sentence: `${quoted(displaced.placed.work)} leaves the queue ${displaced.to === 'backlog' ? 'for the backlog, which promises nothing' : 'and is dropped'}.`,
    to: told(displaced),
    why: displaced.reason,
  })),
];

const told = ({ informed, approvedBy }: HeardPeople): readonly string[] => [...new Set([...informed, ...approvedBy])];

const whereTo = (work: Work, { destination, removals }: TriageDecision): string => {
  switch (destination.kind) {
    case 'start':
      return `starts now, with ${work.item.target_date ?? 'no date'} as its target`;
    case 'queue':
      return `${work.isQueued ? 'stands at' : 'goes to'} place ${positionAmong(work, destination.position, removals) + 1} of the queue`;
    case 'backlog':
      return work.subject.kind === 'waiting' && !work.isQueued
        ? 'stays in the backlog'
        : 'goes to the backlog, which promises nothing';
    case 'close':
      return destination.outcome === 'dropped' ? 'is dropped' : 'will not be done';
  }
};

const commitMessage = (work: Work, { reason, destination }: TriageDecision, summary: readonly string[]): string => {
  const verb = { start: 'start', queue: 'queue', backlog: 'put to the backlog', close: 'close' }[destination.kind];
  return [
    shortened(`${work.team.id}: ${verb} ${work.item.id}`, 72),
    '',
    ...summary,
    ...(reason === undefined ? [] : ['', `Why: ${onOneLine(reason)}`]),
    '',
  ].join('\n');
};
