// Measures what must stay quick, as ratios within one run: a machine's speed cancels out.
// `npm run bench` prints a table and fails when a ratio is over its limit.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { git, makeRepository, PLAIN_GIT } from './bench-repository.js';

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

/** A team of 50 items as real plans look: most of it backlog and closed work, a full queue of promises. About 32 kB. `begun`: what work in progress says besides. */
const teamText = (team, begun = () => '') => {
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
in_progress:${list(0, 5, n => `\n    started: 2026-11-02\n    target_date: 2026-12-${10 + n}${scoping}${begun(n)}`)}
coming_soon:${list(5, 10, n => `${scoping}\n    commitment: { date: 2027-03-${10 + n}, to: [sales], scope: What was promised of item ${n}. }`)}
backlog:${list(10, 30, () => '')}
closed:${list(30, 50, n => `\n    outcome: delivered\n    closed_on: 2026-0${(n % 9) + 1}-15\n    target_date: 2026-0${(n % 9) + 1}-20`)}
`;
};

/** The time that parsing texts, given as a JSON list, with the YAML library takes alone. */
const PARSE_TEXTS = `
  const { readFileSync } = require('node:fs');
  const { parse } = require(${JSON.stringify(join(process.cwd(), 'node_modules/yaml'))});
  const texts = JSON.parse(readFileSync('texts.json', 'utf8'));
  const start = performance.now();
  for (const text of texts) parse(text);
  console.log(performance.now() - start);
`;

/** The time that our reading of a history takes, start-up left out, and the most memory that its process had, in kB. */
const READ_HISTORY = `
  import { readHistory } from './src/app/history/read-history.ts';
  import { sessionOf } from './src/cli/session.ts';
  import { realHost } from './src/io/host.ts';
  const session = sessionOf(realHost(), {});
  const start = performance.now();
  readHistory(session, process.argv[2]).then(({ versions }) =>
    console.log(JSON.stringify([performance.now() - start, process.resourceUsage().maxRSS, versions.length])));
`;

/** A team of so many scoped items: a tenth in progress, the rest queued, with promises. */
const scopedTeam = items => {
  const item = n => `
  - id: item-${n}
    title: Item ${n}
    started: 2026-11-02
    scoping: { on: 2026-11-02, effort: { low: 4w, likely: 6w, high: 10w }, engineers: ${1 + (n % 3)} }
    commitment: { date: 2027-0${1 + (n % 9)}-15, to: [sales], scope: What was promised of item ${n}. }`;
  const list = (from, to) => Array.from({ length: to - from }, (_, k) => item(from + k)).join('');
  return `team: big\nname: Big\nengineers: 8\nfocus: 0.8\nin_progress:${list(0, items / 10)}\ncoming_soon:${list(items / 10, items)}\n`;
};

const run = (args, cwd = process.cwd(), env = {}, expected = [0, 1]) => {
  const start = performance.now();
  const result = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1', PLAN_DIR: '', PLAN_BASE: '', CI: '', ...env },
  });
  if (!expected.includes(result.status)) throw new Error(`${args.join(' ')}: ${result.status} ${result.stderr}`);
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

const memoryRow = (what, megabytes) =>
  rows.push({
    what,
    ours: `${megabytes.toFixed(0)} MB`,
    theirs: '',
    ratio: '',
    limit: '400 MB',
    ok: megabytes < 400,
  });

/** What reads the history of a repository (else a generated one), and what that is held against, each in milliseconds. */
const historyIn = async repository => {
  const top = repository === undefined ? join(folder, 'repository') : resolve(repository);
  if (repository === undefined) {
    mkdirSync(top);
    makeRepository(top);
  }
  const reader = join(folder, 'read-history.cjs');
  await build({
    stdin: { contents: READ_HISTORY, resolveDir: process.cwd(), loader: 'ts' },
    outfile: reader,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  const cache = { XDG_CACHE_HOME: join(folder, 'cache'), PLAN_NO_CACHE: '' };
  const read = env => JSON.parse(run([reader, join(top, 'plans')], top, env).stdout);
  const LOG = [
    'log',
    '--first-parent',
    '-m',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--format=%H',
    '--',
    'plans',
  ];
  const ids = [
    ...new Set(
      git(top, LOG)
        .toString()
        .match(/(?<= )(?!0{40})[0-9a-f]{40}(?= [AM]\0)/g),
    ),
  ];
  const objects = ids.map(id => git(top, ['cat-file', 'blob', id]).toString());
  writeFileSync(join(folder, 'texts.json'), JSON.stringify(objects));
  let peak = 0;
  const timed = work => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const [, , count] = read(cache);
  return {
    count,
    cold: () => {
      const [milliseconds, kilobytes] = read({ PLAN_NO_CACHE: '1' });
      peak = Math.max(peak, kilobytes / 1024);
      return milliseconds;
    },
    warm: () => read(cache)[0],
    peak: () => peak,
    git: () => timed(() => git(top, LOG)) + timed(() => git(top, ['cat-file', '--batch'], `${ids.join('\n')}\n`)),
    parse: () => Number(run(['-e', PARSE_TEXTS], folder).stdout),
    lint: (...options) => run([PLAN, 'lint', '--today', '2026-11-21', ...options], top, PLAIN_GIT).milliseconds,
  };
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
  memoryRow('its memory', peak);

  const [forecast, none] = ['forecast', 'no-forecast'].map(name => {
    const top = join(folder, name);
    mkdirSync(join(top, 'plans/teams'), { recursive: true });
    const promise = n =>
      `\n    commitment: { date: 2026-12-${20 + n}, to: [sales], scope: What was promised of item ${n}. }`;
    for (let team = 0; team < 200; team += 1)
      writeFileSync(join(top, `plans/teams/team-${team}.yaml`), teamText(team, promise));
    const rules = name === 'forecast' ? '' : 'policy: { rules: { over-capacity: off, promise-hopeless: off } }\n';
    writeFileSync(join(top, 'plans/company.yaml'), `name: Acme\n${rules}`);
    return top;
  });
  row(
    'plan lint, 200 teams, ten scoped promises each / without the forecast rules',
    compare(
      9,
      () => lint(forecast).milliseconds,
      () => lint(none).milliseconds,
    ),
    1.15,
  );

  const history = await historyIn(process.env.PLAN_BENCH_REPOSITORY);
  row(
    `${history.count} versions read, cold / git log + git cat-file + parsing alone`,
    compare(3, history.cold, () => history.git() + history.parse()),
    1.5,
  );
  memoryRow('its memory', history.peak());
  row('the same, warm / git log + git cat-file', compare(9, history.warm, history.git), 3);
  row(
    'plan lint --base HEAD~50 / --no-history',
    compare(
      9,
      () => history.lint('--base', 'HEAD~50'),
      () => history.lint('--no-history'),
    ),
    1.5,
  );

  // Linear: twice as much takes at most twice as long, start-up taken away, and a little for noise.
  const edited = (name, items, text, args, input) => {
    const top = join(folder, `${name}-${items}`);
    mkdirSync(join(top, 'plans/teams'), { recursive: true });
    const start = performance.now();
    writeFileSync(join(top, 'plans/teams/big.yaml'), text(items));
    rmSync(join(top, 'plans/archive'), { recursive: true, force: true });
    const result = spawnSync(process.execPath, [PLAN, ...args], { cwd: top, input: input(items), encoding: 'utf8' });
    if (result.status !== 0) throw new Error(`${name} ${items}: ${result.status} ${result.stderr}`);
    return performance.now() - start;
  };
  const listOf = (head, items, more) =>
    `team: big\nname: Big\n${head}:\n${Array.from({ length: items }, (_, n) => `- id: item-${n}\n  title: Item ${n}\n${more}`).join('')}`;
  const archive = items =>
    edited(
      'archive',
      items,
      n => listOf('closed', n, '  outcome: delivered\n  closed_on: 2025-03-11\n'),
      ['archive', '--today', '2026-11-01', '--yes'],
      () => '',
    );
  const add = items =>
    edited(
      'add',
      items,
      n => listOf('backlog', n, ''),
      ['add', 'big', '--to', 'backlog', '-'],
      n => Array.from({ length: n }, (_, line) => `New title ${line}`).join('\n'),
    );
  for (const [name, work] of [
    ['plan archive', archive],
    ['plan add -', add],
  ]) {
    const least = median(Array.from({ length: 3 }, () => work(1)));
    for (const items of [200, 400, 800]) {
      const { ours, theirs } = compare(
        3,
        () => work(items),
        () => work(items / 2),
      );
      row(
        `${name}, ${items} / ${items / 2} items, without start-up`,
        { ours: ours - least, theirs: theirs - least },
        2.5,
      );
    }
  }

  const sized = (name, items, text, args) => {
    const top = join(folder, `${name}-${items}`);
    mkdirSync(join(top, 'plans/teams'), { recursive: true });
    writeFileSync(join(top, 'plans/teams/big.yaml'), text(items));
    return () => run([PLAN, ...args, '--today', '2026-11-21'], top).milliseconds;
  };
  const inProgress = items =>
    `team: big\nname: Big\nengineers: 8\nin_progress:\n${Array.from({ length: items }, (_, n) => `- { id: item-${n}, title: Item ${n}, started: 2026-11-02, target_date: 2026-12-15, scoping: { on: 2026-11-02, effort: { low: 1w, likely: 2w, high: 4w }, engineers: 1 } }\n`).join('')}`;
  row(
    'plan lint, a team of 4,000 / 400 scoped and promised items',
    compare(1, sized('lint', 4000, scopedTeam, ['lint']), sized('lint', 400, scopedTeam, ['lint'])),
    10,
  );
  const review = ['review', 'big', '--stdout'];
  row(
    'plan review, 2,000 / 200 items in progress',
    compare(1, sized('review', 2000, inProgress, review), sized('review', 200, inProgress, review)),
    10,
  );

  const forecastOf = (items, runs) => {
    const at = join(folder, `scoped-${items}`);
    mkdirSync(join(at, 'plans/teams'), { recursive: true });
    writeFileSync(join(at, 'plans/teams/big.yaml'), scopedTeam(items));
    return () => run([PLAN, 'forecast', '--runs', String(runs), '--today', '2026-11-21'], at, {}, [0]).milliseconds;
  };
  const added = compare(9, forecastOf(40, 10_000), () => run([PLAN, '--version']).milliseconds);
  rows.push({
    what: 'plan forecast, 40 scoped items, 10,000 runs - plan --version',
    ours: `${added.ours.toFixed(0)} ms`,
    theirs: `${added.theirs.toFixed(0)} ms`,
    ratio: `+${(added.ours - added.theirs).toFixed(0)} ms`,
    limit: '+500 ms',
    ok: added.ours - added.theirs <= 500,
  });
  // Linear: four times as much takes four times as long, and a little, for sorting adds a logarithm. Start-up is taken away.
  const startUp = median(Array.from({ length: 5 }, forecastOf(40, 1)));
  const net = times => ({ ours: times.ours - startUp, theirs: times.theirs - startUp });
  row(
    'the same, 200,000 / 50,000 runs, without start-up',
    net(compare(3, forecastOf(40, 200_000), forecastOf(40, 50_000))),
    5,
  );
  row(
    'the same, 160 / 40 items at 50,000 runs, without start-up',
    net(compare(3, forecastOf(160, 50_000), forecastOf(40, 50_000))),
    5,
  );

  console.table(rows);
  process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
