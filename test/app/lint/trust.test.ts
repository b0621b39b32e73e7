import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lintWorkspace } from '../../../src/app/lint/lint-workspace.ts';
import { HistoryMissing, UsageError } from '../../../src/model/host.ts';
import type { TestRepository } from '../../support/repository.ts';
import { cloneOf, repository, sessionAt } from '../../support/repository.ts';

// Somebody wants to move a promise so that nobody sees it. Every way is tried on a real repository; docs/trust.md has a line for each.

const SEARCH = 'plans/teams/search.yaml';
const COMPANY = 'plans/company.yaml';

const item = (date: string, id = 'sso') => `
  - id: ${id}
    title: SAML sign-in
    source: gtm_request
    priority: P0
    customer_impact: One sign-in.
    target_date: 2026-12-01
    scoping: { on: 2026-09-28, effort: { low: 1w, likely: 1w, high: 2w }, engineers: 1 }
    metrics: [signins]
    commitment: { date: ${date}, to: [acme], scope: Okta. }`;

const plan = (date: string, { team = 'search', id = 'sso', more = '' } = {}) =>
  `team: ${team}\nname: Search\nengineers: 2\n${more}in_progress:${item(date, id)}
coming_soon: [{ id: later, title: Later, source: internal, priority: P1, business_impact: B. }]
metrics: [{ id: signins, name: Sign-ins, unit: '%', baseline: 0, target: 40, by: 2027-Q2, readings: [{ on: 2026-11-10, value: 6 }] }]\n`;

const company = (more = '', acme = '{ name: Acme, kind: customer }') =>
  `name: Ours\nstakeholders:\n  acme: ${acme}\n  sales: { name: Sales, kind: gtm }\n${more}`;

const PROMISED = '2026-12-15';
const MOVED = '2027-03-15';

/** What is tried, and how lint is run then. */
interface Run {
  readonly made: TestRepository;
  readonly plans?: string;
  readonly env?: { readonly [name: string]: string };
  readonly today?: string;
  readonly base?: string;
  readonly history?: boolean;
}

type Way = (made: TestRepository) => Run | undefined;

const edit =
  (files: Parameters<TestRepository['write']>[0]): Way =>
  made => {
    made.commit(files);
    return undefined;
  };

/** The base is as it is told first, and the change as it is told then. */
const onBaseThen =
  (files: Parameters<TestRepository['write']>[0], then: Parameters<TestRepository['write']>[0]): Way =>
  made => {
    made.git('checkout', '--quiet', 'main');
    made.commit(files);
    made.git('checkout', '--quiet', '-B', 'ours');
    return edit(then)(made);
  };

const FIRST = `{ on: 2026-10-20, date: { from: ${PROMISED}, to: ${MOVED} }, reason: R, approved_by: [acme] }`;
const SECOND = `{ on: 2026-11-10, date: { from: ${MOVED}, to: ${PROMISED} }, reason: R, approved_by: [acme] }`;

const changed = (...changes: readonly string[]) =>
  plan(PROMISED).replace('scope: Okta. }', `scope: Okta., changes: [${changes.join(', ')}] }`);

/** The base is as it is told, and the change moves the promise. */
const onBase =
  (files: Parameters<TestRepository['write']>[0], prepare: (made: TestRepository) => void = () => {}): Way =>
  made => {
    made.git('checkout', '--quiet', 'main');
    made.write(files);
    prepare(made);
    made.commit();
    made.git('checkout', '--quiet', '-B', 'ours');
    rmSync(join(made.folder, SEARCH), { force: true });
    made.commit({ [SEARCH]: plan(MOVED) });
    return undefined;
  };

const moveFolder = (made: TestRepository, to: string) => {
  made.git('mv', 'plans', to);
  return { made, plans: to };
};

const link = ({ folder }: TestRepository, path: string, to: string) => symlinkSync(to, join(folder, path));

