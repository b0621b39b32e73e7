import { nearest } from '../../model/words/words.ts';
import type { Placed, TeamFile, World } from '../../model/world.ts';

export type TeamFound = { readonly team: TeamFile } | { readonly nearest: string | undefined };

/** The team with this id. A name is taken as well, whatever its case. */
export const teamNamed = ({ teams }: World, name: string): TeamFound => {
  const wanted = name.toLowerCase();
  const team =
    teams.find(({ id }) => id === wanted) ?? teams.find(({ content }) => content.name.toLowerCase() === wanted);
  return team === undefined
    ? {
        nearest: nearest(
          name,
          teams.map(({ id }) => id),
        ),
      }
    : { team };
};

export type ItemFound =
  | { readonly kind: 'found'; readonly team: TeamFile; readonly placed: Placed }
  /** `nearest`: an id, or the title of an inbox entry without one. */
  | { readonly kind: 'unknown'; readonly nearest: string | undefined }
  /** `matches`: what to say instead, `team/id` or `team/number`; with its file where that stands twice. */
  | { readonly kind: 'ambiguous'; readonly matches: readonly string[] }
  /** Closed and moved out of the plan; `file` as the user would type it. */
  | { readonly kind: 'archived'; readonly file: string };

/** What a person calls an item: its id, or the one that it had before, `team/id`, or for an entry of an inbox its title or its number (`2`, `search/2`). */
export const itemNamed = (world: World, reference: string): ItemFound => {
  const { team, name } = splitReference(world, reference);
  const everything = world.teams.flatMap(everythingOf);
  const candidates = everything.filter(({ team: { id } }) => team === undefined || id === team);
  // `search/1` is what a list calls it; a bare `1` may be a title.
  for (const matching of team === undefined
    ? [hasId, hadId, hasTitle, hasNumber]
    : [hasId, hadId, hasNumber, hasTitle]) {
    const [first, second] = candidates.filter(({ placed }) => matching(placed, name));
    if (first === undefined) continue;
    if (second === undefined) return { kind: 'found', ...first };
    return { kind: 'ambiguous', matches: toldApart(candidates.filter(({ placed }) => matching(placed, name))) };
  }
  const [archived] = world.itemsNamed(reference);
  if (archived !== undefined) return { kind: 'archived', file: archived.file.shown };
  const elsewhere = everything.find(({ placed }) => hasId(placed, name));
  return {
    kind: 'unknown',
    nearest:
      elsewhere === undefined
        ? nearest(
            name,
            candidates.map(({ placed }) => placed.id),
          )
        : unmistakable(elsewhere),
  };
};

interface Candidate {
  readonly team: TeamFile;
  readonly placed: Placed;
}

/** A slash may also stand in a title, so what comes before it must be a team. */
const splitReference = ({ teams }: World, reference: string): { readonly team?: string; readonly name: string } => {
  const slash = reference.indexOf('/');
  const team = reference.slice(0, Math.max(0, slash));
  return teams.some(({ id }) => id === team) ? { team, name: reference.slice(slash + 1) } : { name: reference };
};

const everythingOf = (team: TeamFile): readonly Candidate[] => team.everything.map(placed => ({ team, placed }));

const hasId = ({ work }: Placed, name: string): boolean => work.id === name;

const hadId = ({ work }: Placed, name: string): boolean => work.was === name;

const hasTitle = ({ work, place }: Placed, name: string): boolean =>
  place === 'inbox' && work.title.toLowerCase() === name.toLowerCase();

const hasNumber = ({ place, index }: Placed, name: string): boolean => place === 'inbox' && String(index + 1) === name;

const unmistakable = ({ team, placed }: Candidate): string => `${team.id}/${placed.work.id ?? placed.index + 1}`;

const toldApart = (candidates: readonly Candidate[]): readonly string[] => {
  const names = candidates.map(unmistakable);
  const isTwice = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  return candidates.map((candidate, index) => {
    const name = names[index] ?? '';
    return isTwice(name) ? `${name} in ${candidate.team.shown}` : name;
  });
};
