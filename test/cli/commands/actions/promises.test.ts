import { describe, expect, it } from 'vitest';
import { did, PLAN as FILE, notesIn, problemsIn } from '../../../support/did.ts';

const HEAD = 'team: search\nname: Search\n';
const PLAN = `${HEAD}coming_soon:
  # what acme waits for
  - id: sso
    title: "Sign-in"
    scoping: { on: 2026-11-02, effort: { low: 1w, likely: 2w, high: 3w }, engineers: 1 }
    commitment:
      date: 2027-01-29   # after their move
      to: [acme, sales]
      scope: Okta.
`;
/** The same with an entry of `changes`. */
const changed = (entry: string, plan = PLAN) => `${plan}      changes:\n        - on: 2026-11-21\n${entry}`;
const MOVED_ENTRY = `          date:
            from: 2027-01-29
            to: 2027-02-26
          reason: Okta is late.
`;
const moved = (date: string, plan = PLAN) => plan.replace('2027-01-29', date);
const MOVE = ['commit-date', 'sso', '2027-02-26', '--reason', 'Okta is late.'];
const OTHERS = '\nstakeholders: { acme: { through: [sales] }, sales: {}, support: {} }\n';

describe('plan commit-date for a first promise', () => {
  const waiting = (more = '') => `${HEAD}coming_soon:\n- id: a\n  title: A\n${more}`;
  const SCOPED = '  scoping: { on: 2026-11-02, effort: { low: 1w, likely: 2w, high: 3w }, engineers: 1 }\n';
  const PROMISE = ['--to', 'acme,sales', '--scope', 'All of it.'];

  it('writes it, and says whom to tell', async () => {
    const { code, plan, out, log } = await did(['commit-date', 'a', '2027-01-29', ...PROMISE], {
      plan: waiting(SCOPED),
    });
    expect([code, log]).toEqual([0, undefined]);
    expect(plan).toBe(`${waiting(SCOPED)}  commitment:
    date: 2027-01-29
    to: [acme, sales]
    scope: All of it.
`);
    expect(out).toContain('→ "A" is promised to acme and sales for 2027-01-29: All of it.\n');
    expect(out).toContain('For 2027-01-29 it must start by 2027-01-13, in 53 days');
    expect(out.match(/^── To .*$/gm)).toEqual(['── To acme', '── To sales']);
  });

  it('says nothing but that, and when it must start where that can be said', async () => {
    const said = async (plan: string, ...argv: readonly string[]) => {
      const { out } = await did(['commit-date', 'a', ...argv, ...PROMISE, '--json'], { plan });
      const { summary, remarks } = JSON.parse(out);
      return { summary, remarks };
    };
    const running = `${HEAD}in_progress:\n- id: a\n  title: A\n  started: 2026-11-02\n  target_date: 2027-01-15\n${SCOPED}`;
    const promised = ['"A" is promised to acme and sales for 2027-01-29: All of it.'];
    expect(await said(waiting(SCOPED), '2027-01-29')).toEqual({
      summary: promised,
      remarks: [
        'For 2027-01-29 it must start by 2027-01-13, in 53 days: it takes 13 working days at 85 % confidence (1w/2w/3w, 1 engineer, 100 % of their time).',
      ],
    });
    expect(await said(running, '2027-01-29')).toEqual({ summary: promised, remarks: [] });
    expect(await said(waiting(), '2027-01-29')).toEqual({ summary: promised, remarks: [] });
  });

  it('wants everything that makes it one, at once', async () => {
    const { code, err } = await did(['commit-date', 'a'], { plan: waiting() });
    expect([code, problemsIn(err)]).toEqual([
      2,
      [
        'DATE is missing: Which date is promised?',
        '--to is missing: Who is it promised to?',
        '--scope is missing: What exactly is promised?',
        '--effort is missing: How much undisturbed engineer time does it take, as low/likely/high?',
      ],
    ]);
  });

  it('wants an effort only where the day is near, and warns where it is not', async () => {
    const at = (day: string) => did(['commit-date', 'a', day, ...PROMISE], { plan: waiting() });
    const near = await at('2027-01-17');
    expect([near.code, problemsIn(near.err).length]).toEqual([2, 1]);
    const far = await at('2027-01-18');
    expect(far.code).toBe(0);
    expect(notesIn(far.out).some(note => note.includes('unscoped-commitment:'))).toBe(true);
    const scoped = await did(
      ['commit-date', 'a', '2027-01-15', ...PROMISE, '--effort', '1w/2w/3w', '--engineers', '1'],
      { plan: waiting() },
    );
    expect(scoped.plan).toContain(
      '  scoping:\n    on: 2026-11-21\n    effort:\n      low: 1w\n      likely: 2w\n      high: 3w\n    engineers: 1\n  commitment:\n',
    );
  });

  it.each([
    ['2026-11-20', ['DATE: 2026-11-20 has passed']],
    ['2026-11-21', []],
  ])('for %s: %j', async (day, problems) => {
    const { err } = await did(['commit-date', 'a', day, ...PROMISE, '--fixed'], { plan: waiting(SCOPED) });
    expect(problemsIn(err)).toEqual(problems);
  });

  it('does not promise what could not be kept, unless the date is outside our control', async () => {
    const args = ['commit-date', 'a', '2026-11-27', ...PROMISE];
    const { code, err } = await did(args, { plan: waiting(SCOPED) });
    expect([code, problemsIn(err)[0]]).toEqual([
      2,
      expect.stringMatching(/^DATE: 2026-11-27 could not be kept: .*; the earliest that could be kept is 2026-12-09$/),
    ]);
    const { plan } = await did([...args, '--fixed'], { plan: waiting(SCOPED) });
    expect(plan).toContain('    scope: All of it.\n    fixed: true\n');
  });

  it('of work in the backlog sends it to the queue first', async () => {
    const { code, err } = await did(['commit-date', 'a', '2027-01-29'], {
      plan: `${HEAD}backlog: [{ id: a, title: A }]\n`,
    });
    expect([code, err]).toEqual([
      2,
      'plan: a stands in the backlog, where nothing is promised; queue it first: `plan move a coming_soon`.\n',
    ]);
  });

  it('of what was withdrawn goes on with its record', async () => {
    const withdrawn = `${waiting(SCOPED)}  commitment:
    date: 2027-01-29
    to: [acme]
    scope: Half of it.
    changes:
    - { on: 2026-11-02, withdrawn: true, reason: No need., approved_by: [acme] }
`;
    const { plan } = await did(['commit-date', 'a', '2027-02-26', ...PROMISE], { plan: withdrawn });
    expect(plan).toBe(
      `${withdrawn
        .replace('2027-01-29', '2027-02-26')
        .replace('[acme]\n', '[acme, sales]\n')
        .replace('Half of it.', 'All of it.')}    - on: 2026-11-21
      date:
        from: 2027-01-29
        to: 2027-02-26
      scope:
        from: Half of it.
        to: All of it.
      reason: Promised again.
`,
    );
  });
});

