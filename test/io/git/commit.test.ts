import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { git } from '../../../src/io/git/git.ts';
import { WriteRefused } from '../../../src/model/host.ts';
import type { TestRepository } from '../../support/repository.ts';
import { repository } from '../../support/repository.ts';

const changed = (): TestRepository => {
  const made = repository();
  made.commit({ 'plan.yaml': 'old\n' });
  made.write({ 'plan.yaml': 'new\n' });
  return made;
};

const commit = ({ folder }: TestRepository) => git.commit(folder, [join(folder, 'plan.yaml')], 'Change it');

/** Who wrote, and who committed, the last commit, and when. */
const lastBy = (made: TestRepository) =>
  made.git('log', '-1', '--format=%an <%ae> %aI%n%cn <%ce> %cI').trim().split('\n');

const DAYS = { GIT_AUTHOR_DATE: '2026-11-03T09:00:00+0100', GIT_COMMITTER_DATE: '2026-11-04T10:00:00-0700' };
const WHEN = ['2026-11-03T09:00:00+01:00', '2026-11-04T10:00:00-07:00'];

describe('a commit is by whom, and when, git commit would say', () => {
  it.each([
    [
      'GIT_AUTHOR_* and GIT_COMMITTER_*',
      {
        GIT_AUTHOR_NAME: 'Ana',
        GIT_AUTHOR_EMAIL: 'ana@acme.example',
        GIT_COMMITTER_NAME: 'Bo',
        GIT_COMMITTER_EMAIL: 'bo@acme.example',
      },
      ['Ana <ana@acme.example>', 'Bo <bo@acme.example>'],
    ],
    [
      'GIT_CONFIG_COUNT',
      {
        GIT_CONFIG_COUNT: '2',
        GIT_CONFIG_KEY_0: 'user.name',
        GIT_CONFIG_VALUE_0: 'Cy',
        GIT_CONFIG_KEY_1: 'user.email',
        GIT_CONFIG_VALUE_1: 'cy@acme.example',
      },
      ['Cy <cy@acme.example>', 'Cy <cy@acme.example>'],
    ],
  ])('%s', async (_, env, who) => {
    const made = changed();
    for (const [name, value] of Object.entries({ ...env, ...DAYS })) vi.stubEnv(name, value);
    expect(await git.whyNoCommit(made.folder)).toBeUndefined();
    await commit(made);
    expect(lastBy(made)).toEqual(who.map((name, index) => `${name} ${WHEN[index]}`));
  });

  it('GIT_CONFIG_GLOBAL', async () => {
    const made = changed();
    const config = join(made.folder, '.git/of-the-user');
    writeFileSync(config, '[user]\nname = Di\nemail = di@acme.example\n');
    vi.stubEnv('GIT_CONFIG_GLOBAL', config);
    for (const [name, value] of Object.entries(DAYS)) vi.stubEnv(name, value);
    await commit(made);
    expect(lastBy(made)).toEqual(WHEN.map(when => `Di <di@acme.example> ${when}`));
  });

  it('but in no other repository than the one of the plan, whatever a hook around says', async () => {
    const [made, other] = [changed(), changed()];
    made.git('config', 'user.name', 'Ana');
    made.git('config', 'user.email', 'ana@acme.example');
    vi.stubEnv('GIT_DIR', join(other.folder, '.git'));
    vi.stubEnv('GIT_INDEX_FILE', join(other.folder, '.git/index'));
    await commit(made);
    expect(made.git('log', '-1', '--format=%s')).toBe('Change it\n');
  });
});

const withIdentity = (): TestRepository => {
  const made = changed();
  made.git('config', 'user.name', 'Ana');
  made.git('config', 'user.email', 'ana@acme.example');
  return made;
};

it('runs the hooks of the repository, and one may refuse', async () => {
  const made = withIdentity();
  const hook = join(made.folder, '.git/hooks/commit-msg');
  made.write({ '.git/hooks/commit-msg': '#!/bin/sh\necho "No ticket is named." >&2\nexit 1\n' });
  chmodSync(hook, 0o755);
  await expect(commit(made)).rejects.toThrow(new WriteRefused('git says: No ticket is named.'));
});

it('signs where git is told to, and refuses where that fails', async () => {
  const made = withIdentity();
  made.git('config', 'commit.gpgSign', 'true');
  made.git('config', 'gpg.program', '/bin/false');
  await expect(commit(made)).rejects.toThrow('gpg failed to sign the data');
});

describe('before anything is written it is seen that a commit would fail', () => {
  it('outside of a merge it would not', async () => {
    expect(await git.whyNoCommit(withIdentity().folder)).toBeUndefined();
  });

  it.each([
    ['MERGE_HEAD', 'git is in the middle of a merge'],
    ['rebase-merge/head-name', 'git is in the middle of a rebase'],
    ['rebase-apply/next', 'git is in the middle of a rebase'],
    ['CHERRY_PICK_HEAD', 'git is in the middle of a cherry-pick'],
    ['REVERT_HEAD', 'git is in the middle of a revert'],
  ])('for %s', async (name, why) => {
    const made = withIdentity();
    made.write({ [`.git/${name}`]: 'x' });
    expect(await git.whyNoCommit(made.folder)).toBe(why);
  });

  it('for a locked index', async () => {
    const made = withIdentity();
    made.write({ '.git/index.lock': '' });
    expect(await git.whyNoCommit(made.folder)).toBe(
      `git's index is locked (${made.folder}/.git/index.lock), as by another git at work`,
    );
  });

  it('for nobody to commit by', async () => {
    const made = changed();
    made.git('config', 'user.useConfigOnly', 'true');
    expect(await git.whyNoCommit(made.folder)).toBe(
      'git knows no name and address to commit by; `git config user.name NAME` and `git config user.email ADDRESS` tell it',
    );
  });
});
