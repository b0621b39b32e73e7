import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { git } from '../../../src/io/git/git.ts';
import { openRepository } from '../../../src/io/git/repository.ts';
import { WriteRefused } from '../../../src/model/host.ts';
import { GitFailed } from '../../../src/model/repository.ts';
import { temporaryFolder } from '../../support/built.ts';
import type { TestRepository } from '../../support/repository.ts';
import { plainGit, repository } from '../../support/repository.ts';

it.each(['a*.yaml', '[ab]c.yaml'])('commits the file %s, and does not touch those that it would match', async name => {
  const folder = temporaryFolder({ [name]: 'old', 'abc.yaml': 'old', 'bc.yaml': 'old' });
  const run = (...words: readonly string[]) => execFileSync('git', words, { cwd: folder, encoding: 'utf8' });
  run('init', '--quiet');
  run('config', 'user.name', 'Ana');
  run('config', 'user.email', 'ana@acme.example');
  run('add', '.');
  run('commit', '--quiet', '-m', 'Begin');
  for (const file of [name, 'abc.yaml', 'bc.yaml']) writeFileSync(join(folder, file), 'new');
  const id = await git.commit(folder, [join(folder, name)], 'One file');
  expect(run('show', '--name-only', '-z', '--format=%h', 'HEAD')).toBe(`${id}\0\n${name}\0`);
  expect(run('status', '--porcelain')).toBe(' M abc.yaml\n M bc.yaml\n');
});

it('commits that files are gone, and forgets those that it never knew', async () => {
  const made = repository();
  made.commit({ 'a.yaml': 'a', 'b.yaml': 'b', 'c.yaml': 'c' });
  made.git('config', 'user.name', 'Ana');
  made.git('config', 'user.email', 'ana@acme.example');
  made.write({ 'a.yaml': null, 'b.yaml': null, 'd.yaml': 'd' });
  await git.commit(
    made.folder,
    ['a.yaml', 'never.yaml', 'd.yaml'].map(name => join(made.folder, name)),
    'Move',
  );
  expect(made.git('show', '--name-status', '--format=%s', 'HEAD')).toBe('Move\n\nD\ta.yaml\nA\td.yaml\n');
});

it('commits what a link leads to, of a file and of a folder', async () => {
  const made = repository();
  made.commit({ 'data/files/a.yaml': 'old', 'data/teams/b.yaml': 'old' });
  symlinkSync('data', join(made.folder, 'plans'));
  symlinkSync('../files/a.yaml', join(made.folder, 'data/teams/a.yaml'));
  made.commit();
  for (const [key, value] of [
    ['user.name', 'Ana'],
    ['user.email', 'ana@acme.example'],
  ] as const)
    made.git('config', key, value);
  const files = ['plans/teams/a.yaml', 'plans/teams/b.yaml'].map(path => join(made.folder, path));
  const plans = join(made.folder, 'plans');
  expect(await git.changed(plans, files)).toEqual([]);
  made.write({ 'data/files/a.yaml': 'new', 'data/teams/b.yaml': 'new' });
  expect(await git.changed(plans, files)).toEqual(files);
  await git.commit(plans, files, 'Through links');
  expect(made.git('show', '--name-only', '--format=', 'HEAD')).toBe('data/files/a.yaml\ndata/teams/b.yaml\n');
  expect(made.git('status', '--porcelain')).toBe('');
});

it('runs nothing that a repository brings along, unless it commits', async () => {
  const folder = temporaryFolder({
    'a.yaml': 'old',
    'b.txt': 'old',
    '.gitattributes': '*.yaml filter=run diff=run\nb* filter=r=n\n',
  });
  const run = (...words: readonly string[]) => execFileSync('git', words, { cwd: folder, encoding: 'utf8' });
  run('init', '--quiet');
  run('config', 'user.name', 'Ana');
  run('config', 'user.email', 'ana@acme.example');
  run('add', '.');
  run('commit', '--quiet', '-m', 'Begin');
  for (const key of ['core.fsmonitor', 'filter.run.clean', 'filter.r=n.process', 'diff.run.command', 'diff.external'])
    run('config', key, 'touch ran; cat');
  run('config', 'filter.run.required', 'true');
  const head = run('rev-parse', '--short', 'HEAD').trim();
  expect([await git.top(folder), await git.revision(folder)]).toEqual([realpathSync(folder), head]);
  const asked = ['a.yaml', 'b.txt'].map(name => join(folder, name));
  for (const file of asked) writeFileSync(file, 'new');
  expect([await git.revision(folder), await git.changed(folder, asked)]).toEqual([`${head}+`, asked]);
  expect(readdirSync(folder).sort()).toEqual(['.git', '.gitattributes', 'a.yaml', 'b.txt']);
});

