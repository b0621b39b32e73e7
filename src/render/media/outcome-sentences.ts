// Longer than other files, and one subject: the sentence of every kind of event, one after the other.

import type { OutcomeEvent, WaitingAt } from '../../engine/edits/outcome-event.ts';
import { onOneLine, shortened, titleOf } from '../../model/words/title.ts';
import { counted, listed } from '../../model/words/words.ts';

/** What happens, in words. */
export interface EventWords {
  /** For the team. */
  readonly sentence: string;
  /** For one of those who are told, where that is not the same: it names nobody else. */
  readonly told?: (who: string) => string;
  /** To one of them while it is only proposed, after "We would like to". */
  readonly wish?: (who: string) => string;
}

/** How somebody is called. */
type Names = (who: string) => string;

type EventOf<Kind extends OutcomeEvent['kind']> = Extract<OutcomeEvent, { readonly kind: Kind }>;

export const eventWords = (event: OutcomeEvent, names: Names): EventWords => {
  switch (event.kind) {
    case 'starts':
    case 'runs-already':
    case 'starts-now':
      return startWords(event);
    case 'moves':
    case 'waits-already':
    case 'goes-on-waiting':
      return waitingWords(event);
    case 'interrupted':
      return interruptionWords(event);
    case 'leaves-queue':
      return leavingWords(event);
    case 'closed':
      return closingWords(event);
    case 'promised':
    case 'promised-as-well':
    case 'promise-moved':
      return promiseWords(event, names);
    case 'rescoped':
    case 'rescoped-as-well':
      return scopeWords(event, names);
    case 'end-not-agreed':
    case 'withdrawn':
    case 'withdrawn-before':
    case 'ends-with-work':
      return endWords(event, names);
    case 'wish-declined':
      return { sentence: `The asked-for date${event.date === undefined ? '' : `, ${event.date},`} is declined.` };
    case 'date-offered':
      return { sentence: `${event.date} is offered; nothing is promised yet.` };
    case 'retargeted':
    case 'aims-already':
      return targetWords(event);
    case 'assessed':
      return assessmentWords(event);
    case 'named-on-record':
      return recordWords(event, names);
  }
};

const startWords = (event: EventOf<'starts' | 'runs-already' | 'starts-now'>): EventWords => {
  const title = quoted(event.title);
  const target = `with ${event.target ?? 'no date'} as its target`;
  const wish = () => `start ${title}, ${target}`;
  switch (event.kind) {
    case 'starts':
      return { sentence: `${title} starts, ${target}.`, wish };
    case 'runs-already':
      return {
        sentence: `${title} is in progress already, ${target}.`,
        told: () => `${title} is in progress, ${target}.`,
        wish,
      };
    case 'starts-now':
      return { sentence: `${title} starts now, ${target}.` };
  }
};

const waitingWords = ({
  kind,
  title: name,
  at,
}: EventOf<'moves' | 'waits-already' | 'goes-on-waiting'>): EventWords => {
  const title = quoted(name);
  const wish = () => `put ${title} ${toPlace(at)}`;
  switch (kind) {
    case 'moves':
      return { sentence: `${title} goes ${toPlace(at)}.`, wish };
    case 'waits-already': {
      const stands = at.place === 'backlog' ? `${title} is in the backlog` : `${title} stands at ${queuePlace(at)}`;
      return { sentence: `${stands} already.`, told: () => `${stands}.`, wish };
    }
    case 'goes-on-waiting':
      return {
        sentence: at.place === 'backlog' ? `${title} stays in the backlog.` : `${title} stands at ${queuePlace(at)}.`,
      };
  }
};

const interruptionWords = ({ title: name, at, promisedFor }: EventOf<'interrupted'>): EventWords => {
  const title = quoted(name);
  const still = promisedFor === undefined ? '' : `; it is still promised for ${promisedFor}`;
  const where = toPlace(at);
  return {
    sentence:
      at.place === 'backlog'
        ? `${title} is interrupted: it goes ${where}, and has no target date any more.`
        : `${title} is interrupted: it goes ${where} and has no target date any more${still}.`,
    wish: () => `interrupt ${title}: it would go ${where} and have no target date any more${still}`,
  };
};

const toPlace = (at: WaitingAt): string =>
  at.place === 'backlog' ? 'to the backlog, which promises nothing' : `to ${queuePlace(at)}`;

const queuePlace = ({ position }: Extract<WaitingAt, { readonly place: 'coming_soon' }>): string =>
  position === 'first' ? 'the head of the queue' : `place ${position} of the queue`;

const leavingWords = ({ title: name, to }: EventOf<'leaves-queue'>): EventWords => {
  const title = quoted(name);
  return to === 'closed'
    ? { sentence: `${title} leaves the queue and is dropped.` }
    : {
        sentence: `${title} leaves the queue for the backlog, which promises nothing.`,
        wish: () => `put ${title} from the queue to the backlog, which promises nothing`,
      };
};

const OUTCOME_WORDS: { readonly [O in EventOf<'closed'>['outcome']]: string } = {
  delivered: 'is delivered',
  dropped: 'is dropped',
  wont_fix: 'will not be done',
};

const closingWords = ({ title: name, outcome }: EventOf<'closed'>): EventWords => {
  const title = quoted(name);
  return {
    sentence: `${title} ${OUTCOME_WORDS[outcome]}.`,
    wish: () => (outcome === 'dropped' ? `drop ${title}` : `close ${title}: it ${OUTCOME_WORDS[outcome]}`),
  };
};

