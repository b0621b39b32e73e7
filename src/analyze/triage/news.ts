import type { OutcomeNews } from '../../engine/edits/outcome.ts';
import type { OutcomeEvent, WaitingAt } from '../../engine/edits/outcome-event.ts';
import type { HeardPeople } from '../../engine/questions/people.ts';
import type { Item } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import type { Day } from '../../model/time/day.ts';
import { isBefore } from '../../model/time/day.ts';
import type { TriageDecision } from './decision.ts';
import { positionAmong } from './destination.ts';
import type { Work } from './work.ts';

/** What happens by a triage, and who must hear of it. */
export const newsOf = (work: Work, decision: TriageDecision): readonly OutcomeNews[] => [
  ...ownNews(work, decision),
  ...newsOfOthers(decision),
];

const ownNews = (work: Work, decision: TriageDecision): readonly OutcomeNews[] => {
  const { heard, reason, wish } = decision;
  const first = { event: placing(work, decision), to: told(heard), reason };
  const promise = promised(work);
  if (promise !== undefined) return [first, { event: promise, to: promise.people, reason: undefined }];
  if (wish === undefined) return [first];
  const event: OutcomeEvent =
    wish === 'declined'
      ? { kind: 'wish-declined', date: work.item.asked?.date }
      : { kind: 'date-offered', date: wish.slice('offered '.length) };
  return [first, { event, to: heard.informed, reason }];
};

const placing = (work: Work, { destination, removals }: TriageDecision): OutcomeEvent => {
  const { title, target_date: target } = work.item;
  switch (destination.kind) {
    case 'start':
      return { kind: 'starts-now', title, target };
    case 'queue': {
      const position = positionAmong(work, destination.position, removals) + 1;
      return waiting(work.isQueued, title, { place: 'coming_soon', position });
    }
    case 'backlog':
      return waiting(work.subject.kind === 'waiting' && !work.isQueued, title, { place: 'backlog' });
    case 'close':
      return { kind: 'closed', title, outcome: destination.outcome };
  }
};

const waiting = (wasThere: boolean, title: string, at: WaitingAt): OutcomeEvent => ({
  kind: wasThere ? 'goes-on-waiting' : 'moves',
  title,
  at,
});

/** Undefined where nothing new is promised. */
const promised = (work: Work) => {
  const { commitment, title } = work.item;
  if (!isLive(commitment) || !work.given.has('commitment')) return undefined;
  const { to: people, date, scope } = commitment;
  return { kind: 'promised-as-well', title, people, date, scope, start: startOf(work) } as const;
};

/** Undefined where nobody can tell it, or where the work runs and is not late. */
const startOf = ({ world, team, item }: Work) => {
  const start = world.mustStart(team.content, item);
  if (start === undefined) return undefined;
  const { on, days } = start;
  const hasPassed = isBefore(on, world.today);
  return hasPassed || item.started === undefined ? { on, days, hasPassed } : undefined;
};

const newsOfOthers = ({ destination, removals, reason }: TriageDecision): readonly OutcomeNews[] => [
  ...(destination.kind === 'start'
    ? destination.interrupted.map(removal => ({ event: interruption(removal.placed.work), to: told(removal), reason }))
    : []),
  ...removals.map(removal => ({
    event: { kind: 'leaves-queue', title: removal.placed.work.title, to: removal.to } as const,
    to: told(removal),
    reason: removal.reason,
  })),
];

const interruption = ({ title, commitment }: Item): OutcomeEvent => ({
  kind: 'interrupted',
  title,
  at: { place: 'coming_soon', position: 'first' },
  promisedFor: promisedDay(commitment),
});

const promisedDay = (commitment: Item['commitment']): Day | undefined =>
  isLive(commitment) ? commitment.date : undefined;

const told = ({ informed, approvedBy }: HeardPeople): readonly string[] => [...new Set([...informed, ...approvedBy])];
