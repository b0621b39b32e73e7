import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HistoryMissing } from '../../../src/model/host.ts';
import { comparison, team } from '../../support/based.ts';
import type { TestRepository } from '../../support/repository.ts';
import { repository } from '../../support/repository.ts';

const SEARCH = 'plans/teams/search.yaml';

/** A plan of two teams on main; a branch is checked out. */
const begun = (files: { readonly [path: string]: string } = {}): TestRepository => {
  const made = repository();
  made.commit({
    [SEARCH]: team('search', 'a'),
    'plans/teams/growth.yaml': team('growth', 'g'),
    'plans/decisions/search.yaml': '- { on: 2026-01-01, item: a, from: new, to: backlog, reason: Later. }\n',
    ...files,
  });
  made.git('checkout', '--quiet', '-b', 'ours');
  return made;
};

const link = ({ folder }: TestRepository, path: string, to: string): void => {
  rmSync(join(folder, path), { force: true });
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  symlinkSync(to, join(folder, path));
};

const move = (made: TestRepository, from: string, to: string): void => {
  mkdirSync(dirname(join(made.folder, to)), { recursive: true });
  made.git('mv', from, to);
};

/** What stood there before, by team and item, and the decisions. */
const stoodThere = async (made: TestRepository, plans = 'plans') => {
  const { before: world, reading } = await comparison(made, { plans });
  return [
    ...world.teams.map(({ id, content }) => `${id}: ${content.backlog.map(item => item.id).join(' ')}`),
    ...world.decisions.map(file => `decisions of ${file.team}: ${file.content.length}`),
    ...reading.map(({ message }) => message),
  ];
};

const ALL = ['growth: g', 'search: a', 'decisions of search: 1'];

describe('a link', () => {
  it('is followed at the base as it is in the work tree, of a file, a folder, and the workspace', async () => {
    const made = begun({ 'files/x': '', 'plans/files/late.yaml': team('late', 'l') });
    made.git('checkout', '--quiet', 'main');
    link(made, 'plans/teams/late.yaml', '../files/late.yaml');
    made.commit();
    made.git('branch', '--force', 'ours');
    made.git('checkout', '--quiet', 'ours');
    made.commit({ 'plans/files/late.yaml': team('late', 'm') });
    expect(await stoodThere(made)).toEqual(['growth: g', 'late: l', 'search: a', 'decisions of search: 1']);
    made.git('checkout', '--quiet', 'main');
    made.git('mv', 'plans/teams', 'plans/real');
    link(made, 'plans/teams', 'real');
    made.git('mv', 'plans', 'data');
    link(made, 'plans', 'data');
    made.commit();
    made.git('branch', '--force', 'ours');
    made.git('checkout', '--quiet', 'ours');
    made.commit({ 'data/files/late.yaml': team('late', 'm') });
    expect(await stoodThere(made)).toEqual(['growth: g', 'late: l', 'search: a', 'decisions of search: 1']);
  });

  it.each<[string, (made: TestRepository) => void]>([
    [
      'a file becomes one',
      made => {
        made.write({ 'plans/files/search.yaml': team('search', 'b') });
        link(made, SEARCH, '../files/search.yaml');
      },
    ],
    [
      'the folder of the teams becomes one',
      made => {
        move(made, 'plans/teams', 'plans/real');
        link(made, 'plans/teams', 'real');
        made.write({ 'plans/real/search.yaml': team('search', 'b') });
      },
    ],
    [
      'the workspace becomes one',
      made => {
        move(made, 'plans', 'data');
        link(made, 'plans', 'data');
        made.write({ 'data/teams/search.yaml': team('search', 'b') });
      },
    ],
  ])('hides nothing where %s', async (_, change) => {
    const made = begun();
    change(made);
    made.commit();
    expect(await stoodThere(made)).toEqual(ALL);
  });

  it.each<[string, string, string]>([
    ['a file', SEARCH, '../files/search.yaml'],
    ['the folder of the teams', 'plans/teams', 'real'],
    ['the workspace', 'plans', 'data'],
  ])('hides nothing where %s is one no more', async (_, path, to) => {
    const made = begun();
    made.git('checkout', '--quiet', 'main');
    move(made, path, join(dirname(path), to));
    link(made, path, to);
    made.commit();
    made.git('branch', '--force', 'ours');
    made.git('checkout', '--quiet', 'ours');
    rmSync(join(made.folder, path));
    made.git('mv', join(dirname(path), to), path);
    made.commit({ [SEARCH]: team('search', 'b') });
    expect(await stoodThere(made)).toEqual(ALL);
  });

  it('that leads out of the repository, nowhere or to itself is said, and so is what is no file', async () => {
    const made = begun();
    made.git('checkout', '--quiet', 'main');
    made.write({ 'plans/teams/pointer.yaml': 'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n' });
    for (const [name, to] of [
      ['out', '../../../x.yaml'],
      ['nowhere', 'x.yaml'],
      ['loop', 'loop.yaml'],
      ['dir', '../decisions'],
    ] as const)
      link(made, `plans/teams/${name}.yaml`, to);
    made.commit({ 'plans/teams/folder.yaml/x': '' });
    const { reading } = await comparison(made, { base: 'HEAD' });
    expect(reading.map(({ file, message }) => [file, message])).toEqual([
      [expect.stringMatching(/dir\.yaml$/), 'this is no file'],
      [expect.stringMatching(/folder\.yaml$/), 'this is no file'],
      [expect.stringMatching(/loop\.yaml$/), 'the file is a link to itself'],
      [expect.stringMatching(/nowhere\.yaml$/), 'the file is a link that leads nowhere'],
      [expect.stringMatching(/out\.yaml$/), 'the file is a link that leads out of the repository'],
      [expect.stringMatching(/pointer\.yaml$/), 'this is a pointer of Git LFS, and not the file'],
    ]);
  });
});

