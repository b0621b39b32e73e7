import { describe, expect, it } from 'vitest';
import { comparedTexts } from '../../../support/compared.ts';
import { did } from '../../../support/did.ts';

const ARCHIVE = 'plans/archive/search-2025.yaml';
const HOME = '/home/company/';
const PLAN = `team: search
name: Search
closed:   # the latest last
  - id: old   # from before
    title: "Old"
    outcome: delivered
    closed_on: 2025-10-02
    commitment: { date: 2025-10-01, to: [acme], scope: All. }

  # Nobody missed it.
  - { id: fax, title: Fax, outcome: dropped, closed_on: 2026-06-30, reason: 'No.' }
  - { id: telex, title: Telex, outcome: dropped, closed_on: 2026-07-01, reason: 'No.' }
risks: []
`;
const LEFT = `team: search
name: Search
closed:   # the latest last
  - { id: telex, title: Telex, outcome: dropped, closed_on: 2026-07-01, reason: 'No.' }
risks: []
`;
const head = (list: string) =>
  `# yaml-language-server: $schema=../.schemas/archive.schema.json\nteam: search\nclosed:\n${list}`;

const archived = async (args: readonly string[], plan: string, files: { readonly [path: string]: string } = {}) => {
  const found = await did(['archive', ...args], { plan }, { files });
  const text = (year: number) => found.host.files.get(`${HOME}plans/archive/search-${year}.yaml`);
  return { ...found, of2025: text(2025), of2026: text(2026) };
};

const decision = (on: string, reason = 'R.') =>
  `# yaml-language-server: $schema=../../.schemas/decision.schema.json\non: ${on}\nitem: old\nfrom: new\nto: backlog\nreason: ${reason}\n`;
const member = (on: string, reason?: string) =>
  decision(on, reason)
    .split('\n')
    .slice(1, -1)
    .map((line, index) => `  ${index === 0 ? '-' : ' '} ${line}\n`)
    .join('');

