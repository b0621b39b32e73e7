import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runBuilt, temporaryFolder } from '../support/built.ts';

const PLAN = 'team: search\nname: Search\nbacklog:\n- { id: first, title: First }\n';

it('of commands at the same time, what is said to be written is written, and the others say to run again', async () => {
  const folder = temporaryFolder({ 'plans/teams/search.yaml': PLAN });
  const titles = Array.from({ length: 24 }, (_, n) => `Work ${n} of many`);
  const runs = titles.map(async title => ({ title, ...(await runBuilt(folder, ['add', 'search', title])) }));
  const done = await Promise.all(runs);
  const written = done.filter(({ code }) => code === 0);
  const text = readFileSync(join(folder, 'plans/teams/search.yaml'), 'utf8');
  expect(titles.filter(title => text.includes(`${title}\n`))).toEqual(written.map(({ title }) => title));
  expect(written.length).toBeGreaterThan(0);
  const said =
    /^plan: \S+search\.yaml changed while this command ran; nothing was written\. Run the command again\.\n$/;
  expect(done.filter(({ code, stderr }) => code !== 0 && !said.test(stderr))).toEqual([]);
});
