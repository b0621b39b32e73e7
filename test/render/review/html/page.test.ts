// @vitest-environment jsdom
/// <reference lib="dom" />
import { describe, expect, test } from 'vitest';
import { portfolioOf } from '../../../../src/analyze/review/portfolio.ts';
import { sumOf } from '../../../../src/analyze/review/retrospective/figures.ts';
import { isOurPage, renderPage } from '../../../../src/render/review/html/page.ts';
import { FULL, reviewInput } from '../../../support/check-in.ts';
import type { Texts } from '../../../support/lint-text.ts';

const TWO: Texts = {
  ...FULL,
  'teams/apps.yaml': `
team: apps
name: Apps
engineers: 1
in_progress: [{ id: phone, title: Phone, started: 2026-11-02, scoping: { on: 2026-11-02, effort: { low: 9w, likely: 9w, high: 9w }, engineers: 1 }, commitment: { date: 2026-12-04, to: [sales], scope: Calls. } }]
`,
};

const rendered = (texts: Texts, only?: string): string => {
  const input = reviewInput(texts);
  const teams = input.world.teams.filter(({ id }) => only === undefined || id === only);
  return renderPage({ portfolio: portfolioOf(input, teams), isWhole: only === undefined });
};

const pageOf = (text: string): Document => new DOMParser().parseFromString(text, 'text/html');

const WHOLE = rendered(TWO);

const all = (page: ParentNode, selector: string): readonly Element[] => [...page.querySelectorAll(selector)];

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replaceAll('\u00a0', ' ');