const FOUND: { readonly [line: string]: Way } = {
  'The date is moved, and nothing else is done.': edit({ [SEARCH]: plan(MOVED) }),
  'The team is renamed.': edit({ [SEARCH]: null, 'plans/teams/find.yaml': plan(MOVED, { team: 'find' }) }),
  'The item is deleted and added again under another id.': edit({ [SEARCH]: plan(MOVED, { id: 'saml' }) }),
  'The item is deleted with one commit and added with the next.': made => {
    made.commit({ [SEARCH]: 'team: search\nname: Search\n' });
    return edit({ [SEARCH]: plan(MOVED) })(made);
  },
  'The file of the team is deleted.': edit({ [SEARCH]: null, 'plans/teams/other.yaml': 'team: other\nname: Other\n' }),
  'The folder of plans is moved or renamed.': made => {
    const run = moveFolder(made, 'planning');
    made.commit({ 'planning/teams/search.yaml': plan(MOVED) });
    return run;
  },
  'The folder of plans is moved, and the team and its items are renamed.': made => {
    const run = moveFolder(made, 'planning');
    made.commit({
      'planning/teams/search.yaml': null,
      'planning/teams/find.yaml': plan(MOVED, { team: 'find', id: 'saml' }),
    });
    return run;
  },
  'The folder of plans is moved, and an empty one is left where it was.': made => {
    const run = moveFolder(made, 'planning');
    made.commit({ 'planning/teams/search.yaml': plan(MOVED), 'plans/teams/.keep': '' });
    return run;
  },
  'The team is moved to another folder of plans.': made => {
    made.git('checkout', '--quiet', 'main');
    made.commit({ 'docs/plans/teams/docs.yaml': 'team: docs\nname: Docs\n' });
    made.git('checkout', '--quiet', '-B', 'ours');
    made.commit({ [SEARCH]: null, 'docs/plans/teams/search.yaml': plan(MOVED) });
    return { made, plans: 'docs/plans' };
  },
  'The file ends in .yml instead of .yaml.': edit({ [SEARCH]: null, 'plans/teams/search.yml': plan(MOVED) }),
  'A second file ends in .yml beside the one that ends in .yaml.': edit({ 'plans/teams/search.yml': plan(MOVED) }),
  'The name of the file gets capitals.': edit({ [SEARCH]: null, 'plans/teams/Search.yaml': plan(MOVED) }),
  'The ending of the file gets capitals, so that it is not read.': edit({
    [SEARCH]: null,
    'plans/teams/search.YAML': plan(MOVED),
    'plans/teams/other.yaml': 'team: other\nname: Other\n',
  }),
  'The file becomes a link to another one in the folder of plans.': made => {
    made.write({ [SEARCH]: null, 'plans/files/search.yaml': plan(MOVED) });
    link(made, SEARCH, '../files/search.yaml');
    return edit({})(made);
  },
  'The file becomes a link to one outside of the folder of plans.': made => {
    made.write({ [SEARCH]: null, 'search.yaml': plan(MOVED) });
    link(made, SEARCH, '../../search.yaml');
    return edit({})(made);
  },
  'The file is a link, and what it leads to changes.': made => {
    made.git('checkout', '--quiet', 'main');
    made.write({ [SEARCH]: null, 'plans/files/search.yaml': plan(PROMISED) });
    link(made, SEARCH, '../files/search.yaml');
    made.commit();
    made.git('checkout', '--quiet', '-B', 'ours');
    return edit({ 'plans/files/search.yaml': plan(MOVED) })(made);
  },
  'The link becomes a file again.': onBase({ [SEARCH]: null, 'plans/files/search.yaml': plan(PROMISED) }, made =>
    link(made, SEARCH, '../files/search.yaml'),
  ),
  'The folder of teams, or of plans, becomes a link.': made => {
    made.git('mv', 'plans/teams', 'plans/real');
    link(made, 'plans/teams', 'real');
    made.git('mv', 'plans', 'data');
    link(made, 'plans', 'data');
    return edit({ 'data/real/search.yaml': plan(MOVED) })(made);
  },
  'The file becomes a submodule.': made => {
    const inner = repository();
    inner.commit({ x: '' });
    made.git('rm', '--quiet', SEARCH);
    made.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, SEARCH);
    return edit({})(made);
  },
  'The folder of plans becomes a submodule.': made => {
    const inner = repository();
    inner.commit({ 'teams/search.yaml': plan(MOVED), 'company.yaml': company() });
    made.git('rm', '-r', '--quiet', 'plans');
    made.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'plans');
    return edit({})(made);
  },
  'The folder of plans becomes a link out of the repository.': made => {
    const other = repository();
    other.commit({ 'plans/teams/search.yaml': plan(MOVED), 'plans/company.yaml': company() });
    made.git('rm', '-r', '--quiet', 'plans');
    link(made, 'plans', join(other.folder, 'plans'));
    return edit({})(made);
  },
  'A sparse checkout leaves the file out.': made => {
    edit({ [SEARCH]: plan(MOVED) })(made);
    made.git('sparse-checkout', 'set', '--no-cone', '/*', `!${SEARCH}`);
    return undefined;
  },
  'The file is marked skip-worktree.': made => {
    made.git('update-index', '--skip-worktree', SEARCH);
    made.write({ [SEARCH]: plan(MOVED) });
    return undefined;
  },
  'The file is marked assume-unchanged.': made => {
    made.git('update-index', '--assume-unchanged', SEARCH);
    made.write({ [SEARCH]: plan(MOVED) });
    return undefined;
  },
  'The file becomes too large to be read.': edit({ [SEARCH]: `${plan(MOVED)}${'# x\n'.repeat(600_000)}` }),
  'The file is no longer correct YAML.': edit({ [SEARCH]: `${plan(MOVED)}]` }),
  'Git attributes change how the file is checked out, compared or merged.': edit({
    '.gitattributes': '*.yaml text eol=crlf -diff merge=ours export-ignore linguist-generated\n',
    [SEARCH]: plan(MOVED).replaceAll('\n', '\r\n'),
  }),
  'Git attributes let the work tree hold another encoding.': edit({
    '.gitattributes': '*.yaml working-tree-encoding=UTF-16LE\n',
    [SEARCH]: new Uint8Array(Buffer.from(plan(MOVED), 'utf16le')),
  }),
  'git replace, or a graft, puts the change in the place of the base.': made => {
    edit({ [SEARCH]: plan(MOVED) })(made);
    made.git('replace', 'main', 'ours');
    made.git('replace', `main:${SEARCH}`, `ours:${SEARCH}`);
    return undefined;
  },
  'A tag is named like the default branch.': made => {
    edit({ [SEARCH]: plan(MOVED) })(made);
    for (const name of ['main', 'origin/main', 'refs/heads/main']) made.git('tag', name);
    return { made, base: 'main' };
  },
  'The day is said to be another.': made => {
    edit({ [SEARCH]: plan(MOVED) })(made);
    return { made, today: '2020-01-01' };
  },
  'The policy of changes is eased in the same change.': edit({
    [COMPANY]: company('policy: { changes: { commitment-moved: free } }\n'),
    [SEARCH]: plan(MOVED),
  }),
  'The rule is switched off in the same change.': edit({
    [COMPANY]: company('policy: { rules: { commitment-moved: off } }\n'),
    [SEARCH]: plan(MOVED),
  }),
  'The finding is ignored in the same change.': edit({
    [COMPANY]: company('ignore: [{ rule: commitment-moved, item: sso, reason: No. }]\n'),
    [SEARCH]: plan(MOVED, { more: 'ignore: [{ rule: commitment-moved, item: sso, reason: No. }]\n' }),
  }),
  'Somebody else speaks for the customer from this change on.': edit({
    [COMPANY]: company('', '{ name: Acme, kind: customer, through: [sales] }'),
    [SEARCH]: plan(MOVED).replace(
      'scope: Okta. }',
      `scope: Okta., changes: [{ on: 2026-11-16, date: { from: ${PROMISED}, to: ${MOVED} }, reason: R., approved_by: [sales] }] }`,
    ),
  }),
  'Holidays are added or taken away in the same change.': edit({
    [COMPANY]: company('calendar: { holidays: [2026-12-14, 2026-12-15] }\n'),
    [SEARCH]: plan(MOVED),
  }),
  'The customer becomes a private one.': edit({
    [COMPANY]: company('', '{ kind: customer, private: true }'),
    [SEARCH]: plan(MOVED),
  }),
  'The item is doubled, and the second finding ignored in the same change.': edit({
    [SEARCH]: plan(PROMISED, { more: 'ignore: [{ rule: duplicate-id, item: sso, reason: R. }]\n' }).replace(
      'coming_soon: [',
      'coming_soon: [{ id: sso, title: SSO }, ',
    ),
  }),
  'The item is deleted beside one that cannot be read, on the base neither.': onBaseThen(
    { [SEARCH]: plan(PROMISED).replace('title: Later', 'titel: sso') },
    { [SEARCH]: plan(PROMISED).replace('title: Later', 'titel: sso').replace(item(PROMISED, 'sso'), ' []') },
  ),
  'Old entries of the changes of a promise change their order.': onBaseThen(
    { [SEARCH]: changed(FIRST, SECOND) },
    { [SEARCH]: changed(SECOND, FIRST).replace(`date: ${PROMISED}, to: [acme]`, `date: ${MOVED}, to: [acme]`) },
  ),
  'A stakeholder who was there already says to have been the customer.': edit({
    [COMPANY]: `name: Ours\nstakeholders:\n  sales: { name: Sales, kind: gtm, was: acme }\n`,
    [SEARCH]: plan(PROMISED).replace('to: [acme]', 'to: [sales]'),
  }),
};

