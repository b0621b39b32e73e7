import type { Rule } from '../engine/lint/rule.ts';
import { awayWords } from '../model/words/day-words.ts';
import { startsOf } from './start-overdue.ts';

export const startSoon: Rule = {
  id: 'start-soon',
  severity: 'warning',
  endangers: 'date',
  summary: 'Work that is due has to start within two weeks.',
  why: `
Two weeks are enough to finish something else first, or to free the engineers that scoping asks for. Once the day has passed it is
\`start-overdue\`, an error.

Work coming soon that has never been started is looked at; a promise that waits in the backlog or the inbox is \`dated-backlog\`.
`,
  looksAt: 'team',

  check(file, world) {
    return startsOf('start-soon', file, world).map(({ id, path, on, sum, partners }) => ({
      path,
      message: `${id} must start by ${on}, ${awayWords(world.today, on, 'ago')}: ${sum}`,
      hint: `See who can start it by then; if nobody can, talk to ${partners} now.`,
    }));
  },
};
