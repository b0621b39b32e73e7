import { describe, expect, it } from 'vitest';
import { newDecision } from '../../../support/action-plan.ts';
import { did, notesIn, problemsIn } from '../../../support/did.ts';

const PLAN = `team: search
name: Search
in_progress:
  - id: sso   # the big one
    title: 'Sign-in'
    started: '2026-10-05'
    target_date: '2026-12-10'   # roughly
    stakeholders: [support]
    scoping: { on: 2026-09-28, effort: { low: 4w, likely: 6w, high: 10w }, engineers: 2 }
`;
const at = (target: string, plan = PLAN) => plan.replace('2026-12-10', target);
const STRICT = 'stakeholders: { support: {}, sales: {} }\npolicy: { preset: strict }\n';
const PROMISED = `${PLAN}    commitment: { date: 2026-12-15, to: [sales], scope: Okta. }\n`;

describe('plan retarget', () => {
  it('moves the target and leaves the rest as it was written', async () => {
    const { code, plan, log, out } = await did(['retarget', 'sso', '2026-12-18'], { plan: PLAN });
    expect([code, plan, log]).toEqual([0, at('2026-12-18'), undefined]);
    expect(out).toBe(`
→ "Sign-in" aims at 2026-12-18 now, no longer at 2026-12-10.

--- plans/teams/search.yaml
+++ plans/teams/search.yaml
@@ -5,5 +5,5 @@
     title: 'Sign-in'
     started: '2026-10-05'
-    target_date: '2026-12-10'   # roughly
+    target_date: '2026-12-18'   # roughly
     stakeholders: [support]
     scoping: { on: 2026-09-28, effort: { low: 4w, likely: 6w, high: 10w }, engineers: 2 }

\`plan lint\` has nothing new against it.

`);
  });

  it('keeps line breaks and a byte order mark', async () => {
    const written = `\ufeff${PLAN.replaceAll('\n', '\r\n')}`;
    expect((await did(['retarget', 'sso', '2026-12-18'], { plan: written })).plan).toBe(at('2026-12-18', written));
  });

  it('names the file, the line and the anchor where something else repeats the item', async () => {
    const plan = `${PLAN.replace('- id: sso   # the big one', '- &big\n    id: sso')}x_copy: *big\n`;
    const { code, err, plan: after } = await did(['retarget', 'sso', '2026-12-18'], { plan });
    expect([code, after]).toEqual([1, plan]);
    expect(err).toBe(
      'plan: plans/teams/search.yaml was left as it is. in_progress 1 is repeated elsewhere in the file (*big, line 11); please write the value out there before changing it.\n',
    );
  });

  it('records the move where the policy wants others to hear of it', async () => {
    const { code, plan, decisions } = await did(['retarget', 'sso', '2026-12-18', '--reason', 'Two were ill.'], {
      plan: PLAN,
      company: STRICT,
    });
    expect([code, plan]).toEqual([0, at('2026-12-18')]);
    expect(decisions).toBe(
      newDecision(
        'item: sso',
        'from: in_progress',
        'to: in_progress',
        'reason: Two were ill.',
        'target:',
        '  from: 2026-12-10',
        '  to: 2026-12-18',
        'informed: [support]',
      ),
    );
  });

  it.each([
    ['2026-12-22', ['--reason is missing: Why? One sentence for the record.']],
    // Neither day lies within thirty days.
    ['2027-01-15', []],
  ])('to %s asks for %j where the policy is strict and nothing is promised', async (day, problems) => {
    const far = at('2026-12-30');
    const { err } = await did(['retarget', 'sso', day], {
      plan: day === '2027-01-15' ? far : PLAN,
      company: STRICT,
    });
    expect(problemsIn(err)).toEqual(problems);
  });

  it('of promised work takes agreement where the policy is strict, and none where it is not', async () => {
    const args = ['retarget', 'sso', '2026-12-11'];
    expect((await did(args, { plan: PROMISED })).plan).toBe(at('2026-12-11', PROMISED));
    const { code, err } = await did(args, { plan: PROMISED, company: STRICT });
    expect([code, problemsIn(err)]).toEqual([
      2,
      [
        '--reason is missing: Why? One sentence for the record.',
        '--approved-by is missing: Who agreed? sales and support have to; with --pending it is only proposed, and `plan approve` records later who agreed.',
      ],
    ]);
  });

  it.each([
    ['2026-12-15', []],
    ['2026-12-16', ['DATE: it is promised for 2026-12-15, and the target cannot be later']],
    ['2026-02-30', ['DATE: 2026-02-30 is no day of the calendar; write YYYY-MM-DD']],
  ])('to %s of work that is promised for 2026-12-15: %j', async (day, problems) => {
    expect(problemsIn((await did(['retarget', 'sso', day], { plan: PROMISED })).err)).toEqual(problems);
  });

  it('warns of a day that has passed', async () => {
    const { code, out } = await did(['retarget', 'sso', '2026-11-20'], { plan: PLAN });
    expect([code, notesIn(out)]).toEqual([
      0,
      ['plan lint will say warning target-passed: sso aimed at 2026-11-20, 1 day ago, and is not delivered'],
    ]);
  });

  it.each([
    ['2026-10-04', ['DATE: it started on 2026-10-05, and the target cannot be earlier']],
    ['2026-10-05', []],
  ])('to %s of work that started on 2026-10-05: %j', async (day, problems) => {
    expect(problemsIn((await did(['retarget', 'sso', day], { plan: PLAN })).err)).toEqual(problems);
  });

  it('names its cause where the policy wants one', async () => {
    const company = "policy: { changes: { target-moved: 'inform + cause' } }\n";
    const args = ['retarget', 'sso', '2026-12-18', '--reason', 'Late.'];
    expect(problemsIn((await did(args, { plan: PLAN, company })).err)).toEqual([
      expect.stringMatching(/^--cause is missing/),
    ]);
    const { decisions } = await did([...args, '--cause', 'blocked'], { plan: PLAN, company });
    expect(decisions).toContain('\ncause: blocked\n');
  });

  it('writes only the record of a move that somebody made by hand', async () => {
    const { code, plan, decisions, out } = await did(['retarget', 'sso', '2026-12-18', '--reason', 'Late.'], {
      plan: at('2026-12-18'),
      base: PLAN,
      company: STRICT,
    });
    expect([code, plan, notesIn(out)]).toEqual([0, at('2026-12-18'), ['`plan lint` has nothing new against it.']]);
    expect(out).toContain('→ "Sign-in" aims at 2026-12-18 now, no longer at 2026-12-10.\n');
    expect(decisions).toContain('\ntarget:\n  from: 2026-12-10\n  to: 2026-12-18\n');
  });

  it('goes on from the base, not from what was written by hand meanwhile', async () => {
    const { decisions } = await did(['retarget', 'sso', '2026-12-21', '--reason', 'Late.'], {
      plan: at('2026-12-18'),
      base: PLAN,
      company: STRICT,
    });
    expect(decisions).toContain('\ntarget:\n  from: 2026-12-10\n  to: 2026-12-21\n');
  });

  it('of a target that stands there already changes nothing', async () => {
    const { code, out, err, plan } = await did(['retarget', 'sso', '2026-12-10'], { plan: PLAN });
    expect([code, out.trim().split('\n')[0], err, plan]).toEqual([
      0,
      '→ "Sign-in" aims at 2026-12-10 already.',
      'Nothing changes.\n',
      PLAN,
    ]);
  });

  it('is for work in progress', async () => {
    const plan = 'team: search\nname: Search\nbacklog: [{ id: a, title: A }]\n';
    const { code, err } = await did(['retarget', 'a', '2026-12-10'], { plan });
    expect([code, err]).toEqual([
      2,
      'plan: a is not in progress, and only work in progress has a target date; `plan start a --target DATE` starts it.\n',
    ]);
  });
});
