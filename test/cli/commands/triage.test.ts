import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import { Interrupted } from '../../../src/model/host.ts';
import { GitFailed } from '../../../src/model/repository.ts';
import type { FakeWorld } from '../../support/fake-host.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { HOSTILE } from '../../support/lint-report.ts';

const PLAN = 'plans/teams/search.yaml';
const LOG = 'plans/decisions/search.yaml';
const DECISION = 'plans/decisions/search/2026-11-21-export.yaml';
const HOME = '/home/company/';

const TEXT = `team: search
name: Search
coming_soon:
  - { id: export, title: Export, stakeholders: [support] }
inbox:
  - { title: Dark mode, added: 2026-11-18 }
`;

/** The queue as it is when the answers below have been given. */
const QUEUED = `team: search
name: Search
coming_soon:
  - { title: Dark mode, id: dark-mode, source: strategy, priority: P1 }
  - { id: export, title: Export, stakeholders: [support] }
inbox: []
`;

/** id, source, priority, who asks, promise, interrupt, place, position, impact. */
const CONVERSATION = ['dark-mode', 'strategy', 'P1', '', 'none', false, 'coming_soon', '1', ''] as const;

/** What comes of removing `export`, which support must hear of. */
const REMOVAL = 'item: export\nplace: backlog\nreason: Later.\n';

const triage = async (argv: readonly string[], { files, ...world }: FakeWorld = {}) => {
  const host = fakeHost({ env: { NO_COLOR: '1' }, ...world, files: { [PLAN]: TEXT, ...files } });
  const code = await run(['triage', ...argv], host);
  const text = (path: string) => host.files.get(HOME + path);
  return { code, out: host.out(), err: host.err(), plan: text(PLAN), decision: text(DECISION), host };
};

const withAnswers = (answers: string, argv: readonly string[] = [], world: FakeWorld = {}) =>
  triage(['--answers', 'a.yaml', ...argv], { ...world, files: { 'a.yaml': answers, ...world.files } });

