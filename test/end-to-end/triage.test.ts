import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { BuiltOptions, Typed } from '../support/built.ts';
import { hasTerminals, KEYS, runBuilt, runInTerminal, temporaryFolder } from '../support/built.ts';
import { HOSTILE } from '../support/lint-report.ts';
import { isWithout } from '../support/needs.ts';

const PLAN = 'plans/teams/search.yaml';
const LOG = 'plans/decisions/search/2026-11-21-export.yaml';

const TEXT = `team: search # ours
name: Search
coming_soon:
  - { id: export, title: Export, stakeholders: [support] }
inbox:
  - { title: Dark mode, added: 2026-11-18 }
`;

const REMOVAL = 'item: export\nplace: backlog\nreason: Later.\n';

const REMOVED = `team: search # ours
name: Search
coming_soon: []
backlog:
  - { id: export, title: Export, stakeholders: [support] }
inbox:
  - { title: Dark mode, added: 2026-11-18 }
`;

const RECORD = `# yaml-language-server: $schema=../../.schemas/decision.schema.json
on: 2026-11-21
item: export
from: coming_soon
to: backlog
reason: Later.
informed: [support]
`;

/** A workspace, in a git repository unless told otherwise. */
const workspace = (files: { readonly [path: string]: string } = {}, inGit = true) => {
  const folder = temporaryFolder({ [PLAN]: TEXT, ...files });
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@acme.example', ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
    });
  if (inGit) {
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'Begin');
  }
  const text = (path: string) =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined;
  const triage = (args: readonly string[], options: BuiltOptions = {}) =>
    runBuilt(folder, ['triage', ...args], {
      ...options,
      env: {
        GIT_AUTHOR_NAME: 'Ana',
        GIT_AUTHOR_EMAIL: 'ana@acme.example',
        GIT_COMMITTER_NAME: 'Ana',
        GIT_COMMITTER_EMAIL: 'ana@acme.example',
        ...options.env,
      },
    });
  return { folder, git, text, triage };
};

