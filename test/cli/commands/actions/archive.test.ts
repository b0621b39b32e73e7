import { describe, expect, it } from 'vitest';
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
      head(`  # Nobody missed it.
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
      files: ['plans/teams/search.yaml', 'plans/archive/search-2025.yaml', 'plans/archive/search-2026.yaml'],
      written: true,
    });
    expect(host.commits).toEqual([]);
    const committed = await did(['archive', '--commit'], { plan: PLAN }, { repository: true, commits: [] });
    expect(committed.host.commits[0]?.message.split('\n')[0]).toBe('archive what closed before 2026-Q3');
  });
});
