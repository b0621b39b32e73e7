import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import type { ListedRule } from '../../../src/analyze/rules/listed-rule.ts';
import { rulesAsText } from '../../../src/render/rules/rule-list.ts';

const RULES: readonly ListedRule[] = [
  {
    id: 'queue-empty',
    group: 'plan',
    severity: 'warning',
    inForce: 'error',
    summary: 'Nothing is queued: the team will not know what comes next.',
  },
  { id: 'schema', group: 'plan', severity: 'error', inForce: 'error', summary: 'It is odd.' },
];

const shown = (width: number) =>
  rulesAsText(RULES, { paint: new Chalk({ level: 0 }), width })
    .split('\n')
    .filter(line => line.startsWith('  '));

test('summaries stand beside their rules, one below the other, where thirty columns are left for them', () => {
  expect(shown(55)).toMatchInlineSnapshot(`
    [
      "  queue-empty  error*    Nothing is queued: the team",
      "                         will not know what comes next.",
      "  schema       error     It is odd.",
    ]
  `);
});

test('summaries stand below their rules where less is left', () => {
  expect(shown(54)).toMatchInlineSnapshot(`
    [
      "  queue-empty  error*  ",
      "      Nothing is queued: the team will not know what",
      "      comes next.",
      "  schema       error   ",
      "      It is odd.",
    ]
  `);
});
