import type { Company } from '../../model/files/company.ts';
import type { Metric, Team } from '../../model/files/team.ts';
import type { GoalServed, MetricProgress, MetricState, PlannedWork, WorkMeasures } from './check-in-work.ts';
import { inOrder } from './in-order.ts';

/** The metrics of a team, and those of the company that its work names. */
export const metricsOf = (
  team: Team,
  company: Company | undefined,
  named: ReadonlySet<string>,
): readonly MetricState[] => {
  const own = new Set(team.metrics.map(({ id }) => id));
  const shared = (company?.metrics ?? []).filter(({ id }) => named.has(id) && !own.has(id));
  return [...team.metrics, ...shared].map(metric => stateOf(metric.id, metric.name, metric));
};

type Measured = Omit<Metric, 'id' | 'name'>;

const stateOf = (id: string, name: string, { unit, baseline, target, by, better, readings }: Measured): MetricState => {
  const latest = readings.toSorted((a, b) => inOrder(a.on, b.on)).at(-1);
  const progress = progressOf(latest?.value, { baseline, target, better });
  return { id, name, unit, baseline, target, by, latest, progress };
};

const progressOf = (
  value: number | undefined,
  { baseline, target, better = 'higher' }: Pick<Measured, 'baseline' | 'target' | 'better'>,
): MetricProgress => {
  if (value === undefined || target === undefined) return { kind: 'unknown' };
  if (better === 'higher' ? value >= target : value <= target) return { kind: 'reached' };
  if (baseline === undefined || baseline === target) return { kind: 'unknown' };
  return { kind: 'part', share: (value - baseline) / (target - baseline) };
};

/** The company's goals that this work serves, itself or through a strategic intent. */
export const goalsServed = (
  work: readonly (PlannedWork & { readonly supports: readonly string[] })[],
  company: Company | undefined,
): readonly GoalServed[] =>
  (company?.goals ?? []).flatMap(({ id, name, north_star, metric }) => {
    const intents = (company?.intents ?? []).filter(({ goals }) => goals.includes(id)).map(intent => intent.id);
    const serving = work.filter(({ supports }) => supports.some(name => name === id || intents.includes(name)));
    if (serving.length === 0) return [];
    return [
      {
        name,
        northStar: north_star ?? false,
        metric: metric && stateOf(id, metric.name ?? name, metric),
        work: serving.map(({ id, title, priority }) => ({ id, title, priority })),
      },
    ];
  });

export const measuresOf = (work: readonly PlannedWork[], states: readonly MetricState[]): WorkMeasures => ({
  measured: work
    .filter(({ metrics }) => metrics.length > 0)
    .map(item => ({
      work: item,
      metrics: item.metrics.map(id => ({ id, state: states.find(metric => metric.id === id) })),
    })),
  unmeasured: work.filter(({ metrics }) => metrics.length === 0),
});
