import { expect, it } from 'vitest';
import { namedInHistory } from '../../../src/analyze/log/named-in-history.ts';
import { changeLogOf } from '../../../src/engine/history/change-log.ts';
import { historyOf, nowOf } from '../../support/history.ts';
import { TODAY } from '../../support/lint-text.ts';

const team = (id: string, lines: string) => `team: ${id}\nname: ${id} team\n${lines}`;

const history = historyOf([
  {
    day: '2026-01-05',
    files: {
      'teams/search.yaml': team(
        'search',
        'backlog: [{ id: sign-in, title: SSO }, { id: dark-mode, title: Dark mode }]\n',
      ),
      'teams/growth.yaml': team('growth', 'backlog: [{ id: search, title: Search ads }]\n'),
      'teams/labs.yaml': team('labs', ''),
    },
  },
  {
    day: '2026-01-06',
    files: {
      'teams/search.yaml': team('search', ''),
      'teams/growth.yaml': team(
        'growth',
        'backlog: [{ id: search, title: Search ads }, { id: sso, was: sign-in, title: SSO }]\n',
      ),
      'teams/labs.yaml': undefined,
    },
  },
]);
const changeLog = changeLogOf(history, nowOf(history), TODAY);
const named = (name: string) => namedInHistory(changeLog, nowOf(history), name);

it('an item is found by every id that it ever had, and by that of every team that it was of', () => {
  for (const name of ['sso', 'sign-in', 'growth/sso', 'search/sso', 'search/sign-in', 'SSO'])
    expect([name, named(name)]).toEqual([name, { kind: 'item', id: 'sso' }]);
});

it('an item that is gone is found, too', () => {
  expect(named('dark-mode')).toEqual({ kind: 'item', id: 'dark-mode' });
});

it('a team is found by its id and its name, also one that is gone', () => {
  expect(['growth', 'Growth team', 'labs'].map(named)).toEqual([
    { kind: 'team', id: 'growth' },
    { kind: 'team', id: 'growth' },
    { kind: 'team', id: 'labs' },
  ]);
});

it('a name that is both is the team, and the item goes by its team and id', () => {
  expect(['search', 'growth/search'].map(named)).toEqual([
    { kind: 'team', id: 'search' },
    { kind: 'item', id: 'search' },
  ]);
});

it('for a name that nothing ever had, the nearest is given, and the item itself where only the team is wrong', () => {
  expect(['sing-in', 'labs/sso', 'something-else'].map(named)).toEqual([
    { kind: 'unknown', nearest: 'sign-in' },
    { kind: 'unknown', nearest: 'growth/sso' },
    { kind: 'unknown', nearest: undefined },
  ]);
});
