import type { Rule } from '../engine/lint/rule.ts';
import { isLive } from '../model/item.ts';
import { listed } from '../model/words/words.ts';
import type { TeamFile, World } from '../model/world.ts';

export const metricMissing: Rule = {
  id: 'metric-missing',
  severity: 'warning',
  summary: 'Committed work, or a goal, has no metric.',
  why: `
Work that is promised to somebody is worth measuring: without a metric the next check-in can say that it shipped, but not whether it
did any good. A goal without a metric can be neither reached nor missed, and every piece of work can claim to serve it.
`,
  looksAt: 'workspace',

  check({ teams, company }) {
    return [...teams.flatMap(ofCommittedWork), ...(company === undefined ? [] : ofGoals(company))];
  },
};

const ofCommittedWork = (file: TeamFile) =>
  [...file.inProgress, ...file.comingSoon].flatMap(({ work: { commitment, metrics }, id, path }) =>
    isLive(commitment) &&
    metrics.length === 0 &&
    file.isWholeAt([...path, 'metrics']) &&
    file.isWholeAt([...path, 'commitment'])
      ? [
          {
            file,
            path: [...path, 'id'],
            related: [{ file, path: [...path, 'commitment', 'to'], note: 'promised here' }],
            message: `${id} is promised to ${listed(commitment.to)}, but has no metric`,
            hint: 'Name under `metrics` what will show its success: a metric of this file or of company.yaml.',
          },
        ]
      : [],
  );

const ofGoals = (file: NonNullable<World['company']>) =>
  file.content.goals.flatMap(({ id, metric }, index) =>
    metric === undefined && file.isWholeAt(['goals', index, 'metric'])
      ? [
          {
            file,
            path: ['goals', index, 'id'],
            message: `the goal ${id} has no metric`,
            hint: 'Give it a `metric` with a baseline, a target and the quarter in which to reach it (`by`).',
          },
        ]
      : [],
  );