it('tells which files differ from the last commit, new ones aside', async () => {
  const folder = temporaryFolder({ a: 'old', b: 'old' });
  const run = (...words: readonly string[]) => execFileSync('git', words, { cwd: folder, encoding: 'utf8' });
  const asked = ['a', 'b', 'new'].map(name => join(folder, name));
  run('init', '--quiet');
  expect(await git.changed(folder, asked)).toEqual([]);
  run('config', 'user.name', 'Ana');
  run('config', 'user.email', 'ana@acme.example');
  run('add', '.');
  run('commit', '--quiet', '-m', 'Begin');
  writeFileSync(join(folder, 'b'), 'changed');
  writeFileSync(join(folder, 'new'), 'new');
  expect(await git.changed(folder, asked)).toEqual([join(folder, 'b')]);
});

describe('a git that fails is no answer', () => {
  const FILES = { 'plans/teams/a.yaml': 'old', 'plans/reviews/2026-Q4/a.yaml': 'old' };
  const begun = (): TestRepository => {
    const made = repository();
    made.commit(FILES);
    return made;
  };

  /** What each question comes to: the answer, or that git failed. */
  const answersIn = async ({ folder }: TestRepository) => {
    const of = async (question: Promise<unknown>) => {
      try {
        return await question;
      } catch (error) {
        return error instanceof GitFailed ? 'failed' : error;
      }
    };
    const head = async () => {
      const opened = await openRepository(join(folder, 'plans'), folder);
      opened?.close();
      return opened === undefined ? 'no repository' : opened.head?.id;
    };
    return {
      top: await of(git.top(folder)),
      head: await of(head()),
      revision: await of(git.revision(folder)),
      changed: await of(git.changed(folder, [join(folder, 'plans/teams/a.yaml')])),
    };
  };

  const lose = ({ folder, git: run }: TestRepository, revision: string) => {
    const id = run('rev-parse', revision).trim();
    rmSync(join(folder, '.git/objects', id.slice(0, 2), id.slice(2)));
  };

  it('where the index is broken: nothing can be compared, and nothing is committed', async () => {
    const made = begun();
    const { folder } = made;
    const id = made.git('rev-parse', 'HEAD').trim();
    writeFileSync(join(folder, 'plans/teams/a.yaml'), 'new');
    writeFileSync(join(folder, '.git/index'), 'x');
    expect(await answersIn(made)).toEqual({
      top: realpathSync(folder),
      head: id,
      revision: 'failed',
      changed: 'failed',
    });
    await expect(git.commit(folder, [join(folder, 'plans/teams/a.yaml')], 'Change')).rejects.toThrow(WriteRefused);
    expect(made.git('rev-parse', 'HEAD').trim()).toBe(id);
  });

  it.each<[string, (made: TestRepository) => void]>([
    ['lost', made => lose(made, 'HEAD')],
    ['named wrongly', ({ folder }) => writeFileSync(join(folder, '.git/refs/heads/main'), 'x')],
  ])('where the last commit is %s: it is not as if there were none yet', async (_, damage) => {
    const made = begun();
    damage(made);
    expect(await answersIn(made)).toEqual({
      top: realpathSync(made.folder),
      head: 'failed',
      revision: 'failed',
      changed: 'failed',
    });
  });

  it('where its settings are broken', async () => {
    const made = begun();
    writeFileSync(join(made.folder, '.git/config'), '[');
    expect(await answersIn(made)).toEqual({ top: 'failed', head: 'failed', revision: 'failed', changed: 'failed' });
    await expect(git.commit(made.folder, [], 'Change')).rejects.toThrow(WriteRefused);
  });

  it('where it is not installed', async () => {
    const made = begun();
    vi.stubEnv('PATH', made.folder);
    expect(await answersIn(made)).toEqual({ top: 'failed', head: 'failed', revision: 'failed', changed: 'failed' });
  });

  it.each(['HEAD:plans/teams', 'HEAD:plans/reviews/2026-Q4'])(
    'where %s is lost: it is not as if nothing had been in it',
    async name => {
      const made = begun();
      const opened = await openRepository(join(made.folder, 'plans'), made.folder);
      lose(made, name);
      const read = opened?.filesAt(opened.head?.id ?? '', []);
      await expect(read).rejects.toThrow(GitFailed);
      opened?.close();
    },
  );

  it('and a no is none', async () => {
    const fresh = repository();
    mkdirSync(join(fresh.folder, 'plans'));
    expect(await answersIn(fresh)).toEqual({
      top: realpathSync(fresh.folder),
      head: undefined,
      revision: undefined,
      changed: [],
    });
    // Git looks for another one above what only has the name.
    const empty = temporaryFolder({ 'plans/a': '' });
    mkdirSync(join(empty, '.git'));
    expect([await git.top(empty), await git.revision(empty)]).toEqual([undefined, undefined]);
    expect(await openRepository(join(empty, 'plans'), empty)).toBeUndefined();
  });

  it('outside of a repository git is not even needed', async () => {
    const folder = temporaryFolder({ 'plans/a': '' });
    plainGit();
    vi.stubEnv('PATH', folder);
    expect([await git.top(folder), await git.revision(folder)]).toEqual([undefined, undefined]);
  });
});
