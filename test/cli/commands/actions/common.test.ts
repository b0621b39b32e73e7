import { describe, expect, it } from 'vitest';
import { GitFailed } from '../../../../src/model/repository.ts';
import { HEAD, item, NEXT, NOTHING_NEW, newDecision, newLog, PLAN, RUN } from '../../../support/action-plan.ts';
import { decisionFile, did, PLAN as FILE, LOG, notesIn } from '../../../support/did.ts';

const HOME = '/home/company/';
const LEAVE = ['move', 'next', 'backlog'];
const WHY = ['--reason', 'Nobody asks.'];
const RECORD = newDecision(
  'item: next',
  'from: coming_soon',
  'to: backlog',
  'reason: Nobody asks.',
  'informed: [sales]',
);
const FILE_OF_NEXT = decisionFile('next');

describe('at a terminal a command', () => {
  it('asks only what is missing, shows the change, and asks for the yes', async () => {
    const { code, decisions, out, err, host } = await did(
      LEAVE,
      { plan: PLAN },
      { terminal: true, answers: ['Nobody asks.', true] },
    );
    expect([code, decisions]).toEqual([0, RECORD]);
    expect(host.asked.map(({ message }) => message)).toEqual([
      'Why? One sentence for the record.',
      'Write it, and I will tell sales?',
    ]);
    expect(err).toContain(`+++ ${FILE_OF_NEXT}\n`);
    expect(out).toMatch(/^── To sales\nHello sales,\n/);
  });

  it('writes nothing without the yes, and does not ask with --yes', async () => {
    const no = await did([...LEAVE, ...WHY], { plan: PLAN }, { terminal: true, answers: [false] });
    expect([no.code, no.plan, no.decisions, no.err.endsWith('Nothing was written.\n')]).toEqual([
      0,
      PLAN,
      undefined,
      true,
    ]);
    const yes = await did([...LEAVE, ...WHY, '--yes'], { plan: PLAN }, { terminal: true });
    expect([yes.decisions, yes.host.asked]).toEqual([RECORD, []]);
  });

  it('says what will not do, and asks for it again', async () => {
    const { plan, err, host } = await did(
      ['start', 'next', '--target', '2026-02-30'],
      { plan: PLAN },
      { terminal: true, answers: ['2026-12-18', true] },
    );
    expect(plan).toContain('target_date: 2026-12-18');
    expect(err).toContain('--target: 2026-02-30 is no day of the calendar; write YYYY-MM-DD.\n');
    expect(host.asked.length).toBe(2);
  });

  it('asks which work is meant where none is named', async () => {
    const { host } = await did(
      ['retarget'],
      { plan: PLAN },
      { terminal: true, answers: ['search/run', '2026-12-11', true] },
    );
    expect(host.asked[0]).toEqual({
      kind: 'choice',
      message: 'Which work?',
      choices: [{ value: 'search/run', label: 'Search: Title of run' }],
    });
  });

  it('offers only what may be chosen, and says why where that is nothing', async () => {
    const { host } = await did(['close', 'next'], { plan: PLAN }, { terminal: true, answers: ['delivered', true] });
    const [first] = host.asked;
    expect(first?.kind === 'choice' ? first.choices.map(({ value }) => value) : first).toEqual([
      'delivered',
      'dropped',
    ]);
    const promise = ', commitment: { date: 2027-01-29, to: [sales], scope: All. }';
    const plan = `${HEAD}coming_soon: [${item('a', promise)}]\nbacklog: [${item('b', promise)}]\n`;
    const stuck = await did(['move', 'b'], { plan, company: 'policy: { queue_limit: 1 }\n' }, { terminal: true });
    expect([stuck.code, stuck.err]).toEqual([
      2,
      'plan: the queue is full of promises, and a promise cannot wait in the backlog; deliver or withdraw one first.\n',
    ]);
  });

  it('asks what makes way in a full queue', async () => {
    const { host, plan, err } = await did(
      ['move', 'later', 'coming_soon'],
      { plan: PLAN, company: 'policy: { queue_limit: 2 }\n' },
      { terminal: true, answers: ['then', true] },
    );
    expect(host.asked[0]).toEqual({
      kind: 'choice',
      message: 'The queue holds 2. What leaves it, for the backlog?',
      choices: [
        { value: 'then', label: 'Title of then' },
        { value: 'next', label: 'Title of next', hint: 'sales will be told' },
      ],
    });
    expect(err.split('→')[0]).toBe('\n');
    expect(plan?.indexOf('id: then')).toBeGreaterThan(plan?.indexOf('backlog:') ?? 0);
  });

  it('says of a full queue that what is promised stays', async () => {
    const promise = ', commitment: { date: 2027-01-29, to: [sales], scope: All. }';
    const { host, err } = await did(
      ['move', 'later', 'coming_soon'],
      { plan: PLAN.replace(item('then'), item('then', promise)), company: 'policy: { queue_limit: 2 }\n' },
      { terminal: true, answers: ['next', false] },
    );
    expect(host.asked[0]).toMatchObject({ choices: [{ value: 'next' }] });
    expect(err.split('→')[0]).toBe('\n  What is promised stays.\n\n');
  });
});

