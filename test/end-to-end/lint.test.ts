import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import nodeModule from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/cli/commands/lint-formats.ts';
import { runBuilt, temporaryFolder, withoutSeconds } from '../support/built.ts';
import { HOSTILE } from '../support/lint-report.ts';
import { repository } from '../support/repository.ts';

const TEAM = 'plans/teams/search.yaml';
const GOOD = 'team: search\nname: Search\n';
const LINT = ['lint', '--no-history'];

/** Everything that lint says, a line a finding, without the lines that close it. */
const compact = async (folder: string) => {
  const { stdout, stderr, code } = await runBuilt(folder, ['lint', '--no-history', '--format', 'compact']);
  const [, ...lines] = stdout.trimEnd().split('\n').reverse();
  const findings = lines.filter(line => !line.startsWith('Some rules ')).reverse();
  return { code, stderr, findings };
};

describe('the built program', () => {
  it('says that all is well, and exits with 0', async () => {
    const { stdout, stderr, code } = await runBuilt(temporaryFolder({ [TEAM]: GOOD }), ['lint', '--no-history']);
    expect(withoutSeconds(stdout)).toMatch(/^1 file, 0 items, \d+ rules: no findings, in 0\.0 s\n$/);
    expect([stderr, code]).toEqual(['', 0]);
  });

  // Where Node keeps what V8 compiled by itself, none comes from the build.
  it.skipIf('enableCompileCache' in nodeModule)('starts from what V8 compiled when it was built', async () => {
    const folder = temporaryFolder({
      [TEAM]: GOOD,
      'told.cjs': `
        const vm = require('node:vm');
        vm.Script = class extends vm.Script {
          constructor(...words) {
            super(...words);
            console.error(this.cachedDataRejected);
          }
        };`,
    });
    const { stderr } = await runBuilt(folder, LINT, { env: { NODE_OPTIONS: `--require ${join(folder, 'told.cjs')}` } });
    expect(stderr).toBe('false\n');
  });

  it('exits with 1 for errors, and says the same twice but for the seconds', async () => {
    const folder = temporaryFolder({ [TEAM]: 'team: serch\nname: Search\n' });
    const [one, two] = [await runBuilt(folder, LINT), await runBuilt(folder, LINT)];
    expect(withoutSeconds(one.stdout)).toBe(withoutSeconds(two.stdout));
    expect(one.stdout).toMatch(/^error\[team-name-mismatch\]: .*\n --> plans\/teams\/search\.yaml:1:7\n/);
    expect([one.stderr, one.code]).toEqual(['', 1]);
  });

  it('exits with 3 where there is no plan', async () => {
    const { stdout, stderr, code } = await runBuilt(temporaryFolder(), ['lint']);
    expect([stdout, code]).toEqual(['', 3]);
    expect(stderr).toMatch(/^plan: No plan found: [^\n]*\n$/);
  });

  it('exits with 2 when asked wrongly', async () => {
    const { stdout, stderr, code } = await runBuilt(temporaryFolder({ [TEAM]: GOOD }), [
      'lint',
      'plans/teams/serch.yaml',
    ]);
    expect([stdout, stderr, code]).toEqual([
      '',
      'plan: plans/teams/serch.yaml does not exist; did you mean plans/teams/search.yaml?\n',
      2,
    ]);
  });

  it('says its version and shows the page of a rule, wherever it runs', async () => {
    const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'));
    const folder = temporaryFolder();
    expect(await runBuilt(folder, ['--version'])).toEqual({ stdout: `${version}\n`, stderr: '', code: 0 });
    expect((await runBuilt(folder, ['explain', 'nothing-to-cut'])).stdout).toContain('\nPut right\n');
  });
});

