import type { Finding, Rule } from '../engine/lint/rule.ts';
import type { FileKind } from '../model/files/registry.ts';
import { fileKinds, kindOfFile } from '../model/files/registry.ts';
import { filesOf } from '../model/files-by-kind.ts';
import type { Path } from '../model/path.ts';
import type { PlanFile } from '../model/source.ts';
import { memberOf } from '../model/subject.ts';
import type { World } from '../model/world.ts';

export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  summary: 'Two items, or two metrics, goals, risks…, have the same id, or an item has the former id of another.',
  why: `
Ids are how the plan speaks of things: in decisions, in reviews, in what is promised and measured. They are unique in the whole workspace
and never used again, so an item that was closed or archived keeps its id. Work that moves is cut from one list and pasted into the other;
when it stands in both, nobody knows which of the two is true.

A goal and a strategic intent cannot share an id either, since \`supports\` names both. And the former id of an item (\`was\`) stays its own:
what was decided about that id is said of that item.

An \`ignore\` entry, or a policy, that silences this rule counts once it is on the base.
`,
  looksAt: 'workspace',
  silencedBy: 'base',

  check(world) {
    const items = itemsIn(world);
    return [...membersByNoun(world, items).flatMap(([noun, members]) => repeated(noun, members)), ...reused(items)];
  },
};

interface ItemPlace {
  readonly id: string | undefined;
  readonly was: string | undefined;
  readonly file: PlanFile<unknown>;
  readonly path: Path;
}

const itemsIn = ({ teams, archives }: World): readonly ItemPlace[] => [
  ...teams.flatMap(file => file.everything.map(({ work: { id, was }, path }) => ({ id, was, file, path }))),
  ...archives.flatMap(file =>
    file.content.closed.map(({ id, was }, index) => ({ id, was, file, path: ['closed', index] })),
  ),
];

/** Former ids that another item has now, or had as well. An item that stands in two places is no other. */
const reused = (items: readonly ItemPlace[]): readonly (Finding & { readonly file: PlanFile<unknown> })[] => {
  const bearers = firstsBy('id', items);
  const formers = firstsBy('was', items);
  return items.flatMap(item => {
    const { id, was, file, path } = item;
    if (was === undefined || was === id) return [];
    const bearer = bearers.get(was);
    const former = formers.get(was);
    const isOther = former !== undefined && former !== item && (id === undefined || former.id !== id);
    const other = bearer ?? (isOther ? former : undefined);
    if (other === undefined) return [];
    const [key, words] = other === bearer ? (['id', 'now'] as const) : (['was', 'as well'] as const);
    return [
      {
        file,
        path: [...path, 'was'],
        related: [{ file: other.file, path: [...other.path, key], note: `has it ${words}` }],
        message: `another item has the former id ${was} ${words}, in ${other.file.shown}`,
        hint: 'Ids are never used again: give the other item an id of its own, or take `was` away where it is wrong.',
      },
    ];
  });
};

const firstsBy = (key: 'id' | 'was', items: readonly ItemPlace[]): ReadonlyMap<string, ItemPlace> => {
  const firsts = new Map<string, ItemPlace>();
  for (const item of items) {
    const name = item[key];
    if (name !== undefined && !firsts.has(name)) firsts.set(name, item);
  }
  return firsts;
};

/** Something with an id, and the path of that id. */
interface Member {
  readonly id: string;
  readonly file: PlanFile<unknown>;
  readonly path: Path;
}

const repeated = (noun: string, members: readonly Member[]): readonly (Finding & Member)[] => {
  const firsts = new Map<string, Member>();
  return members.flatMap(member => {
    const first = firsts.get(member.id);
    if (first === undefined) {
      firsts.set(member.id, member);
      return [];
    }
    return [
      {
        ...member,
        related: [{ file: first.file, path: first.path, note: 'has it first' }],
        message: `another ${noun} has the id ${member.id} already, in ${first.file.shown}`,
        hint:
          noun === 'item'
            ? 'If both are the same work, keep it in one place only; else give one of them another id.'
            : 'Give one of them another id, and correct what names it.',
      },
    ];
  });
};

/** In the order in which they count as first: shared things before those of single teams, plans before archives. */
const membersByNoun = (
  world: World,
  items: readonly ItemPlace[],
): readonly (readonly [string, readonly Member[]])[] => {
  const files = filesOf(world);
  const byNoun = new Map<string, Member[]>();
  for (const kind of [...kindsOwnedBy('company'), ...kindsOwnedBy('team')])
    for (const [list, noun] of Object.entries(kindOfFile(kind).defines)) {
      const members = files[kind].flatMap(file => inList(file, list));
      byNoun.set(noun, [...(byNoun.get(noun) ?? []), ...members]);
    }
  return [
    ['item', items.flatMap(({ id, file, path }) => (id === undefined ? [] : [{ id, file, path: [...path, 'id'] }]))],
    ...byNoun,
  ];
};

const kindsOwnedBy = (owner: 'company' | 'team'): readonly FileKind[] =>
  fileKinds.filter(kind => kindOfFile(kind).owner === owner);

const inList = (file: PlanFile<unknown>, key: string): readonly Member[] => {
  const list = memberOf(file.content, key);
  if (!Array.isArray(list)) return [];
  return list.flatMap((member: unknown, index) => {
    const id = memberOf(member, 'id');
    return typeof id === 'string' ? [{ id, file, path: [key, index, 'id'] }] : [];
  });
};
