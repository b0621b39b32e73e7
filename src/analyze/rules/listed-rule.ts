import { severitiesOf } from '../../engine/lint/lint.ts';
import type { Rule } from '../../engine/lint/rule.ts';
import type { Severity } from '../../model/diagnostic.ts';
import type { World } from '../../model/world.ts';

/** A rule and the severity that a workspace gives it. */
export type ListedRule = Pick<Rule, 'id' | 'severity' | 'summary' | 'looksAt'> & { readonly inForce: Severity | 'off' };

export const listedRules = (world: Pick<World, 'company'>, rules: readonly Rule[]): readonly ListedRule[] => {
  const severities = severitiesOf(world, rules);
  return rules.map(rule => ({ ...rule, inForce: severities.get(rule.id) ?? rule.severity }));
};
