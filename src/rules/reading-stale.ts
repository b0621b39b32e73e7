import type { Finding, Rule } from '../engine/lint/rule.ts';
import type { Metric } from '../model/files/team.ts';
import { measuredWork } from '../model/measured-work.ts';
import type { Path } from '../model/path.ts';
import type { PlanFile } from '../model/source.ts';
import type { Day } from '../model/time/day.ts';
import { isBefore } from '../model/time/day.ts';
import type { Quarter } from '../model/time/quarter.ts';
import { addQuarters, firstDayOf, quarterOf } from '../model/time/quarter.ts';
import type { World } from '../model/world.ts';

export const readingStale: Rule = {
  id: 'reading-stale',
  severity: 'warning',
  summary: 'A metric that should be watched has no reading in this quarter or the one before.',
  why: `
A check-in looks at success metrics; one that nobody reads any more lets work go on, or be called a success, on faith. Watched are the
metrics of work in progress, of work delivered in this quarter or the one before, and of goals.

A metric without any reading is given the quarter in which its work started, since there may be nothing to measure yet; and nothing is said
after the quarter that a metric names as its \`by\`. Quarters are those of the fiscal year in company.yaml.
`,
  looksAt: 'workspace',

  check(world) {
    const now = quarterOf(world.today, world.calendar);
    const since = firstDayOf(addQuarters(now, -1), world.calendar);
    const isStale = ({ metric: { by, readings } }: Watched) =>
      (by === undefined || by >= now) && readings.every(({ on }) => isBefore(on, since));
    return [...ofGoals(world), ...ofWork(world, firstDayOf(now, world.calendar), since)]
      .filter(watched => watched.file.isWholeAt(watched.at) && isStale(watched))
      .map(watched => finding(watched, now, world.today));
  },
};

/** A metric, where it stands, and why it is watched. */
interface Watched {
  readonly name: string;
  readonly metric: Pick<Metric, 'by' | 'readings'>;
  readonly file: PlanFile<unknown>;
  /** Of the metric. */
  readonly at: Path;
  /** Of what the finding points at. */
  readonly path: Path;
  readonly related: NonNullable<Finding['related']>;
}

const finding = ({ name, metric, file, path, related }: Watched, now: Quarter, today: Day) => {
  const last = metric.readings
    .map(({ on }) => on)
    .sort()
    .at(-1);
  return {
    file,
    path,
    related,
    message:
      last === undefined
        ? `${name} has no reading yet`
        : `${name} has no reading in ${addQuarters(now, -1)} or ${now}; the last is of ${last}`,
    hint: `Measure it and add a reading: \`{ on: ${today}, value: … }\`.`,
  };
};

const ofGoals = ({ company }: World): readonly Watched[] =>
  (company?.content.goals ?? []).flatMap(({ id, metric }, index) =>
    company === undefined || metric === undefined
      ? []
      : [
          {
            name: `the metric of the goal ${id}`,
            metric,
            file: company,
            at: ['goals', index, 'metric'],
            path: ['goals', index, 'metric'],
            related: [],
          },
        ],
  );

/** The metrics of watched work, each once, however much work shares it. */
const ofWork = (world: World, thisQuarter: Day, lastQuarter: Day): readonly Watched[] => {
  const watched = new Map<Watched['metric'], Watched>();
  for (const use of usesIn(world, thisQuarter, lastQuarter)) if (!watched.has(use.metric)) watched.set(use.metric, use);
  return [...watched.values()];
};

/** Every metric of every work that is watched. */
const usesIn = (world: World, thisQuarter: Day, lastQuarter: Day): readonly Watched[] => {
  const shared = world.company && metricsOf(world.company);
  const own = new Map(world.teams.map(file => [file.id, metricsOf(file)]));
  return measuredWork(world)
    .filter(({ work }) => !('closed_on' in work && isBefore(work.closed_on, lastQuarter)))
    .flatMap(({ team, work, file, path }) => {
      const isFirstQuarter = work.started !== undefined && !isBefore(work.started, thisQuarter);
      const related = [{ file, path: [...path, 'id'], note: 'measured by it' }];
      return work.metrics.flatMap(id => {
        const stands = own.get(team)?.get(id) ?? shared?.get(id);
        if (stands === undefined || (isFirstQuarter && stands.metric.readings.length === 0)) return [];
        return [{ ...stands, name: id, related }];
      });
    });
};

const metricsOf = (file: PlanFile<{ readonly metrics: readonly Metric[] }>) =>
  new Map(
    file.content.metrics.map((metric, index) => {
      const at = ['metrics', index];
      return [metric.id, { metric, file, at, path: [...at, 'id'] }];
    }),
  );
