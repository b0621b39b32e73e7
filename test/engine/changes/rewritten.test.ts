import { describe, expect, it } from 'vitest';
import type { Rewritten } from '../../../src/engine/changes/change.ts';
import { comparedTexts } from '../../support/compared.ts';
import type { Texts } from '../../support/lint-text.ts';
import { teamText } from '../../support/lint-text.ts';

const short = ({ kind, item, after, team, on, words }: Rewritten): string =>
  `${kind} ${item} in ${team} on ${on} (${words}) ${after === undefined ? 'nowhere' : `at ${after.team} ${after.place}`}`;

const rewritten = (before: Texts, after: Texts) => comparedTexts(before, after).changes.rewritten.map(short);

describe('changes of a promise', () => {
  const item = (changes: readonly string[], id = 'id: a', last = ''): Texts =>
    teamText(
      `backlog: [{ ${id}, title: A, commitment: { date: 2026-12-15, to: [acme], scope: S, changes: [${[...changes, last].filter(Boolean).join(', ')}] } }]\n`,
    );
  const entry = (names = 'approved_by: [acme]', reason = 'R') =>
    `{ on: 2026-11-01, date: { from: 2026-12-01, to: 2026-12-15 }, reason: ${reason}, ${names} }`;
  const scope = '{ on: 2026-11-02, scope: { from: Q, to: S } }';
  const gone = 'change a in search on 2026-11-01 (date 2026-12-01 to 2026-12-15) at search backlog';

  it.each([
    ['stand as they stood', [entry(), scope], [entry(), scope], []],
    ['changed their order', [entry(), scope], [scope, entry()], []],
    ['gained members', [entry()], [entry('approved_by: [acme, board], informed: [b], link: "https://x.example"')], []],
    ['lost a member', [entry('approved_by: [acme, board]')], [entry()], [gone]],
    ['lost a link', [entry('link: a')], [entry('informed: [b]')], [gone]],
    ['got another link', [entry('link: a')], [entry('link: b')], [gone]],
    ['got another reason', [entry()], [entry('approved_by: [acme]', 'Q')], [gone]],
    ['are gone', [entry(), scope], [scope], [gone]],
    ['are gone, one of two alike', [entry(), entry()], [entry()], [gone]],
    ['gained members, one of two alike', [entry(), entry()], [entry('approved_by: [acme, board]'), entry()], []],
    [
      'gained members of several alike',
      [entry('approved_by: []'), entry('approved_by: [b]')],
      [entry('approved_by: [b, c]'), entry('approved_by: [d]')],
      [],
    ],
  ])('are rewritten or not: they %s', (_, before, after, expected) => {
    expect(rewritten(item(before), item(after))).toEqual(expected);
  });

  it('are followed to a new id, and into an archive', () => {
    expect(rewritten(item([entry()]), item([], 'id: b, was: a'))).toEqual([gone.replace('change a', 'change b')]);
    const archived = {
      ...teamText(''),
      'archive/search-2026.yaml': `team: search\nclosed: [{ id: a, title: A, outcome: delivered, closed_on: 2026-11-02, commitment: { date: 2026-12-15, to: [acme], scope: S, changes: [${entry()}] } }]\n`,
    };
    expect(rewritten(item([entry()]), archived)).toEqual([]);
  });

  it('went with the promise where that was deleted; of a withdrawn one, they are rewritten', () => {
    const bare = teamText('backlog: [{ id: a, title: A }]\n');
    const end = '{ on: 2026-11-03, withdrawn: true }';
    expect(rewritten(item([entry()]), bare)).toEqual([]);
    expect(rewritten(item([entry(), end]), bare)).toEqual([
      gone,
      'change a in search on 2026-11-03 (withdrawn) at search backlog',
    ]);
    expect(rewritten(item([entry(), end]), item([entry()]))).toEqual([
      'change a in search on 2026-11-03 (withdrawn) at search backlog',
    ]);
    expect(rewritten(item([entry()]), teamText(''))).toEqual([]);
  });

  it('say in a few words what they said', () => {
    const both = '{ on: 2026-11-02, date: { from: 2026-12-01, to: 2026-12-15 }, scope: { from: Q, to: S } }';
    expect(rewritten(item([both]), item([]))).toEqual([
      'change a in search on 2026-11-02 (date 2026-12-01 to 2026-12-15, scope "Q" to "S") at search backlog',
    ]);
  });
});