describe('whoever is named is told', () => {
  const LATER = newLog(['item: next', 'from: coming_soon', 'to: backlog', 'reason: Later.']);
  const toldIn = (out: string) => out.match(/^── To .*$/gm) ?? [];

  it('where only a record of the log gets their name', async () => {
    const left = PLAN.replace(`- ${NEXT}   # first\n`, '').replace('backlog:\n', `backlog:\n- ${NEXT}\n`);
    const { plan, log, out } = await did(LEAVE, { plan: left, log: LATER, base: PLAN });
    expect([plan, log, toldIn(out)]).toEqual([left, `${LATER}  informed: [sales]\n`, ['── To sales']]);
  });

  it('where the plan changes as well', async () => {
    const back = PLAN.replace(`in_progress:\n# what runs now\n- ${RUN}\n`, '').replace(
      `- ${item('then')}\n`,
      `- ${item('then')}\n- ${item('run', ', started: 2026-10-05, stakeholders: [support]')}\n`,
    );
    const record = newLog(['item: run', 'from: in_progress', 'to: coming_soon', 'reason: Later.', 'cause: blocked']);
    const { plan, log, out } = await did(['move', 'run', 'coming_soon', '--at', '1'], {
      plan: back,
      log: record,
      base: PLAN,
    });
    expect([plan?.indexOf('id: run'), log, toldIn(out)]).toEqual([
      back.indexOf('id: next'),
      `${record}  informed: [support]\n`,
      ['── To support'],
    ]);
  });

  it('but nobody where nothing is written', async () => {
    const plan = `${HEAD}coming_soon:
- id: a
  title: A
  commitment:
    date: 2027-01-29
    to: [acme]
    scope: All.
    changes: [{ on: 2026-11-20, withdrawn: true, reason: No need. }]
`;
    const base = plan.slice(0, plan.indexOf('    changes'));
    const { err, out } = await did(['withdraw', 'a', '--pending'], { plan, base });
    expect([err, toldIn(out)]).toEqual(['Nothing changes.\n', []]);
  });
});

