import { expect, test } from 'vitest';
import { portfolioOf } from '../../../src/analyze/review/portfolio.ts';
import { checkInOf } from '../../../src/analyze/review/review.ts';
import { renderCheckIn } from '../../../src/render/review/check-in.ts';
import { renderPortfolio } from '../../../src/render/review/portfolio.ts';
import { reviewInput } from '../../support/check-in.ts';

const documents = (lines: string): readonly [team: string, all: string] => {
  const input = reviewInput({ 'teams/search.yaml': `team: search\nname: Search\n${lines}` });
  const [team] = input.world.teams;
  if (team === undefined) throw new Error('no team');
  return [renderCheckIn(checkInOf(input, team)), renderPortfolio(portfolioOf(input))];
};

const promised = (id: string, date: string, more = '') =>
  `{ id: ${id}, title: ${id.toUpperCase()}, started: 2026-10-05, target_date: 2026-11-20${more}, commitment: { date: ${date}, to: [acme], scope: All. } }`;

const SCOPED = ', scoping: { on: 2026-10-01, effort: { low: 1w, likely: 2w, high: 3w }, engineers: 1 }';

test('a promise whose day has passed is broken, and leaves no days to spare', () => {
  const [team, all] = documents(
    `in_progress: [${promised('a', '2026-11-20', SCOPED)}, ${promised('b', '2026-11-21', SCOPED)}]\n`,
  );
  expect(team).toContain('- **Promises:** 2, of which 1 broken: A (2026-11-20); 1 at risk: B (2026-11-21).\n');
  expect(all).toContain('- **Promises:** 2, of which 1 broken and 1 at risk.\n');
  for (const document of [team, all]) {
    expect(document).toContain('| **Broken.** In progress, target 2026-11-20 (1 day ago). |\n');
    expect(document).toContain('| **At risk.** In progress, target 2026-11-20 (1 day ago). |\n');
  }
  expect(team.match(/^- \*\*[AB]\*\*: All.*$/gm)).toEqual([
    '- **A**: All. Assessed 2026-10-01: 13 working days for 1 engineer with 100 % of their time, at 85 % confidence. 2026-11-20 has passed.',
    expect.stringMatching(/Until 2026-11-20, the day on which it is due, that leaves \d+ working days to spare\.$/),
  ]);
});

test('what puts several dates at risk alike is said once', () => {
  const [team, all] = documents(
    `in_progress: [${promised('a', '2027-03-01')}, ${promised('b', '2027-03-02')}]\nignore: [{ rule: target-passed, item: a, reason: We know. }]\n`,
  );
  const lines = (document: string) =>
    document.split('### Dates at risk today\n\n')[1]?.split('\n\n')[0] ??
    document.split('## Dates at risk\n\n')[1]?.split('\n\n')[0];
  expect(lines(team)).toBe(
    `- Promised but not scoped, and started or due within eight weeks: **A** (a); **B** (b). Let engineering estimate it now; if it does not fit, talk early to those whom it is promised to.
- **B** (b) aimed at 2026-11-20, 1 day ago, and is not delivered. Move it to closed if it is delivered, else set the target to a day you believe in, no later than it is promised (2027-03-02).
- **A** (a) aimed at 2026-11-20, 1 day ago, and is not delivered (accepted: We know).`,
  );
  expect(
    lines(all),
  ).toBe(`- Promised but not scoped, and started or due within eight weeks: **A** (a, Search); **B** (b, Search).
- Search: **B** (b) aimed at 2026-11-20, 1 day ago, and is not delivered.
- Search: **A** (a) aimed at 2026-11-20, 1 day ago, and is not delivered (accepted: We know).`);
});
