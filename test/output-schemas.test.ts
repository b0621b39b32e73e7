import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { programFor, run } from '../src/cli/program.ts';
import { isRecord } from '../src/model/subject.ts';
import { fakeHost } from './support/fake-host.ts';
import { expectGenerated } from './support/generated.ts';
import type { OutputKind } from './support/output-schema.ts';
import { OUTPUTS, outputSchemaOf } from './support/output-schema.ts';

const isKind = (kind: unknown): kind is OutputKind => typeof kind === 'string' && Object.hasOwn(OUTPUTS, kind);

const KINDS = Object.keys(OUTPUTS).filter(isKind);

const schemas = new Map(KINDS.map(kind => [kind, outputSchemaOf(kind)]));

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
const validators = new Map([...schemas].map(([kind, schema]) => [kind, ajv.compile(schema)]));

/** What the schema of its kind has against an output; nothing when it is fine. */
const refusals = (output: unknown): readonly string[] => {
  const kind = isRecord(output) ? output['kind'] : undefined;
  if (!isKind(kind)) return [`no schema knows the kind ${String(kind)}`];
  const validate = validators.get(kind);
  validate?.(output);
  return validate?.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`) ?? [];
};

/** One run or more of each command that prints JSON, in the example company. */
const RUNS: { readonly [command: string]: readonly string[] } = {
  add: ['add search Maps --json --dry-run'],
  approve: ['approve permission-sync --by product-marketing --json --dry-run'],
  archive: ['archive --json --dry-run'],
  close: ['close results-by-repository --outcome delivered --json --dry-run'],
  'commit-date': [
    'commit-date branch-search 2027-06-30 --to sales --scope Branches. --effort 1w/2w/3w --engineers 2 --json --dry-run',
  ],
  diff: ['diff --json', 'diff --json --messages'],
  init: ['init new --team maps --engineers 5 --json', 'init other --team maps --yes --json --dry-run'],
  inform: ['inform permission-sync --to support --json --dry-run'],
  log: ['log --json', 'log permission-sync --json'],
  move: ['move branch-search coming_soon --at 1 --json --dry-run'],
  rescope: ['rescope query-audit-log Searches. --reason Why. --approved-by acct-0117,sales --json --dry-run'],
  retarget: ['retarget results-by-repository 2026-12-18 --json --dry-run'],
  review: ['review --json', 'review search --json'],
  schema: ['schema --json'],
  scope: ['scope index-halving 1w/2w/3w --engineers 2 --json --dry-run'],
  start: ['start index-halving --target 2027-02-26 --json --dry-run'],
  triage: ['triage search --questions --json', 'triage --answers answers.yaml --json --dry-run'],
  withdraw: ['withdraw query-audit-log --reason Why. --approved-by acct-0117,sales --json --dry-run'],
  calendar: ['calendar --json', 'calendar search --within quarter --json'],
  explain: ['explain queue-empty --json'],
  forecast: [
    'forecast --json',
    'forecast search --json --runs 100',
    'forecast search --what-if engineers=2 --json',
    'forecast --what-if search/focus=0.2 --json',
  ],
  lint: ['lint --format json', 'lint --format json --no-history'],
  rules: ['rules --json'],
  status: ['status --json', 'status search --json'],
};

const host = fakeHost({});

const printingJson = programFor(host, async () => {})
  .commands.filter(({ options }) =>
    options.some(({ long, description }) => long === '--json' || /\bjson\b/.test(description)),
  )
  .map(command => command.name());

/** Those that are not run here. */
const unseen = (commands: readonly string[]): readonly string[] => commands.filter(name => RUNS[name] === undefined);

const ACME = 'examples/acme/plans';

const acme = Object.fromEntries(
  readdirSync(ACME, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.yaml'))
    .map(path => [`plans/${path.replaceAll('\\', '/')}`, readFileSync(`${ACME}/${path}`, 'utf8')]),
);

const ANSWERS = readFileSync('examples/triage-answers.yaml', 'utf8');

const printed = async (line: string): Promise<unknown> => {
  const world = fakeHost({ files: { ...acme, 'answers.yaml': ANSWERS }, commits: [{ files: acme }] });
  const code = await run(line.split(' '), world);
  // What is found in the plan, and how much, is no failure here.
  expect([line, code]).toEqual([line, line.startsWith('lint') ? 1 : 0]);
  return JSON.parse(world.out());
};

const golden = readdirSync('test/render', { recursive: true, encoding: 'utf8' })
  .map(path => `test/render/${path.replaceAll('\\', '/')}`)
  .filter(path => path.endsWith('.json'))
  .sort();

describe('the schemas of outputs', () => {
  it.each(KINDS)('are generated: %s', kind => {
    expectGenerated(`schemas/output/${kind}.schema.json`, `${JSON.stringify(schemas.get(kind), null, 2)}\n`);
  });

  it('are all that is kept', () => {
    expect(readdirSync('schemas/output').sort()).toEqual(KINDS.map(kind => `${kind}.schema.json`).sort());
  });

  it.each(golden)('accept %s', path => {
    expect(refusals(JSON.parse(readFileSync(path, 'utf8')))).toEqual([]);
  });

  it('are of every command that prints JSON', () => {
    expect(printingJson).toContain('lint');
    expect(unseen(printingJson)).toEqual([]);
  });

  it('would be missed for a new command', () => {
    expect(unseen(['lint', 'roadmap'])).toEqual(['roadmap']);
  });

  it.each(Object.values(RUNS).flat())('accept what plan %s prints', async line => {
    expect(refusals(await printed(line))).toEqual([]);
  });

  it('are all run', async () => {
    const outputs = await Promise.all(Object.values(RUNS).flat().map(printed));
    const kinds = new Set(outputs.map(output => (isRecord(output) ? output['kind'] : undefined)));
    expect(KINDS.filter(kind => !kinds.has(kind))).toEqual([]);
  });

  it('refuse what they do not name, what is missing, and what is null', () => {
    const status = { version: 2, kind: 'status', today: '2026-11-21', teams: [], next: [] };
    const { next, ...without } = status;
    expect([
      refusals(status),
      refusals({ ...status, revision: 'a1b2c3d' }),
      refusals({ ...status, revision: null }),
      refusals({ ...status, due: next }),
      refusals(without),
      refusals({ ...status, version: 1 }),
      refusals({ ...status, kind: 'board' }),
    ]).toEqual([
      [],
      [],
      ['/revision must be string'],
      [' must NOT have additional properties'],
      [" must have required property 'next'"],
      ['/version must be equal to constant'],
      ['no schema knows the kind board'],
    ]);
  });
});
