import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { triage } from '../../../src/analyze/triage/script.ts';
import type { TriageOutcome } from '../../../src/engine/edits/outcome.ts';
import { resultOf } from '../../../src/engine/questions/answers.ts';
import type { Edit, YamlValue } from '../../../src/model/edit.ts';
import type { Path } from '../../../src/model/path.ts';
import { tidy } from '../../../src/model/tidy.ts';
import { applyEdits } from '../../../src/yaml/edit/edit.ts';
import type { Texts } from '../../support/lint-text.ts';
import { sourcesOf, TODAY } from '../../support/lint-text.ts';
import { readWorld } from '../../support/read-world.ts';
import { namesOf, subjectNamed, walk } from '../../support/triage-walk.ts';
import { written } from '../../support/triaged.ts';
import type { Layout, Line, Plan } from '../../support/yaml-styles.ts';
import { LISTS, layouts, plans, writtenPlan } from '../../support/yaml-styles.ts';

const SEED = 20261121;
const PLAN = 'teams/search.yaml';

/** Plans that read: without the keys that stand for any in tests of edits. */
const readable = plans.map((plan): Plan => {
  const lists = LISTS.map(name => [
    name,
    name === 'closed' ? plan[name]?.slice(0, 0) : plan[name]?.map(({ to: _, commitment: __, ...item }) => item),
  ]);
  return { team: plan.team, name: plan.name, ...Object.fromEntries(lists.filter(([, list]) => list !== undefined)) };
});

const triages = fc.array(fc.tuple(fc.nat(30), fc.array(fc.nat(1000), { minLength: 5, maxLength: 20 })), {
  minLength: 1,
  maxLength: 3,
});

const listAt = (value: unknown, list: string): readonly YamlValue[] => {
  const found = Object(value)[list];
  return Array.isArray(found) ? found : [];
};

const idsIn = (value: unknown, list: string): readonly string[] =>
  listAt(value, list).map(item => String(Object(item).id));

/** Owners of the lines that edits concern: items and lists. Between brackets, neighbours may get or lose a comma. */
const touchedBy = (before: YamlValue, edits: readonly Edit[], { brackets }: Layout): ReadonlySet<string> => {
  const touched = new Set<string>();
  let value = before;
  for (const edit of edits) {
    const owners = placesIn(edit).flatMap(([list = '', index]) => {
      const ids = idsIn(value, String(list));
      return [String(list), ids[Number(index)], ...(brackets.endsWith('lists') ? ids : [])];
    });
    for (const owner of owners) if (owner !== undefined) touched.add(owner);
    value = applyEdits(value, [edit]);
  }
  return touched;
};

const placesIn = (edit: Edit): readonly Path[] => {
  switch (edit.kind) {
    case 'move':
      return [edit.from, edit.list];
    case 'insert':
      return [edit.list];
    case 'set':
    case 'remove':
      return [edit.path];
  }
};

const linesOf = (text: string): readonly string[] => text.replace(/^\ufeff/, '').match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** The first line that concerns nobody of `touched` and does not stand, in this order, in the text; the last line may lack its break. */
const firstLost = (lines: readonly Line[], touched: ReadonlySet<string>, text: string): string | undefined => {
  const after = linesOf(text);
  let at = 0;
  return lines
    .slice(0, -1)
    .filter(line => line.text !== '' && !touched.has(line.owner))
    .map(line => line.text + line.lineBreak)
    .find(line => {
      at = after.findIndex((other, place) => place >= at && (other === line || line.trimEnd() === other)) + 1;
      return at === 0;
    });
};

/** What a triage may take away or change: the target of what is interrupted, the day an entry came in, a wish that gets its day. */
const CHANGING = ['target_date', 'added', 'asked'];

/** What stood in the plan before and is gone or different. */
const lostItems = (before: unknown, after: unknown): readonly string[] => {
  const everything = LISTS.flatMap(list => listAt(after, list).map(item => Object(item)));
  return LISTS.flatMap(list => listAt(before, list)).flatMap(item => {
    const { id, ...fields } = Object(item);
    const found = everything.filter(other => other.id === id);
    const [only] = found;
    const differs = Object.keys(fields).filter(
      key => !CHANGING.includes(key) && JSON.stringify(only?.[key]) !== JSON.stringify(fields[key]),
    );
    return found.length === 1 ? differs.map(key => `${id}.${key}`) : [`${id}: ${found.length} times`];
  });
};

const triagedOnce = (texts: Texts, which: number, numbers: readonly number[]): TriageOutcome => {
  const { world, diagnostics } = readWorld(sourcesOf(texts), TODAY);
  expect(diagnostics).toEqual([]);
  const names = namesOf(world);
  const subject = subjectNamed(world, names[which % names.length] ?? '');
  const { outcome, answers } = walk(world, subject, numbers);
  const again = resultOf(() => triage(readWorld(sourcesOf(texts), TODAY).world, subject), answers, TODAY);
  expect('result' in again && written(texts, again.result)).toEqual(written(texts, outcome));
  return outcome;
};