describe('a conversation', () => {
  it('ends with a summary, the diff and a yes, and then writes', async () => {
    const { code, out, err, plan, decision, host } = await triage(['search'], {
      terminal: true,
      answers: [...CONVERSATION, true],
    });
    expect([code, out, plan, decision]).toEqual([0, '', QUEUED, undefined]);
    expect(err.slice(err.indexOf('→'))).toBe(`→ "Dark mode" goes to place 1 of the queue.

--- ${PLAN}
+++ ${PLAN}
@@ -2,5 +2,5 @@
 name: Search
 coming_soon:
+  - { title: Dark mode, id: dark-mode, source: strategy, priority: P1 }
   - { id: export, title: Export, stakeholders: [support] }
-inbox:
-  - { title: Dark mode, added: 2026-11-18 }
+inbox: []

Written: ${PLAN}.
`);
    expect(host.asked.at(-1)).toEqual({ kind: 'yes-no', message: 'Write it?', default: true });
  });

  it('writes nothing without the yes', async () => {
    const { code, err, plan } = await triage(['search'], { terminal: true, answers: [...CONVERSATION, false] });
    expect([code, plan, err.endsWith('\nNothing was written.\n')]).toEqual([0, TEXT, true]);
  });

  it('promises with the yes to tell those who must hear of it, and says what to tell them', async () => {
    const answers = ['', '', '', 'none', false, 'backlog', 'support', 'Later.', true];
    const { out, decision, host } = await triage(['export'], { terminal: true, answers });
    expect(host.asked.at(-1)?.message).toBe('Write it, and I will tell support?');
    expect(out).toBe(`── To support
Hello support,

there is news from the Search team about work you have a stake in:
- "Export" goes to the backlog, which promises nothing.

Why: Later.

Tell us if that gets in your way.

`);
    expect(decision).toBe(`# yaml-language-server: $schema=../../.schemas/decision.schema.json
on: 2026-11-21
item: export
from: coming_soon
to: backlog
reason: Later.
informed: [support]
`);
  });

  it('shows what a promise does to those already made, right before the yes', async () => {
    const scoped = 'scoping: { on: 2026-11-20, effort: { low: 5d, likely: 5d, high: 5d }, engineers: 1 }';
    const commitment = 'commitment: { date: 2026-11-27, to: [acme], scope: S }';
    const plan = `team: search
name: Search
engineers: 1
coming_soon: [{ id: export, title: Export, source: strategy, ${scoped}, ${commitment} }]
inbox: [{ title: Dark mode, asked: { by: [sales], date: 2026-12-04 } }]
`;
    const wish = ['5d/5d/5d', '1', 'as_asked', 'sales', 'All.', false, false];
    const promised = async (position: string) => {
      const answers = ['dark-mode', '', '', ...wish, position, '', true];
      const { err } = await triage(['search'], { terminal: true, answers, files: { [PLAN]: plan } });
      return err.slice(err.indexOf('\n\nThe chance') + 2, err.lastIndexOf('\n\nWritten'));
    };
    expect(await promised('2')).toBe(`The chance that promises are kept, by the forecast:
  "Dark mode", due 2026-12-04: 100 % (new)
The promise made so far stays as likely as it was.`);
    expect(await promised('1')).toBe(`The chance that promises are kept, by the forecast:
  "Export", due 2026-11-27: 100 % → 0 %
  "Dark mode", due 2026-12-04: 100 % (new)`);
    const answers = 'item: search/1\neffort: 5d/5d/5d\nanswer: as_asked\nposition: 1\n';
    const files = { [PLAN]: plan };
    const { out } = await withAnswers(answers, ['--json', '--dry-run'], { files });
    const promises = [
      { item: 'export', due: '2026-11-27', before: 1, after: 0 },
      { item: 'dark-mode', due: '2026-12-04', after: 1 },
    ];
    expect(JSON.parse(out).promises).toEqual(promises);
    const rest = 'id: dark-mode\nsource: ""\npriority: ""\nengineers: 1\nto: sales\nscope: All.\nfixed: false\n';
    const all = `${answers}${rest}interrupt: false\ncustomer_impact: ""\n`;
    const step = await withAnswers(all, ['--questions'], { files });
    expect(step.out).toContain('  "Export", due 2026-11-27: 100 % → 0 %\n');
  });

  it('begins with what came in where nothing is named', async () => {
    const { host, plan } = await triage([], { terminal: true, answers: ['search/1', ...CONVERSATION, true] });
    expect(host.asked[0]).toEqual({
      kind: 'choice',
      message: 'What came in?',
      choices: [
        { value: 'search/1', label: 'Search: Dark mode', hint: 'in the inbox for 3 days' },
        { value: 'new/search', label: 'Search: something new' },
      ],
    });
    expect(plan).toBe(QUEUED);
  });

  it('asks nothing about a yes in a dry run', async () => {
    const { code, err, plan } = await triage(['search', '--dry-run'], { terminal: true, answers: CONVERSATION });
    expect([code, plan, err.endsWith('Nothing was written (--dry-run).\n')]).toEqual([0, TEXT, true]);
  });

  it.each([0, 1, 5, CONVERSATION.length])('that is broken off at question %i leaves everything untouched', async at => {
    const stop = () => {
      throw new Interrupted();
    };
    const { code, out, err, plan, decision } = await triage(['search'], {
      terminal: true,
      answers: [...CONVERSATION.slice(0, at), stop],
    });
    expect([code, out, plan, decision, err.endsWith('\nStopped; nothing was written.\n')]).toEqual([
      130,
      '',
      TEXT,
      undefined,
      true,
    ]);
  });

  it('gives the answers back where the file changed meanwhile, and they can be used', async () => {
    const changed = TEXT.replace('Export', 'Export it');
    const { code, err, plan } = await triage(['search'], {
      terminal: true,
      answers: [
        ...CONVERSATION,
        (_, host) => {
          host.files.set(HOME + PLAN, changed);
          return true;
        },
      ],
    });
    expect([code, plan]).toEqual([1, changed]);
    const [, json = '', error] = /--answers FILE`:\n(\{.*\n\})\n(.*)\n$/s.exec(err) ?? [];
    expect(error).toBe(
      `plan: ${HOME}${PLAN} changed while this command ran; nothing was written. Run the command again.`,
    );
    const again = await withAnswers(json, [], { files: { [PLAN]: changed } });
    expect([again.code, again.plan]).toEqual([0, QUEUED.replace('Export', 'Export it')]);
  });

  it('needs a terminal, and says in a sentence what to do without', async () => {
    const { code, out, err, plan } = await triage(['search']);
    expect([code, out, err, plan]).toEqual([
      2,
      '',
      'plan: plan triage asks questions, and there is no terminal to ask at; give the answers with --answers FILE (see plan triage --help).\n',
      TEXT,
    ]);
  });

  it('shows titles as text on one line that fits', async () => {
    for (const title of HOSTILE) {
      const inbox = `team: search\nname: Search\ninbox: [{ title: ${JSON.stringify(title)} }]\n`;
      const { code, err, host } = await triage([], {
        files: { [PLAN]: inbox },
        columns: 80,
        terminal: true,
        answers: ['search/1', 'an-id', '', '', '', 'none', false, 'backlog', true],
      });
      expect(code).toBe(0);
      const labels = host.asked.flatMap(prompt =>
        'choices' in prompt ? prompt.choices.map(({ label }) => label) : [],
      );
      const shown = [...labels, ...host.asked.map(({ message }) => message), ...err.split('\n')].join('');
      expect(shown).not.toMatch(/[\p{Cc}\u202e]|##\[/u);
      expect(labels.filter(label => label.length > 80)).toEqual([]);
    }
  });
});

describe('an answers file', () => {
  it('decides without questions: the preview and the messages are the result', async () => {
    const { code, out, err, decision } = await withAnswers(REMOVAL);
    expect([code, err, decision?.includes('item: export')]).toEqual([0, `Written: ${PLAN}, ${DECISION}.\n`, true]);
    expect(out.startsWith('\n→ "Export" goes to the backlog, which promises nothing.\n\n--- plans/teams/')).toBe(true);
    expect(out).toContain(`--- /dev/null\n+++ ${DECISION}\n@@ -0,0 +1,7 @@\n`);
    expect(out).toContain('── To support\nHello support,\n');
  });

  it('comes from standard input, too, and the work from the command line', async () => {
    const { code, plan } = await triage(['search/1', '--answers', '-'], {
      stdin: 'source: strategy\npriority: P1\nplace: coming_soon\nposition: 1\n',
    });
    expect([code, plan]).toEqual([0, QUEUED]);
  });

  it('leaves the list as it is in which decisions once stood', async () => {
    const before = '# ours\n- { on: 2026-11-02, item: export, from: new, to: coming_soon, reason: R } # first\n';
    const { decision, host } = await withAnswers(REMOVAL, [], { files: { [LOG]: before } });
    expect([decision?.includes('item: export'), host.files.get(HOME + LOG)]).toEqual([true, before]);
  });

  it('gives the outcome to programs', async () => {
    const { out } = await withAnswers(REMOVAL, ['--json', '--commit']);
    expect(JSON.parse(out)).toEqual({
      version: 2,
      kind: 'triage',
      today: '2026-11-21',
      revision: 'abc1234',
      team: 'search',
      item: 'export',
      summary: ['"Export" goes to the backlog, which promises nothing.'],
      decisions: [
        {
          on: '2026-11-21',
          item: 'export',
          from: 'coming_soon',
          to: 'backlog',
          reason: 'Later.',
          informed: ['support'],
        },
      ],
      messages: [{ to: 'support', text: expect.stringContaining('Hello support,') }],
      promises: [],
      files: [PLAN, DECISION],
      written: true,
      commit: 'def5678',
    });
  });

  it('writes nothing in a dry run, and tells programs so', async () => {
    const { code, out, plan, decision } = await withAnswers(REMOVAL, ['--json', '--dry-run', '--commit']);
    expect([code, plan, decision]).toEqual([0, TEXT, undefined]);
    const { files, written, commit } = JSON.parse(out);
    expect([files, written, commit]).toEqual([[PLAN, DECISION], false, undefined]);
  });

  it('that changes nothing writes nothing', async () => {
    const text = 'team: search\nname: Search\nbacklog: [{ id: a, title: A }]\n';
    const { code, out, err, plan, host } = await withAnswers('item: a\nplace: backlog\n', ['--commit'], {
      files: { [PLAN]: text },
    });
    expect([code, out, err, plan, host.commits]).toEqual([
      0,
      '\n→ "A" stays in the backlog.\n\n',
      'Nothing changes.\n',
      text,
      [],
    ]);
  });

  it.each([
    ['place: [', 'a.yaml:1: '],
    [
      'placce: backlog\n',
      'The answers do not make a decision yet:\n  - placce answers no question; did you mean place?\n  - nothing says which work is meant',
    ],
    ['- a\n', 'The answers do not make a decision yet:\n  - the answers must be a map of keys and values\n'],
    [
      'place: backlog\n',
      'The answers do not make a decision yet:\n  - nothing says which work is meant: give `item`, or `team` and `title`\n',
    ],
    ['item: drak\n', 'There is no item drak; `plan status` shows what there is.\n'],
    [
      'item: export\nplace: nowhere\nposition: 1\n',
      'The answers do not make a decision yet:\n  - place: nowhere cannot be chosen here; choose one of: coming_soon, backlog, wont_fix\n',
    ],
    [
      'item: export\nplcae: backlog\npriority: P9\ninterrupt: maybe\n',
      'The answers do not make a decision yet:\n  - plcae answers no question; did you mean place?\n  - priority: P9 cannot be chosen here; choose one of: P0, P1, P2, nothing\n  - interrupt: answer true or false\n',
    ],
  ])('%j is refused', async (answers, sentence) => {
    const { code, out, err, plan } = await withAnswers(answers);
    expect([code, out, plan]).toEqual([2, '', TEXT]);
    expect(err.startsWith(`plan: ${sentence}`)).toBe(true);
  });

  it('that is not there is named', async () => {
    const { code, err } = await triage(['--answers', 'nowhere.yaml']);
    expect([code, err]).toEqual([2, 'plan: There is no file nowhere.yaml with answers.\n']);
  });

  it('with an empty text is an answers file with nothing in it', async () => {
    const { code, err } = await triage(['export', '--answers', '-'], { stdin: '' });
    expect([code, err]).toEqual([
      2,
      'plan: The answers do not make a decision yet:\n  - place is missing: Where does it go? (coming_soon, backlog, wont_fix)\n',
    ]);
  });
});

describe('a commit', () => {
  it('holds these files only, and its message reads well', async () => {
    const { code, err, host } = await withAnswers(REMOVAL, ['--commit']);
    expect([code, err]).toEqual([
      0,
      `Written: ${PLAN}, ${DECISION}, as commit def5678; \`git revert def5678\` would undo it.\n`,
    ]);
    expect(host.commits).toEqual([
      {
        files: [HOME + PLAN, HOME + DECISION],
        message:
          'search: put to the backlog export\n\n"Export" goes to the backlog, which promises nothing.\n\nWhy: Later.\n',
      },
    ]);
  });

  it('is refused before anything is asked where there is no repository', async () => {
    const { code, err, plan, host } = await triage(['search', '--commit'], { terminal: true, repository: false });
    expect([code, err, plan, host.asked]).toEqual([
      2,
      'plan: --commit needs a git repository, and this plan is in none; run `git init`, or leave --commit out.\n',
      TEXT,
      [],
    ]);
  });

  it.each(['top', 'changed'])('is refused, before anything is written, where git fails to say %s', async part => {
    const fail = async () => {
      throw new GitFailed('git says: the index is \u001b[1mbroken', ['git \u001b[1mrepair']);
    };
    const { code, out, err, plan, host } = await withAnswers(REMOVAL, ['--commit'], { git: { [part]: fail } });
    expect([code, out, err, plan, host.commits]).toEqual([
      2,
      '',
      'plan: git says: the index is \\u001b[1mbroken, so nothing can be committed; settle that first, or leave --commit out.\n' +
        '  git \\u001b[1mrepair\n',
      TEXT,
      [],
    ]);
  });

  it.each([PLAN, LOG])('is refused while %s differs from the last commit', async file => {
    const { code, out, err, plan, host } = await withAnswers(REMOVAL, ['--commit'], {
      files: { [PLAN]: TEXT, [LOG]: '[]\n' },
      changed: [HOME + file],
    });
    expect([code, out, err, host.commits]).toEqual([
      2,
      '',
      `plan: ${file} differs from the last commit; commit that first, or leave --commit out.\n`,
      [],
    ]);
    expect(plan).toBe(TEXT);
  });

  it('that git refuses is said truthfully, and who must be told is said all the same', async () => {
    const { code, out, err, plan } = await withAnswers(REMOVAL, ['--commit'], { commitRefused: 'hook\nsays \u001bno' });
    expect([code, err, plan === TEXT]).toEqual([
      1,
      `plan: Written: ${PLAN}, ${DECISION}, but not committed: git says: hook says \\u001bno\n`,
      false,
    ]);
    expect(out).toContain('── To support\n');
  });

  it('has a subject of at most 72 characters and no control characters, whatever the title', async () => {
    for (const title of HOSTILE) {
      const answers = JSON.stringify({ team: 'search', title, id: `a${'-long'.repeat(11)}`, place: 'backlog' });
      const { code, out, host } = await withAnswers(answers, ['--commit']);
      const message = host.commits[0]?.message ?? '';
      const [subject = '', empty, ...body] = message.split('\n');
      expect([code, subject.length <= 72, empty]).toEqual([0, true, '']);
      expect(body.filter(line => line.length > 200)).toEqual([]);
      expect(`${out}${message}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]|##\[/u);
      expect(out.split('\n').filter(line => line.startsWith('::'))).toEqual([]);
    }
  });
});

describe('--questions', () => {
  it('shows the next question to people', async () => {
    const { code, out, plan } = await triage(['search', '--questions']);
    expect([code, plan]).toEqual([0, TEXT]);
    expect(out).toBe(`"Dark mode" (Search, in the inbox for 3 days)
A short name for files and commands; it never changes.
id: Its id?
  if left out: dark-mode
`);
  });

  it('leads a program from question to question to the same outcome as an answers file', async () => {
    const given: Record<string, unknown> = { item: 'search/1' };
    const say: Record<string, unknown> = { source: 'strategy', priority: 'P1', place: 'coming_soon', position: '1' };
    const asked: string[] = [];
    for (;;) {
      const { code, out } = await withAnswers(JSON.stringify(given), ['--questions', '--json']);
      const { kind, next, problem, outcome, answered } = JSON.parse(out);
      expect([code, kind, problem]).toEqual([0, 'triage-step', undefined]);
      if (next === undefined) {
        expect(outcome.summary).toEqual(['"Dark mode" goes to place 1 of the queue.']);
        expect(Object.keys(answered)).toEqual(asked);
        break;
      }
      expect([outcome, asked.includes(next.key)]).toEqual([undefined, false]);
      asked.push(next.key);
      given[next.key] = say[next.key] ?? next.default;
    }
    expect(asked).toEqual([
      ...['id', 'source', 'priority', 'asked_by', 'answer', 'interrupt', 'place', 'position', 'customer_impact'],
    ]);
    expect((await withAnswers(JSON.stringify(given))).plan).toBe(QUEUED);
  });

  it('begins with which work is meant', async () => {
    const { out } = await triage(['--questions', '--json']);
    expect(JSON.parse(out).next).toEqual({
      key: 'item',
      kind: 'choice',
      message: 'What came in?',
      notes: [],
      choices: [
        { value: 'search/1', label: 'Search: Dark mode', hint: 'in the inbox for 3 days' },
        { value: 'new/search', label: 'Search: something new' },
      ],
    });
  });

  it('says what is wrong with an answer, and asks again', async () => {
    const { code, out } = await withAnswers('item: search/1\nid: Dark Mode\n', ['--questions', '--json']);
    const { next, problem, outcome } = JSON.parse(out);
    expect([code, next.key, problem, outcome]).toEqual([
      2,
      'id',
      'Dark Mode is no id; write lower-case words joined by hyphens, at most 60 characters',
      undefined,
    ]);
  });
});

describe('a plan that cannot be read', () => {
  it.each<[string, string, string]>([
    ['the plan', PLAN, `${TEXT}bcklog: []\n`],
    ['the log', LOG, '- { on: tomorrow }\n'],
    ['the log, not even in part', LOG, 'on: ['],
  ])('in %s is left alone before anything is asked', async (_, path, text) => {
    const { code, out, err, host } = await triage(['search'], { terminal: true, files: { [path]: text } });
    expect([code, out, err, host.asked]).toEqual([
      1,
      '',
      `plan: ${path} has errors that must be settled first; \`plan lint ${path}\` shows them.\n`,
      [],
    ]);
  });

  it('in another team is none of our business', async () => {
    const { code } = await withAnswers(REMOVAL, [], { files: { 'plans/teams/growth.yaml': 'team: [' } });
    expect(code).toBe(0);
  });

  it('in the company is remarked on', async () => {
    const { code, err } = await withAnswers(REMOVAL, [], { files: { 'plans/company.yaml': 'polcy: {}\n' } });
    expect([code, err.split('\n')[0]]).toEqual([
      0,
      'plans/company.yaml cannot be read in full, so what it says may be missed; `plan lint` shows why.',
    ]);
  });
});

it('has no workspace to work on: exit code 3', async () => {
  const host = fakeHost({ files: {} });
  expect(await run(['triage'], host)).toBe(3);
});
