import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import type { Prompt } from '../../../src/model/host.ts';
import { Interrupted } from '../../../src/model/host.ts';
import { GitFailed } from '../../../src/model/repository.ts';
import { FULL } from '../../support/check-in.ts';
import type { FakeHost, FakeWorld } from '../../support/fake-host.ts';
import { fakeHost } from '../../support/fake-host.ts';
import type { Texts } from '../../support/lint-text.ts';

const FOLDER = '/home/company/plans/reviews/2026-Q4';
const ANSWERS = `${FOLDER}/search.yaml`;
const DOCUMENT = `${FOLDER}/search.md`;
const INDEX = `${FOLDER}/index.md`;

const TWO: Texts = { ...FULL, 'teams/apps.yaml': 'team: apps\nname: Apps\n' };
const HELD = `${FULL['reviews/2026-Q4/search.yaml']}meetings: [{ on: 2026-11-17, aligned: true }]\n`;

const hostOf = (texts: Texts, world: FakeWorld = {}): FakeHost =>
  fakeHost({
    ...world,
    files: Object.fromEntries(Object.entries(texts).map(([path, text]) => [`plans/${path}`, text])),
  });

const review = async (host: FakeHost, ...words: string[]) => {
  const before = { out: host.out().length, err: host.err().length };
  const code = await run(['review', ...words], host);
  return { code, out: host.out().slice(before.out), err: host.err().slice(before.err) };
};

const put = (host: FakeHost, path: string, change: (text: string) => string) =>
  host.files.set(path, change(host.files.get(path) ?? ''));