describe('decisions', () => {
  const plan = teamText('backlog: [{ id: a, title: A }, { id: b, title: B, was: old }]\n');
  const line = (item: string, more = 'reason: R') =>
    `- { on: 2026-11-02, item: ${item}, from: new, to: backlog, ${more} }\n`;
  const logs = (search: readonly string[], web: readonly string[] = []): Texts => ({
    ...plan,
    'decisions/search.yaml': search.join(''),
    'decisions/web.yaml': web.join(''),
  });

  it.each([
    ['stand in another order', logs([line('a'), line('b')]), logs([line('b'), line('a')]), []],
    ['moved to another log', logs([line('a')]), logs([], [line('a')]), []],
    ['gained members', logs([line('a')]), logs([line('a', 'reason: R, informed: [b]')]), []],
    [
      'are gone',
      logs([line('search/a')]),
      logs([]),
      ['decision a in search on 2026-11-02 (new to backlog: R) at search backlog'],
    ],
    [
      'have another reason',
      logs([], [line('a')]),
      logs([], [line('a', 'reason: Q')]),
      ['decision a in web on 2026-11-02 (new to backlog: R) at search backlog'],
    ],
    [
      'have another cause',
      logs([line('c', 'reason: R, cause: blocked')]),
      logs([line('c')]),
      ['decision c in search on 2026-11-02 (new to backlog: R) nowhere'],
    ],
    [
      'are gone with their file',
      logs([line('a')]),
      plan,
      ['decision a in search on 2026-11-02 (new to backlog: R) at search backlog'],
    ],
    ['are one of two alike', logs([line('a'), line('a')]), logs([line('a')]), []],
    ['are one of two alike in two logs', logs([line('a')], [line('a')]), logs([line('a')]), []],
    [
      'are two alike',
      logs([line('a'), line('a')]),
      logs([]),
      [
        'decision a in search on 2026-11-02 (new to backlog: R) at search backlog',
        'decision a in search on 2026-11-02 (new to backlog: R) at search backlog',
      ],
    ],
    [
      'are one of two that name others',
      logs([line('a', 'reason: R, informed: [b]'), line('a', 'reason: R, informed: [c]')]),
      logs([line('a', 'reason: R, informed: [b, c]')]),
      ['decision a in search on 2026-11-02 (new to backlog: R) at search backlog'],
    ],
    [
      'follow no new id',
      logs([line('a')]),
      { ...logs([line('b')]) },
      ['decision a in search on 2026-11-02 (new to backlog: R) at search backlog'],
    ],
  ])('are rewritten or not: they %s', (_, before, after, expected) => {
    expect(rewritten(before, after)).toEqual(expected);
  });

  it('name the item as it is called now', () => {
    const before = { ...teamText('backlog: [{ id: old, title: B }]\n'), 'decisions/search.yaml': line('old') };
    expect(rewritten(before, plan)).toEqual([
      'decision b in search on 2026-11-02 (new to backlog: R) at search backlog',
    ]);
    expect(rewritten(before, { ...plan, 'decisions/search.yaml': line('old') })).toEqual([]);
  });
});

describe('closing records', () => {
  const closed = (more = 'outcome: dropped, closed_on: 2026-11-02, reason: R, informed: [b]'): Texts =>
    teamText(`closed: [{ id: a, title: A, ${more} }]\n`);
  const gone = 'closing a in search on 2026-11-02 (dropped: R) at search closed';

  it.each([
    [
      'gained members',
      'outcome: dropped, closed_on: 2026-11-02, reason: R, informed: [b, c], approved_by: [d], link: l',
      [],
    ],
    ['lost a member', 'outcome: dropped, closed_on: 2026-11-02, reason: R', [gone]],
    ['have another reason', 'outcome: dropped, closed_on: 2026-11-02, reason: Q, informed: [b]', [gone]],
    ['have another day', 'outcome: dropped, closed_on: 2026-11-03, reason: R, informed: [b]', [gone]],
    ['have another outcome', 'outcome: wont_fix, closed_on: 2026-11-02, reason: R, informed: [b]', [gone]],
  ])('are rewritten or not: they %s', (_, after, expected) => {
    expect(rewritten(closed(), closed(after))).toEqual(expected);
  });

  it('are rewritten when they are gone, from an archive too, but not when the work goes on', () => {
    const archived: Texts = {
      ...teamText(''),
      'archive/search-2026.yaml': `team: search\n${closed()['teams/search.yaml']?.split('\n')[2]}\n`,
    };
    for (const before of [closed(), archived]) {
      const { changes } = comparedTexts(before, teamText(''));
      expect(changes.rewritten.map(short)).toEqual([gone.replace('at search closed', 'nowhere')]);
      expect(changes.items).toEqual([]);
    }
    expect(rewritten(closed(), archived)).toEqual([]);
    expect(rewritten(closed(), teamText('backlog: [{ id: a, title: A }]\n'))).toEqual([]);
  });
});