describe('a workspace that moves hides nothing', () => {
  const MOVES: readonly (readonly [string, string, (made: TestRepository) => void])[] = [
    ['to another folder', 'docs/plans', made => move(made, 'plans', 'docs/plans')],
    ['to the top', '.', made => ['teams', 'decisions'].forEach(name => void made.git('mv', `plans/${name}`, name))],
    [
      'and leaves an empty folder of teams',
      'docs/plans',
      made => {
        move(made, 'plans', 'docs/plans');
        mkdirSync(join(made.folder, 'plans/teams'), { recursive: true });
      },
    ],
    [
      'and leaves another team',
      'docs/plans',
      made => {
        move(made, 'plans', 'docs/plans');
        made.write({ 'plans/teams/other.yaml': team('other', 'o') });
      },
    ],
    [
      'and its teams are called otherwise at once',
      'docs/plans',
      made => {
        move(made, 'plans', 'docs/plans');
        for (const name of ['search', 'growth'])
          made.git('mv', `docs/plans/teams/${name}.yaml`, `docs/plans/teams/x${name}.yaml`);
      },
    ],
    [
      'and its teams and items are called otherwise at once',
      'docs/plans',
      made => {
        move(made, 'plans', 'docs/plans');
        for (const name of ['search', 'growth']) made.write({ [`docs/plans/teams/${name}.yaml`]: null });
        made.write({ 'docs/plans/teams/x.yaml': team('x', 'y') });
      },
    ],
  ];

  it.each(MOVES)('%s', async (_, plans, change) => {
    const made = begun({ 'README.md': '' });
    change(made);
    made.commit();
    expect(await stoodThere(made, plans)).toEqual(ALL);
  });

  it('of a part of it, to a workspace that is there already', async () => {
    const made = begun({ 'docs/plans/teams/docs.yaml': team('docs', 'd') });
    move(made, SEARCH, 'docs/plans/teams/search.yaml');
    move(made, 'plans/decisions', 'docs/plans/decisions');
    made.git('mv', 'plans/teams/growth.yaml', 'docs/plans/teams/grow.yaml');
    made.commit();
    expect(await stoodThere(made, 'docs/plans')).toEqual(['docs: d', ...ALL]);
  });

  it('and where it may have stood in two places, that is no clean bill, wherever it runs', async () => {
    const made = begun({ 'old/plans/teams/search.yaml': team('search', 'z') });
    move(made, 'plans', 'docs/plans');
    made.git('rm', '-r', '--quiet', 'old');
    made.commit();
    await expect(stoodThere(made, 'docs/plans')).rejects.toThrow(HistoryMissing);
    await expect(stoodThere(made, 'docs/plans')).rejects.toThrow(
      /may have stood in old\/plans\/ or plans\/, which are all gone/,
    );
  });

  it('nor does it make a workspace of what another program keeps in such a folder', async () => {
    const made = begun({ 'config/teams/a.yaml': 'members: [x]\n' });
    made.git('rm', '-r', '--quiet', 'config');
    made.commit({ 'docs/plans/teams/new.yaml': team('new', 'n') });
    expect(await stoodThere(made, 'docs/plans')).toEqual([]);
  });

  it('nor does a sparse checkout move anything', async () => {
    const made = begun({ 'examples/plans/teams/new.yaml': team('new', 'x') });
    made.git('sparse-checkout', 'set', 'plans');
    made.commit({ 'plans/teams/new.yaml': team('new', 'x') });
    expect(await stoodThere(made)).toEqual(ALL);
  });
});

it('a folder of teams that was a submodule is no empty one', async () => {
  const inner = repository();
  inner.commit({ 'search.yaml': team('search', 'a') });
  const made = repository();
  const git = (...words: readonly string[]) => made.git('-c', 'protocol.file.allow=always', ...words);
  git('submodule', '--quiet', 'add', inner.folder, 'plans/teams');
  made.commit();
  made.git('rm', '--quiet', 'plans/teams');
  made.commit({ [SEARCH]: team('search', 'b') });
  await expect(stoodThere(made)).rejects.toThrow(/teams was a submodule at \w{7}, and what stood in it is not here/);
});
