import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import { readWorkspace } from '../../../src/io/disk/files.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { expectGenerated } from '../../support/generated.ts';
import type { Texts } from '../../support/lint-text.ts';

const ACME: Texts = Object.fromEntries(
  readWorkspace(resolve('examples/acme/plans'), resolve('.')).files.map(({ path, ...file }) => [
    `plans/${path}`,
    'text' in file ? file.text : '',
  ]),
);

const SEARCH = 'plans/teams/search.yaml';

/** As the quarter began: one item aimed at an earlier day, one was in progress that has been dropped since, and one was delivered that nobody had planned. */
const BEFORE = {
  ...ACME,
  [SEARCH]: `${ACME[SEARCH]}`
    .replace('target_date: 2026-12-04', 'target_date: 2026-11-20')
    .replace(/ {2}- id: preview-cache\n.*?(?= {2}- id: regex-lookbehind)/s, '')
    .replace(
      'in_progress:\n',
      'in_progress:\n  - { id: generated-snippets, title: Summaries, target_date: 2026-11-20 }\n',
    ),
};

test('the example company for programs', async () => {
  const host = fakeHost({
    files: ACME,
    commits: [{ files: BEFORE, day: '2026-09-30' }],
    revision: 'abc1234',
  });
  expect([await run(['review', '--json'], host), host.err()]).toEqual([0, '']);
  expectGenerated(new URL('./review.json', import.meta.url).pathname, host.out());
});
