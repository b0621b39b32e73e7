import { describe, expect, it } from 'vitest';
import { suppositionsIn } from '../../../src/analyze/forecast/suppositions.ts';
import { supposed } from '../../../src/analyze/forecast/what-if.ts';
import { teamOutlook } from '../../../src/engine/forecast/outlook.ts';
import { shiftsBetween } from '../../../src/engine/forecast/promises.ts';
import type { Texts } from '../../support/lint-text.ts';
import { teamText } from '../../support/lint-text.ts';
import { MONDAY, OPTIONS, whatIfFrom, worldFrom } from '../../support/outlook.ts';

const scoped = (effort = '{ low: 1w, likely: 2w, high: 4w }', engineers = 1) =>
  `scoping: { on: 2026-11-09, effort: ${effort}, engineers: ${engineers} }`;

const SEARCH = `engineers: 3
in_progress: [{ id: a, title: A, started: 2026-11-09, ${scoped()} }]
coming_soon: [{ id: b, title: B, ${scoped()} }, { id: c, title: C }]
backlog: [{ id: d, title: D }, { id: e, title: E, ${scoped()} }]
inbox: [{ title: Export it }, { id: f, title: F, added: 2026-11-20 }]
closed: [{ id: g, title: G, outcome: delivered, closed_on: 2026-10-02 }]
`;

const TEXTS: Texts = {
  ...teamText(SEARCH),
  'teams/growth.yaml':
    'team: growth\nname: Growth\nengineers: 2\ncoming_soon: [{ id: x, title: X }, { id: both, title: B }]\n',
  'teams/mobile.yaml': 'team: mobile\nname: Mobile\nbacklog: [{ id: both, title: B }]\n',
  'archive/search-2025.yaml':
    'team: search\nclosed: [{ id: old, title: Old, outcome: delivered, closed_on: 2025-10-02 }]\n',
};

const suppose = (text: string, only?: string, texts: Texts = TEXTS) => {
  const world = worldFrom(texts);
  const team = world.teams.find(({ id }) => id === only);
  return supposed(world, team, suppositionsIn(text).suppositions);
};

/** The lists of the teams that change, by id. */
const lists = (text: string, only?: string) => {
  const { teams, problems } = suppose(text, only);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return Object.fromEntries(
    teams.map(({ team, plan: { in_progress, coming_soon } }) => [
      team.id,
      `${in_progress.map(({ id }) => id).join(' ')} | ${coming_soon.map(({ id }) => id).join(' ')}`,
    ]),
  );
};

