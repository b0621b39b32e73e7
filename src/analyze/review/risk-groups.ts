import type { CheckIn } from './check-in.ts';
import type { RiskGroup } from './check-in-work.ts';

/** In the order in which the first of each was found. */
export const riskGroupsOf = (found: readonly Pick<CheckIn, 'team' | 'atRisk'>[]): readonly RiskGroup[] => {
  const groups = new Map<string, RiskGroup>();
  for (const { team, atRisk } of found)
    for (const finding of atRisk) {
      const { rule, accepted } = finding;
      const key = JSON.stringify([rule, accepted]);
      const findings = groups.get(key)?.findings ?? [];
      groups.set(key, { rule, accepted, findings: [...findings, { ...finding, team }] });
    }
  return [...groups.values()];
};
