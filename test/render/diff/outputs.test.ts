import { Chalk } from 'chalk';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { diffAsJson } from '../../../src/render/diff/json.ts';
import { diffAsMarkdown } from '../../../src/render/diff/markdown.ts';
import { diffMessages } from '../../../src/render/diff/messages.ts';
import { renderPlanDiff } from '../../../src/render/diff/text.ts';
import { renderMessages } from '../../../src/render/media/outcome-text.ts';
import { expectGenerated } from '../../support/generated.ts';
import type { Texts } from '../../support/lint-text.ts';
import { diffTexts, FULL_AFTER, FULL_BEFORE } from '../../support/plan-diff.ts';

const PLAIN = new Chalk({ level: 0 });
const START = { today: '2026-11-21', revision: '9e1d0c2' };
const FULL = diffTexts(FULL_BEFORE, FULL_AFTER);

const GROWTH = (title: string): Texts => ({
  'teams/growth.yaml': `team: growth\nname: Growth\nbacklog: [{ id: a, title: ${title} }]\n`,
});

const generated = (name: string) => new URL(`./${name}`, import.meta.url).pathname;

describe('a branch on which every kind of thing happened', () => {
  test.each([100, 60])('in a terminal of %i columns', columns => {
    expectGenerated(generated(`diff.${columns}.txt`), renderPlanDiff(FULL, columns, PLAIN));
  });

  test('as a comment on a pull request', () => {
    expectGenerated(generated('diff.md'), diffAsMarkdown(FULL));
  });

  test('for programs, with the messages', () => {
    expectGenerated(generated('diff.json'), diffAsJson(FULL, true, START));
  });

  test('as messages to whom it concerns', () => {
    expectGenerated(generated('diff.messages.txt'), renderMessages({ messages: diffMessages(FULL) }, PLAIN));
  });
});

test('no line of text is wider than the terminal, whose words are no longer', () => {
  const lines = renderPlanDiff(FULL, 60, PLAIN).split('\n');
  expect(lines.filter(line => line.length > 60)).toEqual([]);
});

test('colours say what is wrong and what is done', () => {
  const shown = renderPlanDiff(FULL, 100, new Chalk({ level: 1 }));
  expect(shown).toContain('\u001b[31mNot agreed yet: globex (fuzzy) and Sales (fuzzy).\u001b[39m');
  expect(shown).toContain(`\u001b[32m${'delivered'.padEnd(15)}\u001b[39mFacets`);
});

describe('when nothing changed', () => {
  const NOTHING = diffTexts(FULL_BEFORE, FULL_BEFORE);
  const sentence = 'Nothing that the plan says has changed since origin/main (where this branch began, 3f2a1bc).\n';

  test('one sentence says so, and since when', () => {
    expect(renderPlanDiff(NOTHING, 100, PLAIN)).toBe(sentence);
    expect(diffAsMarkdown(NOTHING)).toBe(`<!-- plan diff -->\n\n${sentence}`);
  });

  test('programs find the same keys', () => {
    expect(JSON.parse(diffAsJson(NOTHING, true, START))).toEqual({
      version: 2,
      kind: 'diff',
      ...START,
      base: { ...NOTHING.base },
      company: [],
      items: [],
      teams: [],
      unread: [],
      people: [],
      messages: [],
    });
  });
});

test('messages are in the JSON only when they are asked for', () => {
  expect(Object.keys(JSON.parse(diffAsJson(FULL, false, START)))).toEqual([
    ...['version', 'kind', 'today', 'revision', 'base', 'company', 'items', 'teams', 'unread', 'people'],
  ]);
});

describe('a company whose policy changed', () => {
  const company = (policy: string): Texts => ({ 'company.yaml': `policy: { ${policy} }\n` });
  const diff = diffTexts(
    { ...company('preset: strict'), ...GROWTH('A') },
    { ...company('preset: standard'), ...GROWTH('B') },
  );

  test('comes first in text', () => {
    expect(renderPlanDiff(diff, 100, PLAIN)).toBe(`1 other change.

Company
  policy         preset strict → standard, which asks for less

Growth
  changed        B (a): title A → B

Compared with origin/main (where this branch began, 3f2a1bc).
`);
  });

  test('is not folded in a comment', () => {
    expect(diffAsMarkdown(diff).split('<details>')[0]).toBe(`<!-- plan diff -->

### What changes in the plan

No promise is touched.

**Company**

- policy: preset strict → standard, which asks for less

1 other change.

`);
  });

  test('is shown by itself', () => {
    const alone = diffTexts(company('preset: strict'), company('preset: standard'));
    expect(renderPlanDiff(alone, 100, PLAIN)).toMatch(/^Company\n {2}policy /);
    expect(JSON.parse(diffAsJson(alone, false, START)).company).toEqual([
      {
        change: 'policy',
        says: 'preset strict → standard, which asks for less',
        field: 'preset',
        from: 'strict',
        to: 'standard',
        asksLess: true,
      },
    ]);
  });
});