const promiseWords = (event: EventOf<'promised' | 'promised-as-well' | 'promise-moved'>, names: Names): EventWords => {
  const title = quoted(event.title);
  const to = listed(event.people.map(names));
  switch (event.kind) {
    case 'promised': {
      const what = scopeText(event.scope);
      const { date, asked } = event;
      return {
        sentence: `${title} is promised to ${to} for ${date}: ${what}.`,
        told: who =>
          asked.includes(who)
            ? `We would like to promise ${title} to you for ${date} instead: ${what}.`
            : `${title} is promised to you for ${date}: ${what}.`,
      };
    }
    case 'promised-as-well': {
      const what = scopeText(event.scope);
      const says = `for ${event.date}${what === titleOf(event) ? '' : `: ${what}`}.`;
      return {
        sentence: `It is promised to ${to} ${says}${startBy(event.start)}`,
        told: () => `${title} is promised to you ${says}`,
      };
    }
    case 'promise-moved': {
      const { from, date } = event;
      const since = from === date ? '' : ` now, no longer for ${from}`;
      return {
        sentence: `${title} is promised to ${to} for ${date}${since}.`,
        told: () => `${title} is promised for ${date}${since}.`,
        wish: () => `move the promise of ${title}${from === date ? '' : ` from ${from}`} to ${date}`,
      };
    }
  }
};

/** What the team, not those it is promised to, must know. */
const startBy = (start: EventOf<'promised-as-well'>['start']): string => {
  if (start === undefined) return '';
  return start.hasPassed
    ? ` It may come late: to be sure, it had to start by ${start.on}.`
    : ` It must start by ${start.on} (${counted(start.days, 'working day')} of work).`;
};

const scopeWords = (event: EventOf<'rescoped' | 'rescoped-as-well'>, names: Names): EventWords => {
  const what = scopeText(event.scope);
  if (event.kind === 'rescoped-as-well')
    return {
      sentence: `What is promised is now: ${what}.`,
      wish: () => `change what is promised. It would be: ${what}`,
    };
  const { date, people } = event;
  const title = quoted(event.title);
  return {
    sentence: `What ${title} promises to ${listed(people.map(names))} for ${date} is now: ${what}.`,
    told: () => `What ${title} promises for ${date} is now: ${what}.`,
    wish: () => `change what ${title} promises for ${date}. It would be: ${what}`,
  };
};

const endWords = (
  event: EventOf<'end-not-agreed' | 'withdrawn' | 'withdrawn-before' | 'ends-with-work'>,
  names: Names,
): EventWords => {
  const { date } = event;
  switch (event.kind) {
    case 'end-not-agreed':
      return {
        sentence: `Not everybody has agreed yet that its promise for ${date} ends.`,
        told: () => `We would like to take back the promise of ${quoted(event.title)} for ${date}.`,
      };
    case 'withdrawn':
      return withdrawalWords(event, names);
    case 'withdrawn-before': {
      const title = quoted(event.title);
      return {
        sentence: event.isRecorded
          ? `The promise of ${title} is withdrawn already.`
          : `${title} is no longer promised to ${listed(event.people.map(names))} for ${date}.`,
        told: () => `The promise of ${title} for ${date} is withdrawn.`,
        wish: () => `take back the promise of ${title} for ${date}`,
      };
    }
    case 'ends-with-work': {
      const toYou = (who: string) => (event.people.includes(who) ? ' to you' : '');
      return {
        sentence: `Its promise to ${listed(event.people.map(names))} for ${date} is withdrawn.`,
        told: who => `The promise${toYou(who)} for ${date} is withdrawn.`,
        wish: who => `take back the promise${toYou(who)} for ${date}`,
      };
    }
  }
};

const withdrawalWords = ({ title: name, people, date, isWhole }: EventOf<'withdrawn'>, names: Names): EventWords => {
  const title = quoted(name);
  // Whoever is promised it still is none of the others' business.
  const isOf = (who: string): boolean => isWhole || people.includes(who);
  const toYou = (who: string): string => (people.includes(who) ? ' to you' : '');
  return {
    sentence: `${title} is no longer promised to ${listed(people.map(names))} for ${date}.`,
    told: who =>
      isOf(who)
        ? `${title} is no longer promised${toYou(who)} for ${date}.`
        : `The promise of ${title} for ${date} holds no longer for everybody to whom it was made.`,
    wish: who =>
      `take back the promise of ${title}${toYou(who)} for ${date}${isOf(who) ? '' : ', though not from everybody'}`,
  };
};

const targetWords = (event: EventOf<'retargeted' | 'aims-already'>): EventWords => {
  const title = quoted(event.title);
  const aims = `${title} aims at ${event.target}`;
  const wish = () => `move the target of ${title} to ${event.target}`;
  if (event.kind === 'aims-already') return { sentence: `${aims} already.`, told: () => `${aims}.`, wish };
  return { sentence: `${aims} now${event.before === undefined ? '' : `, no longer at ${event.before}`}.`, wish };
};

const assessmentWords = ({ title, scoping, isRest }: EventOf<'assessed'>): EventWords => {
  const { low, likely, high } = scoping.effort;
  return {
    sentence: `${quoted(title)} takes ${low}/${likely}/${high} of ${counted(scoping.engineers, 'engineer')}${isRest ? ' from here on' : ''}.`,
  };
};

const recordWords = ({ title, people, as, what, isAlready }: EventOf<'named-on-record'>, names: Names): EventWords => {
  const are = people.length === 1 ? 'is' : 'are';
  const how = as === 'approved_by' ? 'having agreed to' : 'told of';
  return {
    sentence: `${listed(people.map(names))} ${are} on record${isAlready ? ' already' : ''} as ${how} ${listed(what)} of ${quoted(title)}.`,
  };
};

const scopeText = (scope: string): string => shortened(onOneLine(scope), 200).replace(/\.$/, '');

const quoted = (title: string): string => `"${titleOf({ title })}"`;
