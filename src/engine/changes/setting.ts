import type { Company } from '../../model/files/company.ts';
import type { Decision } from '../../model/files/team.ts';
import type { Position, Snapshot } from '../../model/snapshot.ts';
import type { Day } from '../../model/time/day.ts';
import type { Requirement, What } from './change.ts';
import type { RenamedStakeholders } from './former-stakeholders.ts';
import type { Unread } from './unread.ts';

/** The two snapshots, and what judging a change between them has to know. */
export interface Setting {
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** The earlier one's, but that renamed stakeholders may speak: nobody loosens the rules for their own change. */
  readonly company: Company | undefined;
  readonly today: Day;
  readonly unreadBefore: Unread | undefined;
  readonly unreadAfter: Unread | undefined;
  /** The teams of the base whose plan a team took over under a name of its own; none for a team that the base had. */
  readonly formerTeams: (team: string) => readonly string[];
  readonly renamedStakeholders: RenamedStakeholders;
}

/** False where work was handed over to another team: a team with a new name is the same team. */
export const isSameTeam = ({ formerTeams }: Setting, before: Position, after: Position): boolean =>
  before.team === after.team || formerTeams(after.team).includes(before.team);

/** One item at the two snapshots; at one of them it may stand nowhere. */
export interface Pair {
  readonly before: Position | undefined;
  readonly after: Position | undefined;
  /** Where it stands now; of what vanished, where it stood. */
  readonly position: Position;
  /** New decisions about it, oldest first. */
  readonly news: readonly Decision[];
}

/** True when a field of an item was not read in full at one of the snapshots. */
export const isPartial = (setting: Setting, pair: Pair, ...path: readonly string[]): boolean =>
  isPartialBefore(setting, pair, path) || isPartialAfter(setting, pair, path);

/** True when a new record may stand in what cannot be read. What could not be read before either hides none: else it would excuse every change. */
export const mayHideRecord = (setting: Setting, pair: Pair, ...path: readonly string[]): boolean =>
  isPartialAfter(setting, pair, path) && !isPartialBefore(setting, pair, path);

const isPartialBefore = ({ unreadBefore }: Setting, { before }: Pair, path: readonly string[]): boolean =>
  before !== undefined && (unreadBefore?.isPartial(before, ...path) ?? false);

const isPartialAfter = ({ unreadAfter }: Setting, { after }: Pair, path: readonly string[]): boolean =>
  after !== undefined && (unreadAfter?.isPartial(after, ...path) ?? false);

/** True when a field was read in full at one of the snapshots alone: then what both hold of it cannot be held against each other. */
export const isPartialInOne = (setting: Setting, pair: Pair, ...path: readonly string[]): boolean =>
  isPartialBefore(setting, pair, path) !== isPartialAfter(setting, pair, path);

/** True when there is no commitment at one of the snapshots, but perhaps one that could not be read. */
export const isPromiseUnread = (setting: Setting, pair: Pair): boolean =>
  (pair.before?.work.commitment === undefined && isPartialBefore(setting, pair, ['commitment'])) ||
  (pair.after?.work.commitment === undefined && isPartialAfter(setting, pair, ['commitment']));

/** The same as `mayHideRecord` of the decision logs. */
export const mayHideDecision = ({ unreadBefore, unreadAfter }: Setting): boolean =>
  unreadAfter?.logs === true && unreadBefore?.logs !== true;

/** A change of an item, and what it needs of others; `news`: the decisions that speak of it. */
export interface JudgedChange {
  readonly what: What;
  readonly requirement?: Requirement | undefined;
  readonly news?: readonly Decision[];
}
