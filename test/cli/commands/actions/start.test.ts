import { describe, expect, it } from 'vitest';
import { HEAD, item, NOTHING_NEW, newDecision, PLAN, REASON, RUN } from '../../../support/action-plan.ts';
import { did, notesIn, problemsIn } from '../../../support/did.ts';

describe('plan start', () => {
  it('starts the next of the queue without a record', async () => {
    const { code, plan, log, out } = await did(['start', 'next', '--target', '2026-12-18'], { plan: PLAN, base: PLAN });
    expect([code, log, notesIn(out)]).toEqual([0, undefined, NOTHING_NEW]);
    expect(plan).toBe(`${HEAD}in_progress:
# what runs now
- ${RUN}
- ${item('next', ', stakeholders: [sales], started: 2026-11-21, target_date: 2026-12-18')}   # first
coming_soon:
- ${item('then')}
backlog:
- ${item('later')}
`);
  });

  it('past the queue needs a decision with its reason', async () => {
    const refused = await did(['start', 'later', '--target', '2026-12-18'], { plan: PLAN, base: PLAN });
    expect([refused.code, problemsIn(refused.err), refused.plan]).toEqual([2, [REASON], PLAN]);
    const { code, decisions, out } = await did(['start', 'later', '--target', '2026-12-18', '--reason', 'It burns.'], {
      plan: PLAN,
      base: PLAN,
    });
    expect([code, notesIn(out)]).toEqual([0, NOTHING_NEW]);
    expect(decisions).toBe(newDecision('item: later', 'from: backlog', 'to: in_progress', 'reason: It burns.'));
  });

  it('past an empty queue needs none', async () => {
    const plan = `${HEAD}backlog:\n- ${item('later')}\n`;
    const { code, log } = await did(['start', 'later', '--target', '2026-12-18'], { plan, base: plan });
    expect([code, log]).toEqual([0, undefined]);
  });

  it('leaves a list of decisions as it is, and every file that is there', async () => {
    const old =
      "# ours\r\n- {on: '2026-11-02', item: then, from: backlog, to: coming_soon, reason: 'It fits.'}   # ok\r\n";
    const other = '{ on: 2026-11-21, item: later, from: new, to: backlog, reason: Wait. }\n';
    const first = '/home/company/plans/decisions/search/2026-11-21-later.yml';
    const { log, err, host } = await did(
      ['start', 'later', '--target', '2026-12-18', '--reason', 'It burns.'],
      { plan: PLAN, log: old },
      { repository: false, files: { [first]: other } },
    );
    expect([log, host.files.get(first), err]).toEqual([
      old,
      other,
      'Written: plans/teams/search.yaml, plans/decisions/search/2026-11-21-later.2.yaml.\n',
    ]);
    expect(host.files.get(first.replace('.yml', '.2.yaml'))).toBe(
      newDecision('item: later', 'from: backlog', 'to: in_progress', 'reason: It burns.'),
    );
  });

  it.each([
    [['2026-11-20'], ['--target: it started on 2026-11-21, and the target cannot be earlier']],
    [['2026-11-20', '--on', '2026-11-20'], []],
  ])('aims at no day before it started: %j', async (args, problems) => {
    expect(problemsIn((await did(['start', 'next', '--target', ...args], { plan: PLAN })).err)).toEqual(problems);
  });

  it('says all that is missing', async () => {
    const { err } = await did(['start', 'later'], { plan: PLAN, base: PLAN });
    expect(problemsIn(err)).toEqual(['--target is missing: When is it probably done (its target date)?', REASON]);
  });

  it('wants no target behind the promise, and an effort for what is promised', async () => {
    const promised = `${HEAD}coming_soon:\n- { id: a, title: A, commitment: { date: 2027-03-31, to: [sales], scope: All. } }\n`;
    const { err } = await did(['start', 'a', '--target', '2027-04-01'], { plan: promised });
    expect(problemsIn(err)).toEqual([
      '--target: it is promised for 2027-03-31, and the target cannot be later',
      '--effort is missing: How much undisturbed engineer time does it take, as low/likely/high?',
    ]);
    const args = ['start', 'a', '--target', '2027-03-31', '--effort', '1w/2w/3w', '--engineers', '2'];
    const { plan } = await did(args, { plan: promised });
    expect(plan).toContain(
      'started: 2026-11-21, target_date: 2027-03-31, scoping: { on: 2026-11-21, effort: { low: 1w, likely: 2w, high: 3w }, engineers: 2 }',
    );
  });

  it('warns of what is not scoped', async () => {
    const plan = `${HEAD}backlog: [{ id: a, title: A }]\n`;
    const { code, out } = await did(['start', 'a', '--target', '2026-12-18'], { plan });
    expect([code, notesIn(out)]).toEqual([
      0,
      expect.arrayContaining(['plan lint will say warning unscoped-target: a aims at 2026-12-18 but is not scoped']),
    ]);
  });

  it.each([
    ['2026-11-21', []],
    ['2026-11-22', ['--on: 2026-11-22 has not come yet']],
  ])('--on %s: %j', async (day, problems) => {
    const { err } = await did(['start', 'next', '--target', '2026-12-18', '--on', day], { plan: PLAN });
    expect(problemsIn(err)).toEqual(problems);
  });

  it('writes only the record for what somebody started by hand', async () => {
    const byHand = PLAN.replace(`backlog:\n- ${item('later')}\n`, '').replace(
      'coming_soon:',
      `- ${item('later', ', started: 2026-11-20, target_date: 2026-12-18')}\ncoming_soon:`,
    );
    const { code, plan, decisions, out } = await did(['start', 'later', '--reason', 'It burns.'], {
      plan: byHand,
      base: PLAN,
    });
    expect([code, plan, notesIn(out)]).toEqual([0, byHand, NOTHING_NEW]);
    expect(out).toContain('→ "Title of later" starts, with 2026-12-18 as its target.\n');
    expect(decisions).toBe(newDecision('item: later', 'from: backlog', 'to: in_progress', 'reason: It burns.'));
    const { err } = await did(['start', 'later', '--target', '2026-12-20', '--reason', 'x'], {
      plan: byHand,
      base: PLAN,
    });
    expect(problemsIn(err)).toEqual([
      '--target: it is in progress already and aims at 2026-12-18; `plan retarget later 2026-12-20` moves that',
    ]);
  });

  it.each([
    ['old', 'plan: old is closed; if it comes back, triage it as new work.\n'],
    ['search/1', 'plan: search/1 waits in the inbox; decide about it first: `plan triage search/1`.\n'],
    ['Two lines', 'plan: Two lines waits in the inbox; decide about it first: `plan triage search/2`.\n'],
    ['latr', 'plan: There is no item latr; did you mean later?\n'],
    ['b\u001b[2J', 'plan: There is no item b\\u001b[2J; `plan status` shows what there is.\n'],
  ])('of %j says why not', async (name, err) => {
    const plan = `${PLAN}inbox:\n- { title: New }\n- { title: Two lines }\nclosed:\n- { id: old, title: Old, outcome: delivered, closed_on: 2026-10-02 }\n`;
    expect(await did(['start', name, '--target', '2026-12-18'], { plan })).toMatchObject({ code: 2, err, plan });
  });
});