const FAILS: { readonly [line: string]: Way } = {
  'The file was too large to be read at the base.': onBase({ [SEARCH]: `${plan(PROMISED)}${'# x\n'.repeat(600_000)}` }),
  'The file was no correct YAML at the base.': onBase({ [SEARCH]: `${plan(PROMISED)}]` }),
  'The file was a pointer of Git LFS at the base.': onBase({
    [SEARCH]: 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n',
  }),
  'The folder of teams was a submodule at the base.': made => {
    const inner = repository();
    inner.commit({ 'search.yaml': plan(PROMISED) });
    made.git('checkout', '--quiet', 'main');
    made.git('rm', '-r', '--quiet', 'plans/teams');
    made.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'plans/teams');
    made.commit();
    made.git('checkout', '--quiet', '-B', 'ours');
    made.git('rm', '--quiet', 'plans/teams');
    return edit({ [SEARCH]: plan(MOVED) })(made);
  },
  'The plan may have stood in several folders that are all gone.': made => {
    made.git('checkout', '--quiet', 'main');
    made.commit({ 'old/plans/teams/search.yaml': plan(PROMISED, { id: 'old' }) });
    made.git('checkout', '--quiet', '-B', 'ours');
    const run = moveFolder(made, 'planning');
    made.commit({ 'old/plans/teams/search.yaml': null, 'planning/teams/search.yaml': plan(MOVED) });
    return run;
  },
  'No file of the plan is left.': made => {
    made.git('checkout', '--quiet', '--orphan', 'alone');
    made.git('rm', '-r', '-f', '--quiet', 'plans');
    made.commit({ 'plans/teams/README.md': '' });
    return { made, env: {}, history: false };
  },
  'A shallow clone, on any CI that a variable or the lack of a terminal and of a branch tells.': made => {
    edit({ [SEARCH]: plan(MOVED) })(made);
    const clone = cloneOf(made, '--depth=1');
    clone.git('checkout', '--quiet', '--detach');
    return { made: clone, env: {} };
  },
  'PLAN_BASE names the change itself, where the service says what the change is made to.': made => {
    edit({ [SEARCH]: plan(MOVED) })(made);
    made.git('update-ref', 'refs/remotes/origin/main', 'main');
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_BASE_REF: 'main',
      PLAN_BASE: made.git('rev-parse', 'HEAD').trim(),
    };
    return { made, env };
  },
  'PLAN_BASE is HEAD, on any CI.': made => {
    edit({ [SEARCH]: plan(MOVED) })(made);
    return { made, env: { TF_BUILD: 'True', PLAN_BASE: 'HEAD' } };
  },
  'The key of the promise is misspelt, where the policy makes a warning of it.': onBaseThen(
    { [COMPANY]: company('policy: { rules: { schema: warning } }\n') },
    { [SEARCH]: plan(MOVED).replace('commitment:', 'comitment:') },
  ),
};

