import { expect, it } from 'vitest';
import { programFor, run } from '../../../src/cli/program.ts';
import { fakeHost } from '../../support/fake-host.ts';

// In the log of a CI run, a line that begins with `::` is a command to the machine; blanks before it do not count.
const BAD = '::error::hacked';
const LONG = `${'x '.repeat(60)}${BAD} ${'y '.repeat(45)}${BAD}`;

const company = `name: "${BAD}"
stakeholders: { acme: { name: "${BAD}" }, sales: { name: "${BAD}" } }
`;
const item = (id: string, more: string) =>
  `  - id: ${id}
    title: "${BAD}"
    notes: |
      ${BAD}
    stakeholders: [sales]
    asked: { by: [acme], date: 2027-02-01 }
    customer_impact: "${LONG}"
${more}`;
const SCOPED = '    scoping: { on: 2026-10-01, effort: { low: 1w, likely: 2w, high: 3w }, engineers: 1 }\n';
const promise = (date: string, changes: string) =>
  `    commitment: { date: ${date}, to: [acme], scope: "${LONG}", changes: [${changes}] }\n`;
const team = (sso: string, next: string) => `team: search
name: "${BAD}"
mission: "${BAD}"
engineers: 2
in_progress:
${item('sso', `    target_date: 2026-12-01\n${SCOPED}${sso}`)}${next}backlog:
${item('later', '')}inbox: [{ title: "${BAD}", added: 2026-11-20 }]
questions: [{ id: q, question: "${LONG}" }]
`;
const BEFORE = team(promise('2026-12-10', ''), `coming_soon:\n${item('dark', SCOPED)}`);
const MOVED = `{ on: 2026-11-20, date: { from: 2026-12-10, to: 2026-12-20 }, reason: "${LONG}", approved_by: [acme] }`;
const AFTER = team(promise('2026-12-20', MOVED), `coming_soon:\n${item('dark', '')}`);

const texts = (plan: string) => ({ 'plans/company.yaml': company, 'plans/teams/search.yaml': plan });

const RUNS = [
  'log',
  'log --verbose',
  'log sso --verbose',
  'diff',
  'diff --messages',
  'status',
  'status search',
  'forecast',
  'forecast --what-if drop=dark',
  'calendar',
  'lint',
  'lint --verbose',
  'lint --format compact',
  `add search ${BAD} ${BAD}2`,
  `add search ${BAD}3 --dry-run`,
  'triage later --questions',
  'triage later --answers answers.json',
  'move dark backlog --reason R --informed sales,acme',
  'retarget sso 2026-12-08 --reason R',
  'withdraw sso --reason R --pending',
  'explain schema',
  'review search --stdout',
  'review --check',
  'start dark --target 2026-12-08',
  'close later --outcome wont_fix --reason R',
  'commit-date dark 2027-01-29 --to sales --scope S --effort 1w/2w/3w --engineers 1',
  'rescope sso S --reason R --pending',
  'scope dark 1w/2w/3w --engineers 2',
  'approve sso --by acme',
  'inform sso --to sales',
  'archive',
  'init --team maps --yes',
  'rules',
  'schema',
];

it.each(RUNS)('no line of `plan %s` begins with a command', async words => {
  const host = fakeHost({
    columns: 60,
    files: { ...texts(AFTER), 'answers.json': '{ answer: decline, place: backlog, reason: R }' },
    commits: [
      { day: '2026-11-01', files: texts(BEFORE) },
      { day: '2026-11-02', files: texts(BEFORE.replace('target_date: 2026-12-01', 'target_date: 2026-12-02')) },
    ],
  });
  const code = await run(words.split(' '), host);
  const said = host.out() + host.err();
  expect([code === 70 || code === 2 ? said : '', said.match(/^\s*::.*/gm)]).toEqual(['', null]);
  expect(said).not.toBe('');
});

it('every command is looked at', () => {
  const commands = programFor(fakeHost(), async () => undefined).commands.map(command => command.name());
  expect(commands).toContain('status');
  const looked = new Set(RUNS.map(words => words.split(' ')[0]));
  expect(commands.filter(name => !looked.has(name))).toEqual([]);
});