describe('the page', () => {
  test('is the same for the same plan, and is known again by how it begins', () => {
    const text = rendered(TWO);
    expect(text).toBe(WHOLE);
    expect([text, `\ufeff${text.replaceAll('\n', '\r\n')}`].map(isOurPage)).toEqual([true, true]);
    expect(['', '<!doctype html>\n<html lang="en">\n', text.slice(1)].map(isOurPage)).toEqual([false, false, false]);
  });

  test('loads nothing, runs nothing and names its language', () => {
    const page = pageOf(WHOLE);
    expect(page.documentElement.lang).toBe('en');
    expect(page.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    );
    expect(all(page, 'script, link, img, iframe, [src], [style]')).toEqual([]);
    expect(words(page.querySelector('style'))).not.toMatch(/url\(|@import/);
  });

  test('begins with what matters in ten seconds', () => {
    const page = pageOf(WHOLE);
    expect(words(page.querySelector('h1'))).toBe('Acme: check-ins 2026-Q4, all teams');
    expect(all(page, '.tile').map(tile => [tile.className, ...[...tile.children].map(words)])).toEqual([
      [
        'tile bad',
        'Promises at risk',
        '2 of 2 promises',
        'Phone by 2026-12-04, 0 % likelySign-in by 2026-12-15, 96 % likely',
      ],
      [
        'tile doubtful',
        'Asked of the executives',
        '3 points',
        '1 question, 1 need and 1 point of guidance.',
        'Is it in the team tier? SearchA second designer. SearchWhich of the two first? Search',
      ],
      [
        'tile doubtful',
        'Teams over capacity',
        '1 of 2 teams',
        'Apps: 0.2 engineer weeks too few',
        'For all that is in progress or queued, until 2026-12-31.',
      ],
    ]);
    expect(words(page.querySelector('.tiles > .unanswered'))).toBe(
      'Not ready: Apps (11 questions not answered) and Search (3 questions not answered).',
    );
  });

  test.each([
    [{ kept: 2, renegotiated: 0, withdrawn: 0, broken: 0, open: 1 }, 'good', '2 of 2'],
    [{ kept: 1, renegotiated: 1, withdrawn: 0, broken: 0, open: 1 }, 'doubtful', '1 of 2'],
    [{ kept: 1, renegotiated: 0, withdrawn: 0, broken: 1, open: 1 }, 'bad', '1 of 2'],
    [{ kept: 0, renegotiated: 0, withdrawn: 0, broken: 0, open: 1 }, 'plain', 'None came due'],
  ])('says how many promises were kept, where the history tells: %o', (promises, mood, figure) => {
    const figures = sumOf([{ ...sumOf([]), planned: 3, delivered: 1, promises }]);
    const portfolio = { ...portfolioOf(reviewInput({ 'teams/zoo.yaml': 'team: zoo\nname: Zoo\n' })), figures };
    const [, tile] = all(pageOf(renderPage({ portfolio, isWhole: true })), '.tile');
    expect([tile?.className, ...all(tile ?? new Document(), 'h3, .figure').map(words)]).toEqual([
      `tile ${mood}`,
      'Promises kept',
      figure,
    ]);
  });

  test('goes on with the timeline, the roll-up and each team, all to be reached from the top', () => {
    const page = pageOf(WHOLE);
    expect(all(page, 'main > section').map(({ id }) => id)).toEqual([
      '',
      'timeline',
      'roll-up',
      'team-apps',
      'team-search',
    ]);
    expect(all(page, 'nav a').map(link => [words(link), link.getAttribute('href')])).toEqual([
      ['Timeline', '#timeline'],
      ['All teams', '#roll-up'],
      ['Apps', '#team-apps'],
      ['Search', '#team-search'],
    ]);
    expect(all(page, '#team-search summary > h3').map(words)).toEqual([
      'Retrospective',
      'Status',
      'Plan snapshot',
      'Success metrics',
      'Risks / open questions / needs',
      'Excluded',
      'Outcome',
    ]);
  });

  test('has every id once, and a place for every link within it', () => {
    const page = pageOf(WHOLE);
    const ids = all(page, '[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = all(page, 'a[href^="#"]').map(link => link.getAttribute('href')?.slice(1) ?? '');
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter(target => !ids.includes(target))).toEqual([]);
    const named = all(page, '[aria-labelledby]').flatMap(
      element => element.getAttribute('aria-labelledby')?.split(' ') ?? [],
    );
    expect(named.filter(id => !ids.includes(id))).toEqual([]);
  });

  test('leaves out no level of headings', () => {
    const levels = all(pageOf(WHOLE), 'h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(levels.filter(level => level === 1)).toEqual([1]);
  });

  test('names every table and its columns, and what each row is about', () => {
    const tables = all(pageOf(WHOLE), 'table');
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      expect(words(table.querySelector('caption'))).not.toBe('');
      expect(all(table, 'thead th').length).toBe(all(table, 'thead th[scope="col"]').length);
      expect(all(table, 'tbody tr').map(row => all(row, 'th[scope="row"]').length)).toEqual(
        all(table, 'tbody tr').map(() => 1),
      );
    }
    const [promises] = tables.filter(table => words(table.querySelector('caption')).startsWith('Promises, by'));
    expect(words(promises?.querySelector('tbody th'))).toBe('Phone (phone)');
  });

  test('shows a question that nobody answered as open, and counts those of each part', () => {
    const page = pageOf(rendered(TWO, 'search'));
    expect(
      all(page, '.team .unanswered')
        .map(words)
        .map(text => text.trim()),
    ).toEqual([
      'Not answered yet: How well does the product serve customers and the business? (status.serving)',
      'Not answered yet: How sure does scoping make us that promises will be kept? (plan.confidence)',
      'Not answered yet: Do we have everything we need to succeed? (complete)',
    ]);
    expect(all(page, '.badge').map(words)).toEqual(Array.from({ length: 3 }, () => '1 question not answered'));
    expect(words(page.querySelector('blockquote'))).toContain('Find it.');
  });

  test('of one team is open from the start, without a roll-up and with one drawing', () => {
    const page = pageOf(rendered(TWO, 'search'));
    expect(words(page.querySelector('h1'))).toBe('Search: check-in 2026-Q4');
    expect(page.querySelector('#roll-up')).toBe(null);
    expect(all(page, '.team > details').map(part => part.hasAttribute('open'))).toEqual(
      Array.from({ length: 7 }, () => true),
    );
    expect(all(page, 'svg.timeline').length).toBe(1);
    expect(WHOLE).toContain('<details><summary>');
  });

  test('does not explain the signs of a chart that is not there', () => {
    expect(WHOLE).not.toMatch(/gantt|mermaid|Diamonds/);
  });

  test('says it when there is nothing to say', () => {
    const page = pageOf(rendered({ 'teams/zoo.yaml': 'team: zoo\nname: Zoo\n' }));
    expect(words(page.querySelector('#timeline'))).toBe(
      'When work is likely to be finishedNone. No team has dated or scoped work.',
    );
    expect(words(page.querySelector('.tile'))).toBe(
      'Promises at riskNone givenNobody outside the teams counts on a date.',
    );
  });
});

describe('text from a plan', () => {
  const HOSTILE = [
    '</script><script>document.title = 1</script>',
    '"><img src=x onerror="document.title = 1">',
    '</style></title><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '<!--',
    ']]>&lt;b&gt;&amp;&#39;{{1}}',
    '[a](javascript:alert(1)) <javascript:alert(1)>',
  ];

  test.each(HOSTILE)('stays text: %s', title => {
    const said = JSON.stringify(title);
    const text = rendered({
      'company.yaml': `name: ${said}\nstakeholders: { acme: { name: ${said} } }`,
      'teams/search.yaml': `
team: search
name: ${said}
mission: ${said}
engineers: 5
in_progress: [{ id: sso, title: ${said}, started: 2026-11-02, customer_impact: ${said}, target_date: 2026-12-20, scoping: { on: 2026-11-02, effort: { low: 4w, likely: 6w, high: 10w }, engineers: 2 }, commitment: { date: 2026-12-15, to: [acme], scope: ${said} } }]
risks: [{ id: r, risk: ${said}, mitigation: ${said} }]
`,
      'reviews/2026-Q4/search.yaml': `quarter: 2026-Q4\nteam: search\nguidance: [${said}]\ncomplete: ${said}\n`,
    });
    const page = pageOf(text);
    const harmless = pageOf(WHOLE);
    const tags = (document: Document) => new Set(all(document, '*').map(({ tagName }) => tagName));
    expect([...tags(page)].filter(tag => !tags(harmless).has(tag) && tag !== 'BR')).toEqual([]);
    expect(
      all(page, '*').flatMap(element => element.getAttributeNames().filter(name => name.startsWith('on'))),
    ).toEqual([]);
    expect(
      all(page, 'a')
        .map(link => link.getAttribute('href'))
        .filter(href => !href?.startsWith('#')),
    ).toEqual([]);
    expect(page.title).toBe(`${title}: check-ins 2026-Q4, all teams`);
    expect(words(page.querySelector('.tile a'))).toBe(title);
  });

  test('may link to the web, but to nothing else', () => {
    const page = pageOf(rendered(FULL, 'search'));
    expect(all(page, 'a[rel]').map(link => [link.getAttribute('href'), link.getAttribute('rel')])).toEqual([
      ['https://git.example/41', 'noopener noreferrer'],
    ]);
  });
});