describe('plan commit-date after a withdrawal that the base does not know', () => {
  const WITHDRAW = ['withdraw', 'sso', '--reason', 'Acme leaves.'];
  const NO_METRIC = 'plan lint will say warning metric-missing: sso is promised to acme, but has no metric';
  const AGAIN = ['commit-date', 'sso', '2027-03-05', '--to', 'acme', '--scope', 'All of it.'];

  it('is a new promise once everybody agreed', async () => {
    const withdrawn = await did([...WITHDRAW, '--approved-by', 'acme,sales'], { plan: PLAN, base: PLAN });
    const { out } = await did(AGAIN, { plan: withdrawn.plan ?? '', base: PLAN });
    expect(notesIn(out)).toEqual([NO_METRIC]);
    expect(out).toContain('\n- "Sign-in" is promised to you for 2027-03-05: All of it.\n\nTell us if');
  });

  it('asks those who have not agreed to that yet, which is owed once', async () => {
    const withdrawn = await did([...WITHDRAW, '--pending'], { plan: PLAN, base: PLAN });
    const { plan, out } = await did(AGAIN, { plan: withdrawn.plan ?? '', base: PLAN });
    expect(notesIn(out)).toEqual([
      'still owed: acme and sales have to agree; `plan approve sso --by acme,sales`',
      NO_METRIC,
    ]);
    expect(
      out
        .split(/^── To /m)
        .slice(1)
        .map(text => text.split('\n').filter(line => /^-|\?$/.test(line))),
    ).toEqual([
      [
        '- We would like to take back the promise of "Sign-in" for 2027-01-29.',
        '- We would like to promise "Sign-in" to you for 2027-03-05 instead: All of it.',
        'Do you agree?',
      ],
      ['- We would like to take back the promise of "Sign-in" for 2027-01-29.', 'Do you agree?'],
    ]);
    const agreed = await did(['approve', 'sso', '--by', 'acme,sales'], { plan: plan ?? '', base: PLAN });
    expect(agreed.plan).toContain('          reason: Acme leaves.\n          approved_by: [acme, sales]\n');
    expect(notesIn(agreed.out)).toEqual(['`plan lint` has nothing new against it.']);
  });

  it('asks also where that is one alone', async () => {
    const plan = PLAN.replace('[acme, sales]', '[acme]');
    const withdrawn = await did([...WITHDRAW, '--pending'], { plan, base: plan });
    const { out } = await did([...AGAIN, '--json'], { plan: withdrawn.plan ?? '', base: plan });
    expect(JSON.parse(out).summary).toEqual([
      'Not everybody has agreed yet that its promise for 2027-01-29 ends.',
      '"Sign-in" is promised to acme for 2027-03-05: All of it.',
    ]);
  });
});

