import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { compareWorlds } from '../../src/engine/changes/compare-worlds.ts';
import { realHost } from '../../src/io/host.ts';
import { fakeHost } from '../support/fake-host.ts';
import type { Texts } from '../support/lint-text.ts';
import { sourcesOf, TODAY } from '../support/lint-text.ts';
import { readWorld } from '../support/read-world.ts';
import type { TestRepository } from '../support/repository.ts';
import { repository } from '../support/repository.ts';

const COMPANY = `name: Acme
stakeholders: { sales: { name: Sales }, support: { name: Support }, acme: { name: Acme Corp } }
policy: { preset: strict, queue_limit: 20 }
`;

const RUNNING = ['alpha', 'beta', 'gamma', 'zeta'];
const QUEUED = ['delta', 'lambda', 'sigma'];

const items = (ids: readonly string[], more: string): string =>
  ids.map(id => `  - { id: ${id}, title: ${id}, ${more}stakeholders: [support] }\n`).join('');

const PLAN = `team: search
name: Search
in_progress:
${items(RUNNING, 'started: 2026-10-01, target_date: 2026-11-20, ')}coming_soon:
  - { id: kappa, title: Kappa, commitment: { date: 2027-03-01, to: [acme], scope: All. } }
${items(QUEUED, '')}backlog:
  - { id: theta, title: Theta, asked: { by: [sales], date: 2027-02-01 } }
  - { id: omega, title: Omega, stakeholders: [support, sales] }
inbox:
  - { id: newer, title: Newer, added: 2026-11-01, asked: { by: [acme], date: 2027-01-15 } }
`;

const DECIDED = `# yaml-language-server: $schema=../../.schemas/decision.schema.json
on: 2026-11-02
item: sigma
from: backlog
to: coming_soon
reason: It fits.
`;

/** Some have a decision already, which others may be told of, or agree to. */
const BASE: Texts = {
  'company.yaml': COMPANY,
  ...Object.fromEntries(
    ['alpha', 'sigma', 'omega'].map(id => [`decisions/search/2026-11-02-${id}.yaml`, DECIDED.replace('sigma', id)]),
  ),
  'teams/search.yaml': PLAN,
};

const PEOPLE = ['sales', 'support', 'acme', 'acme,sales'];
const DAYS = ['2026-11-03', '2026-11-04'];

type Pick = <T>(all: readonly T[]) => T;

/** The same choices for the same seed. */
const chance = (seed: number): Pick => {
  let state = seed * 2_654_435_761;
  return all => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const found = all[((mixed ^ (mixed >>> 14)) >>> 0) % all.length];
    if (found === undefined) throw new RangeError('nothing to choose from');
    return found;
  };
};

/** What a person types, and what is given on standard input. */
const action = (pick: Pick): { readonly argv: readonly string[]; readonly stdin: string } => {
  const item = pick(['alpha', 'sigma', 'omega', ...RUNNING]);
  const who = pick(PEOPLE);
  const why = ['--reason', pick(['Two were ill.', 'A customer waits.', 'It burns.'])];
  const agreed = pick([['--pending'], ['--approved-by', 'acme,sales,support']]);
  const day = pick(['2026-11-27', '2026-12-04', '2026-12-11']);
  const [argv, stdin = ''] = pick<readonly [readonly string[], string?]>([
    [
      [
        'move',
        pick(RUNNING),
        'coming_soon',
        '--at',
        '1',
        ...why,
        ...agreed,
        '--cause',
        pick(['redirected', 'blocked']),
      ],
    ],
    [['move', pick(QUEUED), 'backlog', ...why, ...agreed]],
    [['retarget', pick(RUNNING), day, ...why, '--informed', `support,${who}`]],
    [['inform', item, '--to', who]],
    [['approve', item, '--by', who]],
    [['commit-date', 'kappa', pick(['2027-03-15', '2027-04-01']), ...why, ...agreed]],
    [['close', pick(QUEUED), '--outcome', 'delivered']],
    [['triage', '--answers', '-'], pick(ANSWERS)],
  ]);
  return { argv, stdin };
};

const ANSWERS = [
  'item: newer\nanswer: decline\nplace: backlog\nreason: Not now.\ninformed: [acme]\n',
  'item: theta\nanswer: decline\nplace: backlog\nreason: Not now.\ninformed: [sales]\n',
  'item: theta\nanswer: decline\nplace: wont_fix\nreason: Never.\ninformed: [sales]\n',
  'item: delta\nplace: backlog\nreason: Not now.\napproved_by: [support]\n',
];

/** The files after a few actions; what is refused changes nothing. */
const acted = async (pick: Pick, done: string[]): Promise<Texts> => {
  const count = pick([1, 2, 3]);
  let texts = BASE;
  for (let number = 0; number < count; number += 1) {
    const { argv, stdin } = action(pick);
    const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [`plans/${path}`, text]));
    const host = fakeHost({ env: { NO_COLOR: '1' }, repository: false, stdin, files });
    const code = await run([...argv, '--today', pick(DAYS)], host);
    const after = [...host.files].map(([path, text]) => [path.replace('/home/company/plans/', ''), text] as const);
    const isChanged = after.some(([path, text]) => texts[path] !== text);
    texts = Object.fromEntries(after);
    if (code === 0 && isChanged) done.push(argv[0] ?? '');
  }
  return texts;
};

