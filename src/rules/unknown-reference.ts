import type { Rule } from '../engine/lint/rule.ts';
import type { Stakeholder } from '../model/files/company.ts';
import type { FileKind } from '../model/files/registry.ts';
import { PLACES } from '../model/item.ts';
import type { Path } from '../model/path.ts';
import type { Noun, Reference } from '../model/references.ts';
import { referencesOf } from '../model/references.ts';
import type { PlanFile } from '../model/source.ts';
import { nearest } from '../model/words/words.ts';
import type { World } from '../model/world.ts';

export const unknownReference: Rule = {
  id: 'unknown-reference',
  severity: 'error',
  summary: 'Something is named that exists nowhere: a stakeholder, goal, metric, launch, team or item.',
  why: `
A name with a typing error is a promise to nobody, a goal that nothing serves, a stakeholder who is never told. Stakeholders, goals, intents
and KPIs stand in \`company.yaml\`, launches in \`marketing.yaml\`, metrics in the team's file or, when several teams share them, in
\`company.yaml\`; items anywhere in the workspace, archived ones and former ids (\`was\`) too. Records may name
a stakeholder by the id that was theirs. A rule whose severity the policy sets must be one that
\`plan rules\` lists.

A name is looked for only where it could be found: without a \`company.yaml\` nobody says who the stakeholders are, and while an entry of a
list cannot be read, nothing is concluded from what is absent there. Owners, the triad and attendees are free text.
`,
  looksAt: 'workspace',

  check(world) {
    const knownTo = registry(world);
    const guessed = new Map<string, string | undefined>();
    return referencesOf(world).flatMap(reference => {
      const { noun, name, file, path, item } = reference;
      const known = knownTo(reference);
      if (known === undefined || known.ids.has(name) || known.unread?.has(name)) return [];
      if (isOnRecord(path) && known.former?.has(name)) return [];
      const key = `${noun} ${name}`;
      if (!guessed.has(key)) guessed.set(key, guessed.size < MOST_GUESSES ? nearest(name, [...known.ids]) : undefined);
      const meant = guessed.get(key);
      return [
        {
          file,
          path,
          ...(item === undefined ? {} : { item }),
          message: `there is no ${noun} ${name}`,
          hint: meant === undefined ? known.otherwise : `Did you mean ${meant}?`,
        },
      ];
    });
  },
};

/** Records are never rewritten, so they go on naming people as they were called. */
const isOnRecord = (path: Path): boolean => path.includes('informed') || path.includes('approved_by');

/** Whoever has more unknown names than this has renamed something: guessing at each would take minutes. */
const MOST_GUESSES = 200;

interface Known {
  readonly ids: ReadonlySet<string>;
  /** What some of them were called before. */
  readonly former?: ReadonlySet<string>;
  /** Words that stand where something could not be read: who they name is not known. */
  readonly unread?: ReadonlySet<string>;
  /** The hint when no id is near. */
  readonly otherwise: string;
}

/** Who is known by name; undefined where nothing can be concluded from a name that is not. */
const registry = (world: World): ((reference: Reference) => Known | undefined) => {
  const byNoun = sharedNames(world);
  const metrics = metricsByFile(world);
  return ({ noun, file }) => (noun === 'metric' ? metrics.get(file.path) : byNoun[noun]);
};

const sharedNames = (world: World): { readonly [N in Exclude<Noun, 'metric'>]: Known | undefined } => {
  const { company, marketing, product } = world;
  const stakeholders = company?.content.stakeholders ?? undefined;
  const goals = idsOf(company?.content.goals);
  return {
    stakeholder: stakeholders && stakeholderNames(company, stakeholders),
    goal: listedIn(company, 'goals', goals),
    'goal or intent': company?.hasAllAt(['intents'])
      ? listedIn(company, 'goals', [...goals, ...idsOf(company.content.intents)])
      : undefined,
    KPI: listedIn(company, 'kpis', idsOf(company?.content.kpis)),
    launch: listedIn(marketing, 'launches', idsOf(marketing?.content.launches)),
    theme: listedIn(marketing, 'themes', idsOf(marketing?.content.themes)),
    'product area': listedIn(product, 'areas', idsOf(product?.content.areas)),
    team: hasLost(world, 'team') ? undefined : { ids: new Set(world.teams.map(({ id }) => id)), otherwise: TEAMS },
    item: itemNames(world),
  };
};

const stakeholderNames = (
  company: World['company'],
  stakeholders: { readonly [id: string]: Stakeholder },
): Known | undefined => {
  const known = listedIn(company, 'stakeholders', Object.keys(stakeholders));
  return known && { ...known, former: new Set(Object.values(stakeholders).flatMap(({ was }) => was ?? [])) };
};

const itemNames = (world: World): Known | undefined => {
  const { teams, archives, itemIds } = world;
  const hasAll =
    teams.every(({ hasAllAt }) => [...PLACES, 'inbox'].every(place => hasAllAt([place]))) &&
    archives.every(({ hasAllAt }) => hasAllAt(['closed']));
  if (!hasAll || hasLost(world, 'team') || hasLost(world, 'archive')) return undefined;
  // Decisions are never rewritten, so they go on naming an item as it was called when they were made.
  const withoutWas = [
    ...teams.filter(file => file.everything.some(({ path }) => !file.isWholeAt([...path, 'was']))),
    ...archives.filter(file => file.content.closed.some((_, index) => !file.isWholeAt(['closed', index, 'was']))),
  ];
  const unread = new Set(withoutWas.flatMap(({ text }) => text.split(/[^a-z0-9-]+/)));
  return { ids: itemIds, unread, otherwise: ITEMS };
};

const hasLost = ({ partial }: World, kind: FileKind): boolean => partial.some(file => file.kind === kind && file.lost);

const TEAMS =
  'A team is called as its file in the folder `teams`; files of other folders that are named after a team follow it.';
const ITEMS = 'Name an item of any team by its id, or as team/id; archived ones count too.';

const metricsByFile = (world: World): ReadonlyMap<string, Known> => {
  const { company, teams } = world;
  // A company file that is not there at all hides no metric; one that cannot be read may.
  if (!(company?.hasAllAt(['metrics']) ?? !hasLost(world, 'company'))) return new Map();
  const shared = idsOf(company?.content.metrics);
  return new Map(
    teams
      .filter(file => file.hasAllAt(['metrics']))
      .map(file => [file.path, addTo(file, 'metrics', [...idsOf(file.content.metrics), ...shared])]),
  );
};

const idsOf = (list: readonly { readonly id: string }[] | undefined): readonly string[] =>
  list?.map(({ id }) => id) ?? [];

const listedIn = (file: PlanFile<unknown> | undefined, key: string, ids: readonly string[]): Known | undefined =>
  file?.hasAllAt([key]) ? addTo(file, key, ids) : undefined;

const addTo = (file: PlanFile<unknown>, key: string, ids: readonly string[]): Known => ({
  ids: new Set(ids),
  otherwise: `Correct the name, or add it to \`${key}\` in ${file.shown}`,
});