describe('plan commit-date for a promise that stands', () => {
  it('moves it with its record, where everybody agreed', async () => {
    const { code, plan, out } = await did([...MOVE, '--approved-by', 'acme,sales', '--link', 'https://m.example/1'], {
      plan: PLAN,
      base: PLAN,
    });
    expect([code, notesIn(out)]).toEqual([0, ['`plan lint` has nothing new against it.']]);
    expect(plan).toBe(
      changed(
        `${MOVED_ENTRY}          approved_by: [acme, sales]\n          link: https://m.example/1\n`,
        moved('2027-02-26'),
      ),
    );
  });

  it.each([
    [
      ['--approved-by', 'acme'],
      [
        '--approved-by: sales must be among them; with --pending it is only proposed, and `plan approve` records later who agreed',
      ],
    ],
    [
      ['--approved-by', 'acme,saless'],
      [
        '--approved-by: sales must be among them; with --pending it is only proposed, and `plan approve` records later who agreed',
      ],
    ],
    [
      ['--approved-by', 'acme,sales,suport'],
      ['--approved-by: suport is no stakeholder of company.yaml; did you mean support?'],
    ],
    // Sales may speak for acme.
    [['--approved-by', 'sales'], []],
    [['--approved-by', 'acme', '--approved-by', 'sales'], []],
  ])('with %j is refused for %j', async (more, problems) => {
    const { code, err, plan } = await did([...MOVE, ...more], { plan: PLAN, company: OTHERS.slice(1) });
    expect([code, problemsIn(err)]).toEqual([problems.length > 0 ? 2 : 0, problems]);
    expect(plan === PLAN).toBe(problems.length > 0);
  });

  it('says that whom it is promised to stays', async () => {
    const { code, err, plan } = await did([...MOVE, '--approved-by', 'acme,sales', '--to', 'support'], { plan: PLAN });
    expect([code, err, plan]).toEqual([
      2,
      'plan: sso is promised to acme and sales already, and moving the date leaves that as it is: leave out --to. `plan withdraw sso --from NAME` ends it for one of them.\n',
      PLAN,
    ]);
  });

  it('says from which day, also where somebody moved it by hand', async () => {
    const byHand = changed(MOVED_ENTRY, moved('2027-02-26'));
    const says = '→ "Sign-in" is promised to acme and sales for 2027-02-26 now, no longer for 2027-01-29.\n';
    const plans = [moved('2027-02-26'), byHand];
    for (const plan of plans) {
      const { code, out } = await did([...MOVE, '--approved-by', 'acme,sales'], { plan, base: PLAN });
      expect([code, out]).toEqual([0, expect.stringContaining(says)]);
    }
  });

  it('names who has to agree so that a shell can be given it', async () => {
    const plan = PLAN.replace('[acme, sales]', `["Jane O'Neil $(id)", sales]`);
    const { out } = await did([...MOVE, '--pending'], { plan, base: plan });
    expect(notesIn(out)).toEqual([
      "still owed: Jane O'Neil $(id) and sales have to agree; `plan approve sso --by 'Jane O'\\''Neil $(id)',sales`",
    ]);
  });

  it('is only proposed with --pending, then agreed one by one', async () => {
    const proposed = await did([...MOVE, '--pending'], { plan: PLAN, base: PLAN });
    expect([proposed.code, notesIn(proposed.out)]).toEqual([
      0,
      ['still owed: acme and sales have to agree; `plan approve sso --by acme,sales`'],
    ]);
    expect(proposed.plan).toBe(changed(MOVED_ENTRY, moved('2027-02-26')));
    expect(proposed.out).toContain(
      'the Search team proposes a change of work you have a stake in, and needs your agreement:',
    );
    const half = await did(['approve', 'sso', '--by', 'sales'], { plan: proposed.plan ?? '', base: PLAN });
    expect(notesIn(half.out)).toEqual(['still owed: acme has to agree; `plan approve sso --by acme`']);
    expect(half.out).toContain(
      '→ sales is on record as having agreed to the move of the promise from 2027-01-29 to 2027-02-26 of "Sign-in".\n',
    );
    const whole = await did(['approve', 'sso', '--by', 'acme,sales', '--link', 'https://m.example/1'], {
      plan: half.plan ?? '',
      base: PLAN,
    });
    expect([whole.plan, notesIn(whole.out)]).toEqual([
      changed(
        `${MOVED_ENTRY}          approved_by: [sales, acme]\n          link: https://m.example/1\n`,
        moved('2027-02-26'),
      ),
      ['`plan lint` has nothing new against it.'],
    ]);
  });

  it('moved twice is agreed to step by step, whoever agrees first', async () => {
    const once = await did([...MOVE, '--pending'], { plan: PLAN, base: PLAN });
    const twice = await did(['commit-date', 'sso', '2027-03-05', '--reason', 'Later still.', '--pending'], {
      plan: once.plan ?? '',
      base: PLAN,
    });
    const half = await did(['approve', 'sso', '--by', 'sales'], { plan: twice.plan ?? '', base: PLAN });
    expect(half.out).toContain(
      '→ sales is on record as having agreed to the move of the promise from 2027-01-29 to 2027-02-26 and the move of the promise from 2027-02-26 to 2027-03-05 of "Sign-in".\n',
    );
    const whole = await did(['approve', 'sso', '--by', 'acme'], { plan: half.plan ?? '', base: PLAN });
    expect([whole.plan?.match(/approved_by: .*/g), notesIn(whole.out)]).toEqual([
      ['approved_by: [sales, acme]', 'approved_by: [sales, acme]'],
      ['`plan lint` has nothing new against it.'],
    ]);
  });

  it('of which one step is agreed to already wants only the other', async () => {
    const once = changed(`${MOVED_ENTRY}          approved_by: [acme, sales]\n`, moved('2027-02-26'));
    const twice = await did(['commit-date', 'sso', '2027-03-05', '--reason', 'Later still.', '--pending'], {
      plan: once,
      base: PLAN,
    });
    const { plan, out } = await did(['approve', 'sso', '--by', 'acme,sales'], { plan: twice.plan ?? '', base: PLAN });
    expect(out).toContain('having agreed to the move of the promise from 2027-02-26 to 2027-03-05 of "Sign-in".\n');
    expect(plan).toBe(`${twice.plan}          approved_by: [acme, sales]\n`);
  });

  it('that somebody moved by hand gets only the record that is missing', async () => {
    const byHand = moved('2027-02-26');
    const { code, plan, out } = await did([...MOVE, '--approved-by', 'acme,sales'], { plan: byHand, base: PLAN });
    expect([code, notesIn(out)]).toEqual([0, ['`plan lint` has nothing new against it.']]);
    expect(plan).toBe(changed(`${MOVED_ENTRY}          approved_by: [acme, sales]\n`, byHand));
  });

  it('goes on from what is on record, not from what stands there by hand', async () => {
    const { plan } = await did([...MOVE, '--approved-by', 'acme,sales'], { plan: moved('2027-02-12'), base: PLAN });
    expect(plan).toBe(changed(`${MOVED_ENTRY}          approved_by: [acme, sales]\n`, moved('2027-02-26')));
  });

  it('goes on from a move that is recorded since the base', async () => {
    const once = changed(`${MOVED_ENTRY}          approved_by: [acme, sales]\n`, moved('2027-02-26'));
    const { plan, out } = await did(
      ['commit-date', 'sso', '2027-03-05', '--reason', 'Later still.', '--approved-by', 'acme,sales'],
      { plan: once, base: PLAN },
    );
    expect(notesIn(out)).toEqual(['`plan lint` has nothing new against it.']);
    expect(plan).toBe(`${once.replace('date: 2027-02-26   #', 'date: 2027-03-05   #')}        - on: 2026-11-21
          date:
            from: 2027-02-26
            to: 2027-03-05
          reason: Later still.
          approved_by: [acme, sales]
`);
  });

  describe('and was moved by hand in the last commit', () => {
    const COMMITTED = moved('2027-02-26');
    const commits = [PLAN, COMMITTED].map(plan => ({ files: { [FILE]: plan } }));
    const of = (date: string) =>
      did(
        ['commit-date', 'sso', date, '--reason', 'So.', '--approved-by', 'acme,sales'],
        { plan: COMMITTED, base: PLAN },
        { commits },
      );
    const entry = (from: string, to: string) => `date:\n            from: ${from}\n            to: ${to}\n`;

    it('gets the record of that where its day stays', async () => {
      const { plan, out } = await of('2027-02-26');
      expect(plan).toContain(entry('2027-01-29', '2027-02-26'));
      expect(notesIn(out)).toEqual(['`plan lint` has nothing new against it.']);
    });

    it('goes on from there where it moves again: what is written is held against that commit', async () => {
      const { plan, out } = await of('2027-03-05');
      expect(plan).toContain(entry('2027-02-26', '2027-03-05'));
      expect(notesIn(out)).toEqual(['`plan lint` has nothing new against it.']);
    });
  });

  it('without a repository notices by its record that somebody moved it by hand', async () => {
    const once = changed(`${MOVED_ENTRY}          approved_by: [acme, sales]\n`, moved('2027-03-05'));
    const { plan } = await did(['commit-date', 'sso', '2027-03-05', '--reason', 'Later still.'], { plan: once });
    expect(plan).toContain(
      '            from: 2027-02-26\n            to: 2027-03-05\n          reason: Later still.\n',
    );
  });

  it('moves date and scope in one entry', async () => {
    const { plan } = await did([...MOVE, '--scope', 'Okta and Entra.', '--approved-by', 'acme,sales'], { plan: PLAN });
    expect(plan).toContain(
      '            to: 2027-02-26\n          scope:\n            from: Okta.\n            to: Okta and Entra.\n          reason: Okta is late.\n',
    );
  });

  it('to the day it stands at changes nothing', async () => {
    const { code, err, plan } = await did(['commit-date', 'sso', '2027-01-29'], { plan: PLAN, base: PLAN });
    expect([code, err, plan]).toEqual([0, 'Nothing changes.\n', PLAN]);
  });

  it('does not come before the target of the work', async () => {
    const running = PLAN.replace('coming_soon', 'in_progress').replace(
      'scoping:',
      'started: 2026-11-02\n    target_date: 2027-01-15\n    scoping:',
    );
    const { err } = await did(
      ['commit-date', 'sso', '2027-01-14', '--reason', 'Sooner.', '--approved-by', 'acme,sales'],
      {
        plan: running,
      },
    );
    expect(problemsIn(err)).toEqual([
      'DATE: its target is 2027-01-15, and the target cannot be later; `plan retarget sso DATE` moves it',
    ]);
  });

  it('to a day that has passed is a warning', async () => {
    const { code, out } = await did(
      ['commit-date', 'sso', '2026-11-20', '--reason', 'It was said.', '--approved-by', 'acme,sales'],
      { plan: PLAN, base: PLAN },
    );
    expect([code, notesIn(out)]).toEqual([
      0,
      [
        'plan lint will say error commitment-passed: sso was promised to acme and sales for 2026-11-20, 1 day ago, and is not delivered',
        'plan lint will say error start-overdue: sso had to start by 2026-11-04, 17 days ago: 13 working days at 85 % for 1 engineer, due 2026-11-20',
      ],
    ]);
  });
});