describe('decisions', () => {
  const plan = 'team: search\nname: Search\nbacklog: [{ id: old, title: Old }]\n';
  const at = (name: string) => `plans/decisions/search/${name}.yaml`;
  const left = ({ host }: Awaited<ReturnType<typeof did>>) =>
    [...host.files.keys()].filter(path => path.includes('/decisions/')).map(path => path.slice(HOME.length));
  const archive = (list: string) =>
    `# yaml-language-server: $schema=../.schemas/archive.schema.json\nteam: search\nclosed: []\ndecisions:\n${list}`;

  it('of past years move, each file into one, with their comments', async () => {
    const found = await archived([], plan, {
      [at('2025-12-31-old')]: decision('2025-12-31').replace('item: old', 'item: old # it'),
      [at('2025-02-01-old')]: decision('2025-02-01'),
      [at('2024-03-01-old')]: decision('2024-03-01'),
      [at('2026-01-01-old')]: decision('2026-01-01'),
      'plans/decisions/growth/2024-03-01-old.yaml': decision('2024-03-01'),
    });
    expect(found.of2025).toBe(
      archive(member('2025-02-01') + member('2025-12-31').replace('item: old', 'item: old # it')),
    );
    expect(found.host.files.get(`${HOME}plans/archive/search-2024.yaml`)).toBe(archive(member('2024-03-01')));
    expect(left(found)).toEqual([at('2026-01-01-old'), 'plans/decisions/growth/2024-03-01-old.yaml']);
    expect(found.out.split('\n').slice(1, 3)).toEqual([
      '→ 1 decision of Search of 2024.',
      '→ 2 decisions of Search of 2025.',
    ]);
    expect(found.err).toBe(
      `Written: ${[
        'plans/archive/search-2024.yaml',
        ARCHIVE,
        at('2024-03-01-old'),
        at('2025-02-01-old'),
        at('2025-12-31-old'),
      ].join(', ')}.\n`,
    );
  });

  it('move out of a list, too, which goes when it is empty', async () => {
    const log = 'plans/decisions/search.yaml';
    const list = (...days: readonly string[]) => days.map(day => member(day).replaceAll(/^ {2}/gm, '')).join('');
    const some = await archived([], plan, { [log]: `# ours\n${list('2026-02-01', '2025-01-01')}` });
    expect([some.log, some.of2025]).toEqual([`# ours\n${list('2026-02-01')}`, archive(member('2025-01-01'))]);
    const all = await archived([], plan, { [log]: list('2025-01-01', '2024-01-01') });
    expect([all.log, all.of2025]).toEqual([undefined, archive(member('2025-01-01'))]);
  });

  it('stay where they were decided in the quarter or later, and this year', async () => {
    const files = { [at('2025-11-01-old')]: decision('2025-11-01'), [at('2026-01-01-old')]: decision('2026-01-01') };
    expect((await archived(['--before', '2025-Q4'], plan, files)).err).toBe('Nothing changes.\n');
    expect(left(await archived(['--before', '2027-Q1'], plan, files))).toEqual([at('2026-01-01-old')]);
  });

  it('join those that are there', async () => {
    const known = archive(member('2025-01-01', 'First.'));
    const { of2025 } = await archived([], plan, { [ARCHIVE]: known, [at('2025-12-31-old')]: decision('2025-12-31') });
    expect(of2025).toBe(known + member('2025-12-31'));
  });

  it('that came there before a run was cut off come no second time', async () => {
    const known = archive(member('2025-12-31'));
    const found = await archived([], plan, { [ARCHIVE]: known, [at('2025-12-31-old')]: decision('2025-12-31') });
    expect([found.of2025, left(found)]).toEqual([known, []]);
  });

  it('are told to programs', async () => {
    const { out } = await archived(['--json', '--dry-run'], plan, { [at('2025-12-31-old')]: decision('2025-12-31') });
    expect(JSON.parse(out)).toMatchObject({
      moved: [],
      decisions: [{ team: 'search', on: '2025-12-31', item: 'old', file: 'archive/search-2025.yaml' }],
      files: [ARCHIVE, at('2025-12-31-old')],
    });
  });

  it('that cannot be read are left alone, and so is everything else', async () => {
    const broken = at('2025-12-30-old');
    const files = { [broken]: 'on: [', [at('2025-12-31-old')]: decision('2025-12-31') };
    const { code, err } = await archived([], plan, files);
    expect([code, err]).toEqual([
      1,
      `plan: ${broken} has errors that must be settled first; \`plan lint ${broken}\` shows them.\n`,
    ]);
  });

  it('that moved are the same to lint', async () => {
    const files = { [at('2025-12-31-old')]: decision('2025-12-31') };
    const { host } = await archived([], plan, files);
    const after = Object.fromEntries([...host.files].map(([path, text]) => [path.slice(`${HOME}plans/`.length), text]));
    const before = { 'teams/search.yaml': plan, 'decisions/search/2025-12-31-old.yaml': decision('2025-12-31') };
    expect(comparedTexts(before, after).changes).toEqual({ items: [], teams: [], rewritten: [] });
  });
});