describe('without a terminal a command', () => {
  it('takes what is given for the yes, and wants the item', async () => {
    expect((await did([...LEAVE, ...WHY], { plan: PLAN })).decisions).toBe(RECORD);
    expect(await did(['retarget'], { plan: PLAN })).toMatchObject({
      code: 2,
      err: 'plan: ITEM is missing: name the work by its id; `plan status` shows what there is.\n',
    });
  });

  it('writes nothing with --dry-run', async () => {
    const { plan, decisions, out, err } = await did([...LEAVE, ...WHY, '--dry-run'], { plan: PLAN });
    expect([plan, decisions, err]).toEqual([PLAN, undefined, 'Nothing was written (--dry-run).\n']);
    expect(out).toContain(`+++ ${FILE_OF_NEXT}\n`);
  });

  it('says for programs what it did', async () => {
    const { out } = await did([...LEAVE, ...WHY, '--json'], { plan: PLAN, base: PLAN });
    expect(JSON.parse(out)).toEqual({
      version: 2,
      kind: 'move',
      today: '2026-11-21',
      revision: 'abc1234',
      team: 'search',
      item: 'next',
      summary: ['"Title of next" goes to the backlog, which promises nothing.'],
      decisions: [
        {
          on: '2026-11-21',
          item: 'next',
          from: 'coming_soon',
          to: 'backlog',
          reason: 'Nobody asks.',
          informed: ['sales'],
        },
      ],
      messages: [{ to: 'sales', text: expect.stringMatching(/^Hello sales,/) }],
      remarks: [],
      promises: [],
      owed: [],
      lint: [],
      files: [FILE, FILE_OF_NEXT],
      written: true,
    });
  });

  it('tells programs what is still owed', async () => {
    const { out } = await did([...LEAVE, ...WHY, '--pending', '--json'], {
      plan: PLAN,
      base: PLAN,
      company: 'policy: { preset: strict }\n',
    });
    expect(JSON.parse(out).owed).toEqual(['sales has to agree; `plan approve next --by sales`']);
  });
});

describe('a commit', () => {
  it('holds the plan and the log, with the sentences', async () => {
    const { host, err } = await did([...LEAVE, ...WHY, '--commit'], { plan: PLAN, base: PLAN });
    expect(host.commits).toEqual([
      {
        files: [HOME + FILE, HOME + FILE_OF_NEXT],
        message:
          'search: put to the backlog next\n\n"Title of next" goes to the backlog, which promises nothing.\n\nWhy: Nobody asks.\n',
      },
    ]);
    expect(err).toBe(`Written: ${FILE}, ${FILE_OF_NEXT}, as commit def5678; \`git revert def5678\` would undo it.\n`);
  });

  it('is refused before anything is written where git would refuse it', async () => {
    const git = { whyNoCommit: async () => 'git is in the middle of a merge' };
    const { code, err, plan } = await did([...LEAVE, ...WHY, '--commit'], { plan: PLAN, base: PLAN }, { git });
    expect([code, err, plan]).toEqual([
      2,
      'plan: Nothing can be committed: git is in the middle of a merge. Settle that first, or leave --commit out; nothing was written.\n',
      PLAN,
    ]);
    const dry = await did([...LEAVE, ...WHY, '--commit', '--dry-run'], { plan: PLAN, base: PLAN }, { git });
    expect(dry.code).toBe(0);
  });

  it('is refused where there is no repository, or what somebody is still working on', async () => {
    const args = [...LEAVE, ...WHY, '--commit'];
    expect((await did(args, { plan: PLAN })).code).toBe(2);
    const { code, err, plan } = await did(args, { plan: PLAN, base: PLAN }, { changed: [HOME + FILE] });
    expect([code, err, plan]).toEqual([
      2,
      `plan: ${FILE} differs from the last commit; commit that first, or leave --commit out.\n`,
      PLAN,
    ]);
  });
});