describe('a promise whose work was delivered with another day and scope, by hand', () => {
  const running = PLAN.replace('coming_soon', 'in_progress');
  const closed = (plan: string) =>
    plan
      .replace('in_progress', 'closed')
      .replace('    title', '    outcome: delivered\n    closed_on: 2026-11-20\n    title');
  const WHY = ['--reason', 'So it was.', '--approved-by', 'acme,sales'];
  const byHand = closed(running).replace('2027-01-29', '2027-02-26').replace('Okta.', 'Okta and Entra.');

  it('gets what is missing of its record', async () => {
    const plans = { plan: byHand, base: running };
    const date = await did(['commit-date', 'sso', '2027-02-26', ...WHY], plans);
    expect(date.out).toContain('\n\nTell us if you see it differently.\n');
    const { plan, out } = await did(['rescope', 'sso', 'Okta and Entra.', ...WHY], { ...plans, plan: date.plan ?? '' });
    expect([plan, notesIn(out)]).toEqual([
      `${byHand}      changes:
        - on: 2026-11-21
          date:
            from: 2027-01-29
            to: 2027-02-26
          reason: So it was.
          approved_by: [acme, sales]
        - on: 2026-11-21
          scope:
            from: Okta.
            to: Okta and Entra.
          reason: So it was.
          approved_by: [acme, sales]
`,
      ['`plan lint` has nothing new against it.'],
    ]);
  });

  it('changes no more', async () => {
    const plans = { plan: byHand, base: running };
    expect(problemsIn((await did(['commit-date', 'sso', '2027-02-27', ...WHY], plans)).err)).toEqual([
      'DATE: sso is closed; what can be recorded is the day that stands there, 2027-02-26',
    ]);
    expect(problemsIn((await did(['rescope', 'sso', 'Entra.', ...WHY], plans)).err)).toEqual([
      '--scope: sso is closed; what it promised last is "Okta and Entra."',
    ]);
    const kept = closed(running);
    for (const argv of [
      ['commit-date', 'sso', '2027-01-29'],
      ['rescope', 'sso', 'Okta.'],
    ])
      expect((await did(argv, { plan: kept, base: kept })).err).toBe(
        'plan: sso is closed; if it comes back, triage it as new work.\n',
      );
  });

  it('cannot be withdrawn any more, but for those who were taken out of it by hand', async () => {
    const kept = closed(running);
    const WITHDRAW = ['withdraw', 'sso', ...WHY];
    expect((await did(WITHDRAW, { plan: kept, base: kept })).err).toBe(
      'plan: sso is delivered: nothing is left of its promise that could be withdrawn.\n',
    );
    const plans = { plan: kept.replace('[acme, sales]', '[sales]'), base: running };
    for (const from of [[], ['--from', 'sales']])
      expect(problemsIn((await did([...WITHDRAW, ...from], plans)).err).length).toBe(1);
    const { plan, out } = await did([...WITHDRAW, '--from', 'acme'], plans);
    expect([plan, notesIn(out)]).toEqual([
      changed('          reason: So it was.\n          approved_by: [acme, sales]\n', plans.plan),
      ['`plan lint` has nothing new against it.'],
    ]);
  });
});

