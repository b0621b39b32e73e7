import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Edit, YamlValue } from '../../../src/model/edit.ts';
import { applyEdits, editYaml } from '../../../src/yaml/edit/edit.ts';
import { collectionAt, commentsIn, locate, readYaml } from '../../../src/yaml/edit/file.ts';
import type { Layout, Line, ListName, Plan } from '../../support/yaml-styles.ts';
import { LISTS, layouts, plans, titles, writtenPlan } from '../../support/yaml-styles.ts';

const SEED = 20261118;
const ORDER = ['team', 'name', 'mission', ...LISTS];
const ITEM_ORDER = ['id', 'title', 'priority', 'target_date', 'commitment', 'to', 'steps', 'notes'];

/** A wish for an edit; the numbers choose among what is there when its turn comes. */
interface Wish {
  readonly kind: 'insert' | 'remove' | 'move' | 'set' | 'unset' | 'set head' | 'add receiver';
  readonly list: ListName;
  readonly to: ListName;
  readonly at: number;
  readonly index: number;
  readonly key: string;
  readonly text: string;
}

const wishes: fc.Arbitrary<readonly Wish[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('insert', 'remove', 'move', 'move', 'set', 'unset', 'set head', 'add receiver'),
    list: fc.constantFrom(...LISTS),
    to: fc.constantFrom(...LISTS),
    at: fc.nat(5),
    index: fc.nat(5),
    key: fc.constantFrom('title', 'priority', 'target_date', 'commitment', 'notes', 'steps'),
    text: fc.oneof(titles, fc.string({ unit: 'grapheme', maxLength: 12 })),
  }),
  { minLength: 1, maxLength: 5 },
);

interface Chosen {
  readonly edits: readonly Edit[];
  /** Owners of the lines that the edits concern. */
  readonly touched: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
}

const chosen = (plan: Plan, layout: Layout, wanted: readonly Wish[]): Chosen => {
  const edits: Edit[] = [];
  const touched = new Set<string>();
  const removed = new Set<string>();
  let value: YamlValue = JSON.parse(JSON.stringify(plan));
  for (const [turn, wish] of wanted.entries()) {
    const edit = editFor(value, wish, turn);
    if (edit === undefined) continue;
    const id = idsIn(value, wish.list)[wish.at % Math.max(1, idsIn(value, wish.list).length)];
    for (const owner of ownersAround(value, wish, layout)) touched.add(owner);
    if (wish.kind !== 'insert' && id !== undefined) touched.add(id);
    if ((wish.kind === 'remove' || wish.kind === 'unset') && id !== undefined) removed.add(id);
    edits.push(edit);
    value = applyEdits(value, [edit]);
  }
  return { edits, touched, removed };
};

/** Owners of lines that may change with those of the item itself. */
const ownersAround = (value: YamlValue, { kind, list, to }: Wish, { brackets }: Layout): readonly string[] => {
  if (kind === 'set head') return ['head'];
  const lists = kind === 'move' ? [list, to] : [list];
  // Between brackets the neighbours of an item may get or lose a comma.
  return brackets.endsWith('lists') ? [...lists, ...lists.flatMap(name => idsIn(value, name))] : lists;
};

const editFor = (value: YamlValue, { kind, list, to, at, index, key, text }: Wish, turn: number): Edit | undefined => {
  if (kind === 'set head') return { kind: 'set', path: ['mission'], value: text, order: ORDER };
  const items = itemsIn(value, list);
  if (kind === 'insert') {
    const item = { id: `new-${turn}`, title: text, target_date: '2026-08-26', to: ['acme'], steps: [{ title: text }] };
    return { kind, list: [list], index: index % (items.length + 1), value: item, order: ORDER };
  }
  if (items.length === 0) return undefined;
  const from = at % items.length;
  switch (kind) {
    case 'remove':
      return { kind, path: [list, from] };
    case 'move': {
      const others = itemsIn(value, to).length - (to === list ? 1 : 0);
      return { kind, from: [list, from], list: [to], index: index % (others + 1), order: ORDER };
    }
    case 'set':
      return { kind, path: [list, from, key], value: newValue(key, text), order: ITEM_ORDER };
    case 'unset':
      return Object.hasOwn(Object(items[from]), key) ? { kind: 'remove', path: [list, from, key] } : undefined;
    case 'add receiver':
      return { kind: 'insert', list: [list, from, 'to'], index: 0, value: 'board', order: ITEM_ORDER };
  }
};

const newValue = (key: string, text: string): YamlValue => {
  if (key === 'commitment') return { date: '2027-02-01', scope: text };
  if (key === 'steps') return [{ title: text }, { title: 'Then', done_on: '2026-11-02' }];
  return key === 'notes' ? `${text}\nand more` : text;
};

const itemsIn = (value: YamlValue, list: string): readonly unknown[] => {
  const found: unknown = Object(value)[list];
  return Array.isArray(found) ? found : [];
};

const idsIn = (value: YamlValue, list: string): readonly string[] =>
  itemsIn(value, list).map(item => String(Object(item).id));