describe('against a base', () => {
  const promised = (date: string) =>
    `${GOOD}in_progress: [{ id: saml-sso, title: SAML, commitment: { date: ${date}, to: [acme], scope: Okta. } }]\n`;

  it('a commitment that moved with nobody agreeing fails, and what was wrong before does not', async () => {
    const { folder, commit, write } = repository();
    commit({ [TEAM]: promised('2026-12-01') });
    write({ [TEAM]: promised('2026-12-15') });
    const { stdout, stderr, code } = await runBuilt(folder, ['lint', '--format', 'compact']);
    const lines = withoutSeconds(stdout).trimEnd().split('\n');
    expect([code, stderr, lines.filter(line => !line.endsWith('(in the base too)'))]).toEqual([
      1,
      '',
      [
        expect.stringContaining(
          ': error commitment-moved: saml-sso: the promise moved from 2026-12-01 to 2026-12-15; ',
        ),
        expect.stringMatching(
          /: 1 new error, 0 new warnings, \d in the base too; compared with \w{7} \(.+\), in 0\.0 s$/,
        ),
      ],
    ]);
    commit();
    expect((await runBuilt(folder, ['lint', '--base', 'HEAD'])).code).toBe(0);
    expect((await runBuilt(folder, ['lint', '--base', 'HEAD~1'])).code).toBe(1);
    expect((await runBuilt(folder, ['lint', '--base', 'nowhere'])).code).toBe(4);
  });

  it('that nobody can have, for there is no repository, is one remark', async () => {
    const { stderr, code } = await runBuilt(temporaryFolder({ [TEAM]: GOOD }), ['lint']);
    expect([stderr, code]).toEqual([expect.stringMatching(/^plan: there is no base to compare with: /), 0]);
  });
});

describe('a file that is no plan', () => {
  it.each([
    ['empty', '', ['schema: the file is empty']],
    [
      'binary',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255]),
      ['unreadable-file: the file is binary, no text'],
    ],
    ['Latin-1', new Uint8Array([0x74, 0xe9, 0x0a]), ['unreadable-file: the file is not UTF-8']],
    [
      'of 3 MB',
      `# ${'x'.repeat(3 * 1024 * 1024)}\n`,
      ['unreadable-file: the file has 3.0 MB; files of up to 2 MB are read'],
    ],
    [
      'indented with tabs',
      `${GOOD}backlog:\n\t- { id: a, title: A }\n`,
      ['yaml-syntax: a tab is used for indentation'],
    ],
    [
      'indented with a no-break space',
      `${GOOD}backlog:\n\u00a0 - id: a\n    title: A\n`,
      ['yaml-syntax: a blank that is no space, such as a no-break space, stands at the start of this line'],
    ],
    ['nested 10,000 deep', `${'['.repeat(10_000)}`, ['yaml-syntax: the file is nested too deeply to be read']],
    [
      'in conflict',
      `<<<<<<< a\n${GOOD}=======\n>>>>>>> b\n`,
      ['merge-conflict: the file holds unresolved git conflict markers'],
    ],
  ])('is diagnosed when %s, beside what the others hold', async (_, content, findings) => {
    const folder = temporaryFolder({ [TEAM]: content, 'plans/teams/growth.yaml': 'team: grwth\nname: Growth\n' });
    const found = await compact(folder);
    expect([found.code, found.stderr]).toEqual([1, '']);
    expect(found.findings.map(line => line.replace(/^\S+:\d+:\d+: error /, ''))).toEqual([
      expect.stringMatching(/^team-name-mismatch: /),
      ...findings,
    ]);
  });

  it('is not read through a link that leads out of the workspace, nowhere, or to itself', async () => {
    const folder = temporaryFolder({ 'secret.yaml': 'team: secret\nname: Secret\n', 'plans/teams/search.yaml': GOOD });
    symlinkSync(join(folder, 'secret.yaml'), join(folder, 'plans/teams/a.yaml'));
    symlinkSync('nowhere.yaml', join(folder, 'plans/teams/b.yaml'));
    symlinkSync('c.yaml', join(folder, 'plans/teams/c.yaml'));
    mkdirSync(join(folder, 'plans/teams/d.yaml'));
    const { code, findings } = await compact(folder);
    expect(code).toBe(1);
    expect(findings).toEqual([
      'plans/teams/a.yaml:1:1: error unreadable-file: the file is a link that leads out of the workspace',
      'plans/teams/b.yaml:1:1: error unreadable-file: the file is a link that leads nowhere',
      'plans/teams/c.yaml:1:1: error unreadable-file: the file is a link to itself',
      'plans/teams/d.yaml:1:1: error unreadable-file: this is no file',
    ]);
  });

  describe.skipIf(process.getuid?.() === 0)('without permission to read', () => {
    it('is diagnosed', async () => {
      const folder = temporaryFolder({ [TEAM]: GOOD });
      chmodSync(join(folder, TEAM), 0o000);
      expect((await compact(folder)).findings).toEqual([
        `${TEAM}:1:1: error unreadable-file: the file may not be read`,
      ]);
    });

    it('ends the run where it is a whole folder, for nothing could be said of it', async () => {
      const folder = temporaryFolder({ [TEAM]: GOOD });
      chmodSync(join(folder, 'plans/teams'), 0o000);
      const { stderr, code } = await runBuilt(folder, ['lint']);
      chmodSync(join(folder, 'plans/teams'), 0o755);
      expect([stderr, code]).toEqual([
        `plan: ${join(folder, 'plans/teams')} may not be read; look at its permissions.\n`,
        2,
      ]);
    });
  });
});

