import type { Rule } from '../engine/lint/rule.ts';
import { isLive } from '../model/item.ts';
import { listed } from '../model/words/words.ts';

export const datedBacklog: Rule = {
  id: 'dated-backlog',
  severity: 'error',
  endangers: 'date',
  summary: 'Promised work stands in the backlog or the inbox.',
  why: `
The backlog promises nothing and nobody looks at its order, so a promise that lies there is forgotten until the day has come. Promised work
is in the queue or in progress. A promise that no longer holds is withdrawn, with the agreement of those it was made to; then the item may
stand anywhere.
`,
  looksAt: 'team',

  check({ backlog, inbox }) {
    return [...backlog, ...inbox].flatMap(({ work: { commitment }, id, path, place }) => {
      if (!isLive(commitment)) return [];
      return [
        {
          path: [...path, 'commitment'],
          part: 'key' as const,
          message: `${id} is promised to ${listed(commitment.to)} for ${commitment.date} but waits in the ${place}`,
          hint: `${place === 'inbox' ? 'Triage it' : 'Move it to `coming_soon`'}, or agree with ${listed(commitment.to)} to withdraw the promise and add that to \`commitment.changes\`.`,
        },
      ];
    });
  },
};
