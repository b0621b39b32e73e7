import { describe, expect, it } from 'vitest';
import { failuresIn, reportAgainst } from '../../support/lint-base.ts';
import type { Texts } from '../../support/lint-text.ts';
import { teamText } from '../../support/lint-text.ts';

describe('an empty key that is committed and stays as it is makes no run fail', () => {
  const ITEM = 'id: a, title: A';
  it.each<readonly [string, Texts]>([
    ['in_progress', teamText('in_progress:\n')],
    ['backlog', teamText('backlog:\n')],
    ['closed', teamText('closed: ~\n')],
    ['mission', teamText('mission:\n')],
    ['risks', teamText('risks:\n')],
    ['notes of an item', teamText(`backlog: [{ ${ITEM}, notes: }]\n`)],
    ['links of an item', teamText(`backlog:\n  - id: a\n    title: A\n    links:\n`)],
    ['the commitment of an item', teamText(`backlog: [{ ${ITEM}, commitment: }]\n`)],
    ['goals of the company', { 'company.yaml': 'goals:\n' }],
    ['the policy', { 'company.yaml': 'policy:\n' }],
    [
      'who was told',
      { 'decisions/search.yaml': '- { on: 2026-11-02, item: a, from: new, to: backlog, reason: R, informed: }\n' },
    ],
    ['closed items of an archive', { 'archive/search-2025.yaml': 'team: search\nclosed:\n' }],
  ])('%s', (_, texts) => {
    const all = { ...teamText(`backlog: [{ ${ITEM} }]\n`), ...texts };
    expect(failuresIn(reportAgainst(all, all))).toEqual([]);
  });

  it('and neither does one that comes or goes', () => {
    const [empty, without] = [teamText('in_progress:\nclosed: ~\n'), teamText('')];
    expect(failuresIn(reportAgainst(empty, without))).toEqual([]);
    expect(failuresIn(reportAgainst(without, empty))).toEqual([]);
  });

  it('but a promise that is emptied is dropped', () => {
    const item = (commitment: string) => teamText(`coming_soon: [{ ${ITEM}, commitment: ${commitment} }]\n`);
    expect(failuresIn(reportAgainst(item('{ date: 2026-12-15, to: [acme], scope: S }'), item('')))).toEqual([
      'commitment-dropped: a: the promise for 2026-12-15 was deleted; no entry of `commitment.changes` speaks of it',
      'fails',
    ]);
  });
});