describe('a what-if', () => {
  it('changes a copy of the plan, whole', () => {
    const world = worldFrom(TEXTS);
    const before = structuredClone(world.teams.map(({ content }) => content));
    const { suppositions } = suppositionsIn(
      'search/engineers=4, search/focus=0.5, drop=c, start=b, effort a=3w/4w/6w, first=e, engineers e=2',
    );
    const { teams, problems } = supposed(world, undefined, suppositions);
    expect(problems).toEqual([]);
    expect(teams.map(({ team, plan, suppositions: written }) => [team.id, plan, written])).toEqual([
      [
        'search',
        {
          engineers: 4,
          focus: 0.5,
          in_progress: [
            expect.objectContaining({
              id: 'a',
              started: '2026-11-09',
              scoping: { on: MONDAY, effort: { low: '3w', likely: '4w', high: '6w' }, engineers: 1 },
            }),
            expect.objectContaining({ id: 'b', started: MONDAY }),
          ],
          coming_soon: [
            expect.objectContaining({
              id: 'e',
              scoping: { on: '2026-11-09', effort: { low: '1w', likely: '2w', high: '4w' }, engineers: 2 },
            }),
          ],
        },
        suppositions.map(({ written: one }) => one),
      ],
    ]);
    expect(world.teams.map(({ content }) => content)).toEqual(before);
  });

  it.each([
    ['first=c', 'a | c b'],
    ['first=d', 'a | d b c'],
    ['first=f', 'a | f b c'],
    ['first=Export it', 'a | Export it b c'],
    ['first=c, first=d', 'a | d c b'],
    ['start=c', 'a c | b'],
    ['start=d', 'a d | b c'],
    ['drop=a', ' | b c'],
    ['drop=b, first=b', 'a | b c'],
    ['drop=a, first=a', ' | a b c'],
    ['effort d=1w/1w/1w engineers=2, first=d', 'a | d b c'],
    ['first=search/d', 'a | d b c'],
  ])('%s', (text, expected) => expect(lists(text)).toEqual({ search: expected }));

  it('keeps the scoping that work was given before it joined', () => {
    const { teams } = suppose('effort d=1w/1w/1w engineers=2, first=d');
    expect(teams[0]?.plan.coming_soon[0]?.scoping).toEqual({
      on: MONDAY,
      effort: { low: '1w', likely: '1w', high: '1w' },
      engineers: 2,
    });
  });

  it('finds the team by the item, or the item in the team that is looked at', () => {
    expect(lists('drop=b, drop=x')).toEqual({ growth: ' | both', search: 'a | c' });
    expect(lists('drop=both', 'growth')).toEqual({ growth: ' | x' });
    expect(lists('growth/engineers=3')).toEqual({ growth: ' | x both' });
    expect(lists('Growth/engineers=3')).toEqual({ growth: ' | x both' });
    expect(lists('engineers=3', 'growth')).toEqual({ growth: ' | x both' });
  });

  it.each([
    ['engineers=4', undefined, 'say of which team: growth/engineers=4, mobile/engineers=4 or search/engineers=4'],
    ['focus=0.5', undefined, 'say of which team: growth/focus=0.5, mobile/focus=0.5 or search/focus=0.5'],
    ['serch/engineers=4', undefined, 'there is no team "serch"; did you mean search?'],
    ['zebra/engineers=4', undefined, 'there is no team "zebra"'],
    ['growth/engineers=4', 'search', 'only search is looked at'],
    ['drop=zebra', undefined, 'there is no item "zebra"'],
    ['drop=export-it', undefined, 'there is no item "export-it"; did you mean Export it?'],
    ['drop=both', undefined, 'there are several; say growth/both or mobile/both'],
    ['drop=old', undefined, 'it is closed, and stands in plans/archive/search-2025.yaml'],
    ['drop=x', 'search', 'it is work of growth, and only search is looked at'],
    ['drop=g', undefined, 'g is closed'],
    ['drop=d', undefined, 'd is in the backlog, where it takes no time: to drop it changes nothing'],
    ['drop=f', undefined, 'f is in the inbox, where it takes no time: to drop it changes nothing'],
    ['first=a', undefined, 'a is in progress, and waits for nothing'],
    ['start=a', undefined, 'a is in progress already'],
    [
      'effort c=1w/2w/3w',
      undefined,
      'c is not scoped; say also how many work on it, such as effort c=1w/2w/3w engineers=2',
    ],
    ['engineers c=2', undefined, 'c is not scoped; say what it takes: effort c=3w/4w/6w engineers=2'],
    ['effort e=1w/2w/3w', undefined, 'e is not to be worked on, so that changes nothing; let it join with first=e'],
    ['effort a=1w/2w/3w engineers=4', undefined, 'a cannot have 4 engineers, search has 3'],
    ['engineers b=3.5', undefined, 'b cannot have 3.5 engineers, search has 3'],
  ])('%s of %s is refused', (text, only, problem) =>
    expect(suppose(text, only).problems).toEqual([`"${text}": ${problem}`]),
  );

  it('counts the engineers that there would be', () => {
    expect(suppose('engineers b=4, search/engineers=4').problems).toEqual([]);
    expect(suppose('drop=b, drop=b').problems).toEqual(['"drop=b": b is dropped already']);
  });
});

