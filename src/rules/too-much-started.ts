import type { Rule } from '../engine/lint/rule.ts';
import { counted, listed } from '../model/words/words.ts';

export const tooMuchStarted: Rule = {
  id: 'too-much-started',
  severity: 'warning',
  endangers: 'date',
  summary: 'More work is in progress than the team has engineers for.',
  why: `
Work that shares its engineers with other work takes longer, all of it, and every forecast counts on the engineers that scoping asked for.
Two cases are found: the scoped work in progress wants more engineers than the team has (\`engineers\`), or there are more items in progress
than engineers.
`,
  looksAt: 'team',

  check({ id, content: { engineers }, inProgress }) {
    if (engineers === undefined) return [];
    const wanted = hundredths(inProgress.reduce((sum, { work }) => sum + (work.scoping?.engineers ?? 0), 0));
    const excesses = [
      ...(wanted > engineers ? [`the scoped work in progress wants ${counted(wanted, 'engineer')}`] : []),
      ...(inProgress.length > engineers ? [`${counted(inProgress.length, 'item is', 'items are')} in progress`] : []),
    ];
    if (excesses.length === 0) return [];
    return [
      {
        path: ['in_progress'],
        part: 'key',
        related: [{ path: ['engineers'], note: 'engineers of the team' }],
        message: `${listed(excesses)}; ${id} has ${counted(engineers, 'engineer')}`,
        hint: 'Finish something before the next is started, or move what can wait back into the queue.',
      },
    ];
  },
};

/** Shares of engineers such as 0.1 must not add up to a little more than they are. */
const hundredths = (count: number): number => Math.round(count * 100) / 100;