const blobId = (text: string): string =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');

let pairs = 0;

/** Merges two branches that began at the base, as git does where nobody told it anything. */
const merged = ({ folder, git }: TestRepository, base: Texts, one: Texts, other: Texts) => {
  const commit = (name: string, texts: Texts, from: string) => [
    `commit refs/heads/${name}\ncommitter Ana <ana@acme.example> 1767268800 +0000\ndata 1\nx\n${from}deleteall\n`,
    ...Object.entries(texts).map(
      ([path, text]) => `M 100644 inline plans/${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
    ),
  ];
  // Each pair has branches of its own.
  pairs += 1;
  const [from, ours, theirs] = [`base-${pairs}`, `one-${pairs}`, `other-${pairs}`] as const;
  const stream = [
    ...commit(from, base, ''),
    ...commit(ours, one, `from refs/heads/${from}\n`),
    ...commit(theirs, other, `from refs/heads/${from}\n`),
    'done\n',
  ];
  execFileSync('git', ['fast-import', '--quiet', '--done'], { cwd: folder, input: stream.join('') });
  const said = outputOf(() => git('merge-tree', '--write-tree', '--name-only', '--no-messages', '-z', ours, theirs));
  const [tree = '', ...conflicts] = said.split('\0').filter(part => part !== '');
  const listed = git('ls-tree', '-r', '-z', tree, 'plans/')
    .split('\0')
    .filter(line => line !== '');
  const ids = listed.map(line => /^\S+ blob (\S+)\tplans\/(.*)$/.exec(line)?.slice(1) ?? []);
  return {
    conflicts: conflicts.map(path => path.replace('plans/', '')),
    ids: new Map(ids.map(([id, path = '']) => [path, id])),
  };
};

/** It ends with 1 where there are conflicts. */
const outputOf = (work: () => string): string => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 1 && 'stdout' in error)
      return String(error.stdout);
    throw error;
  }
};

/** What of the decisions is not as both branches left it; `met` are files in which both wrote. */
const wrong = (
  made: TestRepository,
  one: Texts,
  other: Texts,
): { readonly wrong: readonly string[]; readonly met: number } => {
  const { conflicts, ids } = merged(made, BASE, one, other);
  const isDecision = (path: string) => path.startsWith('decisions/');
  const paths = [...new Set([...Object.keys(one), ...Object.keys(other), ...ids.keys()])].filter(isDecision);
  const differ = paths.filter(path => one[path] !== other[path]);
  const isOf = (texts: Texts) => (path: string) => texts[path] !== BASE[path];
  const met = differ.filter(path => isOf(one)(path) && isOf(other)(path));
  const unexpected = conflicts.filter(path => isDecision(path) && !met.includes(path));
  const changed = paths.filter(path => {
    if (met.includes(path)) return false;
    const text = isOf(one)(path) ? one[path] : other[path];
    return ids.get(path) !== (text === undefined ? undefined : blobId(text));
  });
  const silent = met
    .filter(path => !conflicts.includes(path))
    .filter(path => isLost(made, ids.get(path), path, one, other));
  return {
    wrong: [
      ...unexpected.map(path => `conflict in ${path}`),
      ...changed.map(path => `${path} is as on no branch`),
      ...silent.map(path => `${path} was merged, and lost something`),
    ],
    met: met.length,
  };
};

/** Two who add to one record may be merged where they added in different places: then it has what both added. */
const isLost = ({ git }: TestRepository, id: string | undefined, path: string, one: Texts, other: Texts): boolean => {
  if (id === undefined) return true;
  const world = (text: string) => readWorld(sourcesOf({ [path]: text }), TODAY);
  const now = world(git('cat-file', 'blob', id));
  const losses = [one, other].flatMap(texts => compareWorlds(world(texts[path] ?? '').world, now.world).rewritten);
  return now.diagnostics.length > 0 || losses.length > 0 || now.world.decisions.length !== 1;
};

/** To be set for a measurement. */
const PAIRS = Number(process.env['PLAN_MERGED_PAIRS'] ?? 20);

it(`two branches of random actions lose and join no decision when they are merged (${PAIRS} pairs)`, async () => {
  let made = repository();
  const done: string[] = [];
  const found: string[] = [];
  let [decisions, met] = [0, 0];
  for (let seed = 1; seed <= PAIRS; seed += 1) {
    // A large one takes long to be taken away.
    if (seed % 50 === 0) made = repository();
    const pick = chance(seed);
    const [one, other] = [await acted(pick, done), await acted(pick, done)];
    const result = wrong(made, one, other);
    found.push(...result.wrong.map(problem => `pair ${seed}: ${problem}`));
    met += result.met;
    decisions += [one, other]
      .flatMap(Object.keys)
      .filter(path => path.startsWith('decisions/') && !(path in BASE)).length;
  }
  expect(found).toEqual([]);
  // Else nothing was tried.
  expect(decisions).toBeGreaterThan(PAIRS);
  expect(met).toBeGreaterThan(0);
  expect([...new Set(done)].sort()).toEqual([
    'approve',
    'close',
    'commit-date',
    'inform',
    'move',
    'retarget',
    'triage',
  ]);
  if (PAIRS > 100)
    process.stdout.write(
      `${PAIRS} pairs: ${done.length} actions, ${decisions} decisions, ${met} files in which both wrote\n`,
    );
}, 3_600_000);

/** A command in a real folder, at no terminal. */
const typed = async ({ folder }: TestRepository, ...argv: readonly string[]): Promise<void> => {
  let said = '';
  const say = (text: string) => {
    said += text;
  };
  const stream = { isTerminal: false, columns: 80 };
  const screen = { stdout: stream, stderr: stream, stdin: stream };
  const code = await run(argv, { ...realHost(), ...screen, cwd: folder, env: {}, print: say, remark: say });
  if (code !== 0) throw new Error(said);
};

it.each([
  ['of one day', '2026-11-03', 'plans/decisions/*.yaml merge=union\n'],
  ['of one day, without attributes', '2026-11-03', ''],
  ['of two days', '2026-11-04', ''],
])(
  'two branches that each retarget an item are both on record, whole, when they are merged: %s',
  async (_, day, attributes) => {
    const made = repository();
    made.git('config', 'user.name', 'Ana');
    made.git('config', 'user.email', 'ana@acme.example');
    await typed(made, 'init', '--team', 'search', '--policy', 'strict', '--ci', 'none', '--yes');
    const item = (id: string, who: string) =>
      `  - { id: ${id}, title: ${id}, started: 2026-10-01, target_date: 2026-11-20, stakeholders: [${who}] }\n`;
    const apart = Array.from({ length: 6 }, () => '  # ──\n').join('');
    made.commit({
      '.gitattributes': attributes,
      'plans/teams/search.yaml': `team: search\nname: Search\nin_progress:\n${item('alpha', 'support')}${apart}${item('gamma', 'sales')}`,
    });
    const retarget = (id: string, who: string, on: string) =>
      typed(
        made,
        'retarget',
        id,
        '2026-11-27',
        '--reason',
        'Two were ill.',
        '--informed',
        who,
        '--today',
        on,
        '--yes',
        '--commit',
      );
    made.git('checkout', '--quiet', '-b', 'a');
    await retarget('alpha', 'support', '2026-11-03');
    made.git('checkout', '--quiet', '-b', 'b', 'main');
    await retarget('gamma', 'sales', day);
    made.git('merge', '--quiet', '--no-edit', 'a');
    const record = (
      id: string,
      who: string,
      on: string,
    ) => `# yaml-language-server: $schema=../../.schemas/decision.schema.json
on: ${on}
item: ${id}
from: in_progress
to: in_progress
reason: Two were ill.
target:
  from: 2026-11-20
  to: 2026-11-27
informed: [${who}]
`;
    const file = (id: string, on: string) => made.git('show', `HEAD:plans/decisions/search/${on}-${id}.yaml`);
    expect([file('alpha', '2026-11-03'), file('gamma', day)]).toEqual([
      record('alpha', 'support', '2026-11-03'),
      record('gamma', 'sales', day),
    ]);
    await typed(made, 'lint', '--base', 'main~0', '--today', day);
  },
);

it('two branches that decide about one item on one day meet in its file', async () => {
  const made = repository();
  const decided = (more: string): Texts => ({
    ...BASE,
    'decisions/search/2026-11-03-alpha.yaml': DECIDED.replace('sigma', 'alpha') + more,
  });
  const [one, other] = [decided('informed: [sales]\n'), decided('informed: [support]\n')];
  expect(merged(made, BASE, one, other).conflicts).toEqual(['decisions/search/2026-11-03-alpha.yaml']);
  expect(wrong(made, one, other)).toEqual({ wrong: [], met: 1 });
});

it('what git would do to decisions in one list is noticed', () => {
  const made = repository();
  const list = (...ids: readonly string[]) =>
    ids.map(id => `- on: 2026-11-03\n  item: ${id}\n  from: backlog\n  to: coming_soon\n  reason: R.\n`).join('');
  const [one, other] = [
    { ...BASE, 'decisions/search.yaml': list('alpha') },
    { ...BASE, 'decisions/search.yaml': list('gamma') },
  ];
  expect(wrong(made, one, other).met).toBe(1);
  const three = { ...BASE, 'decisions/search/2026-11-03-alpha.yaml': 'x' };
  expect(
    wrong(
      { ...made, git: (...words) => made.git(...words).replaceAll('2026-11-03-alpha', '2026-11-03-alphb') },
      three,
      BASE,
    ).wrong,
  ).toEqual([
    'decisions/search/2026-11-03-alpha.yaml is as on no branch',
    'decisions/search/2026-11-03-alphb.yaml is as on no branch',
  ]);
});