describe('what the record is held against', () => {
  const company = 'policy: { preset: strict }\n';
  const later = PLAN.replace('2026-12-10', '2026-12-11');

  it('is the commit that is named', async () => {
    const commits = [{ files: { [FILE]: PLAN } }, { files: { [FILE]: later } }, { files: { [FILE]: later } }];
    const args = ['retarget', 'run', '2026-12-14', '--reason', 'Late.', '--approved-by', 'support'];
    const from = async (...more: readonly string[]) =>
      /from: (2026-\S+)/.exec(
        (await did([...args, ...more], { plan: later, company }, { repository: true, commits })).decisions ?? '',
      )?.[1];
    // A file that is not committed: the base is HEAD.
    expect(await from()).toBeUndefined();
    expect(await from('--no-history')).toBe('2026-12-11');
  });

  it('is HEAD once something is written, also where nothing is changed yet', async () => {
    const files = (plan: string) => ({ files: { [FILE]: plan, 'plans/company.yaml': company } });
    const args = ['retarget', 'run', '2026-12-14', '--reason', 'Late.'];
    const recorded = newDecision(
      'item: run',
      'from: in_progress',
      'to: in_progress',
      'reason: Late.',
      'target:',
      '  from: 2026-12-10',
      '  to: 2026-12-11',
      'informed: [support]',
    );
    const record = { [decisionFile('run')]: recorded };
    const last = { files: { ...files(later).files, ...record } };
    // The last commit has its record: what comes now goes on from there.
    const clean = await did(
      args,
      { plan: later, company },
      { repository: true, commits: [files(PLAN), last], files: record },
    );
    expect(clean.host.files.get(`/home/company/${decisionFile('run.2')}`)).toBe(
      recorded.replace('12-11', '12-14').replace('12-10', '12-11'),
    );
    // The last commit lacks it: that is what lint complains about.
    const lacking = await did(
      ['retarget', 'run', '2026-12-11', '--reason', 'Late.'],
      { plan: later, company },
      { repository: true, commits: [files(PLAN), files(later)] },
    );
    expect([lacking.decisions, notesIn(lacking.out)]).toEqual([recorded, NOTHING_NEW]);
  });
});

describe('what cannot be read in full', () => {
  it.each([
    ['the plan', { plan: `${PLAN}nonsense: 1\n` }, FILE],
    ['the log', { plan: PLAN, log: '- { item: a }\n' }, LOG],
  ])('is left alone: %s', async (_, plans, file) => {
    const { code, err, plan } = await did([...LEAVE, ...WHY], plans);
    expect([code, err, plan]).toEqual([
      1,
      `plan: ${file} has errors that must be settled first; \`plan lint ${file}\` shows them.\n`,
      plans.plan,
    ]);
  });
});

it('text from a plan is safe to show', async () => {
  const plan = PLAN.replace('Title of next', '"Two\\nlines \\u001b[2J ::error::"');
  const { out, decisions } = await did([...LEAVE, ...WHY], { plan });
  expect([...out].filter(character => character < ' ' && character !== '\n')).toEqual([]);
  expect(out).toContain('→ "Two lines \\u001b[2J ::error::" goes to the backlog');
  expect(decisions).toBe(RECORD);
});

it('help keeps what is done every week in front', async () => {
  const { out } = await did(['--help'], { plan: PLAN });
  const groups = [...out.matchAll(/^\S.*:$/gm)].map(([group]) => group);
  expect(groups.slice(0, 4)).toEqual([
    'Options:',
    'The three jobs:',
    'See where things stand, and add to them:',
    'Change the plan, with its record:',
  ]);
});

describe('where git does not answer', () => {
  const open = async () => {
    throw new GitFailed('git says: the index is \u001b[1mbroken');
  };

  it('a record is held against the plan as it is, which is said', async () => {
    const { code, err } = await did([...LEAVE, ...WHY], { plan: PLAN }, { git: { open } });
    expect([code, err]).toEqual([
      0,
      'git says: the index is \\u001b[1mbroken: what is on record is held against the plan as it is, not against a base.\n' +
        `Written: ${FILE}, ${FILE_OF_NEXT}.\n`,
    ]);
  });

  it('nothing is said where nobody wants a base, or where there is no git', async () => {
    const unwanted = await did([...LEAVE, ...WHY, '--no-history'], { plan: PLAN }, { git: { open } });
    const none = await did([...LEAVE, ...WHY], { plan: PLAN });
    expect([unwanted.err, none.err]).toEqual([
      `Written: ${FILE}, ${FILE_OF_NEXT}.\n`,
      `Written: ${FILE}, ${FILE_OF_NEXT}.\n`,
    ]);
  });
});
