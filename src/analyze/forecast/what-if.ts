import type { ForecastOptions } from '../../engine/forecast/of-team.ts';
import { outlookOf, teamOutlook } from '../../engine/forecast/outlook.ts';
import { shiftsBetween } from '../../engine/forecast/promises.ts';
import type { Ends, ItemShift, OutlookItem, TeamOutlook, WhatIfOutlook } from '../../engine/forecast/team-outlook.ts';
import { itemNamed, teamNamed } from '../../engine/world/find.ts';
import { listed } from '../../model/words/words.ts';
import type { Placed, TeamFile, World } from '../../model/world.ts';
import type { ChangedTeam, Suppose, Supposition } from './supposition.ts';
import { WhatIfDraft } from './what-if-draft.ts';

/** The teams that a what-if speaks of, as they would be, or what is wrong with it, a sentence each. `team`: the only one that is looked at. */
export const supposed = (
  world: World,
  team: TeamFile | undefined,
  suppositions: readonly Supposition[],
): { readonly teams: readonly ChangedTeam[]; readonly problems: readonly string[] } => {
  const drafts = new Map<TeamFile, WhatIfDraft>();
  const problems: string[] = [];
  for (const { written, suppose } of suppositions) {
    const aim = aimOf(world, team, suppose);
    const problem =
      'problem' in aim ? aim.problem : draftOf(drafts, aim.team, world).take(suppose, aim.placed, written);
    if (problem !== undefined) problems.push(`"${written}": ${problem}`);
  }
  return {
    teams: world.teams.flatMap(one => drafts.get(one)?.changed ?? []),
    problems: [...problems, ...[...drafts.values()].flatMap(draft => draft.problems)],
  };
};

const draftOf = (drafts: Map<TeamFile, WhatIfDraft>, team: TeamFile, world: World): WhatIfDraft => {
  const draft = drafts.get(team) ?? new WhatIfDraft(team, world.today);
  drafts.set(team, draft);
  return draft;
};

/** Whose plan changes, and of an item where it stands now. */
type Aim = { readonly team: TeamFile; readonly placed?: Placed } | { readonly problem: string };

const aimOf = (world: World, only: TeamFile | undefined, suppose: Suppose): Aim =>
  'item' in suppose ? itemAim(world, only, suppose.item) : teamAim(world, only, suppose);

const teamAim = (
  world: World,
  only: TeamFile | undefined,
  { kind, team, value }: Extract<Suppose, { kind: 'engineers' | 'focus' }>,
): Aim => {
  if (team === undefined)
    return only === undefined
      ? { problem: `say of which team: ${listed(few(world.teams.map(({ id }) => `${id}/${kind}=${value}`)), 'or')}` }
      : { team: only };
  const found = teamNamed(world, team);
  if (!('team' in found)) {
    const meant = found.nearest === undefined ? '' : `; did you mean ${found.nearest}?`;
    return { problem: `there is no team "${team}"${meant}` };
  }
  return only === undefined || only === found.team ? found : { problem: `only ${only.id} is looked at` };
};

const itemAim = (world: World, only: TeamFile | undefined, name: string): Aim => {
  const own = only === undefined ? undefined : itemNamed(world, `${only.id}/${name}`);
  const found = own?.kind === 'found' ? own : itemNamed(world, name);
  switch (found.kind) {
    case 'found':
      return only === undefined || found.team === only
        ? { team: found.team, placed: found.placed }
        : { problem: `it is work of ${found.team.id}, and only ${only.id} is looked at` };
    case 'ambiguous':
      return { problem: `there are several; say ${listed(few(found.matches), 'or')}` };
    case 'archived':
      return { problem: `it is closed, and stands in ${found.file}` };
    case 'unknown': {
      const meant = (own?.kind === 'unknown' ? own.nearest : undefined) ?? found.nearest;
      return { problem: `there is no item "${name}"${meant === undefined ? '' : `; did you mean ${meant}?`}` };
    }
  }
};

const few = (names: readonly string[]): readonly string[] => names.slice(0, 3);

/** Today's and the changed forecast of these teams. */
export const whatIfOutlook = (
  world: World,
  changed: readonly ChangedTeam[],
  options: ForecastOptions,
): WhatIfOutlook => {
  const { teams, ...rest } = outlookOf(
    world,
    changed.map(({ team }) => team),
    options,
  );
  return {
    ...rest,
    teams: changed.flatMap(({ team, plan, suppositions }, index) => {
      const before = teams[index];
      if (before === undefined) return [];
      const after = teamOutlook(world, team, options, plan);
      return [
        { before, after, suppositions, promises: shiftsBetween(before, after), items: itemShifts(before, after) },
      ];
    }),
  };
};

const itemShifts = (before: TeamOutlook, after: TeamOutlook): readonly ItemShift[] => {
  const was = new Map(before.items.map(item => [item.id, item]));
  const stays = new Set(after.items.map(({ id }) => id));
  return [
    ...after.items.map(item => itemShift(item, was.get(item.id), item)),
    ...before.items.filter(({ id }) => !stays.has(id)).map(item => itemShift(item, item, undefined)),
  ];
};

const itemShift = (
  { id, title }: OutlookItem,
  before: OutlookItem | undefined,
  after: OutlookItem | undefined,
): ItemShift => {
  const [was, is] = [figuresOf(before), figuresOf(after)];
  const isKnown = was !== undefined && is !== undefined;
  return {
    id,
    title,
    before,
    after,
    endsLater: isKnown ? (is.p85 ?? NEVER) > (was.p85 ?? NEVER) : undefined,
    isLessLikely: isKnown ? (is.probability ?? 1) < (was.probability ?? 1) : undefined,
  };
};

const figuresOf = (item: OutlookItem | undefined): Ends | undefined =>
  item === undefined || 'why' in item.ends ? undefined : item.ends;

/** Later than every day. */
const NEVER = '~';
