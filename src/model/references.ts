import type { FileKind } from './files/registry.ts';
import { fileKinds } from './files/registry.ts';
import type { ClosedItem, InboxEntry, Item } from './item.ts';
import type { Path } from './path.ts';
import type { PlanFile } from './source.ts';
import type { OfTeam, ReviewFile, TeamFile, World } from './world.ts';

/** What is named by an id. */
export type Noun =
  | 'item'
  | 'team'
  | 'stakeholder'
  | 'goal'
  | 'goal or intent'
  | 'KPI'
  | 'metric'
  | 'launch'
  | 'theme'
  | 'product area';

/** A place where one thing of the plan names another. */
export interface Reference {
  readonly noun: Noun;
  readonly name: string;
  readonly file: PlanFile<unknown>;
  readonly path: Path;
  /** What the name is said of, where the path does not lead into it. */
  readonly item?: string;
}

/** Every place that names something by its id. */
export const referencesOf = (world: World): readonly Reference[] => fileKinds.flatMap(kind => REFERENCES[kind](world));

const inTeam = (file: TeamFile): readonly Reference[] => [
  ...file.open.flatMap(({ work, path }) => inItem(file, work, path)),
  ...file.closed.flatMap(({ work, path }) => [
    ...inItem(file, work, path),
    ...each('stakeholder', file, path, 'informed', work.informed),
    ...each('stakeholder', file, path, 'approved_by', work.approved_by),
    ...work.replaced_by.flatMap((name, index) => anItem(file, [...path, 'replaced_by', index], name)),
  ]),
  ...file.content.questions.flatMap(({ to }, index) => each('stakeholder', file, ['questions', index], 'to', to)),
  ...file.content.needs.flatMap(({ to }, index) => each('stakeholder', file, ['needs', index], 'to', to)),
];

const inItem = (file: TeamFile, work: Item | InboxEntry | ClosedItem, path: Path): readonly Reference[] => [
  ...each('goal or intent', file, path, 'supports', work.supports),
  ...each('stakeholder', file, path, 'stakeholders', work.stakeholders),
  ...each('stakeholder', file, [...path, 'commitment'], 'to', work.commitment?.to),
  ...(work.commitment?.changes ?? []).flatMap((change, index) => [
    ...each('stakeholder', file, [...path, 'commitment', 'changes', index], 'approved_by', change.approved_by),
    ...each('stakeholder', file, [...path, 'commitment', 'changes', index], 'informed', change.informed),
  ]),
  ...each('stakeholder', file, [...path, 'asked'], 'by', work.asked?.by),
  ...each('metric', file, path, 'metrics', work.metrics),
  ...one('launch', file, [...path, 'launch'], work.launch),
];

const inDecisions = ({ decisions }: World, kind: FileKind): readonly Reference[] =>
  decisions
    .filter(file => file.kind === kind)
    .flatMap(file => [
      ...theTeamOf(file),
      ...file.content.flatMap((decision, index) => [
        ...anItem(file, [index, 'item'], decision.item),
        ...anItem(file, [index, 'because_of'], decision.because_of),
        ...each('stakeholder', file, [index], 'informed', decision.informed),
        ...each('stakeholder', file, [index], 'approved_by', decision.approved_by),
      ]),
    ]);

const inReview = (file: ReviewFile): readonly Reference[] => [
  ...theTeamOf(file),
  ...each('stakeholder', file, [], 'invited', file.content.invited),
  ...(file.content.excluded?.below_the_line ?? []).flatMap((name, index) =>
    anItem(file, ['excluded', 'below_the_line', index], name),
  ),
];

const inCompany = (file: World['company']): readonly Reference[] =>
  file === undefined
    ? []
    : [
        ...Object.entries(file.content.stakeholders ?? {}).flatMap(([id, { through }]) =>
          each('stakeholder', file, ['stakeholders', id], 'through', through).map(found => ({ ...found, item: id })),
        ),
        ...each('stakeholder', file, ['policy'], 'approvers', file.content.policy?.approvers),
        ...file.content.goals.flatMap(({ kpis }, index) => each('KPI', file, ['goals', index], 'kpis', kpis)),
        ...file.content.intents.flatMap(({ goals }, index) => each('goal', file, ['intents', index], 'goals', goals)),
        ...file.content.kpis.flatMap(({ parent }, index) => one('KPI', file, ['kpis', index, 'parent'], parent)),
      ];

const inMarketing = (file: World['marketing']): readonly Reference[] =>
  file === undefined
    ? []
    : file.content.launches.flatMap(({ theme }, index) => one('theme', file, ['launches', index, 'theme'], theme));

const inProduct = (file: World['product']): readonly Reference[] =>
  file === undefined
    ? []
    : [
        ...file.content.areas.flatMap(({ team }, index) => one('team', file, ['areas', index, 'team'], team)),
        ...file.content.features.flatMap(({ area }, index) =>
          one('product area', file, ['features', index, 'area'], area),
        ),
      ];

const inFeedback = (file: World['feedback']): readonly Reference[] =>
  file === undefined
    ? []
    : [
        ...file.content.requests.flatMap(({ item }, index) => anItem(file, ['requests', index, 'item'], item)),
        ...Object.entries(file.content.gtm_gaps ?? {}).flatMap(([quarter, gaps]) =>
          gaps.flatMap(({ answer }, index) =>
            typeof answer === 'string' ? anItem(file, ['gtm_gaps', quarter, index, 'answer'], answer) : [],
          ),
        ),
      ];

/** What the files of each kind name. */
const REFERENCES: { readonly [K in FileKind]: (world: World) => readonly Reference[] } = {
  team: ({ teams }) => teams.flatMap(inTeam),
  decision: world => inDecisions(world, 'decision'),
  decisions: world => inDecisions(world, 'decisions'),
  // History: what it names may be gone.
  archive: () => [],
  review: ({ reviews }) => reviews.flatMap(inReview),
  company: ({ company }) => inCompany(company),
  marketing: ({ marketing }) => inMarketing(marketing),
  product: ({ product }) => inProduct(product),
  feedback: ({ feedback }) => inFeedback(feedback),
  accounts: () => [],
};

const theTeamOf = (file: OfTeam<unknown>): readonly Reference[] => one('team', file, [], file.team);

/** `search/saml-sso` names a team and an item. Items may change teams while records that name them stay as they are, so the two need not belong together. */
const anItem = (file: PlanFile<unknown>, path: Path, name: string | undefined): readonly Reference[] => {
  const parts = name?.split('/') ?? [];
  return [...one('team', file, path, parts.at(-2)), ...one('item', file, path, parts.at(-1))];
};

const one = (noun: Noun, file: PlanFile<unknown>, path: Path, name: string | undefined): readonly Reference[] =>
  name === undefined ? [] : [{ noun, name, file, path }];

/** The names in the list behind a key of what stands at a path. */
const each = (
  noun: Noun,
  file: PlanFile<unknown>,
  path: Path,
  key: string,
  names: readonly string[] | undefined,
): readonly Reference[] => names?.map((name, index) => ({ noun, name, file, path: [...path, key, index] })) ?? [];