describe('what others are told', () => {
  const named = PLAN.replace('[acme, sales]', '[acme, sales, umbra]');
  const company =
    'stakeholders:\n  acme: { name: Acme Corp }\n  umbra: { name: Umbra }\n  sales: { name: Sales }\n  support: {}\n';
  const messagesFor = async (...argv: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
    const { out } = await did([...argv, '--reason', 'So.'], { plan: named, base: named, company });
    const parts = out.split(/^── To /m).slice(1);
    return new Map(
      parts.map(part => [
        part.split('\n')[0] ?? '',
        part
          .split('\n')
          .slice(3)
          .filter(line => line !== '' && line !== 'Why: So.'),
      ]),
    );
  };
  const ALL = ['--approved-by', 'acme,sales,umbra'];

  it.each([
    ['commit-date', 'sso', '2027-02-26', ...ALL],
    ['rescope', 'sso', 'Entra.', ...ALL],
    ['close', 'sso', '--outcome', 'dropped', ...ALL],
    ['withdraw', 'sso', ...ALL],
    ['withdraw', 'sso', '--from', 'acme', '--approved-by', 'acme', '--informed', 'support'],
    ['withdraw', 'sso', '--pending'],
  ])('names nobody else: %s %s %s %s', async (...argv) => {
    const messages = await messagesFor(...argv.filter(word => word !== undefined));
    expect(messages.size).toBeGreaterThan(0);
    for (const [, lines] of messages) expect(lines.join('\n')).not.toMatch(/acme|umbra|sales/i);
  });

  it('is theirs, and headed by their name', async () => {
    const messages = await messagesFor(
      'withdraw',
      'sso',
      '--from',
      'acme',
      '--approved-by',
      'acme',
      '--informed',
      'support',
    );
    expect(messages).toEqual(
      new Map([
        [
          'Acme Corp (acme)',
          [
            'there is news from the Search team about work you have a stake in:',
            '- "Sign-in" is no longer promised to you for 2027-01-29.',
            'Thank you for agreeing to it.',
          ],
        ],
        [
          'support',
          [
            'there is news from the Search team about work you have a stake in:',
            '- The promise of "Sign-in" for 2027-01-29 holds no longer for everybody to whom it was made.',
            'Tell us if that gets in your way.',
          ],
        ],
      ]),
    );
  });

  it('says to whom it was promised which work has ended', async () => {
    const args = ['close', 'sso', '--outcome', 'dropped', '--reason', 'So.', '--approved-by', 'sales'];
    const { out } = await did(args, { plan: PLAN, base: PLAN, company: OTHERS.slice(1) });
    const message = (ending: string) => `there is news from the Search team about work you have a stake in:
- "Sign-in" is dropped.
- The promise to you for 2027-01-29 is withdrawn.

Why: So.

${ending}
`;
    expect(out).toContain(`Hello acme,\n\n${message('Tell us if that gets in your way.')}`);
    expect(out).toContain(`Hello sales,\n\n${message('Thank you for agreeing to it.')}`);
  });

  it('is a proposal where it is one', async () => {
    const asked = (...lines: readonly string[]) => [
      'the Search team proposes a change of work you have a stake in, and needs your agreement:',
      ...lines,
      'Do you agree?',
    ];
    expect((await messagesFor('commit-date', 'sso', '2027-02-26', '--pending')).get('sales')).toEqual(
      asked('- We would like to move the promise of "Sign-in" from 2027-01-29 to 2027-02-26.'),
    );
    const half = await messagesFor(
      'rescope',
      'sso',
      'Entra.',
      '--pending',
      '--approved-by',
      'acme',
      '--informed',
      'support',
    );
    const wish = '- We would like to change what "Sign-in" promises for 2027-01-29. It would be: Entra.';
    expect(half.get('sales')).toEqual(asked(wish));
    expect(half.get('support')).toEqual([
      'the Search team proposes a change of work you have a stake in:',
      wish,
      'Tell us if that gets in your way.',
    ]);
  });
});

