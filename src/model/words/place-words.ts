import type { Cause } from '../item.ts';
import type { Position } from '../snapshot.ts';

type Words<Key extends string> = { readonly [K in Key]: string };

/** Where work stands. */
export const WHERE: Words<Position['place']> = {
  in_progress: 'in progress',
  coming_soon: 'coming soon',
  backlog: 'in the backlog',
  inbox: 'in the inbox',
  closed: 'closed',
};

/** What work moves from, and to. */
export const PLACE_NAMES: Words<Position['place']> = {
  in_progress: 'in progress',
  coming_soon: 'the queue',
  backlog: 'the backlog',
  inbox: 'the inbox',
  closed: 'closed',
};

/** What work was interrupted by. */
export const CAUSE_WORDS: Words<Cause> = {
  incident: 'an incident',
  fixed_commitment: 'a promise with a fixed date',
  blocked: 'something outside that blocks it',
  redirected: 'a decision of the leadership',
};

/** Above a list of the work that stands there. */
export const PLACE_HEADINGS: Words<Exclude<Position['place'], 'closed'>> = {
  in_progress: 'In progress',
  coming_soon: 'Coming soon',
  backlog: 'Backlog',
  inbox: 'Inbox',
};
