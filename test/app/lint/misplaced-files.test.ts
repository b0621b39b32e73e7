import { describe, expect, it } from 'vitest';
import { lintWorkspace } from '../../../src/app/lint/lint-workspace.ts';
import { temporaryFolder } from '../../support/built.ts';
import { plainGit, sessionAt } from '../../support/repository.ts';

const PLAN = 'team: search\nname: Search\n';

/** What lint says of these files: the rule, the file and the message. */
const said = async (files: { readonly [path: string]: string }, names: readonly string[] = []) => {
  plainGit();
  const folder = temporaryFolder(files);
  const request = { root: `${folder}/plans`, names: names.map(name => `${folder}/${name}`), history: false };
  const { diagnostics, summary, fails } = await lintWorkspace(sessionAt(folder), request);
  const short = (text: string) => text.replaceAll(/\S*\/plans\//g, '');
  return {
    findings: diagnostics.map(({ rule, file, message }) => [rule, short(file), short(message)]),
    files: summary.files,
    fails,
  };
};

const twins = (one: string, other: string) =>
  `${one} and ${other} are one file of the plan under two names, and nobody can tell which counts`;

describe('a file that stands twice', () => {
  it.each([
    ['company.yaml', 'company.yml', 'name: Acme\n'],
    ['marketing.yaml', 'marketing.yml', 'themes: []\n'],
    ['archive/search-2025.yaml', 'archive/search-2025.yml', 'team: search\nclosed: []\n'],
  ])('is an error: %s and %s', async (one, other, text) => {
    const files = { 'plans/teams/search.yaml': PLAN, [`plans/${one}`]: text, [`plans/${other}`]: text };
    expect(await said(files)).toEqual({
      findings: [['duplicate-file', other, twins(one, other)]],
      files: 3,
      fails: true,
    });
  });

  it('is one under another case of its name, too', async () => {
    const { findings } = await said({ 'plans/teams/Search.yaml': PLAN, 'plans/teams/search.yml': PLAN });
    expect(findings).toContainEqual([
      'duplicate-file',
      'teams/search.yml',
      twins('teams/Search.yaml', 'teams/search.yml'),
    ]);
  });
});

describe('a file that looks like one of the plan and is not read', () => {
  const DEEP = 'this file is not read: files of a plan do not stand so deep, or in this folder';
  const small = (path: string) => `this file is not read: ${path} would be, in small letters`;

  it('is named, and no other', async () => {
    const files = {
      'plans/teams/search.yaml': PLAN,
      'plans/teams/growth.YAML': PLAN,
      'plans/teams/eu/eu.yaml': PLAN,
      'plans/Teams/late.yaml': PLAN,
      'plans/COMPANY.yml': 'name: Acme\n',
      'plans/reviews/x.yaml': '',
      'plans/notes.yaml': '',
      'plans/data/teams/x.yaml': '',
      'plans/private/mine.yaml': '',
      'plans/teams/.draft.yaml': '',
      'plans/.schemas/x.yaml': '',
      'plans/teams/search.md': '',
    };
    expect(await said(files)).toEqual({
      findings: [
        ['stray-file', 'COMPANY.yml', small('company.yml')],
        ['stray-file', 'Teams/late.yaml', small('teams/late.yaml')],
        ['stray-file', 'reviews/x.yaml', DEEP],
        ['stray-file', 'teams/eu/eu.yaml', DEEP],
        ['stray-file', 'teams/growth.YAML', small('teams/growth.yaml')],
      ],
      files: 1,
      fails: false,
    });
    const { findings } = await said(files, ['plans/teams/growth.YAML']);
    expect(findings).toEqual([['stray-file', 'teams/growth.YAML', small('teams/growth.yaml')]]);
  });

  it('is no plan that is clean where nothing else is there', async () => {
    await expect(said({ 'plans/teams/search.YAML': PLAN })).rejects.toThrow(
      /^No plan found: .* and .*search\.YAML only looks like one/,
    );
    await expect(said({ 'plans/teams/README.md': '' })).rejects.toThrow(/^No plan found: .* holds no file of a plan; /);
  });
});
