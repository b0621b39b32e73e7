import { describe, expect, it } from 'vitest';
import { changesBroken } from '../../src/rules/changes-broken.ts';
import type { Texts } from '../support/lint-text.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (texts: Texts) => lintTexts(texts, 'changes-broken', TODAY, [changesBroken]);

/** Work promised for the day and scope, with these changes, a line each. */
const promised = (date: string, scope: string, ...changes: readonly string[]) =>
  teamText(`
in_progress:
  - id: saml-sso
    title: SAML single sign-on
    commitment:
      date: ${date}
      to: [acme]
      scope: ${scope}
      changes:
${changes.map(change => `        - { on: 2026-10-20, ${change}, reason: So it is. }\n`).join('')}`);

const moved = (from: string, to: string) => `date: { from: ${from}, to: ${to} }`;
const rescoped = (from: string, to: string) => `scope: { from: ${from}, to: ${to} }`;

describe('the date', () => {
  it('must start where the change before ended', () => {
    const texts = promised('2026-12-15', 'Okta.', moved('2026-11-02', '2026-11-16'), moved('2026-11-30', '2026-12-15'));
    expect(found(texts)).toEqual([
      {
        rule: 'changes-broken',
        severity: 'error',
        file: 'plans/teams/search.yaml',
        line: 13,
        column: 43,
        endLine: 13,
        endColumn: 53,
        item: 'saml-sso',
        message: 'a change of the date of saml-sso starts at 2026-11-30, but the one before ended at 2026-11-16',
        hint: 'Add the change that is missing between them, with who approved it, or correct the value that is wrong.',
        related: [
          { file: 'plans/teams/search.yaml', line: 12, column: 59, endLine: 12, endColumn: 69, message: 'ended here' },
        ],
      },
    ]);
  });

  it('must end at the date of the commitment', () => {
    const texts = promised('2026-12-15', 'Okta.', moved('2026-11-02', '2026-12-01'));
    expect(found(texts)).toEqual([
      {
        rule: 'changes-broken',
        severity: 'error',
        file: 'plans/teams/search.yaml',
        line: 12,
        column: 59,
        endLine: 12,
        endColumn: 69,
        item: 'saml-sso',
        message: 'the last change of the date of saml-sso ends at 2026-12-01, but the commitment says 2026-12-15',
        hint: 'Add the change that is missing between them, with who approved it, or correct the value that is wrong.',
        related: [
          { file: 'plans/teams/search.yaml', line: 8, column: 13, endLine: 8, endColumn: 23, message: 'stands now' },
        ],
      },
    ]);
  });

  it('may go there and back, past changes of the scope alone', () => {
    const texts = promised(
      '2026-11-02',
      'Okta and Entra.',
      moved('2026-11-02', '2026-12-01'),
      rescoped('Okta.', 'Okta and Entra.'),
      moved('2026-12-01', '2026-11-02'),
    );
    expect(found(texts)).toEqual([]);
  });
});

describe('the scope', () => {
  it('must start where the change before ended, and end at the scope of the commitment', () => {
    const long = `Okta, ${'and one more provider '.repeat(5)}`.trim();
    const texts = promised('2026-12-15', 'All.', rescoped('Okta.', '"Okta, Entra."'), rescoped('Entra.', `"${long}"`));
    expect(inShort(found(texts))).toEqual([
      'error changes-broken 13:44 [saml-sso] a change of the scope of saml-sso starts at "Entra.", but the one before ended at "Okta, Entra."',
      `error changes-broken 13:56 [saml-sso] the last change of the scope of saml-sso ends at "${long.slice(0, 59)}…", but the commitment says "All."`,
    ]);
  });

  it('is the same in other letter case, white space and punctuation', () => {
    const texts = promised(
      '2026-12-15',
      '>-\n        Sign-in with Okta\n        and Entra.',
      rescoped('Okta.', '"sign in with: OKTA"'),
      rescoped('Sign-in with Okta!', '"Sign-in  with Okta, and Entra"'),
    );
    expect(found(texts)).toEqual([]);
  });
});

it('says nothing of a commitment that never changed', () => {
  expect(
    found(teamText('backlog: [{ id: a, title: A, commitment: { date: 2026-12-15, to: [acme], scope: Okta. } }]')),
  ).toEqual([]);
});

it('judges a withdrawn commitment too', () => {
  const texts = promised('2026-12-15', 'Okta.', moved('2026-11-02', '2026-12-01'), 'withdrawn: true');
  expect(inShort(found(texts))).toEqual([
    'error changes-broken 12:59 [saml-sso] the last change of the date of saml-sso ends at 2026-12-01, but the commitment says 2026-12-15',
  ]);
});

it('looks at every place and the archive', () => {
  const broken = `commitment: { date: 2026-12-15, to: [acme], scope: Okta., changes: [{ on: 2026-10-20, ${moved('2026-11-02', '2026-12-01')} }] }`;
  const closed = (id: string) =>
    `closed: [{ id: ${id}, title: A, outcome: delivered, closed_on: 2026-01-02, ${broken} }]`;
  const plan = teamText(`
in_progress: [{ id: a, title: A, ${broken} }]
coming_soon: [{ id: b, title: A, ${broken} }]
backlog: [{ id: c, title: A, ${broken} }]
inbox: [{ title: A wish, ${broken} }]
${closed('d')}
`);
  const texts = { ...plan, 'archive/search-2025.yaml': `team: search\n${closed('e')}\n` };
  expect(found(texts).map(({ item }) => item)).toEqual(['e', 'a', 'b', 'c', 'A wish', 'd']);
});

it('does not judge a commitment of which a part could not be read', () => {
  const changes = (to: string) => [moved('2026-11-02', '2026-12-01'), moved('2026-12-01', to)];
  expect(found(promised('2026-12-15', 'Okta.', ...changes('tomorrow')))).toEqual([]);
  const { 'teams/search.yaml': text = '' } = promised('2026-12-15', 'Okta.', ...changes('2026-12-14'));
  expect(found({ 'teams/search.yaml': `${text}    owner: 4\nbacklog: [{ id: a }]\n` })).toHaveLength(1);
});
