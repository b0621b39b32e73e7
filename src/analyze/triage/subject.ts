import { itemNamed, teamNamed } from '../../engine/world/find.ts';
import type { Choice } from '../../model/question.ts';
import { daysBetween } from '../../model/time/day.ts';
import { onOneLine, titleOf } from '../../model/words/title.ts';
import { counted } from '../../model/words/words.ts';
import type { Placed, TeamFile, World } from '../../model/world.ts';
import type { Subject } from './work.ts';

/** What the user named: work to triage, nothing at all, or why it cannot be triaged (a sentence). */
export type SubjectFound =
  | { readonly kind: 'subject'; readonly subject: Subject }
  | { readonly kind: 'open' }
  | { readonly kind: 'problem'; readonly problem: string };

/** What the user may have named: work that is there, a team, the title of new work. */
export interface NamedSubject {
  readonly item?: string | undefined;
  readonly team?: string | undefined;
  readonly title?: string | undefined;
}

/** Finds the work to triage. A team's name stands for the next entry of its inbox, `new/TEAM` for something new. */
export const subjectOf = (world: World, named: NamedSubject): SubjectFound => {
  const { item } = named;
  const title = named.title?.trim();
  if (item !== undefined && title && !item.startsWith(NEW))
    return problem('Name either work that is there or the title of new work, not both');
  const teamOfNew = item === undefined ? undefined : teamInNew(world, item);
  const teamName = named.team ?? teamOfNew;
  if (teamName === undefined) return withoutTeam(world, item, title);
  const team = teamNamed(world, teamName);
  if (!('team' in team)) return unknown('team', teamName, team.nearest);
  if (teamOfNew !== undefined) return found(newWork(team.team, title));
  if (item !== undefined) return existing(world, item, team.team);
  return found(title === undefined ? nextOf(team.team) : newWork(team.team, title));
};

/** The team in `new/TEAM`, unless an item is called so. */
const teamInNew = (world: World, item: string): string | undefined =>
  item.startsWith(NEW) && itemNamed(world, item).kind === 'unknown' ? item.slice(NEW.length) : undefined;

const newWork = (team: TeamFile, title: string | undefined): Subject => ({
  kind: 'new',
  team,
  ...(title ? { title } : {}),
});

/** New work is that of the only team. */
const withoutTeam = (world: World, item: string | undefined, title: string | undefined): SubjectFound => {
  if (item !== undefined) return existing(world, item, undefined);
  if (title === undefined) return { kind: 'open' };
  const [only, second] = world.teams;
  if (only === undefined) return problem('There is no team yet; `plan init --team NAME` adds one');
  return second === undefined
    ? found(newWork(only, title))
    : problem(`"${titleOf({ title })}" is new; say for which team: ${world.teams.map(({ id }) => id).join(', ')}`);
};

const NEW = 'new/';

/** Work that stands somewhere, in that team where one is named. */
const existing = (world: World, item: string, team: TeamFile | undefined): SubjectFound => {
  const inTeam = team === undefined ? undefined : itemNamed(world, `${team.id}/${item}`);
  const work = inTeam === undefined || inTeam.kind === 'unknown' ? itemNamed(world, item) : inTeam;
  switch (work.kind) {
    case 'found':
      return team === undefined || work.team === team
        ? placedSubject(work.team, work.placed)
        : problem(`${shown(item)} is the work of ${work.team.id}, not of ${team.id}`);
    case 'ambiguous':
      return problem(`${shown(item)} may be ${work.matches.join(' or ')}; say which`);
    case 'archived':
      return problem(
        `${shown(item)} is closed and archived in ${work.file}; if it comes back, give it a title of its own`,
      );
    case 'unknown': {
      const asTeam = teamNamed(world, item);
      return 'team' in asTeam && (team === undefined || team === asTeam.team)
        ? found(nextOf(asTeam.team))
        : unknown('item', item, work.nearest);
    }
  }
};

const shown = (name: string): string => titleOf({ title: name });

const found = (subject: Subject): SubjectFound => ({ kind: 'subject', subject });

const problem = (sentence: string): SubjectFound => ({ kind: 'problem', problem: `${sentence}.` });

const unknown = (what: string, name: string, meant: string | undefined): SubjectFound => ({
  kind: 'problem',
  problem: `There is no ${what} ${shown(name)}${meant === undefined ? '; `plan status` shows what there is.' : `; did you mean ${shown(meant)}?`}`,
});

/** The next entry of a team's inbox; new work where the inbox is empty. */
const nextOf = (team: TeamFile): Subject => {
  const [next] = team.inbox;
  return next === undefined ? { kind: 'new', team } : { kind: 'inbox', team, placed: next };
};

const placedSubject = (team: TeamFile, placed: Placed): SubjectFound => {
  const inbox = team.inbox.find(entry => entry.path === placed.path);
  if (inbox !== undefined) return found({ kind: 'inbox', team, placed: inbox });
  const waiting = [...team.backlog, ...team.comingSoon].find(entry => entry.path === placed.path);
  if (waiting !== undefined) return found({ kind: 'waiting', team, placed: waiting });
  return problem(
    placed.place === 'closed'
      ? `${placed.id} is closed; if it comes back, triage it as new work`
      : `${placed.id} is in progress already; triage is for work that is new or waits`,
  );
};

/** What could be triaged now: every entry of every inbox, and new work for every team. The value names it as `plan triage` takes it. */
export const openChoices = (world: World): readonly Choice[] => [
  ...world.teams.flatMap(team =>
    team.inbox.map(placed => ({
      value: `${team.id}/${placed.index + 1}`,
      label: `${onOneLine(team.content.name)}: ${titleOf(placed.work)}`,
      ...(placed.work.added === undefined
        ? {}
        : { hint: `in the inbox for ${counted(Math.max(0, daysBetween(placed.work.added, world.today)), 'day')}` }),
    })),
  ),
  ...world.teams.map(team => ({
    value: `${NEW}${team.id}`,
    label: `${onOneLine(team.content.name)}: something new`,
  })),
];
