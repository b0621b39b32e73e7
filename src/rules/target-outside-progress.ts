import type { Rule } from '../engine/lint/rule.ts';
import { WHERE } from '../model/words/place-words.ts';

export const targetOutsideProgress: Rule = {
  id: 'target-outside-progress',
  severity: 'error',
  summary: 'Work that is not in progress has a target date.',
  why: `
Targets are set when work starts. Before that nobody knows when it will start, and a date that stands in the queue or the backlog is read
as a promise nobody made. A real promise is a \`commitment\`; a wish is \`asked.date\`.
`,
  looksAt: 'team',

  check({ comingSoon, backlog, inbox }) {
    return [...comingSoon, ...backlog, ...inbox].flatMap(({ work: { target_date: target }, id, path, place }) => {
      if (target === undefined) return [];
      return [
        {
          path: [...path, 'target_date'],
          part: 'key',
          message: `${id} is ${WHERE[place]} and has a target date (${target}); only work in progress has one`,
          hint: 'Take `target_date` away. If somebody wishes for that day, write it as `asked.date`; if work has started, move it to `in_progress`.',
        },
      ];
    });
  },
};