/** That plan and log hold what was decided, and all that they held before. */
const expectDecided = (textsBefore: Texts, texts: Texts, { item, edits, decisions }: TriageOutcome): void => {
  const [before, after] = [parse(textsBefore[PLAN] ?? ''), parse(texts[PLAN] ?? '')];
  expect(after).toEqual(applyEdits(before, edits));
  expect(inAnyOrder(logIn(texts))).toEqual(inAnyOrder([...logIn(textsBefore), ...decisions]));
  expect(lostItems(before, after)).toEqual([]);
  expect(LISTS.flatMap(list => idsIn(after, list)).filter(id => id === item)).toEqual([item]);
};

const inAnyOrder = (decisions: readonly unknown[]): readonly string[] =>
  decisions.map(one => JSON.stringify(one)).sort();

const logIn = (texts: Texts): readonly unknown[] =>
  readWorld(sourcesOf(texts), TODAY).world.decisions.flatMap(({ content }) => content.map(decision => tidy(decision)));

describe('random triages of plans in many styles', () => {
  it('read back as decided, lose nothing, keep every line they do not concern, and give the same bytes again', () => {
    fc.assert(
      fc.property(readable, layouts, fc.nat(), triages, (plan, layout, seed, turns) => {
        const { text, lines } = writtenPlan(plan, layout, seed);
        let texts: Texts = { [PLAN]: text };
        const touched = new Set<string>();
        for (const [which, numbers] of turns) {
          const outcome = triagedOnce(texts, which, numbers);
          const before = texts;
          texts = written(texts, outcome);
          expectDecided(before, texts, outcome);
          for (const owner of touchedBy(parse(before[PLAN] ?? ''), outcome.edits, layout)) touched.add(owner);
        }
        const edited = texts[PLAN] ?? '';
        expect(firstLost(lines, touched, edited)).toBeUndefined();
        expect(edited.startsWith('\ufeff')).toBe(layout.byteOrderMark);
        expect(edited.endsWith('\n')).toBe(layout.finalLineBreak);
        if (layout.lineBreaks === 'crlf') expect(edited).not.toMatch(/(?<!\r)\n/);
        if (layout.lineBreaks === 'lf') expect(edited).not.toContain('\r');
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});

describe('what they are held to', () => {
  const lines = ['team: a', 'b: 2', 'c: 3', 'd: 4'].map((text): Line => ({ text, owner: text, lineBreak: '\r\n' }));

  it('would notice a lost line, another order and another line break', () => {
    const none = new Set<string>();
    expect(firstLost(lines, none, 'team: a\r\nb: 2\r\nc: 3\r\nd: 4\r\n')).toBeUndefined();
    expect(firstLost(lines, none, 'team: a\r\nc: 3\r\nd: 4\r\n')).toBe('b: 2\r\n');
    expect(firstLost(lines, new Set(['b: 2']), 'team: a\r\nc: 3\r\nd: 4\r\n')).toBeUndefined();
    expect(firstLost(lines, none, 'b: 2\r\nteam: a\r\nc: 3\r\n')).toBe('b: 2\r\n');
    expect(firstLost(lines, none, 'team: a\r\nb: 2\nc: 3\r\n')).toBe('b: 2\r\n');
  });

  it('would notice an item that is lost, doubled or changed', () => {
    const before = { backlog: [{ id: 'a', title: 'A', target_date: '2026-12-01' }] };
    expect(lostItems(before, { closed: [{ id: 'a', title: 'A', outcome: 'dropped' }] })).toEqual([]);
    expect(lostItems(before, { backlog: [] })).toEqual(['a: 0 times']);
    expect(lostItems(before, { backlog: before.backlog, closed: before.backlog })).toEqual(['a: 2 times']);
    expect(lostItems(before, { backlog: [{ id: 'a', title: 'B' }] })).toEqual(['a.title']);
  });

  it('knows whom an edit concerns', () => {
    const before = { backlog: [{ id: 'a' }, { id: 'b' }], closed: [{ id: 'c' }] };
    const edits: readonly Edit[] = [
      { kind: 'move', from: ['backlog', 0], list: ['closed'], index: 0 },
      { kind: 'set', path: ['closed', 0, 'reason'], value: 'No.' },
    ];
    const [layout] = fc.sample(layouts, { seed: SEED, numRuns: 1 });
    if (layout === undefined) throw new RangeError('no layout');
    expect([...touchedBy(before, edits, { ...layout, brackets: 'none' })]).toEqual(['backlog', 'a', 'closed']);
    expect([...touchedBy(before, edits, { ...layout, brackets: 'lists' })]).toEqual([
      'backlog',
      'a',
      'b',
      'closed',
      'c',
    ]);
  });
});
