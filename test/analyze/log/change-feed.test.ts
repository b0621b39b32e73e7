import { expect, it } from 'vitest';
import type { FeedOptions } from '../../../src/analyze/log/change-feed.ts';
import { changeFeedOf } from '../../../src/analyze/log/change-feed.ts';
import { changeLogOf } from '../../../src/engine/history/change-log.ts';
import type { Step } from '../../support/history.ts';
import { historyOf, nowOf } from '../../support/history.ts';
import { TODAY } from '../../support/lint-text.ts';

const at = (day: string, team: string, lines: string): Step => ({
  day,
  files: { [`teams/${team}.yaml`]: `team: ${team}\nname: ${team}\n${lines}` },
});

const STEPS = [
  at('2026-01-05', 'search', 'backlog: [{ id: sso, title: SSO }, { id: dark, title: Dark mode }]\n'),
  at('2026-01-06', 'growth', 'coming_soon: [{ id: ads, title: Ads }]\n'),
  at(
    '2026-01-12',
    'search',
    'coming_soon: [{ id: sso, title: SSO }]\nbacklog: [{ id: dark, title: Dark mode, notes: Later. }]\n',
  ),
  at(
    '2026-01-13',
    'search',
    'coming_soon: [{ id: sso, title: SSO, priority: P0 }]\nbacklog: [{ id: dark, title: Dark }]\n',
  ),
  at('2026-01-14', 'growth', 'in_progress: [{ id: ads, title: Ads, target_date: 2026-02-01 }]\n'),
];

const stream = (options: Partial<FeedOptions> = {}) => {
  const history = historyOf(STEPS);
  const now = nowOf(history);
  const { entries, more, folded } = changeFeedOf(history, changeLogOf(history, now, TODAY), now, {
    limit: 50,
    verbose: false,
    ...options,
  });
  const said = entries.map(({ day, team, item, changes }) =>
    [day, team, item?.id ?? '', ...changes.map(({ what }) => what.kind)].join(' '),
  );
  return { said, more, folded };
};

it('tells what means something, newest first, and counts the rest', () => {
  expect(stream()).toEqual({
    said: [
      '2026-01-14 growth ads started',
      '2026-01-13 search sso fields',
      '2026-01-12 search sso queued',
      '2026-01-06 growth  team-adopted',
      '2026-01-05 search  team-adopted',
    ],
    more: 0,
    folded: 3,
  });
});

it('tells everything when asked to', () => {
  const { said, folded } = stream({ verbose: true, since: '2026-01-12', team: 'search' });
  expect([said, folded]).toEqual([
    [
      '2026-01-13 search sso fields',
      '2026-01-13 search dark fields fields',
      '2026-01-12 search sso queued',
      '2026-01-12 search dark fields',
    ],
    0,
  ]);
});

it('can be of one team', () => {
  expect(stream({ team: 'growth' })).toEqual({
    said: ['2026-01-14 growth ads started', '2026-01-06 growth  team-adopted'],
    more: 0,
    folded: 0,
  });
});

it('begins on a day', () => {
  expect(stream({ since: '2026-01-13' }).said.length).toBe(2);
  expect(stream({ since: '2026-01-14' }).said.length).toBe(1);
});

it('shows so many, and says how many older ones there are', () => {
  expect([stream({ limit: 2 }), stream({ limit: 5 })].map(({ said, more }) => [said.length, more])).toEqual([
    [2, 3],
    [5, 0],
  ]);
});
