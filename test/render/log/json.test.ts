import { expect, test } from 'vitest';
import { changeFeedOf } from '../../../src/analyze/log/change-feed.ts';
import { itemHistoryOf } from '../../../src/analyze/log/item-history.ts';
import { changeLogOf } from '../../../src/engine/history/change-log.ts';
import { changeFeedAsJson, itemHistoryAsJson } from '../../../src/render/log/json.ts';
import { historyOf, nowOf } from '../../support/history.ts';
import { TODAY } from '../../support/lint-text.ts';

const at = (day: string, promise: string) => ({
  day,
  files: {
    'teams/search.yaml': `team: search\nname: Search\ncoming_soon: [{ id: sso, title: SSO, commitment: { ${promise} } }]\n`,
  },
});

const ENTRY =
  '{ on: 2026-02-02, date: { from: 2026-03-02, to: 2026-03-09 }, reason: Late., approved_by: [acme], informed: [sales] }';
const HISTORY = historyOf([
  at('2026-01-05', 'date: 2026-03-02, to: [acme], scope: It.'),
  at('2026-02-02', `date: 2026-03-09, to: [acme], scope: It., changes: [${ENTRY}]`),
]);
const NOW = nowOf(HISTORY);
const LOG = changeLogOf(HISTORY, NOW, TODAY);
const START = { today: TODAY, revision: 'abc1234', history: HISTORY, since: undefined, nameOf: (id: string) => id };
const COMMITS = HISTORY.versions.map(({ commit: { id, day, author, subject } }) => ({ id, day, author, subject }));

test('what happened to an item, with the facts that its kind has and what is on record', () => {
  const history = itemHistoryOf(HISTORY, LOG, NOW, 'sso');
  if (history === undefined) throw new Error('sso has no history');
  const { version, kind, today, revision, dates } = JSON.parse(itemHistoryAsJson(START, history));
  expect({ version, kind, today, revision, dates }).toEqual({
    version: 2,
    kind: 'log-item',
    today: TODAY,
    revision: 'abc1234',
    dates: [
      {
        day: '2026-01-05',
        event: 'promised',
        says: 'promised for 2026-03-02 to acme: It.',
        ...{ date: '2026-03-02', scope: 'It.', who: ['acme'], fixed: false },
        commit: COMMITS[0],
        orEarlier: false,
      },
      {
        day: '2026-02-02',
        event: 'promise-moved',
        says: 'promise moved 2026-03-02 → 2026-03-09, 7 days later',
        ...{ from: '2026-03-02', to: '2026-03-09' },
        commit: COMMITS[1],
        orEarlier: false,
        record: { on: '2026-02-02', reason: 'Late.', informed: ['sales'], agreed: ['acme'], commit: COMMITS[1] },
      },
    ],
  });
});

test('what a commit changed, as in a diff', () => {
  const feed = changeFeedOf(HISTORY, LOG, NOW, { limit: 1, verbose: false });
  const { kind, entries, olderEntries } = JSON.parse(changeFeedAsJson(START, undefined, feed));
  expect({ kind, entries, olderEntries }).toEqual({
    kind: 'log',
    olderEntries: 1,
    entries: [
      {
        day: '2026-02-02',
        commit: COMMITS[1],
        team: 'search',
        item: 'sso',
        title: 'SSO',
        changes: [
          {
            change: 'promise-moved',
            says: '2026-03-02 → 2026-03-09, 7 days later',
            ...{ from: '2026-03-02', to: '2026-03-09' },
            reasons: ['Late.'],
            needs: {
              rule: 'commitment-moved',
              level: 'approve',
              who: ['acme'],
              told: ['sales', 'acme'],
              agreed: ['acme'],
              missing: [],
              record: 'changes',
              owed: [],
            },
          },
        ],
      },
    ],
  });
});
