import type { Cause, ClosedItem } from '../item.ts';
import type { Position } from '../snapshot.ts';

type Words<Key extends string> = { readonly [K in Key]: string };

type AnyPlace = Position['place'];

type Form = 'where' | 'name' | 'list';

/** How the places of work are called: where it stands, what it moves from and to, and as the list of a team. */
const PLACE_WORDS: { readonly [K in AnyPlace]: Words<Form> } = {
  in_progress: { where: 'in progress', name: 'in progress', list: 'work in progress' },
  coming_soon: { where: 'coming soon', name: 'the queue', list: 'queue' },
  backlog: { where: 'in the backlog', name: 'the backlog', list: 'backlog' },
  inbox: { where: 'in the inbox', name: 'the inbox', list: 'inbox' },
  closed: { where: 'closed', name: 'closed', list: 'closed work' },
};

const column = (form: Form): Words<AnyPlace> => ({
  in_progress: PLACE_WORDS.in_progress[form],
  coming_soon: PLACE_WORDS.coming_soon[form],
  backlog: PLACE_WORDS.backlog[form],
  inbox: PLACE_WORDS.inbox[form],
  closed: PLACE_WORDS.closed[form],
});

/** Where work stands. */
export const WHERE = column('where');

/** What work moves from, and to. */
export const PLACE_NAMES = column('name');

/** The list of a team: `its queue`. */
export const LIST_NAMES = column('list');

/** How work was closed. */
export const OUTCOME_WORDS: Words<ClosedItem['outcome']> = {
  delivered: 'delivered',
  dropped: 'dropped',
  wont_fix: "won't fix",
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
