import { isLive } from '../../model/item.ts';
import type { Position } from '../../model/snapshot.ts';
import { againstPromise } from '../../model/words/day-words.ts';
import { PLACE_NAMES, WHERE } from '../../model/words/place-words.ts';
import type { ItemChange } from '../changes/change.ts';
import type { DiffContext } from './context.ts';
import type { Said } from './items.ts';
import type { ChangeKind } from './plan-diff.ts';

/** Work that came, went, or stands in another place. */
export const placeWords = ({ what, before, after }: ItemChange, context: DiffContext): readonly Said[] => {
  if (after === undefined) return before === undefined ? [] : [{ kind: 'vanished', says: `stood ${placeOf(before)}` }];
  const kind = kindOf(before, after);
  if (what.kind === 'place' && what.handedOverBy !== undefined && LEFT.has(kind))
    return [handedOver(what.handedOverBy, after.team, `into its ${BELONGS[after.place]}`, context)];
  return [{ kind, says: saysOf(kind, before, after), from: before?.place, to: after.place }];
};

/** Work that goes to another team, which need not have started it. Where it was started or closed there, its place says more. */
export const teamWords = (
  { from, to }: Extract<ItemChange['what'], { readonly kind: 'team' }>,
  { before, after }: Pick<ItemChange, 'before' | 'after'>,
  context: DiffContext,
): readonly Said[] => {
  if (after === undefined || (before?.place !== after.place && LEFT.has(kindOf(before, after)))) return [];
  return [handedOver(from, to, before?.place === after.place ? `still ${WHERE[after.place]}` : '', context)];
};

const handedOver = (from: string, to: string, where: string, { teamBefore, teamAfter }: DiffContext): Said => {
  const name = (team: string) => (teamBefore(team) ?? teamAfter(team))?.name ?? team;
  return {
    kind: 'team-changed',
    says: [`from ${name(from)} to ${name(to)}`, where].filter(words => words !== '').join(', '),
    from,
    to,
  };
};

const LEFT: ReadonlySet<ChangeKind> = new Set(['interrupted', 'queued', 'unqueued', 'backlogged']);

const BELONGS: { readonly [K in Position['place']]: string } = {
  in_progress: 'work in progress',
  coming_soon: 'queue',
  backlog: 'backlog',
  inbox: 'inbox',
  closed: 'closed work',
};

const kindOf = (before: Position | undefined, after: Position): ChangeKind => {
  if ('outcome' in after.work) return CLOSED[after.work.outcome];
  if (before?.place === 'closed') return 'reopened';
  if (after.place === 'in_progress') return 'started';
  if (before?.place === 'in_progress') return 'interrupted';
  if (after.place === 'coming_soon') return 'queued';
  if (before === undefined) return 'added';
  return before.place === 'coming_soon' ? 'unqueued' : 'backlogged';
};

const CLOSED = { delivered: 'delivered', dropped: 'dropped', wont_fix: 'wont-fix' } as const;

const saysOf = (kind: ChangeKind, before: Position | undefined, after: Position): string => {
  const target = after.work.target_date === undefined ? '' : `, target ${after.work.target_date}`;
  switch (kind) {
    case 'started':
      return `${cameFrom(before)}${target}`;
    case 'reopened':
      return `now ${placeOf(after)}${target}`;
    case 'delivered':
      return `${closedOn(after)}${promiseWords(after)}`;
    case 'dropped':
    case 'wont-fix':
      return `${closedOn(after)}, ${cameFrom(before)}`;
    case 'interrupted':
      return `now ${placeOf(after)}${before?.work.target_date === undefined ? '' : ` (its target was ${before.work.target_date})`}`;
    case 'queued':
      return `at place ${after.index + 1}, ${cameFrom(before)}`;
    case 'added':
      return placeOf(after);
    default:
      return `now ${placeOf(after)}, ${cameFrom(before)}`;
  }
};

const closedOn = ({ work }: Position): string => ('closed_on' in work ? `on ${work.closed_on}` : '');

const promiseWords = ({ work }: Position): string =>
  'closed_on' in work && isLive(work.commitment) ? `, ${againstPromise(work.commitment.date, work.closed_on)}` : '';

const placeOf = ({ place, index }: Position): string =>
  place === 'coming_soon' ? `at place ${index + 1} of the queue` : WHERE[place];

const cameFrom = (before: Position | undefined): string => {
  switch (before?.place) {
    case undefined:
      return 'new';
    case 'coming_soon':
      return `from place ${before.index + 1} of the queue`;
    case 'in_progress':
    case 'closed':
      return `was ${WHERE[before.place]}`;
    case 'backlog':
    case 'inbox':
      return `from ${PLACE_NAMES[before.place]}`;
  }
};
