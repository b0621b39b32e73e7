import { describe, expect, it } from 'vitest';
import { saidAgainst } from '../support/lint-base.ts';
import type { Texts } from '../support/lint-text.ts';
import { teamText } from '../support/lint-text.ts';

const ITEM = '\n  - id: saml-sso\n    title: SAML\n    stakeholders: [support]\n';
const STARTED = teamText(`in_progress:${ITEM}backlog: [{ id: outage, title: Outage }]\n`);
const put = (place: string, decision = ''): Texts => ({
  ...teamText(`${place}:${ITEM}${place === 'backlog' ? '' : 'backlog:\n'}  - { id: outage, title: Outage }\n`),
  'decisions/search.yaml':
    decision === ''
      ? ''
      : `- { on: 2026-11-20, item: saml-sso, from: in_progress, to: ${place}, reason: R., ${decision} }\n`,
});

const said = (after: Texts, before = STARTED) => saidAgainst('work-interrupted', before, after);

const CAUSES =
  'CAUSE is incident or fixed_commitment (both with `--because-of ITEM`), blocked, or redirected (with `--approved-by NAME`)';

describe('work that is put back', () => {
  it('wants a decision with a cause', () => {
    expect(said(put('coming_soon'))).toEqual([
      '4:9 [saml-sso] saml-sso: moved from in progress to the queue; no decision speaks of it',
      `hint: Tell support, then record it: \`plan move saml-sso coming_soon --reason "…" --cause CAUSE --informed support\`; ${CAUSES}`,
    ]);
    expect(said(put('backlog'))[0]).toBe(
      '4:9 [saml-sso] saml-sso: moved from in progress to the backlog; no decision speaks of it',
    );
  });

  it('in the inbox is put where it can be recorded first', () => {
    expect(said(put('inbox'))[1]).toMatch(
      /^hint: Put it in the backlog, then tell support, then record it: `plan move saml-sso backlog /,
    );
  });

  it('wants everything that a decision leaves out', () => {
    expect(said(put('backlog', 'informed: []'))).toEqual([
      '4:9 [saml-sso] saml-sso: moved from in progress to the backlog; no record says that support heard of it and no record gives a cause',
      `hint: Tell support, then record it: \`plan move saml-sso backlog --reason "…" --cause CAUSE --informed support\`; ${CAUSES}`,
    ]);
  });

  it('for an incident wants the item that it was for', () => {
    expect(said(put('backlog', 'cause: incident, informed: [support]'))).toEqual([
      '4:9 [saml-sso] saml-sso: moved from in progress to the backlog; no record names the item that it was for',
      `hint: Tell support, then record it: \`plan move saml-sso backlog --reason "…" --cause CAUSE --because-of ITEM --informed support\`; ${CAUSES}`,
    ]);
    expect(said(put('backlog', 'cause: incident, because_of: outage, informed: [support]'))).toEqual([]);
  });

  it('for a commitment that is not fixed says so', () => {
    expect(said(put('backlog', 'cause: fixed_commitment, because_of: outage, informed: [support]'))[0]).toBe(
      '4:9 [saml-sso] saml-sso: moved from in progress to the backlog; outage, which it was for, has no commitment with a fixed date',
    );
  });

  it('by leadership wants to know by whom', () => {
    expect(said(put('backlog', 'cause: redirected, informed: [support]'))).toEqual([
      '4:9 [saml-sso] saml-sso: moved from in progress to the backlog; no record says that anybody agreed',
      'hint: Have somebody agree, then `plan approve saml-sso --by NAME`',
    ]);
  });

  it('with its stakeholders told and its cause given is fine', () => {
    expect(said(put('backlog', 'cause: blocked, informed: [support]'))).toEqual([]);
  });
});

it('by the strict policy they agree', () => {
  const strict = { 'company.yaml': 'policy: { preset: strict }\n' };
  expect(said({ ...put('backlog'), ...strict }, { ...STARTED, ...strict })[1]).toBe(
    `hint: Ask support, then record it: \`plan move saml-sso backlog --reason "…" --cause CAUSE --approved-by support\`; ${CAUSES}`,
  );
});

it('of work that is handed to another team no cause is asked', () => {
  const growth = 'team: growth\nname: Growth\n';
  const before = { ...STARTED, 'teams/growth.yaml': growth };
  const after = {
    ...teamText('backlog: [{ id: outage, title: Outage }]\n'),
    'teams/growth.yaml': `${growth}backlog:${ITEM}`,
  };
  expect(said(after, before)).toEqual([
    '4:9 [saml-sso] saml-sso: handed over from Search to Growth, into its backlog; no decision speaks of it',
    'hint: Tell support, then record it: `plan move saml-sso backlog --reason "…" --informed support`',
  ]);
});
