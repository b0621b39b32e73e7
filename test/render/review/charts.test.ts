// @vitest-environment jsdom
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { portfolioOf } from '../../../src/analyze/review/portfolio.ts';
import type { ReviewInput } from '../../../src/analyze/review/review.ts';
import { checkInOf } from '../../../src/analyze/review/review.ts';
import { readWorkspace } from '../../../src/io/disk/files.ts';
import { renderCheckIn } from '../../../src/render/review/check-in.ts';
import { renderPortfolio } from '../../../src/render/review/portfolio.ts';
import { FULL, reviewInput, reviewInputFrom } from '../../support/check-in.ts';
import { chartsIn, tasksIn } from '../../support/mermaid.ts';

const documentsOf = (input: ReviewInput): readonly string[] => [
  ...input.world.teams.map(team => renderCheckIn(checkInOf(input, team))),
  renderPortfolio(portfolioOf(input)),
];

/** In each document: how many tasks its one chart has. */
const tasks = (input: ReviewInput): Promise<readonly number[]> =>
  Promise.all(
    documentsOf(input).map(async document => {
      const [chart = '', ...more] = chartsIn(document);
      expect(more).toEqual([]);
      const seen = await tasksIn(chart);
      expect(seen).toHaveLength(chart.split('\n').filter(line => line.startsWith('    ')).length);
      return seen.length;
    }),
  );

test('the charts of all documents of the example company are read by Mermaid, task by task', async () => {
  const { files } = readWorkspace(resolve('examples/acme/plans'), resolve('.'));
  const counts = await tasks(reviewInputFrom(files));
  expect(counts).toHaveLength(5);
  expect(Math.min(...counts)).toBeGreaterThan(5);
  expect(Math.max(...counts)).toBeLessThanOrEqual(40);
});

test('the chart of a team of four hundred items has room for its promises', async () => {
  const queued = Array.from({ length: 400 }, (_, n) => `  - { id: i${n}, title: "I: ${n}" }\n`).join('');
  const plan = `team: search\nname: Search\nengineers: 3\ncoming_soon:\n${queued}  - { id: last, title: Last, commitment: { date: 2026-12-13, to: [sales], scope: All. } }\n`;
  expect(await tasks(reviewInput({ ...FULL, 'teams/search.yaml': plan }))).toEqual([2, 2]);
});
