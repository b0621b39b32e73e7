import { expect, it } from 'vitest';
import { riskUnmitigated } from '../../src/rules/risk-unmitigated.ts';
import { lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (fields: string) =>
  lintTexts(teamText(`risks: [{ id: idp-drift, risk: Metadata changes., ${fields} }]`), 'risk-unmitigated', TODAY, [
    riskUnmitigated,
  ]);

it('points at an open risk of high impact without mitigation, however unlikely', () => {
  expect(found('likelihood: low, impact: high, owner: ana')).toEqual([
    {
      rule: 'risk-unmitigated',
      severity: 'warning',
      file: 'plans/teams/search.yaml',
      line: 3,
      column: 15,
      endLine: 3,
      endColumn: 24,
      item: 'idp-drift',
      message: 'the risk idp-drift has a high impact and no mitigation',
      hint: 'Say under `mitigation` what is done about it, or note the day it stopped being a risk as `closed_on`.',
      related: [],
    },
  ]);
});

it.each([
  ['a mitigated one', 'impact: high, mitigation: Contract tests nightly.'],
  ['a closed one', 'impact: high, closed_on: 2026-11-02'],
  ['one of medium impact', 'likelihood: high, impact: medium'],
  ['one whose impact is not said', 'likelihood: high'],
  ['a risk of which a part could not be read', 'impact: high, mitigation: [nightly]'],
])('says nothing of %s', (_, fields) => {
  expect(found(fields)).toEqual([]);
});
