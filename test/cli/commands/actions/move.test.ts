import { describe, expect, it } from 'vitest';
import {
  HEAD,
  item,
  mustAgree,
  NEXT,
  NOTHING_NEW,
  newDecision,
  PLAN,
  RUN,
  STRICT,
} from '../../../support/action-plan.ts';
import type { Plans } from '../../../support/did.ts';
import { did, PLAN as FILE, notesIn, problemsIn } from '../../../support/did.ts';

describe('plan move', () => {
  it('puts work at the end of the queue, or where it is told', async () => {
    const queueOf = (plan = '') =>
      [...(plan.split('coming_soon:')[1]?.split('backlog:')[0] ?? '').matchAll(/id: (\w+)/g)].map(([, id]) => id);
    const move = async (...args: readonly string[]) => queueOf((await did(['move', ...args], { plan: PLAN })).plan);
    expect(await move('later', 'coming_soon')).toEqual(['next', 'then', 'later']);
    expect(await move('later', 'coming_soon', '--at', '1')).toEqual(['later', 'next', 'then']);
    expect(await move('next', 'coming_soon', '--at', '2')).toEqual(['then', 'next']);
  });

  it.each([
    ['0', '0 is no place of the queue; take one from 1 to 3'],
    ['4', '4 is no place of the queue; take one from 1 to 3'],
    ['last', 'last is no place of the queue; take one from 1 to 3'],
  ])('to place %s says why not', async (at, problem) => {
    const { err } = await did(['move', 'later', 'coming_soon', '--at', at], { plan: PLAN });
    expect(problemsIn(err)).toEqual([`--at: ${problem}`]);
  });

  it.each([
    ['in_progress', '`plan start later --target DATE` starts work'],
    ['closed', '`plan close later --outcome OUTCOME` closes work'],
    ['inbox', 'the inbox is for new work that nobody has looked at yet'],
    ['queue', 'the queue is called coming_soon'],
    ['bakclog', 'bakclog is no place; did you mean backlog?'],
    ['somewhere', 'somewhere is no place; work is moved to coming_soon or backlog'],
  ])('to %s says what to do instead', async (place, sentence) => {
    expect((await did(['move', 'later', place], { plan: PLAN })).err).toBe(`plan: ${sentence}\n`);
  });

  describe('says what becomes of the work', () => {
    const INCIDENT = ['--reason', 'All hands.', '--cause', 'incident', '--because-of', 'next'];
    const promised = PLAN.replace(
      RUN,
      item('run', ', started: 2026-10-05, commitment: { date: 2027-01-29, to: [sales], scope: All. }'),
    );
    const said = async (argv: readonly string[], plans: Plans) => {
      const { out } = await did(['move', ...argv, '--dry-run', '--json'], plans);
      return JSON.parse(out);
    };

    it.each([
      [['later', 'backlog'], '"Title of later" is in the backlog already.'],
      [['next', 'backlog', '--reason', 'R.'], '"Title of next" goes to the backlog, which promises nothing.'],
      [
        ['run', 'backlog', ...INCIDENT],
        '"Title of run" is interrupted: it goes to the backlog, which promises nothing, and has no target date any more.',
      ],
      [['next', 'coming_soon', '--at', '1'], '"Title of next" stands at place 1 of the queue already.'],
      [['then', 'coming_soon', '--at', '2'], '"Title of then" stands at place 2 of the queue already.'],
      [['then', 'coming_soon', '--at', '1'], '"Title of then" goes to place 1 of the queue.'],
      [['later', 'coming_soon', '--at', '1'], '"Title of later" goes to place 1 of the queue.'],
      [['later', 'coming_soon', '--at', '3'], '"Title of later" goes to place 3 of the queue.'],
      [
        ['run', 'coming_soon', '--at', '1', ...INCIDENT],
        '"Title of run" is interrupted: it goes to place 1 of the queue and has no target date any more.',
      ],
      [
        ['run', 'coming_soon', '--at', '3', ...INCIDENT],
        '"Title of run" is interrupted: it goes to place 3 of the queue and has no target date any more.',
      ],
    ])('%j: %s', async (argv, sentence) => {
      expect((await said(argv, { plan: PLAN, base: PLAN })).summary).toEqual([sentence]);
    });

    it('that is promised', async () => {
      const { summary } = await said(['run', 'coming_soon', '--at', '2', ...INCIDENT], {
        plan: promised,
        base: promised,
      });
      expect(summary).toEqual([
        '"Title of run" is interrupted: it goes to place 2 of the queue and has no target date any more; it is still promised for 2027-01-29.',
      ]);
    });

    const FULL = STRICT.replace('preset', 'queue_limit: 2, preset');

    it.each([
      [
        ['next', 'backlog', '--reason', 'R.'],
        PLAN,
        STRICT,
        'put "Title of next" to the backlog, which promises nothing',
      ],
      [
        ['run', 'backlog', ...INCIDENT],
        PLAN,
        STRICT,
        'interrupt "Title of run": it would go to the backlog, which promises nothing and have no target date any more',
      ],
      [
        ['run', 'coming_soon', '--at', '2', ...INCIDENT],
        promised,
        STRICT,
        'interrupt "Title of run": it would go to place 2 of the queue and have no target date any more; it is still promised for 2027-01-29',
      ],
      [
        ['later', 'coming_soon', '--leaves', 'then', '--at', '2'],
        PLAN,
        FULL,
        'put "Title of later" to place 2 of the queue',
      ],
    ])('that is only proposed: %j', async (argv, plan, company, wish) => {
      const { messages } = await said([...argv, '--pending'], { plan, base: plan, company });
      const lines = messages.map(({ text }: { text: string }) => text.split('\n')[3]);
      expect([...new Set(lines)]).toEqual([`- We would like to ${wish}.`]);
    });
  });

  it('within the queue shows who stands there', async () => {
    const plan = PLAN.replace('backlog:\n', `- ${item('third')}\nbacklog:\n`);
    const { err, host } = await did(
      ['move', 'then', 'coming_soon', '--dry-run'],
      { plan },
      { terminal: true, answers: ['2'] },
    );
    expect(host.asked.map(({ message }) => message)).toEqual(['At which place of the queue?']);
    expect(err.split('→')[0]).toBe('\n  1. Title of next\n  2. Title of third\n\n');
  });

  it('within the queue wants the place', async () => {
    expect(problemsIn((await did(['move', 'next', 'coming_soon'], { plan: PLAN })).err)).toEqual([
      '--at is missing: At which place of the queue?',
    ]);
  });

  it('into a full queue shows who still stands there', async () => {
    const { err } = await did(
      ['move', 'later', 'coming_soon', '--leaves', 'then', '--at', '9', '--dry-run'],
      { plan: PLAN, company: 'policy: { queue_limit: 2 }\n' },
      { terminal: true, answers: ['1'] },
    );
    expect(err.split('→')[0]).toBe('--at: 9 is no place of the queue; take one from 1 to 2.\n\n  1. Title of next\n\n');
  });

  it('interrupts work with a decision that names its cause', async () => {
    const args = [
      'move',
      'run',
      'coming_soon',
      '--reason',
      'All hands.',
      '--cause',
      'incident',
      '--because-of',
      'next',
    ];
    const { code, plan, decisions, out } = await did(args, { plan: PLAN, base: PLAN });
    expect([code, notesIn(out)]).toEqual([0, NOTHING_NEW]);
    expect(plan).toBe(`${HEAD}in_progress: []
# what runs now
coming_soon:
- ${item('run', ', started: 2026-10-05, stakeholders: [support]')}
- ${NEXT}   # first
- ${item('then')}
backlog:
- ${item('later')}
`);
    expect(decisions).toBe(
      newDecision(
        'item: run',
        'from: in_progress',
        'to: coming_soon',
        'reason: All hands.',
        'cause: incident',
        'because_of: next',
        'informed: [support]',
      ),
    );
  });

  it.each([
    [['--cause', 'incident'], ['--because-of is missing: For which item is it interrupted?']],
    [['--cause', 'incident', '--because-of', 'nxt'], ['--because-of: there is no item nxt; did you mean next?']],
    [['--cause', 'incident', '--because-of', 'run'], ['--because-of: work is not interrupted for itself']],
    [
      ['--cause', 'fixed_commitment', '--because-of', 'next'],
      ['--cause: no other item has a commitment with `fixed: true`'],
    ],
    [
      ['--cause', 'blocked', '--because-of', 'next'],
      ['--because-of is answered, but with the other answers nobody asks for it'],
    ],
    [['--cause', 'blocked'], []],
    [['--cause', 'redirected'], [`--approved-by is missing: Who agreed?`]],
    [['--cause', 'redirected', '--approved-by', 'ceo'], []],
    [
      ['--cause', 'boredom'],
      ['--cause: boredom cannot be chosen here; choose one of: incident, fixed_commitment, blocked, redirected'],
    ],
  ])('interrupts for %j: %j', async (more, problems) => {
    const { err, out } = await did(['move', 'run', 'backlog', '--reason', 'So.', ...more], { plan: PLAN, base: PLAN });
    expect(problemsIn(err).slice(0, Math.max(1, problems.length))).toEqual(problems);
    if (problems.length === 0) expect(notesIn(out)).toEqual(NOTHING_NEW);
  });

  describe('for a fixed commitment', () => {
    const promise = (more: string) => `, commitment: { date: 2027-01-29, to: [sales], scope: All.${more} }`;
    const WITHDRAWN = ', changes: [{ on: 2026-11-20, withdrawn: true, reason: R., approved_by: [sales] }]';
    const OTHER = 'plans/teams/other.yaml';
    const interrupted = (of: string, more: { plan?: string; other?: string }) =>
      did(
        ['move', 'run', 'backlog', '--reason', 'R.', '--cause', 'fixed_commitment', '--because-of', of],
        { plan: more.plan ?? PLAN, base: more.plan ?? PLAN },
        more.other === undefined ? {} : { files: { [OTHER]: `team: other\nname: Other\n${more.other}` } },
      );
    const held = (next: string) =>
      PLAN.replace(NEXT, item('next', next)).replace(item('then'), item('then', promise(', fixed: true')));

    it.each([
      ['one that is promised', promise(''), ['--because-of: next has no commitment with `fixed: true`']],
      ['one that can be moved', promise(', fixed: false'), ['--because-of: next has no commitment with `fixed: true`']],
      [
        'one that was withdrawn',
        promise(`, fixed: true${WITHDRAWN}`),
        ['--because-of: next has no commitment with `fixed: true`'],
      ],
      ['one that nobody promised', '', ['--because-of: next has no commitment with `fixed: true`']],
      ['one that is fixed', promise(', fixed: true'), []],
    ])('names %s', async (_, next, problems) => {
      const { err, out } = await interrupted('next', { plan: held(next) });
      expect(problemsIn(err)).toEqual(problems);
      if (problems.length === 0) expect(notesIn(out)).toEqual(NOTHING_NEW);
    });

    it.each([
      ['its own', PLAN.replace(RUN, item('run', `, started: 2026-10-05${promise(', fixed: true')}`))],
      ['one that was withdrawn', PLAN.replace(NEXT, item('next', promise(`, fixed: true${WITHDRAWN}`)))],
      ['one that can be moved', PLAN.replace(NEXT, item('next', promise(', fixed: false')))],
    ])('there is none where the only one is %s', async (_, plan) => {
      const { err } = await interrupted('next', { plan });
      expect(problemsIn(err)).toContain('--cause: no other item has a commitment with `fixed: true`');
    });

    it('names work of another team, wherever it stands there', async () => {
      const other = `in_progress:\n- ${item('law', `, started: 2026-10-05${promise(', fixed: true')}`)}\n`;
      const { err, decisions } = await interrupted('law', { other });
      expect(problemsIn(err)).toEqual([]);
      expect(decisions).toContain('\nbecause_of: other/law\n');
    });
  });

  it('out of the queue tells the stakeholders, or asks them where the policy is strict', async () => {
    const args = ['move', 'next', 'backlog', '--reason', 'Nobody asks.'];
    const free = await did(args, { plan: PLAN, base: PLAN });
    expect(free.decisions).toBe(
      newDecision('item: next', 'from: coming_soon', 'to: backlog', 'reason: Nobody asks.', 'informed: [sales]'),
    );
    const strict = { plan: PLAN, base: PLAN, company: STRICT };
    expect(problemsIn((await did(args, strict)).err)).toEqual([mustAgree('sales and board have')]);
    const { decisions, out } = await did([...args, '--approved-by', 'sales,board'], strict);
    expect(decisions).toContain('\napproved_by: [sales, board]\n');
    expect(notesIn(out)).toEqual(NOTHING_NEW);
  });

  it('of a promise to the backlog says what to do first', async () => {
    const plan = `${HEAD}coming_soon: [${item('a', ', commitment: { date: 2027-01-29, to: [sales], scope: All. }')}]\n`;
    expect(problemsIn((await did(['move', 'a', 'backlog', '--reason', 'x'], { plan })).err)[0]).toBe(
      'PLACE: a is promised to sales for 2027-01-29, and a promise cannot wait in the backlog; `plan withdraw a` ends it',
    );
  });

  it('writes only the record of a move made by hand', async () => {
    const byHand = PLAN.replace(`- ${item('then')}\nbacklog:\n`, `backlog:\n- ${item('then')}\n`).replace(
      `- ${NEXT}   # first\n`,
      `- ${NEXT}\n`,
    );
    const { plan, decisions, out } = await did(
      ['move', 'then', 'backlog', '--reason', 'Too big.', '--informed', 'support'],
      {
        plan: byHand,
        base: PLAN.replace(item('then'), item('then', ', stakeholders: [support]')),
      },
    );
    expect([plan, notesIn(out)]).toEqual([byHand, NOTHING_NEW]);
    expect(out).toContain('→ "Title of then" goes to the backlog, which promises nothing.\n');
    expect(decisions).toBe(
      newDecision('item: then', 'from: coming_soon', 'to: backlog', 'reason: Too big.', 'informed: [support]'),
    );
  });

  it('writes the record of a hand-over to another team, which has no cause', async () => {
    const empty = `${HEAD}in_progress: []\n`;
    const other = (list: string) => `team: other\nname: Other\n${list}`;
    const OTHER = 'plans/teams/other.yaml';
    const before = { [FILE]: `${empty}coming_soon:\n- ${NEXT}\n`, [OTHER]: other('') };
    const running = { [FILE]: PLAN, [OTHER]: other('') };
    for (const [id, work, base] of [
      ['next', NEXT, before],
      ['run', item('run', ', started: 2026-10-05, stakeholders: [sales]'), running],
    ] as const) {
      const file = `plans/decisions/other/2026-11-21-${id}.yaml`;
      const plan = base[FILE].replace(/^.*id: (next|run).*$/m, line => (line.includes(`id: ${id},`) ? '' : line));
      const { code, err, out, host } = await did(
        ['move', id, 'backlog', '--reason', 'Theirs.', '--informed', 'sales,support'],
        { plan },
        {
          repository: true,
          commits: [{ files: base }, { files: base }],
          files: { [OTHER]: other(`backlog:\n- ${work}\n`) },
        },
      );
      expect([code, err, notesIn(out)]).toEqual([0, `Written: ${file}.\n`, NOTHING_NEW]);
      expect(host.files.get(`/home/company/${file}`)).not.toContain('cause');
      expect(out).toContain(`- "Title of ${id}" is in the backlog.\n`);
    }
  });

  it('held against a last commit that lacks a record goes on from there', async () => {
    const waits = PLAN.replace(
      `in_progress:\n# what runs now\n- ${RUN}\ncoming_soon:\n`,
      `coming_soon:\n- ${item('run', ', started: 2026-10-05, stakeholders: [support]')}\n`,
    );
    const { decisions, out } = await did(
      ['move', 'run', 'backlog', '--reason', 'Too big.'],
      { plan: waits, base: PLAN },
      { commits: [PLAN, waits].map(plan => ({ files: { [FILE]: plan } })) },
    );
    expect(decisions).toBe(
      newDecision('item: run', 'from: coming_soon', 'to: backlog', 'reason: Too big.', 'informed: [support]'),
    );
    expect(notesIn(out)).toEqual(NOTHING_NEW);
  });

  describe('into a full queue', () => {
    const LIMIT = 'policy: { queue_limit: 2 }\n';
    const plans = { plan: PLAN, base: PLAN, company: LIMIT };

    it('names what could leave', async () => {
      const { code, err, plan } = await did(['move', 'later', 'coming_soon'], plans);
      expect([code, problemsIn(err), plan]).toEqual([
        2,
        ['--leaves is missing: The queue holds 2. What leaves it, for the backlog? (then, next)'],
        PLAN,
      ]);
    });

    it('asks nothing that hangs on what leaves', async () => {
      const company = STRICT.replace('preset', 'queue_limit: 2, preset');
      const asked = async (plan: string) =>
        problemsIn((await did(['move', 'later', 'coming_soon'], { plan, base: plan, company })).err).map(
          problem => problem.split(' ')[0],
        );
      expect(await asked(PLAN)).toEqual(['--leaves']);
      expect(await asked(PLAN.replace(NEXT, item('next')))).toEqual(['--leaves', '--approved-by']);
    });

    it('sends that to the backlog, with its own record', async () => {
      const { plan, decisions, out } = await did(
        ['move', 'later', 'coming_soon', '--leaves', 'next', '--at', '1'],
        plans,
      );
      expect(notesIn(out)).toEqual(NOTHING_NEW);
      expect(plan).toBe(`${PLAN.slice(0, PLAN.indexOf('coming_soon'))}coming_soon:
- ${item('later')}
- ${item('then')}
backlog:
- ${NEXT}   # first
`);
      expect(decisions).toBe(
        newDecision(
          'item: next',
          'from: coming_soon',
          'to: backlog',
          'reason: Title of later took its place; the queue holds 2.',
          'informed: [sales]',
        ),
      );
    });

    it('is refused where only promises are queued, and not asked about within it', async () => {
      const promise = ', commitment: { date: 2027-01-29, to: [sales], scope: All. }';
      const promised = PLAN.replace(NEXT, item('next', promise)).replace(item('then'), item('then', promise));
      expect(problemsIn((await did(['move', 'later', 'coming_soon'], { plan: promised, company: LIMIT })).err)[0]).toBe(
        'PLACE: the queue is full of promises, and a promise cannot wait in the backlog; deliver or withdraw one first',
      );
      expect((await did(['move', 'next', 'coming_soon', '--at', '2'], plans)).code).toBe(0);
    });
  });
});
