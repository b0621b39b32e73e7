import { describe, expect, it } from 'vitest';
import {
  HEAD,
  item,
  mustAgree,
  NEXT,
  NOTHING_NEW,
  newLog,
  PLAN,
  REASON,
  RUN,
  STRICT,
} from '../../../support/action-plan.ts';
import { did, notesIn, problemsIn } from '../../../support/did.ts';

describe('plan close', () => {
  it('delivers without a record of others', async () => {
    const { plan, log, out } = await did(['close', 'run', '--outcome', 'delivered', '--on', '2026-11-20'], {
      plan: PLAN,
      base: PLAN,
      company: STRICT,
    });
    expect([log, notesIn(out)]).toEqual([undefined, NOTHING_NEW]);
    expect(plan).toBe(`${HEAD}in_progress: []
# what runs now
coming_soon:
- ${NEXT}   # first
- ${item('then')}
backlog:
- ${item('later')}
closed:
- ${RUN.replace(', source', ', outcome: delivered, closed_on: 2026-11-20, source')}
`);
  });

  it.each([
    ['2026-10-04', ['--on: it started on 2026-10-05, and cannot end earlier']],
    ['2026-10-05', []],
  ])('on %s what started on 2026-10-05: %j', async (day, problems) => {
    const { err } = await did(['close', 'run', '--outcome', 'delivered', '--on', day], { plan: PLAN });
    expect(problemsIn(err)).toEqual(problems);
  });

  it('drops work with its reason, and tells its stakeholders', async () => {
    const args = ['close', 'run', '--outcome', 'dropped', '--reason', 'Bought.', '--replaced-by', 'next'];
    const { plan, out } = await did(args, { plan: PLAN, base: PLAN });
    expect(notesIn(out)).toEqual(NOTHING_NEW);
    expect(plan).toContain(
      'outcome: dropped, closed_on: 2026-11-21, reason: Bought., informed: [support], replaced_by: [next]',
    );
    expect(out).toContain('→ "Title of run" is dropped.\n');
  });

  it('asks whoever must agree where the policy is strict', async () => {
    const { err } = await did(['close', 'run', '--outcome', 'dropped'], { plan: PLAN, base: PLAN, company: STRICT });
    expect(problemsIn(err)).toEqual([REASON, mustAgree('support and board have')]);
  });

  it.each([
    ['run', 'wont_fix', '--outcome: run was started, so it is dropped; wont_fix is what never was'],
    ['next', 'wont_fix', '--outcome: next is queued, so it is dropped; wont_fix is what never was'],
    [
      'later',
      'dropped',
      '--outcome: later was never started or queued, so there is nothing to drop; it is closed with `--outcome wont_fix`',
    ],
    ['later', 'done', '--outcome: done cannot be chosen here; choose one of: delivered, dropped, wont_fix'],
  ])('%s as %s says why not', async (id, outcome, problem) => {
    expect(problemsIn((await did(['close', id, '--outcome', outcome], { plan: PLAN })).err)[0]).toBe(problem);
  });

  it('drops from the backlog what was planned once', async () => {
    const args = ['close', 'later', '--outcome', 'dropped', '--reason', 'Bought.'];
    const log = newLog(['item: later', 'from: coming_soon', 'to: backlog', 'reason: Later.']);
    expect((await did(args, { plan: PLAN, log })).code).toBe(0);
    expect((await did(args, { plan: PLAN, log: log.replace('coming_soon', 'new') })).code).toBe(2);
    const queued = PLAN.replace(`backlog:\n- ${item('later')}\n`, `- ${item('later')}\n`);
    expect((await did(args, { plan: PLAN, base: queued })).code).toBe(0);
  });

  it('asks everybody once, whatever they have to agree to', async () => {
    const promised = PLAN.replace(
      NEXT,
      item('next', ', stakeholders: [support], commitment: { date: 2027-01-29, to: [sales], scope: All. }'),
    );
    const args = ['close', 'next', '--outcome', 'dropped', '--reason', 'Bought.', '--pending'];
    const { plan, out } = await did(args, { plan: promised, base: promised, company: STRICT });
    const waited = 'sales,support,board';
    expect(notesIn(out)).toEqual([
      `still owed: sales, support and board have to agree; \`plan approve next --by ${waited}\``,
    ]);
    const agreed = await did(['approve', 'next', '--by', waited], {
      plan: plan ?? '',
      base: promised,
      company: STRICT,
    });
    expect(notesIn(agreed.out)).toEqual(NOTHING_NEW);
    expect(agreed.out).toContain(
      '→ sales is on record as having agreed to the end of the promise of "Title of next".\n',
    );
  });

  it('withdraws a promise that it does not keep, once those it was made to agree', async () => {
    const promised = `${HEAD}coming_soon:\n- id: a\n  title: A\n  commitment:\n    date: 2027-01-29   # soon\n    to: [acme]\n    scope: All.\n  stakeholders: [support]\n`;
    const args = ['close', 'a', '--outcome', 'dropped', '--reason', 'Bought.'];
    expect(problemsIn((await did(args, { plan: promised, base: promised })).err)).toEqual([mustAgree('acme has')]);
    const { plan, out } = await did([...args, '--approved-by', 'acme'], { plan: promised, base: promised });
    expect(notesIn(out)).toEqual(NOTHING_NEW);
    expect(plan).toBe(`${HEAD}coming_soon: []
closed:
- id: a
  title: A
  outcome: dropped
  closed_on: 2026-11-21
  reason: Bought.
  informed: [support]
  approved_by: [acme]
  commitment:
    date: 2027-01-29   # soon
    to: [acme]
    scope: All.
    changes:
    - on: 2026-11-21
      withdrawn: true
      reason: Bought.
      approved_by: [acme]
      informed: [support]
  stakeholders: [support]
`);
  });

  it('adds what is missing to work that was closed by hand', async () => {
    const byHand = `${HEAD}closed:\n- id: a\n  title: A\n  outcome: dropped\n  closed_on: 2026-11-20\n  reason: Bought.\n  stakeholders: [support]\n`;
    const base = `${HEAD}coming_soon:\n- { id: a, title: A, stakeholders: [support] }\n`;
    const { plan, out } = await did(['close', 'a'], { plan: byHand, base });
    expect([plan, notesIn(out)]).toEqual([
      byHand.replace('Bought.\n', 'Bought.\n  informed: [support]\n'),
      NOTHING_NEW,
    ]);
    expect(problemsIn((await did(['close', 'a', '--outcome', 'delivered'], { plan: byHand, base })).err)).toEqual([
      '--outcome: a is closed already: dropped, on 2026-11-20',
    ]);
    expect((await did(['close', 'a'], { plan: byHand, base: byHand })).err).toBe(
      'plan: a is closed already: dropped, on 2026-11-20.\n',
    );
  });

  it('withdraws the promise of work that was closed by hand', async () => {
    const open = `${HEAD}coming_soon:\n- id: a\n  title: A\n  commitment: { date: 2027-01-29, to: [acme], scope: All. }\n`;
    const byHand = `${HEAD}closed:\n- id: a\n  title: A\n  outcome: dropped\n  closed_on: 2026-11-20\n  reason: Bought.\n  commitment: { date: 2027-01-29, to: [acme], scope: All. }\n`;
    const { plan, out } = await did(['close', 'a', '--approved-by', 'acme'], { plan: byHand, base: open });
    expect(notesIn(out)).toEqual(NOTHING_NEW);
    expect(plan).toContain(
      'scope: All., changes: [{ on: 2026-11-21, withdrawn: true, reason: Bought., approved_by: [acme] }] }',
    );
    const other = await did(['withdraw', 'a', '--reason', 'Bought.', '--approved-by', 'acme'], {
      plan: byHand,
      base: open,
    });
    // The promise is withdrawn with its agreement; that it left the queue, the closed item says.
    expect(notesIn(other.out)).toEqual(['still owed: acme has to be told; `plan inform a --to acme`']);
  });
});
