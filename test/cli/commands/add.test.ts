import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import { SOURCES } from '../../../src/model/item.ts';
import type { FakeWorld } from '../../support/fake-host.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { lintTexts } from '../../support/lint-text.ts';

const PATH = 'plans/teams/search.yaml';

const EMPTY = 'team: search # ours\nname: Search\n\nbacklog: []\n';

const add = async (argv: readonly string[], text = EMPTY, world: FakeWorld = {}) => {
  const host = fakeHost({ ...world, files: { [PATH]: text, ...world.files } });
  const code = await run(['add', ...argv], host);
  return { code, out: host.out(), err: host.err(), text: host.files.get(`/home/company/${PATH}`) };
};

describe('one item', () => {
  it('goes into the inbox with today, and the next step is named', async () => {
    expect(await add(['search', 'Dark', 'mode'])).toEqual({
      code: 0,
      out: `Added to Search's inbox (${PATH}): Dark mode\nNext: plan triage search\n`,
      err: '',
      text: 'team: search # ours\nname: Search\n\nbacklog: []\n\ninbox:\n  - title: Dark mode\n    added: 2026-11-21\n',
    });
  });

  it('goes into the backlog with an id of its own', async () => {
    const text = 'team: search\nname: Search\nbacklog:\n  - id: dark-mode\n    title: An older one\n';
    expect(await add(['search', 'Dark mode', '--to', 'backlog'], text)).toEqual({
      code: 0,
      out: `Added 1 item to Search's backlog (${PATH}):\n  dark-mode-2  Dark mode\nNext: plan triage dark-mode-2\n`,
      err: '',
      text: `${text}  - id: dark-mode-2\n    title: Dark mode\n`,
    });
  });

  it('gets no id that an entry has which could not be read', async () => {
    const text = 'team: search\nname: Search\nbacklog:\n  - { id: dark-mode, titel: An older one }\n';
    expect((await add(['search', 'Dark mode', '--to', 'backlog'], text)).text).toBe(
      `${text}  - id: dark-mode-2\n    title: Dark mode\n`,
    );
  });

  it('carries who asks, by when, and where; the first link belongs to the request', async () => {
    const { text } = await add([
      ...['search', 'Dark mode', '--source', 'customer_feedback', '--asked-by', 'sales', '--asked-by', 'support'],
      ...['--asked-date', '2027-01-15', '--link', 'https://a.example/1', '--link', 'https://a.example/2'],
    ]);
    expect(text?.slice(text.indexOf('inbox:'))).toBe(`inbox:
  - title: Dark mode
    added: 2026-11-21
    source: customer_feedback
    asked:
      by: [sales, support]
      date: 2027-01-15
      link: https://a.example/1
    links: [https://a.example/2]
`);
  });

  it('has plain links when nobody asks', async () => {
    expect((await add(['search', 'A', '--link', 'https://a.example/1'])).text).toContain(
      'links: [https://a.example/1]',
    );
  });

  it('is remarked on when who asks is no stakeholder, and added all the same', async () => {
    const { code, err, text } = await add(['search', 'A', '--asked-by', 'suport'], EMPTY, {
      files: { 'plans/company.yaml': 'stakeholders: { support: {} }\n' },
    });
    expect([code, err, text?.includes('suport')]).toEqual([
      0,
      '"suport" is none of the stakeholders in plans/company.yaml; did you mean support?\n',
      true,
    ]);
  });

  it.each(['name: Acme\n', 'stakeholders: { support: {} }\nnmae: Acme\n'])(
    'is not remarked on where nobody can say who the stakeholders are: %j',
    async company => {
      const { code, err } = await add(['search', 'A', '--asked-by', 'suport'], EMPTY, {
        files: { 'plans/company.yaml': company },
      });
      expect([code, err]).toEqual([0, '']);
    },
  );

  it('is skipped when it is open already', async () => {
    const text = 'team: search\nname: Search\ncoming_soon: [{ id: dark, title: Dark mode }]\n';
    expect(await add(['search', 'Dark mode'], text)).toEqual({
      code: 0,
      out: 'Nothing was added.\n',
      err: 'Skipped "Dark mode": it is in coming_soon already, as dark.\n',
      text,
    });
  });

  it('is only shown in a dry run', async () => {
    const { out, text } = await add(['search', 'Dark mode', '--to', 'backlog', '--dry-run']);
    expect(text).toBe(EMPTY);
    expect(out).toBe(
      `--- ${PATH}\n+++ ${PATH}\n@@ -2,3 +2,5 @@\n name: Search\n \n-backlog: []\n+backlog:\n+  - id: dark-mode\n+    title: Dark mode\n`,
    );
  });

  it('has a form for programs', async () => {
    expect(JSON.parse((await add(['search', 'Dark mode', '--to', 'backlog', '--json'])).out)).toEqual({
      version: 2,
      kind: 'add',
      today: '2026-11-21',
      revision: 'abc1234',
      team: 'search',
      file: PATH,
      to: 'backlog',
      written: true,
      added: [{ id: 'dark-mode', title: 'Dark mode' }],
      skipped: 0,
    });
  });
});

