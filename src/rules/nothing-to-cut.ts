import type { Rule } from '../engine/lint/rule.ts';

/** Two musts can be an honest plan; with three or more, one of them is worth less than the others. */
const ENOUGH = 3;

export const nothingToCut: Rule = {
  id: 'nothing-to-cut',
  severity: 'warning',
  summary: 'Everything in progress and coming soon is P0.',
  why: `
When all work is a must, the priorities say nothing: the team will still run out of time one day, and then what gives way is decided
by accident. The rule speaks from three items in progress or coming soon on. Items without a priority are not counted as P0;
\`priority-missing\` speaks of those.
`,
  looksAt: 'team',

  check({ inProgress, comingSoon, hasAllAt }) {
    const items = [...inProgress, ...comingSoon];
    const [first] = items;
    if (first === undefined || items.length < ENOUGH) return [];
    if (!hasAllAt(['in_progress']) || !hasAllAt(['coming_soon'])) return [];
    if (items.some(({ work }) => work.priority !== 'P0')) return [];
    return [
      {
        path: [first.place],
        part: 'key',
        message: `all ${items.length} items in progress and coming soon are P0`,
        hint: 'Decide now which of them would give way first, and make it P1 or P2.',
      },
    ];
  },
};
