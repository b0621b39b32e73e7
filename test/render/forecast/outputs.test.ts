import { stripVTControlCharacters } from 'node:util';
import { Chalk } from 'chalk';
import { describe, expect, it, test } from 'vitest';
import { chanceWords } from '../../../src/model/words/chance-words.ts';
import { forecastLook, renderForecast } from '../../../src/render/forecast/forecast.ts';
import { forecastAsJson, whatIfAsJson } from '../../../src/render/forecast/json.ts';
import { renderWhatIf } from '../../../src/render/forecast/what-if.ts';
import { marginPoints } from '../../../src/render/media/forecast-words.ts';
import { expectGenerated } from '../../support/generated.ts';
import type { Texts } from '../../support/lint-text.ts';
import { teamText } from '../../support/lint-text.ts';
import { FULL, MONDAY, outlookFrom, whatIfFrom } from '../../support/outlook.ts';

const PLAIN = new Chalk({ level: 0 });
const WHAT_IF =
  'search/engineers=4, drop=saml-sso, first=index-halving, effort branches=1w/2w/3w engineers=1, search/focus=0.8, engineers offline=2';

const generated = (name: string) => new URL(`./${name}`, import.meta.url).pathname;
const show = (texts: Texts, columns = 100, today = MONDAY) =>
  renderForecast(outlookFrom(texts, today), forecastLook(columns, PLAIN));
const tooWide = (text: string, columns: number) => text.split('\n').filter(line => line.length > columns);

describe('a forecast', () => {
  test.each([100, 60])('in a terminal of %i columns', columns => {
    const shown = show(FULL, columns);
    expectGenerated(generated(`forecast.${columns}.txt`), shown);
    expect(tooWide(shown, columns)).toEqual([]);
  });

  test('for programs', () => {
    expectGenerated(generated('forecast.json'), forecastAsJson(outlookFrom(FULL), 'a1b2c3d'));
  });
});

describe('a what-if', () => {
  test.each([100, 60])('in a terminal of %i columns', columns => {
    const shown = renderWhatIf(whatIfFrom(FULL, WHAT_IF), forecastLook(columns, PLAIN));
    expectGenerated(generated(`forecast-what-if.${columns}.txt`), shown);
    expect(tooWide(shown, columns)).toEqual([]);
  });

  test('for programs', () => {
    expectGenerated(generated('forecast-what-if.json'), whatIfAsJson(whatIfFrom(FULL, WHAT_IF), 'a1b2c3d'));
  });

  const promised = (date: string, id = 'a') =>
    `{ id: ${id}, title: A, scoping: { on: 2026-11-09, effort: { low: 5d, likely: 5d, high: 5d }, engineers: 1 }, commitment: { date: ${date}, to: [sales], scope: S } }`;
  const sentences = (queue: readonly string[], text: string) =>
    renderWhatIf(
      whatIfFrom(teamText(`engineers: 1\ncoming_soon: [${queue.join(', ')}]\n`), text),
      forecastLook(200, PLAIN),
    )
      .split('\n')
      .filter(line => line.includes('romise'));

  it('says what becomes of the promises', () => {
    expect([
      sentences([promised('2026-11-27')], 'effort a=6d/6d/6d'),
      sentences([promised('2026-11-27'), promised('2026-12-04', 'b')], 'first=b'),
      sentences([promised('2026-11-27')], 'drop=a'),
      sentences([promised('2026-11-27')], 'focus=1'),
      sentences([promised('2026-11-27')], 'effort a=3d/5d/6d'),
      sentences([], 'engineers=2'),
      sentences([promised('2026-11-27')], 'effort a=5d/5d/5d engineers=0.5'),
    ]).toEqual([
      ['1 promise becomes unlikely: a (due 2026-11-27, 100 % → 0 %).'],
      ['1 promise becomes unlikely: a (due 2026-11-27, 100 % → 0 %).'],
      ['1 promise is given up: a (due 2026-11-27, 100 %).'],
      ['No promise is touched.'],
      ['No promise becomes unlikely.'],
      ['No promise stands on this work.'],
      ['1 promise becomes unlikely: a (due 2026-11-27, 100 % → 0 %).'],
    ]);
  });
});

describe('a chance', () => {
  it('is rounded, but neither certain nor hopeless unless it is so in every run', () => {
    expect([0, 0.0001, 0.0049, 0.005, 0.914, 0.994, 0.9951, 0.9999, 1].map(chanceWords)).toEqual([
      '0 %',
      '< 1 %',
      '< 1 %',
      '1 %',
      '91 %',
      '99 %',
      '> 99 %',
      '> 99 %',
      '100 %',
    ]);
  });

  it('is the surer the more runs there are', () => {
    expect([1, 100, 1_000, 10_000, 1_000_000].map(marginPoints)).toEqual([98, 10, 4, 1, 1]);
  });
});

