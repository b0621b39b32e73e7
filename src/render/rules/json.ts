import type { ListedRule } from '../../analyze/rules/listed-rule.ts';
import type { OutputStart } from '../media/json-text.ts';
import { outputText } from '../media/json-text.ts';

/** What `plan rules --json` prints behind its start. */
export interface RulesOutput {
  /** By group. */
  readonly rules: readonly RuleOutput[];
}

interface RuleOutput {
  readonly id: string;
  readonly group: 'reading' | 'plan' | 'base' | 'suppressions';
  /** The one in force where the command runs. */
  readonly severity: 'error' | 'warning' | 'off';
  /** The one that no policy has changed. */
  readonly default: 'error' | 'warning';
  readonly summary: string;
}

export const rulesAsJson = (rules: readonly ListedRule[], start: OutputStart): string =>
  outputText('rules', start, { rules: rules.map(ruleOutput) } satisfies RulesOutput);

const ruleOutput = ({ id, group, severity, inForce, summary }: ListedRule): RuleOutput => ({
  id,
  group,
  severity: inForce,
  default: severity,
  summary,
});