describe('titles from standard input', () => {
  it('are added one a line, without blank lines, bullets and what is there already', async () => {
    const text = 'team: search\nname: Search\nbacklog:\n  - { id: known, title: Known }\n';
    const stdin = '\uFEFFFirst thing\r\n\r\n- Second: "thing"\n* [ ] First thing\n   \nKnown\n🎉';
    expect(await add(['search', '--to', 'backlog', '-'], text, { stdin })).toEqual({
      code: 0,
      out: `Added 3 items to Search's backlog (${PATH}):
  first-thing   First thing
  second-thing  Second: "thing"
  item          🎉
Next: plan triage first-thing
`,
      err: 'Skipped "First thing": it stands twice in the list.\nSkipped "Known": it is in backlog already, as known.\n',
      text: `${text}  - id: first-thing
    title: First thing
  - id: second-thing
    title: "Second: \\"thing\\""
  - id: item
    title: 🎉
`,
    });
  });

  it('get different ids, sixty at once, and lint has nothing to say about them', async () => {
    const stdin = Array.from({ length: 60 }, (_, n) => `A title that is long enough to be cut in its id ${n}\n`).join(
      '',
    );
    const { text = '' } = await add(['search', '--to', 'backlog', '-'], EMPTY, { stdin });
    expect(text.match(/^ {2}- id: /gm)?.length).toBe(60);
    expect(lintTexts({ 'teams/search.yaml': text })).toEqual([]);
  });

  it('go into the inbox, too', async () => {
    expect((await add(['search', '-'], EMPTY, { stdin: 'a\nb\n' })).out).toBe(
      `Added 2 items to Search's inbox (${PATH}):\n  a\n  b\nNext: plan triage search\n`,
    );
  });

  it('are asked for at a terminal', async () => {
    expect((await add(['search', '-'], EMPTY, { stdin: 'a\n', terminal: true })).err).toBe(
      'One title a line; Ctrl-D ends the list.\n',
    );
  });
});

describe('what cannot be', () => {
  it.each([
    [['serch', 'A'], 'there is no team "serch". Did you mean search?'],
    [
      ['search', 'A', '--source', 'strateg'],
      '--source strateg is none of strategy, marketing, customer_feedback, gtm_request or internal. Did you mean strategy?',
    ],
    [
      ['search', 'A', '--asked-date', '2026-02-30'],
      '--asked-date 2026-02-30 is no day of the calendar; write it as YYYY-MM-DD, such as 2027-01-15.',
    ],
    [['search', ' '], 'The title is empty; say in a few words what the work is.'],
    [
      ['search', '-'],
      'Nothing came from standard input; give one title a line, such as `plan add TEAM - < items.txt`.',
    ],
    [['search', 'A', '--asked-by', ''], '--asked-by is empty; name who asks.'],
    [['search', 'A', '--link', ' '], '--link is empty; give an address.'],
  ])('%j', async (argv, sentence) => {
    expect(await add(argv)).toEqual({ code: 2, out: '', err: `plan: ${sentence}\n`, text: EMPTY });
  });

  it.each([
    ['no YAML', 2, 'team: [', `${PATH} cannot be read; run \`plan lint\` to see what is wrong with it.`],
    [
      'a place that is no list',
      1,
      'team: search\nname: Search\ninbox: { a: 1 }\n',
      `\`inbox\` in ${PATH} is no list; run \`plan lint\`.`,
    ],
  ])('a file with %s is left as it is', async (_, code, text, sentence) => {
    expect(await add(['search', 'A'], text)).toEqual({ code, out: '', err: `plan: ${sentence}\n`, text });
  });

  it('a file in which keys stand twice is left as it is', async () => {
    const text = 'team: search\nname: Search\nname: Again\n';
    const { code, err, text: after } = await add(['search', 'A'], text);
    expect([code, after, err.startsWith(`plan: ${PATH} was left as it is. `)]).toEqual([1, text, true]);
  });
});

it('adds behind entries that have errors of their own', async () => {
  const text = 'team: search\nname: Search\ninbox:\n  - { titel: A }\n  - { title: B }\n';
  expect((await add(['search', 'C'], text)).text).toBe(`${text}  - title: C\n    added: 2026-11-21\n`);
});

it('names every source in its help', async () => {
  const host = fakeHost();
  await run(['add', '--help'], host);
  const help = host.out().replaceAll(/\s+/g, ' ');
  for (const source of SOURCES) expect(help).toContain(source);
});
