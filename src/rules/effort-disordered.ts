import type { Rule } from '../engine/lint/rule.ts';
import type { ClosedItem, InboxEntry, Item } from '../model/item.ts';
import type { Path } from '../model/path.ts';
import type { PlanFile } from '../model/source.ts';
import { effortDays, isOrdered } from '../model/time/effort.ts';

export const effortDisordered: Rule = {
  id: 'effort-disordered',
  severity: 'error',
  summary: 'The effort is not low ≤ likely ≤ high.',
  why: `
Durations, the day by which work must start and every forecast come from these three numbers. Out of order they mean nothing, and
whatever depends on them is not worked out for that item.
`,
  looksAt: 'workspace',

  check({ teams, archives }) {
    return [
      ...teams.flatMap(file => file.everything.flatMap(({ work, id, path }) => findingsOf(file, work, id, path))),
      ...archives.flatMap(file =>
        file.content.closed.flatMap((work, index) => findingsOf(file, work, work.id, ['closed', index])),
      ),
    ];
  },
};

const findingsOf = (file: PlanFile<unknown>, { scoping }: Item | InboxEntry | ClosedItem, id: string, path: Path) => {
  if (scoping === undefined || isOrdered(effortDays(scoping.effort))) return [];
  const { low, likely, high } = scoping.effort;
  return [
    {
      file,
      path: [...path, 'scoping', 'effort'],
      message: `the effort of ${id} is out of order: low ${low}, likely ${likely}, high ${high}`,
      hint: 'Low must not be more than likely, nor likely more than high; a week is five days.',
    },
  ];
};
