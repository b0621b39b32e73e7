import { describe, expect, it } from 'vitest';
import type { ItemEvent, ItemHistory, Stay } from '../../../src/analyze/log/item-event.ts';
import { itemHistoryOf } from '../../../src/analyze/log/item-history.ts';
import { changeLogOf } from '../../../src/engine/history/change-log.ts';
import type { History } from '../../../src/engine/history/history.ts';
import type { Step } from '../../support/history.ts';
import { commitNumber, historyOf, nowOf } from '../../support/history.ts';
import { TODAY } from '../../support/lint-text.ts';

const at = (day: string, lines: string, others: Step['files'] = {}): Step => ({
  day,
  files: { 'teams/search.yaml': `team: search\nname: Search\n${lines}`, ...others },
});

const itemHistory = (id: string, steps: readonly Step[], extent: History['extent'] = 'whole'): ItemHistory => {
  const history = historyOf(steps, extent);
  const found = itemHistoryOf(history, changeLogOf(history, nowOf(history), TODAY), nowOf(history), id);
  if (found === undefined) throw new Error(`${id} has no history`);
  return found;
};

const who = ({ record, missing: lacking }: ItemEvent | Stay): readonly string[] => [
  ...(record === undefined ? [] : [`by ${record.agreed.join(', ')}; ${record.reason ?? ''}`]),
  ...(lacking === undefined ? [] : [`lacks ${lacking.need} ${lacking.who.join(', ')}`]),
];

const inShort = (happening: ItemEvent): readonly string[] => {
  const { day, atLeast, commit, what } = happening;
  const { kind, ...rest } = what.kind === 'promised' ? { kind: what.kind, date: what.commitment.date } : what;
  const values = Object.values(rest).map(value => (typeof value === 'object' ? JSON.stringify(value) : `${value}`));
  return [
    `${day}${atLeast ? ' or earlier' : ''}, ${commit?.subject ?? 'not committed'}: ${[kind, ...values].join(' ')}`,
    ...who(happening),
  ];
};

const stoodAt = (stay: Stay): readonly string[] => {
  const { team, place, from, to, atLeast, said } = stay;
  return [`${team} ${place} ${from}${atLeast ? ' or earlier' : ''} to ${to ?? 'now'}, ${said ?? ''}`, ...who(stay)];
};

const promise = (date: string, scope: string, changes = '') =>
  `commitment: { date: ${date}, to: [acme, sales], scope: "${scope}", changes: [${changes}] }`;

const working = (commitment: string, target = '2026-12-10') =>
  `in_progress: [{ id: sso, title: SSO, target_date: ${target}, ${commitment} }]\n`;

const MOVED = 'on: 2026-10-20, date: { from: 2026-11-30, to: 2026-12-15 }, reason: Entra ID.';