describe("today's and the changed forecast", () => {
  const plan = (lines: string) => teamText(`engineers: 2\n${lines}`);
  const QUEUE = `coming_soon: [${['a', 'b', 'c'].map(id => `{ id: ${id}, title: T, ${scoped(undefined, id === 'c' ? 2 : 1)} }`).join(', ')}]\n`;

  it('differ only in what the change moves', () => {
    const [team] = whatIfFrom(plan(QUEUE), 'effort b=3w/4w/6w').teams;
    const moved = team?.after.items.filter(({ ends }, index) => {
      const before = team.before.items[index]?.ends;
      return JSON.stringify(before) !== JSON.stringify(ends);
    });
    expect([moved?.map(({ id }) => id), team?.before.items[0]]).toEqual([['b', 'c'], team?.after.items[0]]);
  });

  it('are compared item by item: when it ends, how likely its due day is, and what would not be done', () => {
    const due = ', commitment: { date: 2026-11-27, to: [sales], scope: S }';
    const work = (id: string, days: number, more = '') =>
      `{ id: ${id}, title: ${id.toUpperCase()}, ${scoped(`{ low: ${days}d, likely: ${days}d, high: ${days}d }`)}${more} }`;
    const queue = `coming_soon: [${work('a', 5, due)}, ${work('b', 5)}, ${work('c', 5)}, { id: d, title: D }]\n`;
    const [team] = whatIfFrom(teamText(`engineers: 1\n${queue}`), 'first=b, drop=c').teams;
    expect(
      team?.items.map(({ id, after, endsLater, isLessLikely }) => [id, after?.rank, endsLater, isLessLikely]),
    ).toEqual([
      ['b', 1, false, false],
      ['a', 2, true, true],
      ['d', 3, undefined, undefined],
      ['c', undefined, undefined, undefined],
    ]);
  });

  it('are the same where nothing changes', () => {
    const [team] = whatIfFrom(plan(QUEUE), 'engineers=2, focus=1, first=a').teams;
    expect(team?.after).toEqual(team?.before);
  });

  it('have figures only afterwards where nobody had said how many engineers there are', () => {
    const [team] = whatIfFrom(teamText(QUEUE), 'engineers=2').teams;
    expect([team?.before.silence, team?.after.silence]).toEqual(['engineers-unknown', undefined]);
  });
});

describe('promises under a changed plan', () => {
  const promised = (id: string, date: string, days = 5) =>
    `{ id: ${id}, title: ${id.toUpperCase()}, ${scoped(`{ low: ${days}d, likely: ${days}d, high: ${days}d }`)}, commitment: { date: ${date}, to: [sales], scope: S } }`;

  it('are told before and after, also those that are given up and those that are new', () => {
    const world = worldFrom(
      teamText(
        `engineers: 1\ncoming_soon: [${promised('a', '2026-11-27')}, ${promised('b', '2026-12-04')}, ${promised('c', '2026-12-11')}, { id: idea, title: I, commitment: { date: 2027-01-08, to: [sales], scope: S } }]\nbacklog: [${promised('new', '2026-12-01', 1)}, { id: quiet, title: Q, ${scoped()} }]\n`,
      ),
    );
    const [team] = world.teams;
    if (team === undefined) throw new Error('no team');
    const { backlog, coming_soon } = team.content;
    const changed = {
      ...team.content,
      in_progress: [],
      coming_soon: [...backlog, ...coming_soon.filter(({ id }) => id !== 'c')],
    };
    const after = { ...changed, coming_soon: changed.coming_soon.filter(({ id }) => id !== 'quiet') };
    expect(shiftsBetween(teamOutlook(world, team, OPTIONS), teamOutlook(world, team, OPTIONS, after))).toEqual([
      { id: 'a', title: 'A', due: '2026-11-27', before: 1, after: 0, outcome: 'becomes-unlikely' },
      { id: 'b', title: 'B', due: '2026-12-04', before: 1, after: 0, outcome: 'becomes-unlikely' },
      { id: 'c', title: 'C', due: '2026-12-11', before: 1, after: undefined, outcome: 'given-up' },
      { id: 'idea', title: 'I', due: '2027-01-08', before: undefined, after: undefined, outcome: 'unchanged' },
      { id: 'new', title: 'NEW', due: '2026-12-01', before: undefined, after: 1, outcome: 'forecast-now' },
    ]);
  });
});
