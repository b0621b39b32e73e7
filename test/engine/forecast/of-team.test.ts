import { describe, expect, it } from 'vitest';
import { forecastInput, forecastTeam, isForecastable } from '../../../src/engine/forecast/of-team.ts';
import type { Texts } from '../../support/lint-text.ts';
import { teamText } from '../../support/lint-text.ts';
import { MONDAY, OPTIONS, worldFrom } from '../../support/outlook.ts';

const scoping = (on: string, engineers = 1) =>
  `scoping: { on: ${on}, effort: { low: 1w, likely: 2w, high: 4w }, engineers: ${engineers} }`;

const read = (texts: Texts) => {
  const world = worldFrom(texts);
  const [team] = world.teams;
  if (team === undefined) throw new Error('no team');
  return { world, team };
};

const inputFrom = (lines: string) => {
  const { world, team } = read(teamText(lines));
  return forecastInput(world, team, OPTIONS);
};

const EFFORT = { low: 5, likely: 10, high: 20 };

describe('the input of a forecast', () => {
  it('is the work in progress and the queue, with who works on them', () => {
    const { world } = read(teamText(''));
    expect(
      inputFrom(
        `engineers: 3\nfocus: 0.7\nin_progress: [{ id: a, title: A, started: 2026-11-02, ${scoping('2026-10-26')} }]\ncoming_soon: [{ id: b, title: B, started: 2026-08-03, ${scoping('2026-11-09', 2)} }, { id: c, title: C }]\nbacklog: [{ id: d, title: D, ${scoping('2026-11-09')} }]\n`,
      ),
    ).toEqual({
      engineers: 3,
      focus: 0.7,
      today: MONDAY,
      calendar: world.calendar,
      runs: 1000,
      seed: 1,
      inProgress: [{ id: 'a', scoping: { effort: EFFORT, engineers: 1 }, countedFrom: '2026-11-02' }],
      queue: [
        { id: 'b', scoping: { effort: EFFORT, engineers: 2 } },
        { id: 'c', scoping: undefined },
      ],
    });
  });

  it('counts all of their time where nothing is said of it', () => {
    expect(inputFrom('engineers: 3\n')?.focus).toBe(1);
  });

  it.each([
    [`started: 2026-10-05, ${scoping('2026-11-02')}`, '2026-11-02'],
    [`started: 2026-11-09, ${scoping('2026-11-02')}`, '2026-11-09'],
    [`started: 2027-03-01, ${scoping('2026-11-02')}`, '2027-03-01'],
    [scoping('2026-11-02'), '2026-11-02'],
    ['started: 2026-10-05', '2026-10-05'],
    ['target_date: 2027-01-04', MONDAY],
  ])('counts effort from the later of start and scoping: %s', (lines, from) => {
    expect(inputFrom(`engineers: 1\nin_progress: [{ id: a, title: A, ${lines} }]\n`)?.inProgress[0]?.countedFrom).toBe(
      from,
    );
  });

  it('is none where nobody says how many engineers there are', () => {
    const { world, team } = read(teamText('coming_soon: [{ id: a, title: A }]\n'));
    expect([forecastInput(world, team, OPTIONS), forecastTeam(world, team, OPTIONS)]).toEqual([undefined, undefined]);
  });

  it('takes work that wanted more engineers than there are to have been as slow as it will be', () => {
    const begun = (id: string, engineers: number) =>
      `{ id: ${id}, title: T, started: 2026-11-02, ${scoping('2026-10-26', engineers)} }`;
    const spentIn = (engineers: number) => {
      const { world, team } = read(
        teamText(`engineers: ${engineers}\nin_progress: [${begun('a', 1)}, ${begun('b', 3)}]\n`),
      );
      return forecastInput(world, team, OPTIONS)?.inProgress.map(({ spentPerDay }) => spentPerDay);
    };
    expect([4, 2, 0].map(spentIn)).toEqual([
      [undefined, undefined],
      [0.5, 1.5],
      [0, 0],
    ]);
  });

  it('keeps what was spent where a what-if changes who works from now on', () => {
    const { world, team } = read(
      teamText(
        `engineers: 4\nfocus: 0.5\nin_progress: [{ id: a, title: A, started: 2026-11-02, ${scoping('2026-10-26', 2)} }]\n`,
      ),
    );
    const [work] = team.content.in_progress;
    if (work?.scoping === undefined) throw new Error('not scoped');
    const plan = { ...team.content, focus: 1, in_progress: [{ ...work, scoping: { ...work.scoping, engineers: 4 } }] };
    expect(forecastInput(world, { content: plan }, OPTIONS, team.content)?.inProgress).toEqual([
      { id: 'a', scoping: { effort: EFFORT, engineers: 4 }, countedFrom: '2026-11-02', spentPerDay: 1 },
    ]);
    // 15 engineer days are spent, so at most five are left, which four do in little more than a day.
    const ends = forecastTeam(world, { content: plan }, OPTIONS, team.content)?.items[0];
    expect([ends?.workingDays.at(-1), ends?.p95]).toEqual([expect.closeTo(1.25, 1), MONDAY]);
  });
});

describe('a forecast stands on what was read in full', () => {
  const team = (lines: string, company = 'name: Acme\n') => {
    const read_ = read({ ...teamText(lines), 'company.yaml': company });
    return isForecastable(read_.world, read_.team);
  };

  it.each([
    ['engineers: 3\n', 'name: Acme\n', true],
    ['engineers: 3\nbacklog: [{ id: a }]\n', 'name: Acme\nstakeholders: { a: { kind: friend } }\n', true],
    ['coming_soon: [{ id: a, title: A, priority: P9 }]\n', 'calendar: { planning: [1] }\n', true],
    ['enginers: 3\n', 'name: Acme\n', false],
    ['engineers: 3\n', 'calendarr: { holidays: [2026-11-26] }\n', false],
    ['engineers: three\n', 'name: Acme\n', false],
    ['focus: 2\n', 'name: Acme\n', false],
    ['focus: 0\n', 'name: Acme\n', false],
    ['coming_soon: [{ id: [a] }]\n', 'name: Acme\n', false],
    ['engineers: 3\n', 'calendar: { holidays: [tomorrow] }\n', false],
    ['engineers: 3\n', 'calendar: [\n', false],
  ])('%j with %j: %j', (lines, company, expected) => expect(team(lines, company)).toBe(expected));
});
