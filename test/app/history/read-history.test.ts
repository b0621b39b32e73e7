import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readHistory } from '../../../src/app/history/read-history.ts';
import { sessionOf } from '../../../src/cli/session.ts';
import type { History } from '../../../src/engine/history/history.ts';
import { team } from '../../support/based.ts';
import { temporaryFolder } from '../../support/built.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { cloneOf, plainGit, repository, sessionAt } from '../../support/repository.ts';

const SEARCH = 'plans/teams/search.yaml';

const historyOf = ({ folder }: { readonly folder: string }, plans = 'plans'): Promise<History> =>
  readHistory(sessionAt(folder), join(folder, plans));

/** Of each version: its day, and the backlog of each team. */
const inShort = ({ versions }: History): readonly string[] =>
  versions.map(({ commit, snapshot }) =>
    [
      commit.day,
      ...snapshot.teams.map(({ id, content }) => `${id}: ${content.backlog.map(item => item.id).join(' ')}`),
    ].join('  '),
  );

describe('the versions of a plan', () => {
  it('are told oldest first, by the day of the committer where they were, with who wrote them and what they said', async () => {
    const made = repository();
    const first = made.commit({ [SEARCH]: team('search', 'a') }, '2026-03-01T23:30:00-0800');
    made.commit({ 'README.md': 'not of the plan', 'plans/feedback.yaml': 'requests: []\n' });
    made.commit({ [SEARCH]: team('search', 'b') }, '2026-03-02T00:30:00+0900');
    const history = await historyOf(made);
    expect(history).toMatchObject({ extent: 'whole', skipped: [] });
    expect(inShort(history)).toEqual(['2026-03-01  search: a', '2026-03-02  search: b']);
    expect(history.versions[0]?.commit).toEqual({
      id: first,
      day: '2026-03-01',
      author: 'Ana',
      subject: `Change ${SEARCH}`,
    });
  });

  it('hold archives, decisions in every layout and the company, too', async () => {
    const FOLDER = 'decisions/search';
    const line = (reason: string) => `{ on: 2026-01-01, item: a, from: new, to: backlog, reason: ${reason} }\n`;
    const decided = (reason: string) => expect.objectContaining({ item: 'a', reason });
    const OLD = decided('Old.');
    const made = repository();
    made.commit({
      'plans/company.yaml': 'name: Acme\n',
      'plans/archive/search-2025.yaml': `team: search\ndecisions: [${line('Old.')}]\n`,
      [`plans/${FOLDER}/2026-01-02-a.2.yaml`]: line('Second.'),
      [`plans/${FOLDER}/2026-01-02-a.10.yaml`]: line('Tenth.'),
      [`plans/${FOLDER}/2026-01-02-a.yaml`]: line('First.'),
      'plans/decisions/search.yaml': `- ${line('Later.')}`,
    });
    const [version] = (await historyOf(made)).versions;
    expect(version?.snapshot).toEqual({
      teams: [],
      archives: [{ content: { team: 'search', closed: [], decisions: [OLD] } }],
      decisions: [
        { kind: 'archive', path: 'archive/search-2025.yaml', team: 'search', content: [OLD] },
        { kind: 'decisions', path: 'decisions/search.yaml', team: 'search', content: [decided('Later.')] },
        { kind: 'decision', path: `${FOLDER}/2026-01-02-a.yaml`, team: 'search', content: [decided('First.')] },
        { kind: 'decision', path: `${FOLDER}/2026-01-02-a.2.yaml`, team: 'search', content: [decided('Second.')] },
        { kind: 'decision', path: `${FOLDER}/2026-01-02-a.10.yaml`, team: 'search', content: [decided('Tenth.')] },
      ],
      company: { content: expect.objectContaining({ name: 'Acme' }) },
    });
  });

  it('are without hidden files, as the plan is', async () => {
    const made = repository();
    made.commit({ [SEARCH]: team('search', 'a'), 'plans/teams/.draft.yaml': team('.draft', 'b') });
    made.commit({ 'plans/archive/.old.yaml': 'team: search\nclosed: []\n' });
    expect(inShort(await historyOf(made))).toEqual(['2026-01-01  search: a']);
  });

  it('follow a file to another name, and end with it', async () => {
    const made = repository();
    const plans = 'Große Pläne/plans';
    made.commit({ [`${plans}/teams/a b.yaml`]: team('x', 'a'), [SEARCH]: team('search', 'b') });
    made.git('mv', `${plans}/teams/a b.yaml`, `${plans}/teams/übrig.yaml`);
    made.commit({}, '2026-01-02');
    made.commit({ [`${plans}/teams/übrig.yaml`]: null }, '2026-01-03');
    expect(inShort(await historyOf({ folder: made.folder }, plans))).toEqual([
      '2026-01-01  a b: a',
      '2026-01-02  übrig: a',
      '2026-01-03',
    ]);
  });

  it('are those of the line that branches were merged into, with what the merge made of both', async () => {
    const made = repository();
    made.commit({ [SEARCH]: team('search', 'a') }, '2026-01-01');
    made.git('checkout', '--quiet', '-b', 'ours');
    made.commit({ [SEARCH]: team('search', 'b') }, '2026-01-02');
    made.git('checkout', '--quiet', 'main');
    made.commit({ [SEARCH]: team('search', 'c') }, '2026-01-03');
    expect(() => made.git('merge', 'ours')).toThrow();
    made.commit({ [SEARCH]: team('search', 'b', 'c') }, '2026-01-04');
    for (const how of ['off', 'dense-combined']) {
      made.git('config', 'log.diffMerges', how);
      expect(inShort(await historyOf(made))).toEqual([
        '2026-01-01  search: a',
        '2026-01-03  search: c',
        '2026-01-04  search: b c',
      ]);
    }
  });

  it('share what did not change', async () => {
    const made = repository();
    made.commit({ [SEARCH]: team('search', 'a', 'b'), 'plans/teams/billing.yaml': team('billing', 'c') });
    made.commit({ [SEARCH]: team('search', 'b', 'd') });
    const [first, second] = (await historyOf(made)).versions.map(({ snapshot }) => snapshot);
    expect(second?.teams[0]).toBe(first?.teams[0]);
    expect(second?.archives).toBe(first?.archives);
    expect(second?.teams[1]?.content.backlog[0]).toBe(first?.teams[1]?.content.backlog[1]);
  });

  it('do not depend on what git is set to show, and start nothing', async () => {
    const made = repository();
    made.commit({ [SEARCH]: team('search', 'a'), '.gitattributes': '*.yaml diff=run\n' });
    for (const [key, value] of [
      ['log.showSignature', 'true'],
      ['gpg.program', 'touch ran'],
      ['log.date', 'relative'],
      ['log.showRoot', 'false'],
      ['log.follow', 'true'],
      ['color.ui', 'always'],
      ['diff.renames', 'copies'],
      ['diff.external', 'touch ran'],
      ['diff.run.textconv', 'touch ran'],
      ['diff.orderFile', 'nowhere'],
      ['i18n.logOutputEncoding', 'UTF-16'],
      ['core.pager', 'touch ran'],
      ['core.fsmonitor', 'touch ran'],
      ['core.hooksPath', '.'],
    ] as const)
      made.git('config', key, value);
    expect(inShort(await historyOf(made))).toEqual(['2026-01-01  search: a']);
    expect(readdirSync(made.folder).sort()).toEqual(['.git', '.gitattributes', 'plans']);
  });

  it('are those of this repository, wherever a hook says that git is', async () => {
    const made = repository();
    made.commit({ [SEARCH]: team('search', 'a') });
    vi.stubEnv('GIT_DIR', '/nowhere');
    vi.stubEnv('GIT_PREFIX', 'elsewhere/');
    expect(inShort(await historyOf(made))).toEqual(['2026-01-01  search: a']);
  });
});

