import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import { comparedTexts } from '../../support/compared.ts';
import type { FakeWorld } from '../../support/fake-host.ts';
import { fakeHost } from '../../support/fake-host.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** What comes with the program. */
const program = {
  [join(repository, 'package.json')]: '{}',
  [join(repository, 'schemas/decision.schema.json')]: '{ "decision": 1 }',
};

const HOME = '/home/company/';
const PLAN = { 'plans/teams/search.yaml': 'team: search\nname: Search\nbacklog: [{ id: a, title: A }]\n' };
const SCHEMAS = { 'plans/.schemas/decision.schema.json': '{ "decision": 1 }' };
const LIST = 'plans/decisions/search.yaml';
const at = (name: string) => `plans/decisions/search/${name}.yaml`;

const lines = (on: string, more = ''): string => `on: ${on}\nitem: a\nfrom: new\nto: backlog\nreason: R.\n${more}`;
const own = (on: string, more?: string) =>
  `# yaml-language-server: $schema=../../.schemas/decision.schema.json\n${lines(on, more)}`;
const member = (on: string, more?: string) => `- ${lines(on, more).trimEnd().replaceAll('\n', '\n  ')}\n`;

const upgrade = async (
  files: { readonly [path: string]: string },
  argv: readonly string[] = [],
  world: FakeWorld = {},
) => {
  const host = fakeHost({ env: { NO_COLOR: '1' }, ...world, files: { ...program, ...PLAN, ...files } });
  const code = await run(['init', '--upgrade', ...argv], host);
  const after = Object.fromEntries(
    [...host.files].filter(([path]) => path.startsWith(HOME)).map(([path, text]) => [path.slice(HOME.length), text]),
  );
  return { code, out: host.out(), err: host.err(), asked: host.asked.map(({ message }) => message), after };
};

const inWorkspace = (files: { readonly [path: string]: string }) =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) =>
      /^plans\/[a-z]/.test(path) ? [[path.slice('plans/'.length), text]] : [],
    ),
  );

describe('an upgrade', () => {
  it('gives each decision of a list its own file, and renews the schemas', async () => {
    const list = member('2026-11-02') + member('2026-11-03') + member('2026-11-02', 'informed: [b]\n');
    const { code, out, err, after } = await upgrade({ [LIST]: list });
    expect([code, after]).toEqual([
      0,
      {
        ...PLAN,
        ...SCHEMAS,
        [at('2026-11-02-a')]: own('2026-11-02'),
        [at('2026-11-02-a.2')]: own('2026-11-02', 'informed: [b]\n'),
        [at('2026-11-03-a')]: own('2026-11-03'),
      },
    ]);
    expect(out).toBe(`To be upgraded:
  plans/decisions/search.yaml  3 decisions, each to a file of its own in plans/decisions/search/
  plans/.schemas/              1 schema of this version
`);
    expect(err).toBe(
      'Written; commit it as one change. Branches that are still open may add to a list all the same.\n',
    );
    const changes = comparedTexts(inWorkspace({ ...PLAN, [LIST]: list }), inWorkspace(after)).changes;
    expect(changes).toEqual({ items: [], teams: [], rewritten: [] });
  });

  it('finds nothing to do where it was made before', async () => {
    const { after } = await upgrade({ [LIST]: member('2026-11-02') });
    const again = await upgrade(after);
    expect([again.code, again.out, again.err, again.after]).toEqual([
      0,
      'Nothing is to be upgraded: everything is as this version writes it.\n',
      '',
      after,
    ]);
  });

  it('keeps comments, and keys of the user, whatever the style', async () => {
    const list = `# ours\r\n-   on: '2026-11-02'   # Monday\r\n    item: a\r\n    from: new\r\n    to: backlog\r\n    reason: "R."\r\n    x_by: ana\r\n\r\n# the end\r\n`;
    const { after } = await upgrade({ [LIST]: list });
    expect(after[at('2026-11-02-a')]).toBe(
      `# yaml-language-server: $schema=../../.schemas/decision.schema.json\n# ours\n# the end\non: '2026-11-02'   # Monday\nitem: a\nfrom: new\nto: backlog\nreason: "R."\nx_by: ana\n`,
    );
  });

  it('takes an empty list away', async () => {
    expect((await upgrade({ [LIST]: '[]\n' })).after).toEqual({ ...PLAN, ...SCHEMAS });
  });

  it('goes on where a branch added to a list that was upgraded meanwhile', async () => {
    const told = own('2026-11-02', 'informed: [b]\n');
    const { after } = await upgrade({
      [LIST]: member('2026-11-02') + member('2026-11-03'),
      [at('2026-11-02-a')]: told,
      [at('2026-11-03-a')]: own('2026-11-03', 'link: other\n').replace('R.', 'Another.'),
    });
    expect(
      Object.keys(after)
        .filter(path => path.includes('/decisions/'))
        .sort(),
    ).toEqual([at('2026-11-02-a'), at('2026-11-03-a.2'), at('2026-11-03-a')]);
    expect([after[at('2026-11-02-a')], after[at('2026-11-03-a.2')]]).toEqual([told, own('2026-11-03')]);
  });

  it('writes nothing where a list cannot be read in full', async () => {
    const files = { [LIST]: `${member('2026-11-02')}- { item: a }\n` };
    const { code, err, after } = await upgrade(files);
    expect([code, err, after]).toEqual([
      1,
      `plan: ${LIST} has errors that must be settled first; \`plan lint ${LIST}\` shows them.\n`,
      { ...PLAN, ...files },
    ]);
  });

  it.each([
    ['plans/decisions/*.yaml merge=union\n', undefined],
    ['# Two branches may both add decisions: keep the lines of both.\nplans/decisions/*.yaml merge=union\n', undefined],
    ['* text\r\nplans/decisions/*.yaml merge=union\r\n*.png binary\r\n', '* text\r\n*.png binary\r\n'],
    ['plans/decisions/*.yml merge=union\n', 'plans/decisions/*.yml merge=union\n'],
    ['# ours\nplans/decisions/*.yaml  merge=union\n', '# ours\nplans/decisions/*.yaml  merge=union\n'],
  ])('of %j leaves %j of what git is told', async (before, left) => {
    expect((await upgrade({ '.gitattributes': before })).after['.gitattributes']).toBe(left);
  });

  it('is asked about at a terminal', async () => {
    const files = { [LIST]: member('2026-11-02') };
    const no = await upgrade(files, [], { terminal: true, answers: [false] });
    expect([no.asked, no.out, no.after]).toEqual([['Write it?'], '', { ...PLAN, ...files }]);
    expect(no.err).toMatch(/^To be upgraded:\n {2}plans\/decisions\/search.yaml .*\n.*\nNothing was written\.\n$/);
    const yes = await upgrade(files, ['--yes'], { terminal: true });
    expect([yes.asked, yes.after[LIST]]).toEqual([[], undefined]);
  });

  it('is only shown with --dry-run, and told to programs', async () => {
    const files = { ...SCHEMAS, [LIST]: member('2026-11-02') };
    const dry = await upgrade(files, ['--dry-run']);
    expect([dry.err, dry.after]).toEqual(['Nothing was written (--dry-run).\n', { ...PLAN, ...files }]);
    const { out } = await upgrade(files, ['--json']);
    expect(JSON.parse(out)).toMatchObject({
      kind: 'init',
      folder: 'plans',
      files: [
        { file: at('2026-11-02-a'), what: `from ${LIST}` },
        { file: LIST, what: 'each decision has its own file' },
      ],
      written: true,
    });
  });
});