describe('plan review', () => {
  test('writes every team and the roll-up when no team is named', async () => {
    const host = hostOf(TWO);
    expect(await review(host)).toEqual({
      code: 0,
      out: `plans/reviews/2026-Q4/apps.md: written, 11 questions not answered yet (answer in plans/reviews/2026-Q4/apps.yaml, or with --interview)
plans/reviews/2026-Q4/search.md: written, 3 questions not answered yet (answer in plans/reviews/2026-Q4/search.yaml, or with --interview)
plans/reviews/2026-Q4/index.md: written
`,
      err: '',
    });
    expect(host.files.get(INDEX)).toContain('# Acme: check-ins 2026-Q4, all teams\n');
  });

  test('writes only the named team, found by its name as well', async () => {
    const host = hostOf(TWO);
    expect((await review(host, 'Search')).code).toBe(0);
    expect([host.files.has(DOCUMENT), host.files.has(`${FOLDER}/apps.md`), host.files.has(INDEX)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('takes the fiscal quarter of today, or the one that is named', async () => {
    const fiscal = hostOf({
      'company.yaml': 'calendar: { fiscal_year_starts: 2 }',
      'teams/apps.yaml': TWO['teams/apps.yaml'] ?? '',
    });
    await review(fiscal, 'apps');
    await review(fiscal, 'apps', '--quarter', '2027-Q1');
    expect([...fiscal.files.keys()].filter(path => path.endsWith('.md'))).toEqual([
      '/home/company/plans/reviews/2026-Q4/apps.md',
      '/home/company/plans/reviews/2027-Q1/apps.md',
    ]);
    const early = hostOf(TWO);
    await review(early, 'apps', '--today', '2026-09-30');
    expect([...early.files.keys()].filter(path => path.endsWith('.md'))).toEqual([
      '/home/company/plans/reviews/2026-Q3/apps.md',
    ]);
  });

  test('writes the same bytes for the same inputs, and nothing when nothing changed', async () => {
    const host = hostOf(TWO);
    await review(host);
    const first = new Map(host.files);
    // What was just written makes the work tree differ from the last commit.
    const again = hostOf({}, { revision: 'abc1234+' });
    for (const [path, text] of first) again.files.set(path, text);
    expect((await review(again)).out.match(/: \w+/g)).toEqual([': unchanged', ': unchanged', ': unchanged']);
    expect(again.files).toEqual(first);
  });

  test('leaves the revision out where git does not say it, and says so', async () => {
    const first = async (world: FakeWorld) => {
      const { code, out, err } = await review(hostOf(TWO, world), 'apps', '--stdout');
      return [code, /as of .*(?= -->)/.exec(out)?.[0], err];
    };
    const revision = async () => {
      throw new GitFailed('git says: the index is \u001b[1mbroken');
    };
    expect([await first({}), await first({ git: { revision } })]).toEqual([
      [0, 'as of 2026-11-21, revision abc1234', ''],
      [
        0,
        'as of 2026-11-21, no revision',
        'The revision of the plan is left out: git says: the index is \\u001b[1mbroken.\n',
      ],
    ]);
  });

  test('prints with --stdout and writes nothing', async () => {
    const host = hostOf(TWO);
    const { code, out } = await review(host, 'search', '--stdout');
    expect([code, out.split('\n')[2], host.files.has(DOCUMENT)]).toEqual([0, '# Search: check-in 2026-Q4', false]);
  });

  test('refuses to write over what somebody wrote by hand, and then writes nothing at all', async () => {
    const host = hostOf({ ...TWO, 'reviews/2026-Q4/search.md': '# My notes\n' });
    const { code, err } = await review(host);
    expect(code).toBe(1);
    expect(err).toBe(
      'plan: plans/reviews/2026-Q4/search.md was not written by `plan review`, and would be lost; nothing was written. Rename it, or take it away.\n',
    );
    expect([host.files.get(DOCUMENT), host.files.has(INDEX)]).toEqual(['# My notes\n', false]);
    expect(await review(host, 'search', '--stdout')).toMatchObject({ code: 0, err: '' });
  });

  test('writes nothing from a plan of which a part cannot be read', async () => {
    const host = hostOf({ ...TWO, 'teams/search.yaml': 'team: search\nname: Search\nmision: Find it.\n' });
    expect(await review(host, 'search')).toEqual({
      code: 1,
      out: '',
      err: 'plans/teams/search.yaml could not be read in full (1 problem).\nplan: nothing was written; run `plan lint` to see what is wrong, and where.\n',
    });
    expect((await review(host)).code).toBe(1);
    expect((await review(host, 'apps')).code).toBe(0);
  });

  test('says so when nothing of a plan can be read', async () => {
    const host = hostOf({ ...TWO, 'teams/search.yaml': '\tteam: [' });
    expect(await review(host, 'search')).toMatchObject({ code: 1, out: '' });
  });

  test('says so when the answers are of another team or quarter', async () => {
    const host = hostOf({ ...FULL, 'reviews/2026-Q4/search.yaml': 'quarter: 2026-Q3\nteam: search\n' });
    const said =
      'plans/reviews/2026-Q4/search.yaml says that it is of search in 2026-Q3; by its name it is read as that of search in 2026-Q4. Correct `team` and `quarter` in it.\n';
    expect(await review(host, 'search')).toMatchObject({ code: 0, err: said });
    expect(await review(host, 'search', '--check')).toMatchObject({ code: 1, err: said });
  });

  test.each([
    [['serch'], 'There is no team serch in this plan. Did you mean search?'],
    [['quality-assurance'], 'There is no team quality-assurance in this plan. The teams are apps, search.'],
    [['--quarter', '2026Q4'], '--quarter 2026Q4 is no quarter; write it as 2026-Q4.'],
    [
      ['search', '--interview'],
      '--interview asks questions, and nobody is at a terminal here. Write the answers to plans/reviews/2026-Q4/search.yaml instead; `plan review --check` lists what it lacks.',
    ],
  ])('%j is asked wrongly', async (words, message) => {
    const host = hostOf(TWO);
    const before = new Map(host.files);
    expect(await review(host, ...words)).toEqual({ code: 2, out: '', err: `plan: ${message}\n` });
    expect(host.files).toEqual(before);
  });

  test('a team called index is not overwritten by the roll-up', async () => {
    expect((await review(hostOf({ 'teams/index.yaml': 'team: index\nname: Index\n' }))).code).toBe(2);
  });
});

describe('plan review after the meeting', () => {
  test('keeps what the people there had before them, and writes the outcome anew', async () => {
    const host = hostOf(FULL);
    await review(host, 'search');
    const before = host.files.get(DOCUMENT) ?? '';
    put(host, ANSWERS, () => HELD);
    put(host, '/home/company/plans/teams/search.yaml', text => text.replace('Find it.', 'Find all of it.'));
    expect((await review(host, 'search', '--today', '2026-12-01')).out).toBe(
      'plans/reviews/2026-Q4/search.md: written; kept as it was at the meeting, but for its outcome (--refresh writes all of it anew)\n',
    );
    const after = host.files.get(DOCUMENT) ?? '';
    const parts = (document: string) => document.split('\n## Outcome\n');
    expect(parts(after)[0]).toBe(parts(before)[0]);
    expect(parts(after)[1]).toContain('### Meeting of 2026-11-17\n');
    expect(await review(host, 'search', '--check', '--today', '2026-12-02')).toMatchObject({ code: 0 });
    await review(host, 'search', '--refresh', '--today', '2026-12-01');
    expect(host.files.get(DOCUMENT)).toContain('> Find all of it.\n');
    expect(host.files.get(DOCUMENT)).toContain('As of 2026-12-01');
  });

  test('a new meeting makes the document stale until its outcome is written', async () => {
    const host = hostOf({ ...FULL, 'reviews/2026-Q4/search.yaml': HELD });
    await review(host, 'search');
    put(host, ANSWERS, text => text.replace('aligned: true }', 'aligned: true }, { on: 2026-11-20, aligned: true }'));
    expect((await review(host, 'search', '--check')).code).toBe(1);
    await review(host, 'search');
    expect((await review(host, 'search', '--check')).code).toBe(0);
  });
});

describe('plan review --check', () => {
  const ANSWERED = `${FULL['reviews/2026-Q4/search.yaml']}status: { serving: Well. }\ncomplete: Yes.\n`.replace(
    'plan: {',
    'plan: { confidence: High,',
  );
  const answered: Texts = { ...FULL, 'reviews/2026-Q4/search.yaml': ANSWERED };

  test('lists what is missing and writes nothing', async () => {
    const host = hostOf(FULL);
    const before = new Map(host.files);
    expect(await review(host, 'search', '--check')).toEqual({
      code: 1,
      out: `search: the document of 2026-Q4 is not written yet; run \`plan review search\`
search: not answered: How well does the product serve customers and the business? (status.serving in plans/reviews/2026-Q4/search.yaml)
search: not answered: How sure does scoping make us that promises will be kept? (plan.confidence in plans/reviews/2026-Q4/search.yaml)
search: not answered: Do we have everything we need to succeed? (complete in plans/reviews/2026-Q4/search.yaml)
`,
      err: '',
    });
    expect(host.files).toEqual(before);
  });

  test('is content with an answered and unchanged document, also on a later day and at another revision', async () => {
    const host = hostOf(answered);
    await review(host);
    const later = hostOf({}, { revision: 'fff0000' });
    for (const [path, text] of host.files) later.files.set(path, text.replaceAll('\n', '\r\n'));
    expect(await review(later, '--check', '--today', '2026-12-24')).toEqual({
      code: 0,
      out: '2 documents of 2026-Q4: up to date, and every question is answered.\n',
      err: '',
    });
  });

  test.each([
    ['the plan', '/home/company/plans/teams/search.yaml', 'Find it.', 'Find all of it.'],
    ['an answer', ANSWERS, 'Sign-in is first.', 'Sign-in comes first.'],
    ['the document', DOCUMENT, 'Find it.', 'Find nothing.'],
  ])('finds a document stale when %s changed', async (_what, path, from, to) => {
    const host = hostOf(answered);
    await review(host, 'search');
    put(host, path, text => text.replace(from, to));
    expect(await review(host, 'search', '--check')).toMatchObject({
      code: 1,
      out: 'search: the document of 2026-Q4 is stale: the plan or the answers changed since it was written (as of 2026-11-21); run `plan review search`\n',
    });
  });

  test('finds what somebody wrote by hand in the place of a document', async () => {
    const host = hostOf({ ...answered, 'reviews/2026-Q4/search.md': '# My notes\n' });
    expect(await review(host, 'search', '--check')).toMatchObject({
      code: 1,
      out: 'search: the document of 2026-Q4 was not written by `plan review`; run `plan review search`\n',
    });
  });

  test('over all teams misses the roll-up', async () => {
    const host = hostOf(answered);
    await review(host, 'search');
    expect((await review(host, '--check')).out).toBe(
      'the roll-up: the document of 2026-Q4 is not written yet; run `plan review`\n',
    );
  });
});

describe('plan review with history', () => {
  const plan = (lines: string) => ({ 'plans/teams/search.yaml': `team: search\nname: Search\n${lines}\n` });
  const A = plan('in_progress: [{ id: a, title: A }]');
  const B = plan('in_progress: [{ id: b, title: B }]');
  const COMMITS = [
    { files: A, day: '2026-09-30' },
    { files: B, day: '2026-10-20' },
  ];
  const started = (host: FakeHost) => /^(What follows|The history|\*).*$/m.exec(host.files.get(DOCUMENT) ?? '')?.[0];

  test('begins with the last commit before the quarter, or where it is told to', async () => {
    const start = async (...words: string[]) => {
      const host = fakeHost({ files: B, commits: COMMITS });
      expect(await review(host, 'search', ...words)).toMatchObject({ code: 0, err: '' });
      return started(host);
    };
    const from = (day: string, commit: string, why: string) =>
      `What follows compares with the plan of ${day} (commit ${commit}), ${why}.`;
    expect(await start()).toBe(from('2026-09-30', 'a000001', 'the last before the quarter'));
    const chosen = 'the last before the day that was chosen';
    expect(await start('--since', '2026-10-21')).toBe(from('2026-10-20', 'a000002', chosen));
    expect(await start('--since', '32d')).toBe(from('2026-09-30', 'a000001', chosen));
    expect(await start('--since', 'HEAD')).toBe(from('2026-10-20', 'a000002', 'which was chosen'));
    expect(await start('--since', 'HEAD^')).toBe(from('2026-09-30', 'a000001', 'which was chosen'));
  });

  test.each([
    ['2026-11-22', '--since 2026-11-22 lies after today, 2026-11-21.'],
    [
      'nonsense',
      '--since nonsense is neither a day (2026-07-01), nor a quarter (2026-Q3), nor so many days or weeks (30d, 6w), nor check-in, nor a commit that is here.',
    ],
  ])('--since %s is asked wrongly', async (since, message) => {
    const host = fakeHost({ files: B, commits: COMMITS });
    expect(await review(host, 'search', '--since', since)).toEqual({ code: 2, out: '', err: `plan: ${message}\n` });
  });

  test.each([
    [[]],
    [['--since', '2026-10-21']],
    [['--since', 'a000001']],
    [['--since', 'check-in']],
    [['--no-history']],
  ])('the same document is up to date after it is committed: %j', async words => {
    const host = fakeHost({ files: B, commits: COMMITS.slice(0, 1), revision: 'a000001+' });
    await review(host, ...words);
    const files = Object.fromEntries(host.files);
    const later = fakeHost({ files, commits: [...COMMITS.slice(0, 1), { files, day: '2026-11-25' }] });
    const { out } = await review(later, '--check', '--today', '2026-12-01');
    expect(out.match(/.*stale.*/g)).toBeNull();
    await review(later, ...words);
    expect(Object.fromEntries(later.files)).toEqual(files);
  });

  test('a document made before the first commit is up to date after it', async () => {
    const host = fakeHost({ files: B, commits: [] });
    await review(host);
    expect(started(host)).toContain('The history of this plan begins only now.');
    const files = Object.fromEntries(host.files);
    const later = fakeHost({ files, commits: [{ files, day: '2026-11-25' }] });
    expect((await review(later, '--check', '--today', '2026-12-01')).out).not.toContain('stale');
  });

  test('is left out with --no-history, and where there is no repository', async () => {
    const host = fakeHost({ files: B, commits: COMMITS });
    await review(host, 'search', '--no-history');
    expect(started(host)).toContain('The history of the plan was left out (--no-history).');
    const outside = fakeHost({ files: B, repository: false });
    await review(outside, 'search');
    expect(started(outside)).toContain('The plan is in no git repository.');
  });

  test('in a shallow clone cannot tell whether a document of a whole history is stale, and says how to get it', async () => {
    const host = fakeHost({ files: B, commits: COMMITS });
    await review(host, 'search');
    const shallow = fakeHost({ files: Object.fromEntries(host.files), commits: COMMITS, depth: 1 });
    expect(await review(shallow, 'search', '--check')).toMatchObject({
      code: 4,
      out: '',
      err: expect.stringMatching(/^plan: This is a shallow clone: .*\n {2}git fetch --unshallow\n/),
    });
    await review(shallow, 'search', '--refresh');
    expect((await review(shallow, 'search', '--check')).code).toBe(1);
  });
});

describe('plan review --interview', () => {
  const interview = (texts: Texts, answers: FakeWorld['answers'] = [], ...words: string[]) => {
    const host = hostOf(texts, { terminal: true, answers, env: { NO_COLOR: '1' } });
    return { host, done: review(host, ...words, '--interview') };
  };

  test('asks only what is open, adds the answers to the file and writes the document', async () => {
    const { host, done } = interview(FULL, ['Well enough.', '', 'Yes: a designer came.', true, true], 'search');
    expect(await done).toMatchObject({
      code: 0,
      out: `plans/reviews/2026-Q4/search.yaml: written, 2 answers added
plans/reviews/2026-Q4/search.md: written, 1 question not answered yet (answer in plans/reviews/2026-Q4/search.yaml, or with --interview)
`,
    });
    expect(host.asked.map(({ message }) => message)).toEqual([
      'How well does the product serve customers and the business?',
      'How sure does scoping make us that promises will be kept?',
      'Do we have everything we need to succeed?',
      'Keep these answers?',
      'Write the check-in document now?',
    ]);
    expect(host.err()).toContain('Workspaces with sign-in: 6 % on 2026-11-10, 15 % of the way\n');
    const text = host.files.get(ANSWERS) ?? '';
    expect(text).toContain(FULL['reviews/2026-Q4/search.yaml']?.slice(0, 120) ?? '?');
    expect(text).toContain('status:\n  serving: Well enough.\n');
    expect(text).toContain('complete: "Yes: a designer came."\n');
  });

  test('begins an answers file that is not there yet', async () => {
    const BARE: Texts = { 'teams/apps.yaml': 'team: apps\nname: Apps\n' };
    const answers = [
      'Well.',
      'Six of ten.',
      'survey',
      'Four.',
      '',
      '',
      '',
      '',
      'Interviews',
      'Logs',
      '',
      '',
      'Which first?',
      '',
      '',
      '',
      '2026-12-11',
      'ana, bo',
      true,
      false,
    ];
    const { host, done } = interview(BARE, answers, 'apps');
    expect(await done).toMatchObject({ code: 0, out: 'plans/reviews/2026-Q4/apps.yaml: written, 6 answers added\n' });
    expect(
      host.files.get(`${FOLDER}/apps.yaml`),
    ).toBe(`# yaml-language-server: $schema=../../.schemas/review.schema.json
quarter: 2026-Q4
team: apps
scheduled_on: 2026-12-11
invited: [ana, bo]
retrospective:
  how_well: Well.
  evidence:
    - shows: Six of ten.
      source: survey
    - shows: Four.
plan:
  data: [Interviews, Logs]
guidance: [Which first?]
`);
  });

  test('refuses days that do not exist and stakeholders that nobody knows', async () => {
    const checks = new Map<string, Prompt>();
    const look = (prompt: Prompt) => {
      checks.set(prompt.message, prompt);
      return '';
    };
    const plan: Texts = {
      'teams/apps.yaml': 'team: apps\nname: Apps\n',
      'company.yaml': 'stakeholders: { sales: {}, executives: {} }',
    };
    await interview(plan, [...Array(11).fill(look), false], 'apps').done;
    const said = (message: string, answer: string) => {
      const prompt = checks.get(message);
      return prompt?.kind === 'text' ? prompt.check?.(answer) : 'not asked';
    };
    const day = 'On which day is the check-in? (YYYY-MM-DD)';
    const who = 'Who is invited? (names with commas between them)';
    expect([said(day, ''), said(day, '2026-12-11'), said(day, '2026-02-30')]).toEqual([
      undefined,
      undefined,
      'That is no day of the calendar; write it as 2026-12-11.',
    ]);
    expect([said(who, ''), said(who, 'sales, executives'), said(who, 'sales, executive')]).toEqual([
      undefined,
      undefined,
      'company.yaml knows no stakeholder executive. Did you mean executives?',
    ]);
  });

  test('asks which team when there are several', async () => {
    const { host, done } = interview(TWO, ['search', '', '', '', false]);
    await done;
    expect(host.asked[0]).toEqual({
      kind: 'choice',
      message: 'Which team?',
      choices: [
        { value: 'apps', label: 'Apps (11 open questions)' },
        { value: 'search', label: 'Search (3 open questions)' },
      ],
    });
  });

  const leavesEverything = async (answers: FakeWorld['answers'], code: number) => {
    const { host, done } = interview(FULL, answers, 'search');
    const before = new Map(host.files);
    expect((await done).code).toBe(code);
    expect(host.files).toEqual(before);
  };

  test('writes nothing when nothing is answered', () => leavesEverything(['', '', '', false], 0));

  test('writes nothing when the answers are not to be kept', () =>
    leavesEverything(['Well.', '', '', false, false], 0));

  test('writes nothing on Ctrl-C', () =>
    leavesEverything(
      [
        'Well.',
        () => {
          throw new Interrupted();
        },
      ],
      130,
    ));

  test('ends by Ctrl-C at the last question as well; what was kept before stays', async () => {
    const stop = () => {
      throw new Interrupted();
    };
    await leavesEverything(['', '', '', stop], 130);
    const { host, done } = interview(FULL, ['Well.', '', '', true, stop], 'search');
    expect((await done).code).toBe(0);
    expect(host.files.get(ANSWERS)).toContain('Well.');
  });

  test('writes nothing when the answers file changed meanwhile', async () => {
    const change = (_prompt: Prompt, host: FakeHost) => {
      put(host, ANSWERS, text => `${text}# a colleague was here\n`);
      return true;
    };
    const { host, done } = interview(FULL, ['Well.', '', '', change], 'search');
    expect((await done).code).toBe(1);
    expect(host.files.get(ANSWERS)).toBe(`${FULL['reviews/2026-Q4/search.yaml']}# a colleague was here\n`);
  });
});