const UNSEEN: { readonly [line: string]: Way } = {
  'The workflow is edited so that it names another base (`--base`), leaves the history out (`--no-history`) or does not run: the last line of lint says what was compared.':
    made => {
      edit({ [SEARCH]: plan(MOVED) })(made);
      return { made, base: 'HEAD' };
    },
  'Several commits are pushed to the default branch at once, on a CI that does not say what was there before: the last one alone is judged.':
    made => {
      made.git('checkout', '--quiet', 'main');
      made.commit({ [SEARCH]: plan(MOVED) });
      made.commit({ 'README.md': '' });
      return undefined;
    },
  'The folder of plans is copied with one change, moved promise and all, and the first one is deleted with the next, while lint is told to look at the copy.':
    made => {
      made.git('checkout', '--quiet', 'main');
      made.commit({ 'copy/teams/search.yaml': plan(MOVED), 'copy/company.yaml': company() });
      made.git('checkout', '--quiet', '-B', 'ours');
      made.commit({ [SEARCH]: null, [COMPANY]: null });
      return { made, plans: 'copy' };
    },
};

/** A promise that is kept on main, and a branch that begins there. */
const begun = (): TestRepository => {
  const made = repository();
  made.commit({ [SEARCH]: plan(PROMISED), [COMPANY]: company(), 'README.md': '' });
  made.git('checkout', '--quiet', '-b', 'ours');
  return made;
};

