import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { lint } from '../src/engine/lint/lint.ts';
import { readWorkspace } from '../src/io/disk/files.ts';
import { RULES } from '../src/rules/index.ts';
import { TODAY } from './support/lint-text.ts';
import { readWorld } from './support/read-world.ts';

const findingsIn = (folder: string) => {
  const { files } = readWorkspace(resolve(folder), resolve('.'));
  const { world, diagnostics } = readWorld(files, TODAY);
  return { world, found: lint(world, diagnostics, RULES).diagnostics };
};

test('the example company lints with exactly the findings that its README lists', () => {
  const rows = readFileSync('examples/acme/README.md', 'utf8').matchAll(
    /^\| `([\w-]+)` \| (error|warning) \| (.+?) \| `(.+?)` \|/gm,
  );
  const listed = [...rows].map(
    ([, rule, severity, about = '', file]) => `${severity} ${rule} ${file} ${/[`"](.+?)[`"]/.exec(about)?.[1] ?? ''}`,
  );
  const found = findingsIn('examples/acme/plans').found.map(
    ({ rule, severity, file, item }) => `${severity} ${rule} ${file.replace('examples/acme/plans/', '')} ${item ?? ''}`,
  );
  expect(found.length).toBeGreaterThan(8);
  expect(listed.sort()).toEqual(found.sort());
});

test('the example company has every kind of file, four teams, a full queue, an answered and a half-answered check-in', () => {
  const { world } = findingsIn('examples/acme/plans');
  expect(world.teams).toHaveLength(4);
  expect(world.teams.some(({ comingSoon }) => comingSoon.length === 5)).toBe(true);
  expect(world.decisions.length * world.archives.length * world.reviews.length).toBeGreaterThan(0);
  expect([world.company, world.marketing, world.product, world.feedback].every(file => file?.whole)).toBe(true);
  expect(world.reviews.map(({ content }) => content.meetings.length > 0).sort()).toEqual([false, false, true]);
});

test('our own plan lints clean, whatever the day', () => {
  const { files } = readWorkspace(resolve('plans'), resolve('.'));
  for (const day of ['2026-11-21', '2027-06-01', '2031-01-01']) {
    const { world, diagnostics } = readWorld(files, day);
    expect(lint(world, diagnostics, RULES).diagnostics).toEqual([]);
  }
});