describe('a triage from an answers file', () => {
  it('writes plan and log, and commits these two only', async () => {
    const { folder, git, text, triage } = workspace({ 'notes.txt': 'a\n', 'staged.txt': 'a\n' });
    writeFileSync(join(folder, 'notes.txt'), 'changed\n');
    writeFileSync(join(folder, 'staged.txt'), 'changed\n');
    git('add', 'staged.txt');
    const { stdout, stderr, code } = await triage(['--answers', '-', '--commit'], { stdin: REMOVAL });
    expect([code, text(PLAN), text(LOG)]).toEqual([0, REMOVED, RECORD]);
    expect(stdout).toContain('── To support\nHello support,\n');
    const id = git('rev-parse', '--short', 'HEAD').trim();
    expect(stderr).toBe(`Written: ${PLAN}, ${LOG}, as commit ${id}; \`git revert ${id}\` would undo it.\n`);
    expect(git('show', '--name-only', '--format=%an%n%B', 'HEAD')).toBe(`Ana
search: put to the backlog export

"Export" goes to the backlog, which promises nothing.

Why: Later.


${LOG}
${PLAN}
`);
    expect(git('status', '--porcelain')).toBe(' M notes.txt\nM  staged.txt\n');
    git('commit', '--quiet', '-am', 'The rest');
    git('revert', '--no-edit', id);
    expect([text(PLAN), text(LOG)]).toEqual([TEXT, undefined]);
  });

  it('says what it would do, twice the same, and writes nothing in a dry run', async () => {
    const { git, triage } = workspace();
    const [one, two] = [
      await triage(['--answers', '-', '--dry-run'], { stdin: REMOVAL }),
      await triage(['--answers', '-', '--dry-run'], { stdin: REMOVAL }),
    ];
    expect([one.code, one.stderr, git('status', '--porcelain')]).toEqual([0, 'Nothing was written (--dry-run).\n', '']);
    expect(two).toEqual(one);
    expect(one.stdout).toContain(`--- /dev/null\n+++ ${LOG}\n@@ -0,0 +1,7 @@\n+# yaml-language-server`);
  });

  it('is refused where a commit cannot be made, before anything is written', async () => {
    const { text, triage } = workspace({}, false);
    const { stdout, stderr, code } = await triage(['--answers', '-', '--commit'], { stdin: REMOVAL });
    expect([stdout, stderr, code, text(PLAN)]).toEqual([
      '',
      'plan: --commit needs a git repository, and this plan is in none; run `git init`, or leave --commit out.\n',
      2,
      TEXT,
    ]);
  });

  it('is written, and says so, where a hook refuses the commit', async () => {
    const { folder, git, text, triage } = workspace();
    const hook = join(folder, '.git/hooks/pre-commit');
    writeFileSync(hook, '#!/bin/sh\necho "the tests fail" >&2\nexit 1\n');
    chmodSync(hook, 0o755);
    const { stdout, stderr, code } = await triage(['--answers', '-', '--commit'], { stdin: REMOVAL });
    expect([code, stderr, text(PLAN)]).toEqual([
      1,
      `plan: Written: ${PLAN}, ${LOG}, but not committed: git says: the tests fail\n`,
      REMOVED,
    ]);
    expect(stdout).toContain('── To support\n');
    expect(git('log', '--format=%s')).toBe('Begin\n');
  });

  it('needs a terminal where there are no answers: one sentence', async () => {
    const { text, triage } = workspace();
    const { stdout, stderr, code } = await triage(['export']);
    expect([stdout, code, text(PLAN)]).toEqual(['', 2, TEXT]);
    expect(stderr).toBe(
      'plan: plan triage asks questions, and there is no terminal to ask at; give the answers with --answers FILE (see plan triage --help).\n',
    );
  });

  it.each(['../../../etc/passwd', 'search/../../x', '../teams/search.yaml', '-1', '\u001b[2J'])(
    'finds no item %j, nor a file of that name',
    async item => {
      const { git, triage } = workspace();
      const { stdout, stderr, code } = await triage(['--answers', '-'], { stdin: JSON.stringify({ item }) });
      expect([stdout, code, git('status', '--porcelain')]).toEqual(['', 2, '']);
      expect(stderr).toMatch(/^plan: There is no item [^\n\p{Cc}]*\n$/u);
    },
  );

  it.each(['../../x', 'Dark', 'a/b', '__proto__', `a${'b'.repeat(60)}`])('takes no id %j', async id => {
    const { text, triage } = workspace();
    const { stderr, code } = await triage(['search/1', '--answers', '-'], {
      stdin: JSON.stringify({ id, place: 'backlog' }),
    });
    expect([code, stderr, text(PLAN)]).toEqual([
      2,
      `plan: The answers do not make a decision yet:\n  - id: ${id} is no id; write lower-case words joined by hyphens, at most 60 characters\n`,
      TEXT,
    ]);
  });

  it('tells a stakeholder called constructor like any other', async () => {
    const { text, triage } = workspace({
      [PLAN]: TEXT.replace('[support]', '[constructor]'),
      'plans/company.yaml': 'stakeholders: { constructor: { name: The builder } }\n',
    });
    const { stdout, code } = await triage(['--answers', '-'], { stdin: REMOVAL });
    expect([code, text(LOG)]).toEqual([0, RECORD.replace('[support]', '[constructor]')]);
    expect(stdout).toContain('── To The builder (constructor)\nHello The builder,\n');
  });

  it('keeps titles text, on the screen, in messages, in the commit and in the file', async () => {
    const { git, text, triage } = workspace();
    for (const [index, title] of HOSTILE.entries()) {
      const answers = { team: 'search', title, id: `item-${index}`, asked_by: ['ops'], place: 'backlog' };
      const { stdout, stderr, code } = await triage(['--answers', '-', '--commit'], { stdin: JSON.stringify(answers) });
      expect([code, stderr.startsWith('Written: ')]).toEqual([0, true]);
      const message = git('log', '-1', '--format=%B');
      expect(`${stdout}${stderr}${message}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]|##\[/u);
      expect(`${stdout}\n${stderr}\n${message}`.split('\n').filter(line => line.startsWith('::'))).toEqual([]);
      expect(message.split('\n')[0]).toBe(`search: put to the backlog item-${index}`);
    }
    const { backlog } = parse(text(PLAN) ?? '');
    expect(backlog.map((item: { title: string }) => item.title)).toEqual([...HOSTILE]);
    expect((await runBuilt(workspace({ [PLAN]: text(PLAN) ?? '' }).folder, ['lint'])).code).toBe(0);
  });

  it.skipIf(process.getuid?.() === 0)('changes nothing where it may not write', async () => {
    const { folder, text, triage } = workspace({ [LOG]: '[]\n' });
    chmodSync(join(folder, 'plans/decisions'), 0o555);
    const { stderr, code } = await triage(['--answers', '-'], { stdin: REMOVAL });
    chmodSync(join(folder, 'plans/decisions'), 0o755);
    expect([code, text(PLAN), text(LOG)]).toEqual([1, TEXT, '[]\n']);
    expect(stderr).toMatch(/decisions\/search\.yaml cannot be written \(EACCES\); nothing was changed/);
  });

  it('writes neither file where the log cannot be made', async () => {
    const { git, text, triage } = workspace({ 'plans/decisions': 'a file, no folder\n' });
    const { stderr, code } = await triage(['--answers', '-'], { stdin: REMOVAL });
    expect([code, text(PLAN), git('status', '--porcelain')]).toEqual([1, TEXT, '']);
    expect(stderr).toMatch(
      /^plan: [^\n]*decisions[^\n]* cannot be written \(E[A-Z]+\); nothing was changed\.[^\n]*\n$/,
    );
  });
});

const hasNoTerminal = isWithout('terminal', hasTerminals(), "a real terminal needs util-linux's script");

describe.skipIf(hasNoTerminal)('at a real terminal', () => {
  const questions: readonly Typed[] = [
    ['Where does it come from?', KEYS.enter],
    ['How important is it?', KEYS.down.repeat(2) + KEYS.enter],
    ['Who asks for it?', KEYS.enter],
    ['Do we promise a day to somebody outside the team?', KEYS.enter],
    ['Does it start now?', KEYS.enter],
    ['Where does it go?', KEYS.down + KEYS.enter],
    ['Who is told what becomes of "Export"?', KEYS.enter],
    ['Why? One sentence for the record.', `Later.${KEYS.enter}`],
  ];

  it('goes from the first question to the yes', async () => {
    const { folder, text } = workspace();
    const { screen, code } = await runInTerminal(
      folder,
      ['triage', 'export'],
      [...questions, ['Write it, and I will tell support?', `y${KEYS.enter}`]],
    );
    expect([code, text(LOG)]).toEqual([0, RECORD]);
    expect(text(PLAN)).toBe(REMOVED);
    for (const line of [
      '"Export" (Search, coming soon)',
      'The queue is empty.',
      '→ "Export" goes to the backlog, which promises nothing.',
      `+++ ${LOG}`,
      '── To support',
      `Written: ${PLAN}, ${LOG}.`,
    ])
      expect(screen).toContain(line);
  });

  it.each([0, 2, 7, 8])('is left untouched by Ctrl-C at question %i', async at => {
    const { folder, git, text } = workspace();
    const all: readonly Typed[] = [...questions, ['Write it, and I will tell support?', KEYS.enter]];
    const typed = all
      .slice(0, at + 1)
      .map(([seen, keys], index): Typed => [seen, index === at ? KEYS.interrupt : keys]);
    const { screen, code } = await runInTerminal(folder, ['triage', 'export'], typed);
    expect([code, text(PLAN), git('status', '--porcelain')]).toEqual([130, TEXT, '']);
    expect(screen.trimEnd().endsWith('Stopped; nothing was written.')).toBe(true);
  });

  it('asks again until an answer will do', async () => {
    const { folder, text } = workspace({
      [PLAN]: 'team: search\nname: Search\nbacklog: [{ id: a, title: A }]\n',
    });
    const { code } = await runInTerminal(
      folder,
      ['triage', '--team', 'search', '--title', 'Maps'],
      [
        ['Its id?', ` a${KEYS.enter}`],
        ['a is taken already', `-b${KEYS.enter}`],
        ['Where does it come from?', KEYS.enter],
        ['How important is it?', KEYS.interrupt],
      ],
    );
    expect([code, text(LOG)]).toEqual([130, undefined]);
  });

  it('gives the answers back where the plan changed behind its back', async () => {
    const { folder, text } = workspace();
    const run = runInTerminal(
      folder,
      ['triage', 'export'],
      [
        ...questions,
        [
          'Write it, and I will tell support?',
          () => {
            writeFileSync(join(folder, PLAN), `${TEXT}# meanwhile\n`);
            return `y${KEYS.enter}`;
          },
        ],
      ],
    );
    const { screen, code } = await run;
    expect([code, text(PLAN), text(LOG)]).toEqual([1, `${TEXT}# meanwhile\n`, undefined]);
    expect(screen).toContain('Your answers, for `plan triage --answers FILE`:\n{\n  "item": "search/export",\n');
  });

  it('whose width nobody knows is taken to be an ordinary one', async () => {
    const { folder } = workspace();
    const { screen } = await runInTerminal(
      folder,
      ['triage', 'export'],
      [['Where does it come from?', KEYS.interrupt]],
      { columns: 0 },
    );
    expect(screen).toContain('"Export" (Search, coming soon)\n');
    expect(screen).toContain('Strategy of the company\n');
  });
});
