import type { Rule } from '../engine/lint/rule.ts';
import { listed } from '../model/words/words.ts';
import { unscopedPromises } from './unscoped-commitment-soon.ts';

export const unscopedCommitment: Rule = {
  id: 'unscoped-commitment',
  severity: 'warning',
  summary: 'Promised work is not scoped.',
  why: `
A promise without scoping is a guess in somebody else's calendar. There is still time here: work has not started, and it is due in more than
eight weeks. After that it is \`unscoped-commitment-soon\`, an error.

Work in progress and coming soon is looked at; a promise that waits in the backlog or the inbox is \`dated-backlog\`.
`,
  looksAt: 'team',

  check(file, world) {
    return unscopedPromises(file, world).flatMap(({ id, path, commitment: { date, to }, soon }) =>
      soon !== undefined
        ? []
        : [
            {
              path: [...path, 'commitment', 'date'],
              message: `${id} is promised to ${listed(to)} for ${date} but is not scoped`,
              hint: 'Let engineering estimate it roughly and write that as `scoping`; then it is known when work has to start.',
            },
          ],
    );
  },
};