describe('a version that cannot be read in full', () => {
  it.each([
    ['conflict markers', '<<<<<<< a\n=======\n>>>>>>> b\n', 'the file holds unresolved git conflict markers'],
    ['a part that does not fit', team('search', 'b', 'No-Id'), expect.stringContaining('No-Id')],
    ['bytes that are no text', Uint8Array.of(0xff), 'the file is not UTF-8'],
  ])('is skipped and said: %s', async (_, content, problem) => {
    const made = repository();
    made.commit({ [SEARCH]: team('search', 'a') }, '2026-01-01');
    const id = made.commit({ [SEARCH]: content }, '2026-01-02');
    made.commit({ [SEARCH]: team('search', 'c') }, '2026-01-03');
    const history = await historyOf(made);
    expect(inShort(history)).toEqual(['2026-01-01  search: a', '2026-01-02  search: a', '2026-01-03  search: c']);
    expect(history.skipped).toEqual([{ commit: expect.objectContaining({ id }), file: 'teams/search.yaml', problem }]);
  });

  it('is none where only keys are unknown, or the text is of an unusual style', async () => {
    const made = repository();
    made.commit({ [SEARCH]: `\uFEFF${team('search', 'a')}colour: blue\nx_own: 1\n` });
    const history = await historyOf(made);
    expect(inShort(history)).toEqual(['2026-01-01  search: a']);
    expect(history.skipped).toEqual([]);
  });
});

