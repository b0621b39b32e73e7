import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltOptions, Program } from '../support/built.ts';
import { hasTerminals, KEYS, runBuilt, runInTerminal, temporaryFolder, withoutSeconds } from '../support/built.ts';
import { isWithout } from '../support/needs.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const OTHER_NODES = ['node-22', 'node-24'].map(
  name => [name, join(import.meta.dirname, 'node-versions/node_modules', name, 'bin/node')] as const,
);

const isOneNode = isWithout(
  'node-versions',
  OTHER_NODES.every(([, node]) => existsSync(node)),
  'Node 22 and 24 come with `npm ci --prefix test/end-to-end/node-versions`, on Linux on x64',
);
const hasNoTerminal = isWithout('terminal', hasTerminals(), "a real terminal needs util-linux's script");

/** The files that git has or would take. */
const filesOf = (...folders: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', ...folders], {
    cwd: REPOSITORY,
    encoding: 'utf8',
  })
    .split('\0')
    .filter(path => path !== '' && existsSync(join(REPOSITORY, path)))
    .sort();

describe('the package', () => {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'plan-package-')));
  const home = join(top, 'home');
  const company = join(top, 'company');
  const installed = join(home, 'node_modules/plan-cli');
  let packed: readonly string[];

  /** npm as it is in a fresh account that has never fetched anything, and has no network. */
  const npm = (cwd: string, words: readonly string[]): string => {
    const inherited = Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith('npm_'));
    const env = {
      ...Object.fromEntries(inherited),
      npm_config_userconfig: join(top, 'npmrc'),
      npm_config_cache: join(top, 'cache'),
      npm_config_offline: 'true',
    };
    return execFileSync('npm', words, { cwd, env, encoding: 'utf8', shell: process.platform === 'win32' });
  };

  beforeAll(() => {
    const clone = join(top, 'clone');
    for (const path of filesOf()) cpSync(join(REPOSITORY, path), join(clone, path));
    symlinkSync(join(REPOSITORY, 'node_modules'), join(clone, 'node_modules'), 'junction');
    const [{ filename, files }] = JSON.parse(npm(clone, ['pack', '--silent', '--json']));
    packed = files.map(({ path }: { readonly path: string }) => path);
    mkdirSync(home);
    cpSync(join(REPOSITORY, 'examples/acme'), company, { recursive: true });
    npm(home, ['install', join(clone, filename)]);
  }, 180_000);

  afterAll(() => rmSync(top, { recursive: true, force: true }));

  it('holds the program, the licences of what is in it, schemas, examples and documents', () => {
    const program = [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin/package.json',
      'bin/plan.js',
      'dist/main.cjs',
      'package.json',
    ];
    const made = ['dist/THIRD-PARTY-LICENSES.txt'];
    // npm leaves this one out of every package; the program writes its own.
    const others = filesOf('schemas', 'examples', 'docs').filter(path => path !== 'examples/acme/.gitignore');
    expect([...packed].sort()).toEqual([...program, ...made, ...others].sort());
  });

  it('holds whatever its documents link to', () => {
    const dead = packed
      .filter(path => path.endsWith('.md'))
      .flatMap(path =>
        [...readFileSync(join(installed, path), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) =>
          posix.join(posix.dirname(path), target),
        ),
      )
      .filter(target => !existsSync(join(installed, target)));
    expect(dead).toEqual([]);
  });

  it('is all that is installed, with the command plan', () => {
    expect(readdirSync(join(home, 'node_modules')).filter(name => !name.startsWith('.'))).toEqual(['plan-cli']);
    const { version } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
    expect(npm(home, ['exec', '--silent', '--', 'plan', '--version'])).toBe(`${version}\n`);
  });

  it('has the licence of every library in the program', async () => {
    const { metafile } = await build({
      absWorkingDir: REPOSITORY,
      entryPoints: ['src/main.ts'],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      write: false,
      metafile: true,
      logLevel: 'silent',
      // What of inquirer the program does without.
      external: ['@inquirer/external-editor'],
    });
    const bundled = Object.keys(metafile.inputs).flatMap(
      path =>
        path
          .split('node_modules/')
          .slice(1)
          .at(-1)
          ?.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? [],
    );
    const text = readFileSync(join(installed, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
    const named = [...text.matchAll(/^─+\n(\S+) \S+, \S+\n─+\n\n(?=\S)/gm)].map(([, name]) => name);
    expect(named).toEqual([...new Set(bundled)].sort());
    expect(text).toContain('Copyright Eemeli Aro <eemeli@gmail.com>');
  });

  it.each([
    ['{ "name": "a", "version": "1.0.0" }', 'a 1.0.0 has no field "license"'],
    ['{ "name": "a", "version": "1.0.0", "license": "MIT" }', 'a 1.0.0 has no file with its licence'],
  ])('is not made with a library such as %s', (manifest, problem) => {
    const licences = pathToFileURL(join(REPOSITORY, 'scripts/third-party-licenses.js'));
    const program = `import { licensesOf } from '${licences}'; licensesOf(['node_modules/a/lib/a.js']);`;
    const cwd = temporaryFolder({ 'node_modules/a/package.json': manifest, 'node_modules/a/lib/a.js': '' });
    const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd,
      encoding: 'utf8',
    });
    expect([status, /^Error: (.*)$/m.exec(stderr)?.[1]]).toEqual([1, problem]);
  });

  const nodes = [['this Node', process.execPath] as const, ...(isOneNode ? [] : OTHER_NODES)];

  describe.each(nodes)('on %s', (_, node) => {
    const program: Program = [node, join(installed, 'bin/plan.js')];

    it('makes the example company', async () => {
      const folder = temporaryFolder();
      const { code } = await runBuilt(folder, ['init', '--example'], { program });
      const made = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile() && !entry.parentPath.endsWith('.schemas'))
        .map(({ parentPath, name }) => join('examples', parentPath.slice(folder.length), name).replaceAll('\\', '/'));
      expect([code, made.sort()]).toEqual([0, filesOf('examples/acme')]);
    });

    it.each([
      [1, ['lint', '--no-history']],
      [0, ['explain', 'target-after-commitment']],
      [0, ['schema', 'team']],
      [0, ['review', 'search', '--stdout']],
      [2, ['triage', 'search']],
    ])('says with %i what the built program says: plan %j', async (code, words) => {
      const said = async (options: BuiltOptions) => {
        const { stdout, ...others } = await runBuilt(company, words, options);
        return { ...others, stdout: withoutSeconds(stdout) };
      };
      expect(await said({ program })).toEqual({ ...(await said({})), code });
    });

    it.skipIf(hasNoTerminal)('asks at a terminal', async () => {
      const folder = temporaryFolder({ 'plans/teams/search.yaml': 'team: search\nname: Search\n' });
      const words = ['triage', '--team', 'search', '--title', 'Maps'];
      const { screen, code } = await runInTerminal(folder, words, [['Its id?', KEYS.interrupt]], { program });
      expect([code, screen.trimEnd().endsWith('Stopped; nothing was written.')]).toEqual([130, true]);
    });
  });
});