/** Findings that tell of the change, and not of something else that it brought along. */
const TELLING = /^(?:commitment-|work-|target-moved|item-vanished|record-|unreadable-file|yaml-syntax|duplicate-)/;

const verdictOf = async ({ made, plans = 'plans', env = { CI: 'true' }, today, base, history }: Run) => {
  const session = sessionAt(made.folder, env);
  const request = { root: join(made.folder, plans), names: [], base, history };
  try {
    const report = await lintWorkspace({ ...session, today: today ?? session.today }, request);
    if (report.counting.some(({ rule, severity }) => severity === 'error' && TELLING.test(rule))) return 'found';
    return report.fails ? 'fails' : 'passes';
  } catch (error) {
    if (error instanceof HistoryMissing || error instanceof UsageError) return 'fails';
    throw error;
  }
};

const tried = (way: Way) => {
  const made = begun();
  return verdictOf(way(made) ?? { made });
};

it('a plan that nobody moved anything in passes, also when its folder moves', async () => {
  const made = begun();
  expect(await verdictOf({ made })).toBe('passes');
  const run = moveFolder(made, 'planning');
  made.commit();
  expect(await verdictOf(run)).toBe('passes');
});

it.each(Object.entries(FOUND))('finds it: %s', async (_, way) => expect(await tried(way)).toBe('found'));

it.each(Object.entries(FAILS))('fails: %s', async (_, way) => expect(await tried(way)).not.toBe('passes'));

it.each(Object.entries(UNSEEN))('does not see it: %s', async (_, way) => expect(await tried(way)).toBe('passes'));

it('the page says the same', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/trust.md'), 'utf8');
  const lines = (heading: string) => {
    const [, part = ''] = page.split(`\n## ${heading}\n`);
    return [...(part.split('\n## ')[0] ?? '').matchAll(/^- (.*)$/gm)].map(([, line]) => line);
  };
  expect(lines('What is found')).toEqual(Object.keys(FOUND));
  expect(lines('What cannot be judged, and fails')).toEqual(Object.keys(FAILS));
  expect(lines('What lint cannot see')).toEqual(Object.keys(UNSEEN));
});