describe('plan rescope', () => {
  const to = (scope: string, plan = PLAN) => plan.replace('scope: Okta.', `scope: ${scope}`);
  const entry = (more: string) =>
    changed(
      `          scope:\n            from: Okta.\n            to: Okta and Entra.\n${more}`,
      to('Okta and Entra.'),
    );

  it.each([['--scope', 'Okta and Entra.'], ['Okta and Entra.']])('changes what is promised: %s', async (...scope) => {
    const args = ['rescope', 'sso', ...scope, '--reason', 'Both.', '--approved-by', 'acme,sales'];
    const { plan, out } = await did(args, { plan: PLAN, base: PLAN });
    expect([plan, notesIn(out)]).toEqual([
      entry('          reason: Both.\n          approved_by: [acme, sales]\n'),
      ['`plan lint` has nothing new against it.'],
    ]);
  });

  it('needs nobody to agree where only the words change', async () => {
    const { plan, out } = await did(['rescope', 'sso', 'Okta and Entra.', '--wording'], { plan: PLAN, base: PLAN });
    expect([plan, notesIn(out)]).toEqual([
      entry('          wording: true\n          reason: The same in other words.\n          informed: [acme, sales]\n'),
      ['`plan lint` has nothing new against it.'],
    ]);
  });

  it('needs no record for punctuation and case', async () => {
    expect((await did(['rescope', 'sso', 'OKTA!'], { plan: PLAN, base: PLAN })).plan).toBe(to('OKTA!'));
  });

  it('records what somebody changed by hand', async () => {
    const args = ['rescope', 'sso', 'Okta and Entra.', '--reason', 'Both.', '--approved-by', 'acme,sales'];
    expect((await did(args, { plan: to('Okta and Entra.'), base: PLAN })).plan).toBe(
      entry('          reason: Both.\n          approved_by: [acme, sales]\n'),
    );
  });

  it('says what is missing, and where there is no promise', async () => {
    expect(problemsIn((await did(['rescope', 'sso'], { plan: PLAN })).err)).toEqual([
      '--scope is missing: What exactly is promised?',
      '--reason is missing: Why? One sentence for the record.',
      '--approved-by is missing: Who agreed? acme and sales have to; with --pending it is only proposed, and `plan approve` records later who agreed.',
    ]);
    const { err } = await did(['rescope', 'a', 'B'], { plan: `${HEAD}backlog: [{ id: a, title: A }]\n` });
    expect(err).toBe('plan: a is promised to nobody; `plan commit-date a DATE --to WHO --scope "…"` promises it.\n');
  });
});