describe('how far the history reaches', () => {
  it('is all of it, or what a shallow clone has', async () => {
    const made = repository();
    made.commit({ [SEARCH]: team('search', 'a') });
    made.commit({ [SEARCH]: team('search', 'b') });
    made.commit({ [SEARCH]: team('search', 'c') });
    expect((await historyOf(cloneOf(made))).extent).toBe('whole');
    for (const depth of [1, 2]) {
      const history = await historyOf(cloneOf(made, `--depth=${depth}`));
      expect([history.extent, history.versions.length]).toEqual(['partial', depth]);
    }
  });

  it('is nothing without a repository or a commit', async () => {
    plainGit();
    const nothing = { extent: 'none', versions: [], skipped: [] };
    expect(await historyOf({ folder: temporaryFolder({ [SEARCH]: '' }) })).toEqual(nothing);
    const made = repository();
    made.write({ [SEARCH]: team('search', 'a') });
    expect(await historyOf(made)).toEqual(nothing);
  });

  it('is nothing, and why, where git fails', async () => {
    const made = repository();
    made.commit({ [SEARCH]: team('search', 'a') });
    vi.stubEnv('PATH', '');
    expect(await historyOf(made)).toEqual({
      extent: 'none',
      versions: [],
      skipped: [],
      problem: 'git is not installed here, or not on the PATH',
    });
  });
});

describe('what is kept', () => {
  /** A repository with two versions of a team, one of them broken, and a cache that holds something of them. */
  const kept = async () => {
    const made = repository();
    const cache = temporaryFolder();
    vi.stubEnv('PLAN_NO_CACHE', '');
    vi.stubEnv('XDG_CACHE_HOME', cache);
    made.commit({ [SEARCH]: team('search', 'a', 'b'), 'plans/company.yaml': 'name: Acme\n' });
    made.commit({ [SEARCH]: '[' });
    const cold = await historyOf(made);
    const [name = ''] = readdirSync(join(cache, 'plan'));
    return { made, cold, file: join(cache, 'plan', name) };
  };

  it('gives the same as reading anew', async () => {
    const { made, cold, file } = await kept();
    const text = readFileSync(file, 'utf8');
    const warm = await historyOf(made);
    expect(warm).toStrictEqual(cold);
    expect(readFileSync(file, 'utf8')).toBe(text);
    made.commit({ [SEARCH]: team('search', 'b', 'c') });
    const more = await historyOf(made);
    expect(more.versions.slice(0, 2)).toStrictEqual(cold.versions);
    const items = more.versions.map(({ snapshot }) => snapshot.teams[0]?.content.backlog ?? []);
    expect(items[2]?.[0]).toBe(items[0]?.[1]);
  });

  it('is used: what it says is not read again', async () => {
    const { made, file } = await kept();
    for (const id of made.git('rev-parse', 'HEAD~1:plans/teams', `HEAD~1:${SEARCH}`).split('\n').slice(1, 2))
      made.write({ [`.git/objects/${id.slice(0, 2)}/${id.slice(2)}`]: null });
    expect(inShort(await historyOf(made))[0]).toBe('2026-01-01  search: a b');
    writeFileSync(file, '');
    expect(await historyOf(made)).toMatchObject({ extent: 'none', problem: expect.stringContaining('older commits') });
  });

  it.each([
    ['damaged', (text: string) => text.replace('"a"', '"z"')],
    ['cut off', (text: string) => text.slice(0, -2)],
    ['empty', () => ''],
    ['of another version', (text: string) => text.replace('history 2 0.0.0', 'history 2 0.0.1')],
    ['of another format', (text: string) => text.replace('history 2', 'history 0')],
  ])('is not believed, and made anew, when it is %s', async (_, change) => {
    const { made, cold, file } = await kept();
    const text = readFileSync(file, 'utf8');
    const changed = change(text);
    expect(changed).not.toBe(text);
    writeFileSync(file, changed);
    expect(await historyOf(made)).toStrictEqual(cold);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

describe('a first read that takes long', () => {
  const commits = Array.from({ length: 3 }, (_, n) => ({ files: { [SEARCH]: team('search', `item-${n}`) } }));
  /** Every look at the clock is 0.3 seconds after the one before. */
  const slow = (terminal: boolean) => {
    let now = 0;
    const host = fakeHost({ commits, terminal });
    const elapsed = () => {
      now += 300;
      return now;
    };
    return { ...host, elapsed };
  };

  it('shows on a terminal how far it is, and takes that away', async () => {
    const host = slow(true);
    const session = sessionOf(host, {});
    await readHistory(session, '/home/company/plans');
    const [first, ...others] = host
      .err()
      .split('\r')
      .filter(line => line.trim() !== '');
    expect(first).toMatch(/^Reading the history of the plan: [12] of 3$/);
    expect(others.at(-1)).toBe('Reading the history of the plan: 3 of 3');
    expect(host.err()).toMatch(/\r {39}\r$/);
    expect(host.out()).toBe('');
  });

  it('shows nothing elsewhere, nor when it is quick', async () => {
    const piped = slow(false);
    await readHistory(sessionOf(piped, {}), '/home/company/plans');
    const quick = fakeHost({ commits, terminal: true });
    await readHistory(sessionOf(quick, {}), '/home/company/plans');
    expect([piped.err(), quick.err()]).toEqual(['', '']);
  });
});
