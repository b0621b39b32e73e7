import { describe, expect, it } from 'vitest';
import { metricMissing } from '../../src/rules/metric-missing.ts';
import type { Texts } from '../support/lint-text.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (texts: Texts) => lintTexts(texts, 'metric-missing', TODAY, [metricMissing]);

describe('of committed work', () => {
  const PROMISE = 'commitment: { date: 2026-12-15, to: [acme, sales], scope: Okta. }';

  it('points at work in progress or coming soon that is promised and has no metric', () => {
    const findings = found(
      teamText(`
in_progress:
  - id: saml-sso
    title: SAML single sign-on
    ${PROMISE}
coming_soon:
  - id: scim
    title: SCIM
    ${PROMISE}
`),
    );
    expect(findings).toEqual([
      {
        rule: 'metric-missing',
        severity: 'warning',
        file: 'plans/teams/search.yaml',
        line: 5,
        column: 9,
        endLine: 5,
        endColumn: 17,
        item: 'saml-sso',
        message: 'saml-sso is promised to acme and sales, but has no metric',
        hint: 'Name under `metrics` what will show its success: a metric of this file or of company.yaml.',
        related: [
          {
            file: 'plans/teams/search.yaml',
            line: 7,
            column: 41,
            endLine: 7,
            endColumn: 54,
            message: 'promised here',
          },
        ],
      },
      expect.objectContaining({ line: 9, item: 'scim' }),
    ]);
  });

  it.each([
    ['work with a metric', `in_progress: [{ id: saml-sso, title: SAML, metrics: [sso-adoption], ${PROMISE} }]`],
    ['work that is not promised', 'in_progress: [{ id: saml-sso, title: SAML }]'],
    [
      'a withdrawn promise',
      'in_progress: [{ id: saml-sso, title: SAML, commitment: { date: 2026-12-15, to: [acme], scope: Okta., changes: [{ on: 2026-11-02, withdrawn: true }] } }]',
    ],
    ['work that is not planned', `backlog: [{ id: saml-sso, title: SAML, ${PROMISE} }]`],
    ['closed work', `closed: [{ id: a, title: A, outcome: delivered, closed_on: 2026-11-02, ${PROMISE} }]`],
    [
      'work of which a part could not be read',
      `coming_soon: [{ id: saml-sso, title: SAML, metrics: sso, ${PROMISE} }]`,
    ],
  ])('says nothing of %s', (_, lines) => {
    expect(found(teamText(lines))).toEqual([]);
  });
});

it('is said of work beside some that could not be read', () => {
  const promise = 'commitment: { date: 2026-12-15, to: [acme], scope: Okta. }';
  const lines = `coming_soon: [{ id: a, title: A, metrics: sso, ${promise} }, { id: b, title: B, ${promise} }]`;
  expect(found(teamText(lines)).map(({ item }) => item)).toEqual(['b']);
});

describe('of a goal', () => {
  it('points at a goal without one, whatever indicators it names', () => {
    const company = `
goals:
  - { id: enterprise-ready, name: Enterprises buy, kpis: [revenue] }
  - { id: loved, name: People love it, metric: { target: 40 } }
`;
    expect(inShort(found({ 'company.yaml': company }))).toEqual([
      'warning metric-missing 3:11 [enterprise-ready] the goal enterprise-ready has no metric',
    ]);
  });

  it('does not judge one of which a part could not be read, only the others', () => {
    expect(found({ 'company.yaml': 'goals: [{ id: loved, name: People love it, metric: { targets: 40 } }]' })).toEqual(
      [],
    );
    const partial = '{ id: loved, name: People love it, metric: 40 }';
    expect(found({ 'company.yaml': `goals: [${partial}]` })).toEqual([]);
    expect(
      found({ 'company.yaml': `goals: [${partial}, { id: fast, name: It is fast }]` }).map(({ item }) => item),
    ).toEqual(['fast']);
  });
});
