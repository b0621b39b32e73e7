import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import type { FakeWorld } from '../../support/fake-host.ts';
import { fakeHost } from '../../support/fake-host.ts';

const TEAM = 'team: search\nname: Search\ncoming_soon: [{ id: export, title: Export, stakeholders: [support] }]\n';

const plan = async (argv: readonly string[], world: FakeWorld) => {
  const host = fakeHost({ env: { NO_COLOR: '1' }, ...world });
  const code = await run(argv, host);
  return { code, out: host.out(), err: host.err(), host };
};

describe('files are named as the user would type them', () => {
  it.each([
    ['/home/company', 'plans/teams/search.yaml', 'plans/decisions/search/2026-11-21-export.yaml'],
    ['/home/company/plans', 'teams/search.yaml', 'decisions/search/2026-11-21-export.yaml'],
    ['/home/company/plans/teams', 'search.yaml', '../decisions/search/2026-11-21-export.yaml'],
    [
      '/home/company/plans/reviews/2026-Q4/old',
      '/home/company/plans/teams/search.yaml',
      '/home/company/plans/decisions/search/2026-11-21-export.yaml',
    ],
  ])('in %s by triage, a decision that is not there yet too', async (cwd, team, log) => {
    const { code, out, err } = await plan(['triage', '--answers', '-'], {
      cwd,
      files: { 'plans/teams/search.yaml': TEAM },
      stdin: 'item: export\nplace: backlog\nreason: Later.\n',
    });
    expect([code, err]).toEqual([0, `Written: ${team}, ${log}.\n`]);
    expect(out).toContain(`--- ${team}\n+++ ${team}\n`);
    expect(out).toContain(`--- /dev/null\n+++ ${log}\n`);
  });

  it('by review: where the answers go', async () => {
    const { out } = await plan(['review', 'search'], {
      cwd: '/home/company/plans/teams',
      files: { 'plans/teams/search.yaml': TEAM },
    });
    expect(out).toMatch(
      /^\.\.\/reviews\/2026-Q4\/search\.md: written, .*\(answer in \.\.\/reviews\/2026-Q4\/search\.yaml, /,
    );
  });
});

it('documents name a folder of plans by its own name', async () => {
  const { code, out, host } = await plan(['review', '--plans', 'roadmap'], {
    files: { 'roadmap/teams/search.yaml': TEAM },
  });
  const documents = [...host.files].filter(([path]) => path.endsWith('.md'));
  expect([code, documents.map(([path]) => path)]).toEqual([
    0,
    ['/home/company/roadmap/reviews/2026-Q4/search.md', '/home/company/roadmap/reviews/2026-Q4/index.md'],
  ]);
  for (const [, text] of documents) {
    expect(text).toContain('roadmap/reviews/2026-Q4/search.yaml');
    expect(text).not.toContain('plans/');
  }
  expect(out).toContain('(answer in roadmap/reviews/2026-Q4/search.yaml, ');
});