describe('plan archive', () => {
  it('moves what closed before the previous quarter, by year, as it is written', async () => {
    const { code, plan, of2025, of2026, out } = await archived([], PLAN);
    expect([code, plan]).toEqual([0, LEFT]);
    expect(of2025).toBe(
      head(`  - id: old   # from before
    title: "Old"
    outcome: delivered
    closed_on: 2025-10-02
    commitment: { date: 2025-10-01, to: [acme], scope: All. }
`),
    );
    expect(of2026).toBe(
      head(`
  # Nobody missed it.
  - { id: fax, title: Fax, outcome: dropped, closed_on: 2026-06-30, reason: 'No.' }
`),
    );
    expect(out.split('\n').slice(1, 3)).toEqual([
      '→ 1 item of Search that closed in 2025: old.',
      '→ 1 item of Search that closed in 2026: fax.',
    ]);
  });

  it('adds to an archive in its own style', async () => {
    const before =
      'team: search\r\nclosed:\r\n- {id: z, title: Z, outcome: delivered, closed_on: 2025-01-02}   # first\r\n';
    const { of2025 } = await archived(['--before', '2026-Q1'], PLAN, { [ARCHIVE]: before });
    expect(of2025).toBe(
      `${before}- id: old   # from before\r\n  title: "Old"\r\n  outcome: delivered\r\n  closed_on: 2025-10-02\r\n  commitment: { date: 2025-10-01, to: [acme], scope: All. }\r\n`,
    );
  });

  it('keeps the line breaks of the plan', async () => {
    const { plan, of2025 } = await archived(['--before', '2026-Q1'], PLAN.replaceAll('\n', '\r\n'));
    expect([plan, of2025].filter(text => /[^\r]\n/.test(text ?? ''))).toEqual([]);
    expect(of2025?.split('\r\n').length).toBe(9);
  });

  it.each([
    [['search', '--before', '2026-Q3'], 'telex'],
    [['Search', '--before', '2026-Q4'], undefined],
    [['--before', '2025-Q4'], 'old'],
  ])('%j leaves from %s on', async (args, first) => {
    const { plan } = await archived(args, PLAN);
    expect(/id: (\w+)/.exec(plan ?? '')?.[1]).toBe(first);
  });

  it('says where there is nothing to move', async () => {
    const { code, out, err } = await archived([], LEFT);
    expect([code, out.trim(), err]).toEqual([0, '→ Nothing in the plan closed before 2026-Q3.', 'Nothing changes.\n']);
  });

  it.each([
    [['--before', '2026'], {}, 2, 'plan: --before 2026 is no quarter; write it like 2026-Q3.\n'],
    [['serch'], {}, 2, 'plan: there is no team "serch". Did you mean search?\n'],
    [
      [],
      { [ARCHIVE]: 'team: search\nclosed: none\n' },
      1,
      `plan: ${ARCHIVE} has errors that must be settled first; \`plan lint ${ARCHIVE}\` shows them.\n`,
    ],
  ])('%j with %j is refused', async (args, files, code, err) => {
    expect(await archived(args, PLAN, files)).toMatchObject({ code, err, plan: PLAN });
  });

  it('asks at a terminal, and writes nothing without the yes', async () => {
    const no = await did(['archive'], { plan: PLAN }, { terminal: true, answers: [false] });
    expect([no.code, no.plan, no.host.asked.map(({ message }) => message)]).toEqual([0, PLAN, ['Write it?']]);
    const dry = await did(['archive', '--dry-run'], { plan: PLAN }, { terminal: true });
    expect([dry.plan, dry.host.asked]).toEqual([PLAN, []]);
    expect((await did(['archive', '--yes'], { plan: PLAN }, { terminal: true })).plan).toBe(LEFT);
  });

  it('says for programs what went where, and commits', async () => {
    const { out, host } = await archived(['--json'], PLAN);
    expect(JSON.parse(out)).toEqual({
      version: 2,
      kind: 'archive',
      today: '2026-11-21',
      revision: 'abc1234',
      before: '2026-Q3',
      moved: [
        { team: 'search', item: 'old', file: 'archive/search-2025.yaml' },
        { team: 'search', item: 'fax', file: 'archive/search-2026.yaml' },
      ],
      decisions: [],
      files: ['plans/archive/search-2025.yaml', 'plans/archive/search-2026.yaml', 'plans/teams/search.yaml'],
      written: true,
    });
    expect(host.commits).toEqual([]);
    const committed = await did(['archive', '--commit'], { plan: PLAN }, { repository: true, commits: [] });
    expect(committed.host.commits[0]?.message.split('\n')[0]).toBe('archive what closed before 2026-Q3');
  });
});
