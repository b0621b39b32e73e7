import type { Rule } from '../engine/lint/rule.ts';
import { countsInQueue, lastNearQuarter, queueLimit } from '../model/queue.ts';
import { counted, listed } from '../model/words/words.ts';

export const queueTooLong: Rule = {
  id: 'queue-too-long',
  severity: 'error',
  summary: 'More items are coming soon than the queue may hold.',
  why: `
The queue says what comes next, in order. It is believed because it is short: whoever wants something in must say what leaves, and the
stakeholders of what leaves are told. A queue of twelve is a backlog with hopes.

It holds five items unless \`policy.queue_limit\` says otherwise. With \`policy.queue_counts_far_commitments: false\`, items that are promised
for a day after the end of the next quarter do not count.
`,
  looksAt: 'team',

  check({ id: team, comingSoon }, { company, calendar, today, partial }) {
    const knowsLimit = LIMIT_KEYS.every(
      key => company?.isWholeAt(['policy', key]) ?? !partial.some(({ kind }) => kind === 'company'),
    );
    if (!knowsLimit) return [];
    const limit = queueLimit(company?.content);
    const counts = countsInQueue(company?.content, today, calendar);
    const counting = comingSoon.filter(({ work }) => counts(work));
    const tooMany = counting.slice(limit);
    const [first] = tooMany;
    if (first === undefined) return [];
    const far = comingSoon.length - counting.length;
    const notCounted = far === 0 ? '' : `, not counting ${far} promised for after ${lastNearQuarter(today, calendar)}`;
    return [
      {
        path: first.path,
        message: `${team} has ${counted(counting.length, 'item')} coming soon${notCounted}; the queue holds ${limit}`,
        hint: `Decide which ${limit} come next; what leaves (now ${few(tooMany.map(({ id }) => id))}) goes to the backlog, and its stakeholders are told.`,
      },
    ];
  },
};

const LIMIT_KEYS = ['queue_limit', 'queue_counts_far_commitments'];

const few = (ids: readonly string[]): string =>
  ids.length <= 3 ? listed(ids) : `${ids.slice(0, 3).join(', ')} and ${ids.length - 3} more`;
