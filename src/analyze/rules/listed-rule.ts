import { severitiesOf } from '../../engine/lint/lint.ts';
import type { Rule } from '../../engine/lint/rule.ts';
import type { Severity } from '../../model/diagnostic.ts';
import type { World } from '../../model/world.ts';

/** A rule as it is listed, with the severity that a workspace gives it. */
export interface ListedRule extends Pick<Rule, 'id' | 'severity' | 'summary'> {
  readonly group: RuleGroup;
  readonly inForce: Severity | 'off';
}

/** What a rule looks at, as a reader of the list sees it. */
export type RuleGroup = 'reading' | 'plan' | 'base' | 'suppressions';

export const listedRules = (world: Pick<World, 'company'>, rules: readonly Rule[]): readonly ListedRule[] => {
  const severities = severitiesOf(world, rules);
  return rules.map(rule => ({
    id: rule.id,
    group: groupOf(rule),
    severity: rule.severity,
    summary: rule.summary,
    inForce: severities.get(rule.id) ?? rule.severity,
  }));
};

const groupOf = ({ looksAt }: Rule): RuleGroup => {
  switch (looksAt) {
    case 'team':
    case 'workspace':
      return 'plan';
    case 'reading':
    case 'base':
    case 'suppressions':
      return looksAt;
  }
};
