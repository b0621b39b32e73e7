import { describe, expect, it } from 'vitest';
import { comparedTexts, dutiesIn, whatsIn } from '../../support/compared.ts';
import type { Texts } from '../../support/lint-text.ts';

/** Decisions as text in flow style, in each of the layouts. */
const LAYOUTS: { readonly [layout: string]: (...decisions: readonly string[]) => Texts } = {
  'files of their own': (...decisions) =>
    Object.fromEntries(
      decisions.map((text, index) => [`decisions/search/2026-11-02-a${index ? `.${index + 1}` : ''}.yaml`, text]),
    ),
  'one list': (...decisions) => ({ 'decisions/search.yaml': decisions.map(text => `- ${text}\n`).join('') }),
  'the archive': (...decisions) => ({
    'archive/search-2026.yaml': `team: search\ndecisions: [${decisions.join(', ')}]\n`,
  }),
};

const names = Object.keys(LAYOUTS);
const pairs = names.flatMap(from => names.map(to => [from, to] as const));

const plan = (place: string, more = ''): Texts => ({
  'company.yaml': 'name: Acme\npolicy: { preset: strict }\n',
  'teams/search.yaml': `team: search\nname: Search\n${place}: [{ id: a, title: A, stakeholders: [b]${more} }]\n`,
});

const ONE = '{ on: 2026-11-02, item: a, from: new, to: backlog, reason: R, asked: declined }';
const TWO =
  '{ on: 2026-11-02, item: search/a, from: coming_soon, to: backlog, reason: Full., informed: [b], approved_by: [b] }';

describe.each(pairs)('decisions that stood in %s, and now stand in %s', (from, to) => {
  const then = (...decisions: readonly string[]) => LAYOUTS[from]?.(...decisions);
  const now = (...decisions: readonly string[]) => LAYOUTS[to]?.(...decisions);

  it('are the same', () => {
    const { changes } = comparedTexts(
      { ...plan('backlog'), ...then(ONE, TWO) },
      { ...plan('backlog'), ...now(TWO, ONE) },
    );
    expect(changes).toEqual({ items: [], teams: [], rewritten: [] });
  });

  it('are missed', () => {
    const { changes } = comparedTexts({ ...plan('backlog'), ...then(ONE, TWO) }, { ...plan('backlog'), ...now(ONE) });
    expect(changes.rewritten.map(({ words }) => words)).toEqual(['coming_soon to backlog: Full.']);
  });

  it('may name more people, and no fewer', () => {
    const more = TWO.replace('informed: [b]', 'informed: [b, c]');
    const rewritten = (one: string, other: string) =>
      comparedTexts({ ...plan('backlog'), ...then(one) }, { ...plan('backlog'), ...now(other) }).changes.rewritten;
    expect([rewritten(TWO, more).length, rewritten(more, TWO).length]).toEqual([0, 1]);
  });

  it('speak of a change only where they are new', () => {
    const settled = comparedTexts({ ...plan('coming_soon'), ...then(ONE) }, { ...plan('backlog'), ...now(ONE, TWO) });
    expect(dutiesIn(settled.changes)).toEqual([
      'a queue-removal approve: of b; told b; agreed b; in decisions; settled',
    ]);
    const old = comparedTexts({ ...plan('coming_soon'), ...then(TWO) }, { ...plan('backlog'), ...now(TWO) });
    expect(dutiesIn(old.changes)).toEqual(['a queue-removal approve: of b; in decisions; owes entry']);
  });
});

it.each(names)('a decision in %s that cannot be read excuses what may stand in it', layout => {
  const broken = LAYOUTS[layout]?.(TWO.replace('reason', 'reson')) ?? {};
  const { changes } = comparedTexts(plan('coming_soon'), { ...plan('backlog'), ...broken });
  expect(dutiesIn(changes)).toEqual(['a queue-removal approve: of b; in decisions; settled']);
});

it('an archive of which only closed work cannot be read excuses nothing', () => {
  const archive = { 'archive/search-2026.yaml': `team: search\nclosed: [{ id: x }]\ndecisions: [${ONE}]\n` };
  const { changes } = comparedTexts({ ...plan('coming_soon'), ...archive }, { ...plan('backlog'), ...archive });
  expect(dutiesIn(changes)).toEqual(['a queue-removal approve: of b; in decisions; owes entry']);
});

it('two decisions of a day are told in the order of their numbers', () => {
  const files = Object.fromEntries(
    [10, 1, 2].map(number => [
      `decisions/search/2026-11-02-a${number === 1 ? '' : `.${number}`}.yaml`,
      `{ on: 2026-11-02, item: a, from: new, to: backlog, reason: R${number}, asked: declined }`,
    ]),
  );
  const { changes } = comparedTexts(plan('backlog'), { ...plan('backlog'), ...files });
  expect(whatsIn(changes)).toEqual(['a answered {"answer":"declined"}']);
  expect(changes.items[0]?.decisions.map(({ reason }) => reason)).toEqual(['R1', 'R2', 'R10']);
});