const linesOf = (text: string): readonly string[] => text.replace(/^\ufeff/, '').match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** The first of the lines that does not follow, in this order, among the others, of which the last may have lost its line break. */
const firstMissing = (lines: readonly string[], among: readonly string[]): string | undefined => {
  let at = 0;
  return lines.find(line => {
    at =
      among.findIndex(
        (other, place) => place >= at && (other === line || (!other.endsWith('\n') && line.trimEnd() === other)),
      ) + 1;
    return at === 0;
  });
};

const untouched = (lines: readonly Line[], touched: ReadonlySet<string>): readonly string[] =>
  lines
    .slice(0, -1)
    .flatMap(({ text, owner, lineBreak }) => (text === '' || touched.has(owner) ? [] : [text + lineBreak]));

const commentsOf = (lines: readonly Line[], removed: ReadonlySet<string>): readonly string[] =>
  lines.flatMap(({ text, owner }) => (removed.has(owner) ? [] : [/# \d+ of .*$/.exec(text)?.[0] ?? []].flat()));

/** Comments that stand with another item than theirs, or with one although they are a list's. */
const strayed = (text: string, removed: ReadonlySet<string>): readonly string[] => {
  const file = readYaml(text.replace(/^\ufeff/, ''));
  const entries = LISTS.flatMap(name => {
    if (itemsIn(file.value, name).length === 0) return [];
    const { entries: found } = collectionAt(file, locate(file, [name]));
    return found.map((entry, index) => ({ id: idsIn(file.value, name)[index], ...entry }));
  });
  return commentsIn(file.text).flatMap(({ at, text: comment }) => {
    const owner = /^# \d+ of ([\w-]+)/.exec(comment)?.[1];
    const beside = entries.find(({ lead, end }) => at >= lead && at < end)?.id;
    const own = entries.some(({ id }) => id === owner) ? owner : undefined;
    return owner === undefined || removed.has(owner) || beside === own ? [] : [`${comment} stands with ${beside}`];
  });
};

describe('random edits of plans in many styles', () => {
  it('generates files that mean the plan they were made from', () => {
    fc.assert(
      fc.property(plans, layouts, fc.nat(), (plan, layout, seed) => {
        const read = parse(writtenPlan(plan, layout, seed).text);
        for (const name of LISTS) expect(read[name] ?? []).toEqual(plan[name] ?? []);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('read back as intended, and keep every line, comment and line ending they do not concern', () => {
    fc.assert(
      fc.property(plans, layouts, fc.nat(), wishes, (plan, layout, seed, wanted) => {
        const { text, lines } = writtenPlan(plan, layout, seed);
        const { edits, touched, removed } = chosen(plan, layout, wanted);
        const edited = editYaml(text, edits);
        expect(parse(edited)).toEqual(applyEdits(parse(text), edits));
        expect(firstMissing(untouched(lines, touched), linesOf(edited))).toBeUndefined();
        expect(commentsOf(lines, removed).filter(comment => !edited.includes(comment))).toEqual([]);
        expect(edited.startsWith('\ufeff')).toBe(layout.byteOrderMark);
        expect(edited.endsWith('\n')).toBe(layout.finalLineBreak);
        if (layout.lineBreaks !== 'mixed')
          expect(/(?<!\r)\n/.test(edited)).toBe(layout.lineBreaks === 'lf' && edited.includes('\n'));
        if (layout.lineBreaks === 'lf') expect(edited).not.toContain('\r\n');
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('leave every comment with its item', () => {
    const unbracketed = layouts.map(layout => ({ ...layout, brackets: 'some items' as const, comments: true }));
    fc.assert(
      fc.property(plans, unbracketed, fc.nat(), wishes, (plan, layout, seed, wanted) => {
        const { text } = writtenPlan(plan, layout, seed);
        const { edits, removed } = chosen(plan, layout, wanted);
        expect(strayed(text, new Set())).toEqual([]);
        expect(strayed(editYaml(text, edits), removed)).toEqual([]);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('would notice lines out of order, a lost line, and a comment that is lost or astray', () => {
    const lines = ['a: 1 # 1 of head: x', 'b: 2', 'c: 3'].map(
      (text): Line => ({ text, owner: 'head', lineBreak: '\n' }),
    );
    expect(firstMissing(untouched(lines, new Set()), ['b: 2\n', 'a: 1 # 1 of head: x\n'])).toBe('b: 2\n');
    expect(firstMissing(untouched(lines, new Set()), ['a: 1 # 1 of head: x\n', 'c: 3\n'])).toBe('b: 2\n');
    expect(firstMissing(untouched(lines, new Set()), ['a: 1 # 1 of head: x\r\n', 'b: 2\n'])).toBe(
      'a: 1 # 1 of head: x\n',
    );
    expect(commentsOf(lines, new Set())).toEqual(['# 1 of head: x']);
    expect(commentsOf(lines, new Set(['head']))).toEqual([]);
    expect(strayed('backlog:\n- id: a\n# 1 of a: x\n- id: b # 2 of b: y\n', new Set())).toEqual([
      '# 1 of a: x stands with b',
    ]);
  });
});
