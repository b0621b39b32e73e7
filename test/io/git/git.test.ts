import { execFileSync } from 'node:child_process';
import { readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { git } from '../../../src/io/git/git.ts';
import { temporaryFolder } from '../../support/built.ts';

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