describe('titles that want to be more than text', () => {
  const entries = HOSTILE.map(
    title => `  - { title: ${JSON.stringify(title)}, added: 2026-01-05, colour: ${JSON.stringify(title)} }\n`,
  );

  it.each(FORMATS)('are text in %s', async format => {
    const folder = temporaryFolder({ [TEAM]: `${GOOD}inbox:\n${entries.join('')}` });
    const env = { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') };
    const { stdout, stderr, code } = await runBuilt(folder, [...LINT, '--verbose', '--format', format], { env });
    expect(code).toBe(1);
    expect(`${stdout}${stderr}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]|##\[/u);
    const commands = stdout.split('\n').filter(line => /^\s*::/.test(line));
    expect(commands.filter(line => !/^::(error|warning) file=|^::notice title=plan lint::/.test(line))).toEqual([]);
    expect(stdout).toContain('👩🏽‍🚀 🇪🇺');
    if (format === 'json')
      expect(JSON.parse(stdout).diagnostics.map(({ item }: { item: string }) => item)).toEqual([
        ...HOSTILE,
        ...HOSTILE,
      ]);
    if (format === 'github') {
      expect(commands).toHaveLength(2 * HOSTILE.length + 1);
      expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8').replaceAll('<br>', '').replaceAll('\n', '')).not.toMatch(
        /[`<>\p{Cc}]/u,
      );
    }
  });
});

describe('a reader that stops early', () => {
  const many = Array.from(
    { length: 5000 },
    (_, index) => `  - { id: item-${index}, title: T, target_date: 2026-12-01 }\n`,
  ).join('');

  it('ends the program quietly', async () => {
    const folder = temporaryFolder({ [TEAM]: `${GOOD}backlog:\n${many}` });
    const { stderr, code } = await runBuilt(folder, ['lint', '--no-history', '--format', 'compact'], {
      closeStdout: true,
    });
    expect([stderr, code]).toEqual(['', 1]);
  });

  it('is the only one that misses something: a large output arrives whole', async () => {
    const folder = temporaryFolder({ [TEAM]: `${GOOD}backlog:\n${many}` });
    const { stdout } = await runBuilt(folder, ['lint', '--format', 'json']);
    expect(stdout.length).toBeGreaterThan(1_000_000);
    expect(JSON.parse(stdout).diagnostics).toHaveLength(5000);
  });
});

describe('a file to write', () => {
  it('is written beside the plan, never over it', async () => {
    const folder = temporaryFolder({ [TEAM]: GOOD });
    expect((await runBuilt(folder, ['lint', '--format', 'json:lint.json'])).code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'lint.json'), 'utf8')).version).toBe(2);
    expect((await runBuilt(folder, ['lint', '--format', `json:${TEAM}`])).code).toBe(2);
    expect(readFileSync(join(folder, TEAM), 'utf8')).toBe(GOOD);
  });

  it('is no device', async () => {
    const { stderr, code } = await runBuilt(temporaryFolder({ [TEAM]: GOOD }), ['lint', '--format', 'json:/dev/null']);
    expect([stderr, code]).toEqual(['plan: /dev/null cannot be used: it is no plain file.\n', 2]);
  });

  it('that cannot be replaced as a whole is left as it was', async () => {
    const folder = temporaryFolder({ [TEAM]: GOOD });
    writeFileSync(join(folder, 'image.png'), new Uint8Array([0, 1, 2]));
    expect((await runBuilt(folder, ['lint', '--format', 'json:image.png'])).code).toBe(2);
    expect([...readFileSync(join(folder, 'image.png'))]).toEqual([0, 1, 2]);
  });
});
