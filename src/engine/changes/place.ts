import type { ChangeKey } from '../../model/files/company.ts';
import type { Need } from '../../model/policy.ts';
import { concernedBy, needOf } from '../../model/policy.ts';
import type { Position } from '../../model/snapshot.ts';
import type { Requirement } from './change.ts';
import { decidedRequirement } from './decided.ts';
import { missingOn, namedIn, withApprovers } from './duty.ts';
import { isUndelivered } from './positions.ts';
import type { JudgedChange, Pair, Setting } from './setting.ts';
import { isSameTeam, mayHideDecision, mayHideRecord } from './setting.ts';
import { isCovered, placeWay } from './way.ts';

/** That work came, went, or changed its place or team. */
export const placeChanges = (pair: Pair, setting: Setting): readonly JudgedChange[] => {
  const { before, after, news } = pair;
  if (after === undefined) {
    const isFree = before?.place === 'closed' || before?.place === 'inbox';
    return isFree ? [] : [{ what: { kind: 'vanished' }, news }];
  }
  if (before === undefined)
    return [{ what: { kind: 'added' }, requirement: jumpRequirement(pair, after, setting), news }];
  const { id, team } = before;
  const isSamePlace = before.place === after.place;
  const isHandedOver = !isSameTeam(setting, before, after);
  const place = { kind: 'place', ...(isHandedOver ? { handedOverBy: team } : {}) } as const;
  const newsOfTeam = isSamePlace ? news : [];
  return [
    ...(id === after.id ? [] : [{ what: { kind: 'renamed', from: id, to: after.id } as const }]),
    ...(isHandedOver ? [{ what: { kind: 'team', from: team, to: after.team } as const, news: newsOfTeam }] : []),
    ...(isSamePlace ? [] : [{ what: place, requirement: placeRequirement(pair, before, after, setting), news }]),
  ];
};

const placeRequirement = (pair: Pair, before: Position, after: Position, setting: Setting): Requirement | undefined => {
  const key = rowOf(before, after);
  if (key === undefined) return jumpRequirement(pair, after, setting);
  const isKept = isSameTeam(setting, before, after);
  const level = needOf(key, setting.company);
  if (level === 'free') return undefined;
  // Work that goes to another team is handed over, not given up.
  const need = isKept ? level : 'inform';
  const who = concernedBy(before.work);
  if (isUndelivered(after)) return closingRequirement(key, need, who, pair, setting);
  const covered = isCovered(placeWay(before, after, false), pair.news);
  return decidedRequirement({ key, need, who, isCovered: covered, mayWantCause: isKept }, pair, setting);
};

const rowOf = (before: Position, after: Position): ChangeKey | undefined => {
  const isUnplanned = after.place === 'backlog' || after.place === 'inbox';
  switch (before.place) {
    case 'in_progress':
      if (isUndelivered(after)) return 'work-dropped';
      return isUnplanned || after.place === 'coming_soon' ? 'work-interrupted' : undefined;
    case 'coming_soon':
      return isUnplanned || isUndelivered(after) ? 'queue-removal' : undefined;
    case 'backlog':
    case 'inbox':
    case 'closed':
      return undefined;
  }
};

/** The closed item is its own record. It has no room for a cause, so none is asked for. */
const closingRequirement = (
  key: ChangeKey,
  need: 'inform' | 'approve',
  concerned: readonly string[],
  pair: Pair,
  setting: Setting,
): Requirement => {
  const { company } = setting;
  const work = pair.position.work;
  const named = namedIn(['outcome' in work ? work : { informed: [], approved_by: [] }, ...pair.news]);
  const who = withApprovers(need, concerned, company);
  const isUnread =
    ['informed', 'approved_by'].some(key => mayHideRecord(setting, pair, key)) || mayHideDecision(setting);
  const owed = isUnread ? [] : missingOn(need, who, named, company);
  return { key, need, who, ...named, record: 'closing', missing: owed };
};

/** Work that starts while others wait whose turn it was. A team whose plan is new has let nobody wait. */
const jumpRequirement = (pair: Pair, after: Position, setting: Setting): Requirement | undefined => {
  const { before, news } = pair;
  if (after.place !== 'in_progress' || before?.place === 'in_progress' || before?.place === 'coming_soon')
    return undefined;
  const teams = [after.team, ...setting.formerTeams(after.team)];
  const others = setting.before.teams.filter(({ id }) => teams.includes(id));
  if (others.every(({ content }) => content.coming_soon.length === 0)) return undefined;
  const level = needOf('queue-jumped', setting.company);
  const isKept = before === undefined || isSameTeam(setting, before, after);
  const need = jumpNeed(level, isKept);
  const who = need === 'decision' ? [] : concernedBy((before ?? after).work);
  const covered = isCovered(placeWay(before, after, true), news);
  return decidedRequirement(
    { key: 'queue-jumped', need, who, isCovered: covered, mayWantCause: isKept },
    pair,
    setting,
  );
};

/** Work that goes to another team is handed over, which nobody has to agree to. */
const jumpNeed = (level: Need, isKept: boolean): Requirement['need'] => {
  if (level === 'free') return 'decision';
  return isKept ? level : 'inform';
};