describe('plan withdraw', () => {
  const WHY = ['--reason', 'Acme leaves.'];

  it('ends a promise, and leaves the work where it is', async () => {
    const { plan, out } = await did(['withdraw', 'sso', ...WHY, '--approved-by', 'acme,sales'], {
      plan: PLAN,
      base: PLAN,
    });
    expect([plan, notesIn(out)]).toEqual([
      changed('          withdrawn: true\n          reason: Acme leaves.\n          approved_by: [acme, sales]\n'),
      ['`plan lint` has nothing new against it.'],
    ]);
  });

  it.each([
    ['acme', 'acme', '[sales]'],
    ['sales', 'sales', '[acme]'],
  ])('ends it for %s alone', async (from, by, left) => {
    const { plan, out } = await did(['withdraw', 'sso', '--from', from, ...WHY, '--approved-by', by], {
      plan: PLAN,
      base: PLAN,
    });
    expect([plan, notesIn(out)]).toEqual([
      changed(`          reason: Acme leaves.\n          approved_by: [${by}]\n`, PLAN.replace('[acme, sales]', left)),
      ['`plan lint` has nothing new against it.'],
    ]);
  });

  it('ends it as a whole for the last of them', async () => {
    const only = PLAN.replace('[acme, sales]', '[acme]');
    const { plan } = await did(['withdraw', 'sso', '--from', 'acme', ...WHY, '--approved-by', 'acme'], { plan: only });
    expect(plan).toContain('      to: [acme]\n');
    expect(plan).toContain('          withdrawn: true\n');
  });

  it.each([
    ['support', 'support is not promised it; it is promised to acme and sales'],
    ['acme,support', 'support is not promised it; it is promised to acme and sales'],
    ['support,board', 'support is not promised it; it is promised to acme and sales'],
  ])('knows who is promised it: %s', async (from, problem) => {
    const { err } = await did(['withdraw', 'sso', '--from', from, ...WHY], { plan: PLAN });
    expect(problemsIn(err)[0]).toBe(`--from: ${problem}`);
  });

  it('records for whom it was ended by hand', async () => {
    const byHand = PLAN.replace('[acme, sales]', '[sales]');
    const { plan, out } = await did(['withdraw', 'sso', '--from', 'acme', ...WHY, '--approved-by', 'acme'], {
      plan: byHand,
      base: PLAN,
    });
    expect([plan, notesIn(out)]).toEqual([
      changed('          reason: Acme leaves.\n          approved_by: [acme]\n', byHand),
      ['`plan lint` has nothing new against it.'],
    ]);
  });

  it('adds to a withdrawal made by hand who agreed', async () => {
    const byHand = changed('          withdrawn: true\n          reason: Acme leaves.\n');
    const { plan, out } = await did(['withdraw', 'sso', '--approved-by', 'acme,sales'], { plan: byHand, base: PLAN });
    expect([plan, notesIn(out)]).toEqual([
      `${byHand}          approved_by: [acme, sales]\n`,
      ['`plan lint` has nothing new against it.'],
    ]);
    expect(out).toContain('→ "Sign-in" is no longer promised to acme and sales for 2027-01-29.\n');
  });

  it('cannot end what is gone, was never promised, or is ended', async () => {
    const bare = PLAN.slice(0, PLAN.indexOf('    commitment:'));
    expect((await did(['withdraw', 'sso', ...WHY], { plan: bare, base: PLAN })).err).toBe(
      'plan: The commitment of sso is gone; put it back first, then withdraw it: what was promised stays on record.\n',
    );
    expect((await did(['withdraw', 'sso', ...WHY], { plan: bare, base: bare })).err).toBe(
      'plan: sso is promised to nobody.\n',
    );
    const ended = changed('          withdrawn: true\n          reason: Acme leaves.\n');
    expect((await did(['withdraw', 'sso'], { plan: ended, base: ended })).err).toBe('Nothing changes.\n');
  });
});
