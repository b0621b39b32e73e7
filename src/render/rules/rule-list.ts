import type { ChalkInstance } from 'chalk';
import type { ListedRule, RuleGroup } from '../../analyze/rules/listed-rule.ts';
import { wrapped } from '../media/terminal.ts';

/** In the order in which they are shown. */
const RULE_GROUPS: readonly (readonly [group: RuleGroup, title: string])[] = [
  ['reading', 'Reading'],
  ['plan', 'The plan as it stands'],
  ['base', 'Against the base'],
  ['suppressions', 'Suppressions'],
];

export const rulesAsText = (
  rules: readonly ListedRule[],
  { paint, width }: { paint: ChalkInstance; width: number },
): string => {
  const ids = Math.max(...rules.map(({ id }) => id.length));
  const columns = 2 + ids + 2 + SEVERITIES + 2;
  const left = columns + LEAST <= width ? columns : 6;
  const row = ({ id, severity, inForce, summary }: ListedRule): string => {
    const shown = `${inForce}${inForce === severity ? '' : '*'}`.padEnd(SEVERITIES);
    const head = `  ${id.padEnd(ids)}  ${paint[COLOURS[inForce]](shown)}`;
    const lines = wrapped(summary, Math.min(width, 120) - left).join(`\n${' '.repeat(left)}`);
    return left === columns ? `${head}  ${lines}` : `${head}\n${' '.repeat(left)}${lines}`;
  };
  const groups = RULE_GROUPS.map(([group, title]) => ({ title, members: rules.filter(rule => rule.group === group) }));
  const changed = rules.some(({ severity, inForce }) => severity !== inForce);
  return [
    ...groups.map(({ title, members }) => `${paint.bold(title)}\n${members.map(row).join('\n')}\n`),
    ...(changed ? ['* set by policy.rules in company.yaml\n'] : []),
    '`plan explain RULE` says why a rule exists, with an example.\n',
  ].join('\n');
};

/** Columns that a summary wants to stand beside its rule and not below it. */
const LEAST = 30;

/** Columns of `warning*`. */
const SEVERITIES = 8;

const COLOURS = { error: 'red', warning: 'yellow', off: 'dim' } as const;
