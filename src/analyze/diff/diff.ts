import type { Comparison } from '../../engine/changes/comparison.ts';
import type { DiffContext } from '../../engine/diff/context.ts';
import { diffContext } from '../../engine/diff/context.ts';
import { itemChanges } from '../../engine/diff/items.ts';
import type { PlanChange, PlanDiff, TeamDiff } from '../../engine/diff/plan-diff.ts';
import { CHANGE_KINDS } from '../../engine/diff/plan-diff.ts';
import { rewrittenChange, teamChange } from '../../engine/diff/teams.ts';
import { onOneLine } from '../../model/words/title.ts';
import { companyChanges } from './company.ts';
import { headlineOf, missingOf } from './headline.ts';
import { inboxChange } from './inbox.ts';
import { diffMessages } from './messages.ts';
import { peopleIn } from './people.ts';
import { unreadIn } from './unread.ts';

/** What a comparison means to the people who plan and to those who rely on the plan. */
export const diffOf = ({ base, before, after, changes }: Comparison): PlanDiff => {
  const context = diffContext({ before, after });
  const teams = teamsIn(changes, { before, after }, context);
  const people = peopleIn(teams, context);
  return {
    base,
    company: companyChanges(before, after, context),
    teams,
    unread: unreadIn(before, after),
    headline: headlineOf(teams),
    missing: missingOf(teams, people),
    people,
    messages: diffMessages(people, teams, context),
    nameOf: context.nameOf,
  };
};

const teamsIn = (
  { items, teams, rewritten }: Comparison['changes'],
  { before, after }: Pick<Comparison, 'before' | 'after'>,
  context: DiffContext,
): readonly TeamDiff[] => {
  const byTeam = new Map<string, PlanChange[]>();
  const add = (team: string, changes: readonly PlanChange[]) => {
    const known = byTeam.get(team);
    if (known === undefined) byTeam.set(team, [...changes]);
    else for (const change of changes) known.push(change);
  };
  const adopted = new Set(teams.filter(({ what }) => what.kind === 'adopted').map(({ team }) => team));
  for (const change of items) {
    const team = (change.after ?? change.before)?.team ?? '';
    // That a plan is new says that of what stands in it.
    if (change.what.kind !== 'added' || !adopted.has(team)) add(team, itemChanges(change, context));
  }
  for (const change of teams) add(change.team, [teamChange(change, context)]);
  const formerNames = new Map(teams.map(({ team, what }) => [team, what.kind === 'renamed' ? what.from : team]));
  for (const team of after.teams) {
    const then = before.teams.find(({ id }) => id === (formerNames.get(team.id) ?? team.id));
    if (then !== undefined) add(team.id, inboxChange(then, team));
  }
  for (const record of rewritten) add(record.team, [rewrittenChange(record)]);
  return [...byTeam]
    .filter(([, found]) => found.length > 0)
    .map(([id, found]) => ({
      id,
      name: onOneLine((context.teamAfter(id) ?? context.teamBefore(id))?.name ?? id),
      changes: inReadingOrder(withFieldsTogether(found)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

const RANKS = new Map(CHANGE_KINDS.map((kind, rank) => [kind, rank]));

const rankOf = ({ kind }: PlanChange): number => RANKS.get(kind) ?? 0;

const isOfPromise = ({ kind }: PlanChange): boolean => kind.startsWith('promise');

/** By kind; but what became of one promise stands together, where the first of it stands. */
const inReadingOrder = (changes: readonly PlanChange[]): readonly PlanChange[] => {
  const first = new Map<string | undefined, number>();
  for (const change of changes.filter(isOfPromise))
    first.set(change.item?.id, Math.min(rankOf(change), first.get(change.item?.id) ?? Number.POSITIVE_INFINITY));
  const rank = (change: PlanChange) => (isOfPromise(change) ? first.get(change.item?.id) : undefined) ?? rankOf(change);
  return changes.toSorted((a, b) => rank(a) - rank(b));
};

/** The small print of an item in one line. */
const withFieldsTogether = (changes: readonly PlanChange[]): PlanChange[] => {
  const together: PlanChange[] = [];
  for (const change of changes) {
    const last = together.at(-1);
    const goesOn = change.kind === 'fields' && last?.kind === 'fields' && last.item?.id === change.item?.id;
    if (!goesOn || last === undefined) together.push(change);
    else
      together[together.length - 1] = { ...last, from: undefined, to: undefined, says: `${last.says}; ${change.says}` };
  }
  return together;
};