describe('the dates of an item', () => {
  it('tell what it was asked, promised and aimed at for, and how it ended', () => {
    const { dates } = itemHistory('sso', [
      at('2026-09-01', 'backlog: [{ id: sso, title: SSO, asked: { by: [acme], date: 2026-11-01 } }]\n', {
        'decisions/search.yaml':
          '- { on: 2026-08-31, item: sso, from: new, to: backlog, reason: Too much else., asked: offered 2026-11-30 }\n',
      }),
      at('2026-09-12', `coming_soon: [{ id: sso, title: SSO, ${promise('2026-11-30', 'Okta.')} }]\n`),
      at('2026-10-05', working(promise('2026-11-30', 'Okta.'), '2026-11-20')),
      at('2026-11-12', working(promise('2026-11-30', 'Okta.'), '2026-11-27')),
      at(
        '2026-11-28',
        `closed: [{ id: sso, title: SSO, outcome: delivered, closed_on: 2026-11-27, target_date: 2026-11-27, ${promise('2026-11-30', 'Okta.')} }]\n`,
      ),
    ]);
    expect(dates.map(inShort)).toEqual([
      ['2026-08-31, Commit 1: answered 2026-11-30', 'by ; Too much else.'],
      ['2026-09-01, Commit 1: asked undefined {"by":["acme"],"date":"2026-11-01"}'],
      ['2026-09-12, Commit 2: promised 2026-11-30'],
      ['2026-09-12, Commit 2: asked {"by":["acme"],"date":"2026-11-01"} undefined'],
      ['2026-10-05, Commit 3: target undefined 2026-11-20'],
      ['2026-11-12, Commit 4: target 2026-11-20 2026-11-27'],
      ['2026-11-27, Commit 5: closed delivered 2026-11-27 2026-11-30'],
    ]);
  });

  it('join a move with its entry, on the day that the entry names', () => {
    const { dates } = itemHistory('sso', [
      at('2026-10-05', working(promise('2026-11-30', 'Okta.'))),
      at(
        '2026-10-21',
        working(promise('2026-12-15', 'Okta.', `{ ${MOVED}, approved_by: [acme, sales], link: "https://x" }`)),
      ),
    ]);
    expect(dates.at(-1)).toEqual({
      day: '2026-10-20',
      atLeast: false,
      commit: commitNumber(2, '2026-10-21'),
      what: { kind: 'commitment-date', from: '2026-11-30', to: '2026-12-15' },
      record: {
        on: '2026-10-20',
        reason: 'Entra ID.',
        cause: undefined,
        becauseOf: undefined,
        informed: [],
        agreed: ['acme', 'sales'],
        link: 'https://x',
        commit: commitNumber(2, '2026-10-21'),
      },
      lacking: undefined,
    });
  });

  it('say who is not on record as having agreed, until they are', () => {
    const steps = [
      at('2026-10-05', working(promise('2026-11-30', 'Okta.'))),
      at('2026-10-21', working(promise('2026-12-15', 'Okta.'))),
      at('2026-10-22', working(promise('2026-12-15', 'Okta.', `{ ${MOVED}, approved_by: [acme] }`))),
      at('2026-10-23', working(promise('2026-12-15', 'Okta.', `{ ${MOVED}, approved_by: [acme, sales] }`))),
    ];
    const move = (count: number) => {
      const found = itemHistory('sso', steps.slice(0, count)).dates.at(-1);
      return found && [...inShort(found), found.record?.commit?.subject];
    };
    const moved = 'Commit 2: commitment-date 2026-11-30 2026-12-15';
    expect([2, 3, 4].map(move)).toEqual([
      [`2026-10-21, ${moved}`, 'lacks approve acme, sales', undefined],
      [`2026-10-20, ${moved}`, 'by acme; Entra ID.', 'lacks approve sales', 'Commit 3'],
      [`2026-10-20, ${moved}`, 'by acme, sales; Entra ID.', 'Commit 3'],
    ]);
  });

  it('ask only those for whom nobody could speak before, whatever the company says by now', () => {
    const company = (through: string) => ({ 'company.yaml': `stakeholders: { acme: { ${through} }, sales: {} }\n` });
    const to = (date: string, changes = '') =>
      working(`commitment: { date: ${date}, to: [acme, support], scope: S, changes: [${changes}] }`);
    const before = at('2026-10-05', to('2026-11-30'), company('through: [sales]'));
    const after = at('2026-10-21', to('2026-12-15', `{ ${MOVED}, approved_by: [sales] }`), company(''));
    const asked = [undefined, { need: 'approve', who: ['support'] }];
    const lacking = ({ dates }: ItemHistory) =>
      dates.filter(({ what }) => what.kind !== 'target').map(happening => happening.missing);
    expect(lacking(itemHistory('sso', [before, after]))).toEqual(asked);
    expect(lacking(itemHistory('sso', [before, after, at('2026-10-22', '', company(''))])).slice(0, 2)).toEqual(asked);
    // Not committed yet.
    const history = historyOf([at('2026-10-04', ''), before]);
    const now = nowOf(historyOf([before, after]));
    const found = itemHistoryOf(history, changeLogOf(history, now, TODAY), now, 'sso');
    expect(found && lacking(found)).toEqual(asked);
  });

  it('show every step where one commit took several, there and back too', () => {
    const steps = [
      '{ on: 2026-10-10, date: { from: 2026-11-30, to: 2026-12-15 }, approved_by: [acme, sales] }',
      '{ on: 2026-10-11, date: { from: 2026-12-15, to: 2027-01-15 }, approved_by: [acme, sales] }',
      '{ on: 2026-10-12, date: { from: 2027-01-15, to: 2026-11-30 }, approved_by: [acme, sales] }',
    ];
    const through = (date: string, count: number) =>
      itemHistory('sso', [
        at('2026-10-05', working(promise('2026-11-30', 'Okta.'))),
        at('2026-10-21', working(promise(date, 'Okta.', steps.slice(0, count).join(', ')))),
      ])
        .dates.slice(2)
        .map(happening => inShort(happening)[0]);
    expect(through('2027-01-15', 2)).toEqual([
      '2026-10-10, Commit 2: commitment-date 2026-11-30 2026-12-15',
      '2026-10-11, Commit 2: commitment-date 2026-12-15 2027-01-15',
    ]);
    expect(through('2026-11-30', 3)).toEqual([
      '2026-10-10, Commit 2: commitment-date 2026-11-30 2026-12-15',
      '2026-10-11, Commit 2: commitment-date 2026-12-15 2027-01-15',
      '2026-10-12, Commit 2: commitment-date 2027-01-15 2026-11-30',
    ]);
  });

  it('begin a promise that comes with entries as it was before them', () => {
    const { dates } = itemHistory('sso', [
      at('2026-11-01', working(promise('2026-12-15', 'Okta.', `{ ${MOVED}, approved_by: [acme, sales] }`))),
    ]);
    expect(dates.map(inShort)).toEqual([
      ['2026-10-20 or earlier, Commit 1: promised 2026-11-30'],
      ['2026-10-20, Commit 1: commitment-date 2026-11-30 2026-12-15', 'by acme, sales; Entra ID.'],
      ['2026-11-01, Commit 1: target undefined 2026-12-10'],
    ]);
  });

  it('tell apart how a promise ended', () => {
    const before = at('2026-10-05', working(promise('2026-11-30', 'Okta.')));
    const ended = (step: Step) => {
      const last = itemHistory('sso', [before, step]).dates.findLast(({ what }) => what.kind === 'promise-ended');
      return last && inShort(last);
    };
    const withdrawn = '{ on: 2026-10-19, withdrawn: true, reason: Acme left., approved_by: [acme, sales] }';
    expect(ended(at('2026-10-20', working(promise('2026-11-30', 'Okta.', withdrawn))))).toEqual([
      '2026-10-19, Commit 2: promise-ended withdrawn 2026-11-30',
      'by acme, sales; Acme left.',
    ]);
    expect(ended(at('2026-10-20', working('priority: P1')))).toEqual([
      '2026-10-20, Commit 2: promise-ended deleted 2026-11-30',
      'lacks approve acme, sales',
    ]);
    expect(ended(at('2026-10-20', ''))).toEqual([
      '2026-10-20, Commit 2: promise-ended vanished 2026-11-30',
      'lacks approve acme, sales',
    ]);
  });

  it('do not tell again what closed work aimed at, unless nobody saw it before', () => {
    const closed = (target: string) =>
      `closed: [{ id: sso, title: SSO, outcome: delivered, closed_on: 2026-11-02, target_date: ${target} }]\n`;
    const dates = (target: string) =>
      itemHistory('sso', [
        at('2026-10-05', working('priority: P1', '2026-11-01')),
        at('2026-10-20', 'coming_soon: [{ id: sso, title: SSO }]\n'),
        at('2026-11-02', closed(target)),
      ])
        .dates.slice(2)
        .map(happening => inShort(happening)[0]);
    expect(dates('2026-11-01')).toEqual(['2026-11-02, Commit 3: closed delivered 2026-11-02 undefined']);
    expect(dates('2026-11-15')).toEqual([
      '2026-11-02, Commit 3: closed delivered 2026-11-02 undefined',
      '2026-11-02, Commit 3: target undefined 2026-11-15',
    ]);
  });

  it('are known only from where a history that is cut off begins', () => {
    const steps = [at('2026-10-05', working(promise('2026-11-30', 'Okta.')))];
    const first = (extent: History['extent']) => {
      const { dates, stays } = itemHistory('sso', steps, extent);
      return [...dates.map(inShort), ...stays.map(stoodAt)].flat();
    };
    expect(first('partial')).toEqual([
      '2026-10-05 or earlier, Commit 1: promised 2026-11-30',
      '2026-10-05 or earlier, Commit 1: target undefined 2026-12-10',
      'search in_progress 2026-10-05 or earlier to now, ',
    ]);
    expect(first('whole')).toEqual(first('partial').map(line => line.replace(' or earlier', '')));
  });
});

