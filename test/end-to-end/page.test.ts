import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runBuilt } from '../support/built.ts';
import { isWithout } from '../support/needs.ts';

const CHROMIUM = '/usr/bin/chromium';

/** It must not look for anything outside of this machine. */
const ALONE = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const HOSTILE = JSON.stringify(
  `</script><script>document.title = 'run'</script>"><img src=x onerror="document.title = 'run'">`,
);
const LONG = 'w'.repeat(300);

const HOSTILE_TEAM = `
team: hostile
name: ${HOSTILE}
mission: ${HOSTILE}
engineers: 1
focus: 0.01
in_progress:
  - { id: image, title: ${HOSTILE}, started: 2026-01-01, target_date: 2026-02-01, scoping: { on: 2026-11-20, effort: { low: 9w, likely: 20w, high: 50w }, engineers: 1 }, commitment: { date: 2026-12-01, to: [sales], scope: ${LONG} } }
coming_soon: [{ id: long, title: ${LONG} }]
risks: [{ id: r, risk: ${LONG}, mitigation: "https://acme.example/${LONG}" }]
`;

const hasNoBrowser = isWithout('browser', existsSync(CHROMIUM), `the page in a browser needs ${CHROMIUM}`);

describe.skipIf(hasNoBrowser)('the page of plan review --html in a browser', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'plan-page-')));
    cpSync('examples/acme', folder, { recursive: true });
    const written = await runBuilt(folder, ['review', '--html', 'acme.html']);
    mkdirSync(join(folder, 'plans/teams'), { recursive: true });
    writeFileSync(join(folder, 'plans/teams/hostile.yaml'), HOSTILE_TEAM);
    const hostile = await runBuilt(folder, ['review', '--html', 'hostile.html']);
    expect([written.code, hostile.code]).toEqual([0, 0]);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ALONE });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What the page does in a browser, and what went on meanwhile that should not. */
  const opened = async <Result>(
    name: string,
    look: BrowserContextOptions,
    see: (page: Page) => Promise<Result>,
  ): Promise<{ readonly seen: Result; readonly noise: readonly string[] }> => {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    const noise: string[] = [];
    const address = `file://${join(folder, name)}`;
    page.on('console', message => noise.push(message.text()));
    page.on('pageerror', error => noise.push(error.message));
    page.on('dialog', dialog => noise.push(dialog.message()));
    page.on('request', request => {
      if (request.url() !== address) noise.push(request.url());
    });
    await page.goto(address);
    const seen = await see(page);
    await context.close();
    return { seen, noise };
  };

  const violations = async (page: Page): Promise<readonly unknown[]> => {
    await page.evaluate(axe.source);
    return page.evaluate<unknown[]>(
      'axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
    );
  };

  const openAll = (page: Page) =>
    page.evaluate('for (const part of document.querySelectorAll("details")) part.open = true');

  const PHONE = { width: 360, height: 740 };
  const DESK = { width: 1280, height: 800 };

  test.each(['acme.html', 'hostile.html'])(
    '%s needs no network and does not scroll sideways, wide or on a phone',
    async name => {
      for (const viewport of [DESK, PHONE]) {
        const { seen, noise } = await opened(name, { viewport }, async page => {
          const width = () => page.evaluate('document.documentElement.scrollWidth');
          const closed = await width();
          await openAll(page);
          return [closed, await width()];
        });
        expect([seen, noise]).toEqual([[viewport.width, viewport.width], []]);
      }
    },
  );

  test.each([
    ['light', DESK],
    ['dark', PHONE],
  ] as const)('is accessible, %s at %o', async (colorScheme, viewport) => {
    const { seen } = await opened('acme.html', { colorScheme, viewport }, async page => {
      await openAll(page);
      return violations(page);
    });
    expect(seen).toEqual([]);
  });

  test('is light or dark, as the reader likes it', async () => {
    const background = async (colorScheme: 'light' | 'dark') =>
      (
        await opened('acme.html', { colorScheme }, page =>
          page.evaluate('getComputedStyle(document.body).backgroundColor'),
        )
      ).seen;
    expect([await background('light'), await background('dark')]).toEqual(['rgb(244, 246, 248)', 'rgb(15, 19, 24)']);
  });

  test('runs nothing that stands in a title', async () => {
    const { seen, noise } = await opened('hostile.html', {}, page =>
      page.evaluate('[document.title, document.images.length, document.scripts.length]'),
    );
    expect([seen, noise]).toEqual([['Acme: check-ins 2026-Q4, all teams', 0, 0], []]);
  });

  test('is printed light, with everything open and no row cut', async () => {
    const { seen } = await opened('acme.html', { colorScheme: 'dark' }, async page => {
      await page.emulateMedia({ media: 'print' });
      return page.evaluate(`({
        hidden: [...document.querySelectorAll('details > :not(summary)')].filter(part => part.getBoundingClientRect().height === 0).length,
        whole: [...document.querySelectorAll('tr, svg.timeline')].every(part => getComputedStyle(part.closest('tr, figure')).breakInside === 'avoid'),
        background: getComputedStyle(document.body).backgroundColor,
      })`);
    });
    expect(seen).toEqual({ hidden: 0, whole: true, background: 'rgb(255, 255, 255)' });
  });

  test('can be walked through with the keyboard', async () => {
    const { seen } = await opened('acme.html', { viewport: DESK }, async page => {
      await page.keyboard.press('Tab');
      const first = await page.evaluate(
        '[document.activeElement.textContent, document.activeElement.getBoundingClientRect().left >= 0]',
      );
      await page.keyboard.press('Enter');
      const at = await page.evaluate('location.hash');
      await page.locator('#team-search summary').first().focus();
      await page.keyboard.press('Enter');
      const isOpen = await page.evaluate('document.querySelector("#team-search details").open');
      const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
      return { first, at, isOpen, outline };
    });
    expect(seen).toEqual({ first: ['Skip to the content', true], at: '#content', isOpen: true, outline: 'solid' });
  });

  test('what is wrong with a page is noticed', async () => {
    const bad =
      '<title>x</title><img src="beside.png"><p style="width: 2000px" onclick="1">wide</p><script>console.log(1)</script>';
    writeFileSync(join(folder, 'bad.html'), bad);
    const { seen, noise } = await opened('bad.html', { viewport: DESK }, async page => [
      await page.evaluate('document.documentElement.scrollWidth > innerWidth'),
      (await violations(page)).length > 0,
    ]);
    expect([seen, noise]).toEqual([
      [true, true],
      expect.arrayContaining([`file://${join(folder, 'beside.png')}`, '1']),
    ]);
  });
});