test('colours say nothing that the words do not', () => {
  const coloured = renderForecast(outlookFrom(FULL), forecastLook(100, new Chalk({ level: 1 })));
  expect(coloured).toContain('\u001b[31mpassed\u001b[39m');
  expect(stripVTControlCharacters(coloured).replaceAll(/ +$/gm, '')).toBe(show(FULL));
});

describe('a team of which nothing can be forecast', () => {
  it.each([
    ['', 'Nothing is in progress or coming soon.'],
    ['engineers: 2\n', 'Nothing is in progress or coming soon.'],
  ])('because it is empty: %j', (lines, words) => expect(show(teamText(lines)).split('\n')[1]).toBe(words));

  const work = 'coming_soon: [{ id: a, title: A }]\n';

  it.each([
    [work, 'Its plan does not say how many engineers it has. Add `engineers: 5` to it, or try:'],
    [`engineers: 0\n${work}`, 'It has no engineers, so no work of it ever ends. To see what it could do: plan'],
    [`engineers: 2\nfocus: 2\n${work}`, 'What it needs for a forecast could not be read in full: plan lint'],
    [`engineers: 2\nfocus: 0\n${work}`, 'What it needs for a forecast could not be read in full: plan lint'],
  ])('says why: %j', (lines, words) => expect(show(teamText(lines), 85).split('\n')[1]).toBe(words));

  it('has no table where no item has figures', () => {
    expect(show(teamText(`engineers: 2\n${work}`), 60)).toBe(`Search on 2026-11-23
2 engineers

                        2026-12  Chance
                ├───────┬──────────────────────────┊
   Coming soon  │                                  ┊
1  A            │ no figures: not scoped
   │ today  ├ P50  ┿ P85  ┤ P95  ◆ due  ┊ end of 2026-Q4

Without figures
  a is not scoped: plan scope a

1,000 runs, seed 1; a chance is good to 4 points.
`);
  });
});

describe('a chart', () => {
  const exactly = (id: string, days: string, more = '') =>
    `{ id: ${id}, title: ${id}, scoping: { on: 2026-11-09, effort: { low: ${days}, likely: ${days}, high: ${days} }, engineers: 1 }${more} }`;
  const chart = (queue: readonly string[], today = MONDAY) =>
    show(teamText(`engineers: 1\ncoming_soon: [${queue.join(', ')}]\n`), 60, today)
      .split('\n\n')[1]
      ?.split('\n');

  it('ends two years ahead; what lies beyond is at its edge', () => {
    expect(chart([exactly('soon', '5d'), exactly('far', '600w'), exactly('never', '9999w')])).toMatchInlineSnapshot(`
      [
        "                 2026-12  2027-06 2027-12 2028-05  Chance",
        "                ├┬┊───────┬───────┬───────┬─────────",
        "   Coming soon  │ ┊",
        "1  soon         │┿┊",
        "2  far          │ ┊                                >",
        "3  never        │ ┊                                >",
        "   │ today  ├ P50  ┿ P85  ┤ P95  ◆ due  ┊ end of 2026-Q4",
      ]
    `);
  });

  it('has no mark for a day that has passed, and only one where all is certain', () => {
    expect(
      chart([exactly('late', '5d', ', commitment: { date: 2026-11-20, to: [acme], scope: S }')]),
    ).toMatchInlineSnapshot(`
      [
        "                        2026-12  Chance",
        "                ├───────┬──────────────────────────┊",
        "   Coming soon  │                                  ┊",
        "1  late         │   ┿                              ┊  passed",
        "   │ today  ├ P50  ┿ P85  ┤ P95  ◆ due  ┊ end of 2026-Q4",
      ]
    `);
  });

  it('names as many months as there is room for', () => {
    expect(chart([exactly('long', '95w')])?.[0]).toMatchInlineSnapshot(
      `"                 2026-12 2027-05 2027-10 2028-03  Chance"`,
    );
  });

  it('is drawn at the end of time', () => {
    expect(chart([exactly('soon', '5d')], '9999-12-20')).toMatchInlineSnapshot(`
      [
        "                  Chance",
        "                ├───────────────────────────┊───────",
        "   Coming soon  │                           ┊",
        "1  soon         │          ┿                ┊",
        "   │ today  ├ P50  ┿ P85  ┤ P95  ◆ due  ┊ end of 9999-Q4",
      ]
    `);
  });
});

it('400 items are drawn, each on its line', () => {
  const items = Array.from(
    { length: 400 },
    (_, n) =>
      `  - { id: i${n}, title: Item ${n}, scoping: { on: 2026-11-09, effort: { low: 1d, likely: 2d, high: 4d }, engineers: 1 } }`,
  );
  const shown = show(teamText(`engineers: 3\ncoming_soon:\n${items.join('\n')}\n`), 60);
  expect([tooWide(shown, 60), shown.match(/^400 {2}Item 399 .*$/gm)]).toEqual([
    [],
    [expect.stringMatching(/┊ +┿$/), expect.stringMatching(/( {2}2028-\d\d-\d\d){3}$/)],
  ]);
});
