// Measures what must stay quick, as ratios within one run: a machine's speed cancels out.
// `npm run bench` prints a table and fails when a ratio is over its limit.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PLAN = process.env.PLAN_BENCH ?? join(process.cwd(), 'bin/plan.js');
const folder = mkdtempSync(join(tmpdir(), 'plan-bench-'));

/** The time that parsing the team files of a workspace with the YAML library takes alone, start-up and reading from disk left out. */
const PARSE_ALONE = `
  const { readFileSync, readdirSync } = require('node:fs');
  const { parse } = require(${JSON.stringify(join(process.cwd(), 'node_modules/yaml'))});
  const texts = readdirSync('plans/teams').map(name => readFileSync('plans/teams/' + name, 'utf8'));
  const start = performance.now();
  for (const text of texts) parse(text);
  console.log(performance.now() - start);
`;

/** A team of 50 items as real plans look: most of it backlog and closed work, a full queue of promises. About 32 kB. */
const teamText = team => {
  const item = (n, more) => `
  - id: t${team}-item-${n}
    title: Item ${n} of team ${team}, with a title as long as people write them
    source: ${['strategy', 'marketing', 'customer_feedback', 'gtm_request', 'internal'][n % 5]}
    priority: P${n % 3}
    owner: person-${n % 7}
    customer_impact: What customers get from item ${n}, in a sentence that says what changes.
    business_impact: How item ${n} helps the company reach its goals for this year.
    stakeholders: [support, sales, customer-success]
    links: ["https://tracker.example/T${team}-${n}"]
    notes: A note on item ${n} that somebody left after the last planning meeting.${more}`;
  const scoping = '\n    scoping: { on: 2026-10-01, effort: { low: 2w, likely: 3w, high: 5w }, engineers: 1 }';
  const list = (from, to, more) => Array.from({ length: to - from }, (_, k) => item(from + k, more(from + k))).join('');
  return `team: team-${team}
name: Team ${team}
engineers: 6
in_progress:${list(0, 5, n => `\n    started: 2026-11-02\n    target_date: 2026-12-${10 + n}${scoping}`)}
coming_soon:${list(5, 10, n => `${scoping}\n    commitment: { date: 2027-03-${10 + n}, to: [sales], scope: What was promised of item ${n}. }`)}
backlog:${list(10, 30, () => '')}
closed:${list(30, 50, n => `\n    outcome: delivered\n    closed_on: 2026-0${(n % 9) + 1}-15\n    target_date: 2026-0${(n % 9) + 1}-20`)}
`;
};

const run = (args, cwd = process.cwd()) => {
  const start = performance.now();
  const result = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1', PLAN_DIR: '' },
  });
  if (result.status !== 0 && result.status !== 1)
    throw new Error(`${args.join(' ')}: ${result.status} ${result.stderr}`);
  return { milliseconds: performance.now() - start, ...result };
};

const median = values => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Each pair is run in turns, so that a busy machine slows both; the medians are compared. The first pair warms the disk up. */
const compare = (times, first, second) => {
  const pairs = Array.from({ length: times + 1 }, () => [first(), second()]).slice(1);
  return { ours: median(pairs.map(([ours]) => ours)), theirs: median(pairs.map(([, theirs]) => theirs)) };
};

const rows = [];
const row = (what, { ours, theirs }, limit) => {
  const ratio = ours / theirs;
  rows.push({
    what,
    ours: `${ours.toFixed(0)} ms`,
    theirs: `${theirs.toFixed(0)} ms`,
    ratio: ratio.toFixed(2),
    limit,
    ok: ratio <= limit,
  });
};

try {
  const bare = () => run(['-e', '0']).milliseconds;
  row(
    'plan --version / node -e 0',
    compare(15, () => run([PLAN, '--version']).milliseconds, bare),
    1.5,
  );

  const acme = join(folder, 'acme');
  cpSync('examples/acme', acme, { recursive: true });
  const lint = cwd => run([PLAN, 'lint', '--today', '2026-11-21'], cwd);
  row(
    'plan lint examples/acme / node -e 0',
    compare(15, () => lint(acme).milliseconds, bare),
    3,
  );

  const many = join(folder, 'many');
  mkdirSync(join(many, 'plans/teams'), { recursive: true });
  const texts = Array.from({ length: 200 }, (_, team) => teamText(team));
  for (const [team, text] of texts.entries()) writeFileSync(join(many, `plans/teams/team-${team}.yaml`), text);
  const megabytes = (texts.join('').length / 1e6).toFixed(1);
  const parse = () => Number(run(['-e', PARSE_ALONE], many).stdout);
  row(
    `plan lint, 200 teams of 50 items, ${megabytes} MB / parsing alone`,
    compare(5, () => lint(many).milliseconds, parse),
    1.3,
  );

  const tellPeak = "process.on('exit', () => process.stderr.write(' peak ' + process.resourceUsage().maxRSS))";
  const { stderr } = run(['--import', `data:text/javascript,${encodeURIComponent(tellPeak)}`, PLAN, 'lint'], many);
  const peak = Number(/ peak (\d+)$/.exec(stderr)?.[1]) / 1024;
  rows.push({
    what: 'its memory',
    ours: `${peak.toFixed(0)} MB`,
    theirs: '',
    ratio: '',
    limit: '400 MB',
    ok: peak < 400,
  });

  console.table(rows);
  process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
