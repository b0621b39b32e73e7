import { describe, expect, it } from 'vitest';
import { HEAD, NEXT, NOTHING_NEW, newDecision, newLog, PLAN } from '../../../support/action-plan.ts';
import { decisionFile, did, PLAN as FILE, notesIn, problemsIn } from '../../../support/did.ts';

const CLOSED = `${HEAD}closed:
- id: a
  title: A
  outcome: dropped
  closed_on: 2026-11-20
  reason: Bought.   # at last
  informed: [sales]
  stakeholders: [sales, support]
`;
const QUEUED = `${HEAD}coming_soon:\n- { id: a, title: A, stakeholders: [sales, support] }\n`;
const COMPANY = 'stakeholders: { sales: {}, support: {}, board: {} }\n';
const LINES = ['item: next', 'from: coming_soon', 'to: backlog', 'reason: Later.'];
const LOG = newLog(LINES);
const RECORD = newDecision(...LINES);
const ENTRY = LOG.slice(LOG.indexOf('- on'));
const ARCHIVE = 'plans/archive/search-2026.yaml';
/** With `next` in the backlog, without a record. */
const LEFT = PLAN.replace(`- ${NEXT}   # first\n`, '').replace('backlog:\n', `backlog:\n- ${NEXT}\n`);

describe('plan inform', () => {
  it.each([
    ['by itself', decisionFile('next'), RECORD, `${RECORD}informed: [sales]\n`],
    [
      'in the archive',
      ARCHIVE,
      `team: search\ndecisions:\n${ENTRY}`,
      `team: search\ndecisions:\n${ENTRY}  informed: [sales]\n`,
    ],
  ])('adds to a decision that stands %s', async (_, path, before, after) => {
    const files = { [path]: before };
    const commits = [{ files: { [FILE]: PLAN } }, { files: { [FILE]: PLAN } }];
    const { plan, err, host } = await did(
      ['inform', 'next', '--to', 'sales'],
      { plan: LEFT },
      { repository: true, commits, files },
    );
    expect([plan, host.files.get(`/home/company/${path}`), err]).toEqual([LEFT, after, `Written: ${path}.\n`]);
  });

  it('adds to the record that lacks it: a closed item', async () => {
    const { plan, out } = await did(['inform', 'a', '--to', 'support'], { plan: CLOSED, base: QUEUED });
    expect([plan, notesIn(out)]).toEqual([CLOSED.replace('[sales]\n', '[sales, support]\n'), NOTHING_NEW]);
    expect(out).toContain('→ support is on record as told of the move of "A".\n');
  });

  it('adds to the record that lacks it: a decision', async () => {
    const { plan, log, out } = await did(['inform', 'next', '--to', 'sales'], { plan: LEFT, log: LOG, base: PLAN });
    expect([plan, log, notesIn(out)]).toEqual([LEFT, `${LOG}  informed: [sales]\n`, NOTHING_NEW]);
  });

  it('says which command writes a record that is not there', async () => {
    const { code, err } = await did(['inform', 'next', '--to', 'sales'], { plan: LEFT, base: PLAN });
    expect([code, err]).toEqual([
      2,
      'plan: There is no record of the move of next yet; `plan move next backlog --reason "…"` writes one.\n',
    ]);
  });

  it('names nobody twice', async () => {
    const { plan, err } = await did(['inform', 'a', '--to', 'sales,sales'], { plan: CLOSED });
    expect([plan, err]).toEqual([CLOSED, 'Nothing changes.\n']);
  });
});

describe('plan approve', () => {
  it('without a base adds to the latest record of the item', async () => {
    const promised = `${HEAD}coming_soon:
- id: a
  title: A
  commitment:
    date: 2027-01-29
    to: [acme]
    scope: All.
    changes:
    - on: 2026-11-10
      date: { from: 2026-12-01, to: 2027-01-29 }
      reason: So.
`;
    const older = newLog(['item: a', 'from: backlog', 'to: coming_soon', 'reason: So.']).replace('11-21', '11-09');
    const newer = older.replace('11-09', '11-11');
    expect((await did(['approve', 'a', '--by', 'acme'], { plan: promised, log: older })).plan).toBe(
      `${promised}      approved_by: [acme]\n`,
    );
    const { plan, log } = await did(['approve', 'search/a', '--by', 'acme', '--link', 'https://m.example/1'], {
      plan: promised,
      log: newer,
    });
    expect([plan, log]).toEqual([promised, `${newer}  approved_by: [acme]\n  link: https://m.example/1\n`]);
  });

  it.each([
    ['bord', [], '--by: bord is no stakeholder of company.yaml; did you mean board?'],
    ['', [], '--by: name at least one'],
    ['board', ['--link', 'https://m.example/2'], '--link: the record has a link already: https://m.example/1'],
  ])('by %j with %j says why not', async (by, more, problem) => {
    const linked = CLOSED.replace('informed', 'link: https://m.example/1\n  informed');
    const { code, err } = await did(['approve', 'a', '--by', by, ...more], { plan: linked, company: COMPANY });
    expect([code, problemsIn(err)]).toEqual([2, [problem]]);
  });

  it('of what has no record says so', async () => {
    expect((await did(['approve', 'later', '--by', 'board'], { plan: PLAN })).err).toBe(
      'plan: Nothing about later is on record that somebody could have agreed to, or been told of.\n',
    );
  });

  it('of archived work leaves it as it is', async () => {
    const { code, err } = await did(
      ['approve', 'old', '--by', 'board'],
      { plan: PLAN },
      {
        files: {
          'plans/archive/search-2025.yaml':
            'team: search\nclosed: [{ id: old, title: Old, outcome: delivered, closed_on: 2025-10-02 }]\n',
        },
      },
    );
    expect([code, err]).toEqual([
      2,
      'plan: old is closed and archived in plans/archive/search-2025.yaml; what stands there stays as it is.\n',
    ]);
  });
});