const HOSTILE = [
  '| x',
  '</details>',
  '</summary><script>',
  '# x',
  '- x',
  '```',
  '<!--',
  '-->',
  '[x](javascript:y)',
  '\\u001b[2J',
  '@bob #1 GH-2',
  '##[error]x',
  'a\\n\\n</details>\\n# b',
  'ש\\u202e',
  '::error::x',
  'x'.repeat(5000),
];

/** The full plans, with this where people wrote something: titles, names, reasons, scopes. */
const withText = (texts: Texts, text: string): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([path, content]) => [
      path,
      content.replaceAll(
        /(SAML single sign-on|Second index|They move to Entra ID in January\.|Ingest is down\.|Sign-in with Okta\.|Nobody to hire\.|Referral programme|Acme Corp|(?<=name: )Search)(?=[,\n }])/g,
        JSON.stringify(text).replaceAll('\\\\', '\\'),
      ),
    ]),
  );

const hostileDiff = (text: string) => diffTexts(withText(FULL_BEFORE, text), withText(FULL_AFTER, text));

describe('text from the plan stays text', () => {
  type Node = ReturnType<typeof fromMarkdown>['children'][number];
  const OURS = /^(<!-- plan diff -->|<details>\n<summary>[^<>]*<\/summary>|<\/details>|&#8203;)$/;
  const htmlIn = (node: Node): readonly string[] => {
    if (node.type === 'html') return [node.value];
    return 'children' in node ? node.children.flatMap(htmlIn) : [];
  };
  const outline = (markdown: string) => fromMarkdown(markdown).children.map(node => node.type);

  test.each(HOSTILE)('in a comment: %.30s', text => {
    const markdown = diffAsMarkdown(hostileDiff(text));
    expect(outline(markdown)).toEqual(outline(diffAsMarkdown(hostileDiff('benign'))));
    const html = fromMarkdown(markdown).children.flatMap(htmlIn);
    expect(html.filter(value => !OURS.test(value))).toEqual([]);
    expect(markdown.match(/(?<![\w])[@#](?=\w)(?!\d+;)|GH-\d/g) ?? []).toEqual([]);
  });

  test.each(HOSTILE)('in a terminal and in a log: %.30s', text => {
    const diff = hostileDiff(text);
    for (const shown of [renderPlanDiff(diff, 100, PLAIN), renderMessages({ messages: diffMessages(diff) }, PLAIN)]) {
      expect(shown).not.toMatch(/[^\P{C}\n]|##\[/u);
      expect(shown).not.toMatch(/^\s*::/m);
      expect(shown).not.toMatch(/^\s*# b/m);
    }
  });

  test('a pipe in a title makes no cell', () => {
    const table = (markdown: string) =>
      markdown
        .split('\n')
        .filter(line => line.startsWith('|'))
        .map(line => line.replaceAll('\\|', '').split('|').length);
    expect(table(diffAsMarkdown(hostileDiff('| x')))).toEqual(table(diffAsMarkdown(hostileDiff('benign'))));
  });
});

describe('a comment that would be too long for GitHub', () => {
  const many = (count: number, date: string, words = 'Long title '): Texts =>
    Object.fromEntries(
      ['alpha', 'beta'].map(team => [
        `teams/${team}.yaml`,
        [
          `team: ${team}\nname: ${team}\nin_progress:`,
          ...Array.from(
            { length: count },
            (_, index) =>
              `  - { id: ${team}-${index}, title: ${JSON.stringify(words.repeat(8))}, started: 2026-01-05, target_date: 2026-12-31, commitment: { date: ${date}, to: [sales], scope: It. } }`,
          ),
          '',
        ].join('\n'),
      ]),
    );
  const comment = (count: number, words?: string) =>
    diffAsMarkdown(diffTexts(many(count, '2027-01-31', words), many(count, '2027-02-28', words)));

  test('is cut where it stays below the limit, and says what it leaves out', () => {
    const long = comment(600);
    expect(long.length).toBeLessThan(60_000);
    expect(long.length).toBeGreaterThan(50_000);
    expect(long.match(/^(- a|A)nd \d+ more.*$/gm)?.map(line => line.replace(/\d+/, 'N'))).toEqual([
      'And N more, among those below.',
      '- and N more',
      '- and N more',
    ]);
    expect([long.split('<details>').length, long.split('</details>').length]).toEqual([3, 3]);
  });

  test('also where every character is written as several', () => {
    expect(comment(600, '@a #1 *| <').length).toBeLessThan(60_000);
  });

  test('and is whole below that', () => {
    expect(comment(50)).not.toMatch(/and \d+ more$/im);
  });

  test('with more teams than there is room for', () => {
    const teams = (name: string): Texts =>
      Object.fromEntries(
        Array.from({ length: 400 }, (_, index) => [
          `teams/t${index}.yaml`,
          `team: t${index}\nname: Team ${index}\nbacklog: [{ id: a${index}, title: ${'Long title '.repeat(8)}, owner: ${name} }]\n`,
        ]),
      );
    const long = diffAsMarkdown(diffTexts(teams('ana'), teams('bo')));
    expect(long.length).toBeLessThan(60_000);
    expect(long).toMatch(/^And changes of \d+ more teams\.$/m);
  });
});
