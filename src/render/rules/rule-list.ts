import type { ChalkInstance } from 'chalk';
import type { ListedRule } from '../../analyze/rules/listed-rule.ts';
import type { Rule } from '../../engine/lint/rule.ts';
import { jsonText } from '../media/json-text.ts';
import { wrapped } from '../media/terminal.ts';

const GROUPS = [
  { key: 'reading', title: 'Reading', looksAt: ['reading'] },
  { key: 'plan', title: 'The plan as it stands', looksAt: ['team', 'workspace'] },
  { key: 'base', title: 'Against the base', looksAt: ['base'] },
  { key: 'suppressions', title: 'Suppressions', looksAt: ['suppressions'] },
] as const satisfies readonly {
  readonly key: string;
  readonly title: string;
  readonly looksAt: readonly Rule['looksAt'][];
}[];

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
  const groups = GROUPS.map(({ title, looksAt }) => ({ title, members: membersOf(rules, looksAt) }));
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

const membersOf = (rules: readonly ListedRule[], looksAt: readonly Rule['looksAt'][]) =>
  rules.filter(rule => looksAt.includes(rule.looksAt));

/** `severity` is the one in force; `group` is reading, plan, base or suppressions. */
export const rulesAsJson = (rules: readonly ListedRule[]): string => {
  const listed = GROUPS.flatMap(({ key, looksAt }) =>
    membersOf(rules, looksAt).map(({ id, severity, inForce, summary }) => ({
      id,
      group: key,
      severity: inForce,
      default: severity,
      summary,
    })),
  );
  return jsonText({ version: 1, rules: listed });
};
