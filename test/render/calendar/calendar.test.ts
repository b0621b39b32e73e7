import { Chalk } from 'chalk';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { dueUntil } from '../../../src/engine/due/calendar.ts';
import type { DueList } from '../../../src/engine/due/entry.ts';
import type { World } from '../../../src/model/world.ts';
import { renderCalendar } from '../../../src/render/calendar/calendar.ts';
import { calendarAsJson } from '../../../src/render/media/due-json.ts';
import { acmeWorld } from '../../support/calendar.ts';
import { expectGenerated } from '../../support/generated.ts';
import type { Texts } from '../../support/lint-text.ts';
import { sourcesOf, TODAY, teamText } from '../../support/lint-text.ts';
import { readWorld } from '../../support/read-world.ts';

const uncoloured = new Chalk({ level: 0 });

const dueIn = (world: World, until: string): DueList => ({
  today: world.today,
  until,
  company: world.company?.content.name,
  teams: [],
  entries: dueUntil(world, until),
});

const dueFrom = (texts: Texts, until = '2026-12-21', today = TODAY) =>
  dueIn(readWorld(sourcesOf(texts), today).world, until);

const show = (due: DueList, columns = 80, paint = uncoloured): string => renderCalendar(due, columns, paint);

const targets = (...days: readonly string[]) =>
  teamText(`in_progress:\n${days.map((day, n) => `  - { id: t${n}, title: T${n}, target_date: ${day} }\n`).join('')}`);

it.each([60, 100])('the example company in %i columns', columns => {
  expectGenerated(`test/render/calendar/calendar.${columns}.txt`, show(dueIn(acmeWorld(), '2026-12-21'), columns));
});

describe('the text', () => {
  it('has a block a week and a line a day, what is overdue first', () => {
    // TODAY is a Saturday.
    const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30', '2026-11-30'];
    expect(show(dueFrom(targets(...days)))).toBe(`The plan, 2026-11-21 to 2026-12-21

Overdue
  Fri 2026-11-20, 1 day late
    target     T0 (search/t0)

This week
  Sat 2026-11-21, today
    target     T1 (search/t1)
  Sun 2026-11-22, in 1 day
    target     T2 (search/t2)

Next week
  Mon 2026-11-23, in 2 days
    target     T3 (search/t3)
  Sun 2026-11-29, in 8 days
    target     T4 (search/t4)

Week of 2026-11-30
  Mon 2026-11-30, in 9 days
    target     T5 (search/t5)
    target     T6 (search/t6)
`);
  });

  it('says so when nothing is due', () => {
    const due = dueFrom(teamText(''));
    expect(show(due)).toBe('Nothing is late, and nothing is due until 2026-12-21.\n');
    expect(
      show({
        ...due,
        teams: [
          { id: 'a', name: 'A' },
          { id: 'b', name: 'B' },
        ],
      }),
    ).toBe('Nothing of A and B is late, and nothing is due until 2026-12-21.\n');
  });

  it('paints red what is late', () => {
    expect(show(dueFrom(targets('2026-11-20')), 80, new Chalk({ level: 1 }))).toContain(
      '\u001b[31mFri 2026-11-20, 1 day late\u001b[39m',
    );
  });

  const hostile = {
    ...teamText(
      `in_progress:\n  - { id: a, title: "${'漢字🎉'.repeat(200)}", target_date: 2026-11-30 }\n  - { id: b, title: "\\e[31mred\\r\\n::error::##[x] \\u202e ${'wide '.repeat(99)}", target_date: 2026-11-30 }\n`,
    ),
    'company.yaml': `name: "${'Acme '.repeat(50)}"\n`,
  };

  it.each([60, 80, 120])('fits a terminal of %i columns', columns => {
    const lines = [dueFrom(hostile), dueIn(acmeWorld(), '2027-11-21')].flatMap(due => show(due, columns).split('\n'));
    expect(lines.filter(line => stringWidth(line) > columns)).toEqual([]);
  });

  it('shows control characters instead of obeying them', () => {
    expect(show(dueFrom(hostile))).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|##\[/);
  });
});

it('what is due is due up to the last day, that day counted', () => {
  const due = (until: string) => dueFrom(targets('2026-12-21'), until).entries.length;
  expect([due('2026-12-20'), due('2026-12-21')]).toEqual([0, 1]);
});

it('has a form for programs', () => {
  const texts = {
    ...targets('2026-11-20'),
    'marketing.yaml': 'launches: [{ id: winter, name: Winter, tier: L1, date: 2026-12-18, confidential: true }]\n',
  };
  expect(JSON.parse(calendarAsJson(dueFrom(texts), undefined))).toEqual({
    version: 2,
    kind: 'calendar',
    today: '2026-11-21',
    until: '2026-12-21',
    entries: [
      {
        uid: 'target.search.t0',
        kind: 'target',
        on: '2026-11-20',
        daysAway: -1,
        overdue: true,
        team: 'search',
        item: 't0',
        about: 'T0',
        notes: ["A rough idea, the team's to move."],
        confidential: false,
      },
      {
        uid: 'launch.winter',
        kind: 'launch',
        on: '2026-12-18',
        daysAway: 27,
        overdue: false,
        about: 'Winter',
        notes: ['A launch of tier L1.', 'Confidential: nobody outside may hear of it.'],
        confidential: true,
      },
    ],
  });
});