describe('the places of an item', () => {
  it('follow it through places, teams, another id and the archive', () => {
    const found = itemHistory('sign-in', [
      at('2026-01-05', 'inbox: [{ id: sign-in, title: SSO, added: 2026-01-02 }]\n', {
        'teams/growth.yaml': 'team: growth\nname: Growth\n',
      }),
      at('2026-01-12', 'coming_soon: [{ id: sign-in, title: SSO }]\n'),
      at('2026-02-02', '', {
        'teams/growth.yaml':
          'team: growth\nname: Growth\nin_progress: [{ id: sso, was: sign-in, title: Single sign-on, started: 2026-01-30, target_date: 2026-03-01 }]\n',
      }),
      at('2026-03-02', '', {
        'teams/growth.yaml':
          'team: growth\nname: Growth\nclosed: [{ id: sso, was: sign-in, title: Single sign-on, outcome: delivered, closed_on: 2026-03-01 }]\n',
      }),
      at('2026-07-01', '', {
        'teams/growth.yaml': 'team: growth\nname: Growth\n',
        'archive/growth-2026.yaml':
          'team: growth\nclosed: [{ id: sso, was: sign-in, title: Single sign-on, outcome: delivered, closed_on: 2026-03-01 }]\n',
      }),
    ]);
    expect([found.id, found.title, found.formerly, found.now?.archive]).toEqual([
      'sso',
      'Single sign-on',
      ['sign-in'],
      0,
    ]);
    expect(found.stays.map(stoodAt)).toEqual([
      ['search inbox 2026-01-05 to 2026-01-12, 2026-01-02'],
      ['search coming_soon 2026-01-12 to 2026-02-02, '],
      ['growth in_progress 2026-02-02 to 2026-03-02, 2026-01-30'],
      ['growth closed 2026-03-02 to now, 2026-03-01', 'by ; '],
    ]);
    expect(found.rest.map(inShort)[0]).toEqual(['2026-02-02, Commit 3: renamed sign-in sso']);
  });

  it('join a move with its decision, also with one that was written later', () => {
    const queued = at('2026-10-05', 'coming_soon: [{ id: sso, title: SSO, stakeholders: [support, sales] }]\n');
    const left = at('2026-10-12', 'backlog: [{ id: sso, title: SSO, stakeholders: [support, sales] }]\n');
    const decided = (informed: string) => ({
      'decisions/search.yaml': `- { on: 2026-10-11, item: search/sso, from: coming_soon, to: backlog, reason: Full., informed: [${informed}] }\n`,
    });
    const last = (...steps: readonly Step[]) => itemHistory('sso', steps).stays.slice(1).map(stoodAt);
    const stood = 'search backlog 2026-10-12 to now, ';
    expect(last(queued, left)).toEqual([[stood, 'lacks inform support, sales']]);
    expect(last(queued, { ...left, files: { ...left.files, ...decided('support') } })).toEqual([
      [stood, 'by ; Full.', 'lacks inform sales'],
    ]);
    expect(last(queued, left, { day: '2026-10-13', files: decided('support, sales') })).toEqual([
      [stood, 'by ; Full.'],
    ]);
  });

  it('show that it was in no file for a while', () => {
    const waiting = 'backlog: [{ id: sso, title: SSO }]\n';
    const { stays, now } = itemHistory('sso', [
      at('2026-10-05', waiting),
      at('2026-10-06', ''),
      at('2026-10-09', waiting),
      at('2026-10-12', ''),
    ]);
    expect([now, stays.map(stoodAt)]).toEqual([
      undefined,
      [
        ['search backlog 2026-10-05 to 2026-10-06, '],
        ['search nowhere 2026-10-06 to 2026-10-09, '],
        ['search backlog 2026-10-09 to 2026-10-12, '],
        ['search nowhere 2026-10-12 to now, '],
      ],
    ]);
  });

  it('name its rank in the queue only where it was moved', () => {
    const queue = (...ids: readonly string[]) =>
      `coming_soon: [${ids.map(id => `{ id: ${id}, title: ${id} }`).join(', ')}]\n`;
    const { rest } = itemHistory('c', [
      at('2026-10-05', queue('a', 'b', 'c')),
      at('2026-10-06', queue('b', 'c')),
      at('2026-10-07', queue('b', 'd', 'e', 'c')),
      at('2026-10-08', queue('c', 'b', 'd', 'e')),
    ]);
    expect(rest.map(inShort)).toEqual([['2026-10-08, Commit 4: rank 4 1 4']]);
  });
});

describe('a timeline', () => {
  it('is the same by every id that the item ever had, and none for an id that nobody had', () => {
    const history = historyOf([
      at('2026-01-05', 'backlog: [{ id: sign-in, title: SSO }]\n'),
      at('2026-01-06', 'backlog: [{ id: sso, was: sign-in, title: SSO }]\n'),
    ]);
    const changeLog = changeLogOf(history, nowOf(history), TODAY);
    const [old, now, none] = ['sign-in', 'sso', 'other'].map(id =>
      itemHistoryOf(history, changeLog, nowOf(history), id),
    );
    expect([old === undefined, none]).toEqual([false, undefined]);
    expect(old).toEqual(now);
  });

  it('holds what is not committed yet', () => {
    const history = historyOf([at('2026-10-05', 'backlog: [{ id: sso, title: SSO }]\n')]);
    const now = nowOf(historyOf([at(TODAY, 'coming_soon: [{ id: sso, title: SSO }]\n')]));
    const found = itemHistoryOf(history, changeLogOf(history, now, TODAY), now, 'sso');
    expect(found?.stays.map(({ place, commit }) => [place, commit?.subject])).toEqual([
      ['backlog', 'Commit 1'],
      ['coming_soon', undefined],
    ]);
  });
});
