import type { Rule } from '../engine/lint/rule.ts';
import { counted } from '../model/words/words.ts';

export const moreEngineersThanTeam: Rule = {
  id: 'more-engineers-than-team',
  severity: 'warning',
  summary: 'Scoping wants more engineers for an item than the team has.',
  why: `
The duration is worked out with people who are not there, so the day by which the work must start comes out too late. Scope it again
with the engineers the team has, or ask for the others under \`needs\`. Every open item is looked at, the inbox too.
`,
  looksAt: 'team',

  check({ content: { engineers }, open }) {
    if (engineers === undefined) return [];
    return open.flatMap(({ work: { scoping }, id, path }) =>
      scoping !== undefined && scoping.engineers > engineers
        ? [
            {
              path: [...path, 'scoping', 'engineers'],
              related: [{ path: ['engineers'], note: 'the team' }],
              message: `${id} is scoped for ${counted(scoping.engineers, 'engineer')}, but the team has ${engineers}`,
              hint: 'Scope it for the engineers there are, or correct the number of the team.',
            },
          ]
        : [],
    );
  },
};
