// Makes a repository as a company of four teams has it after six years: 550 commits, each of which changes one team's plan a little.
import { spawnSync } from 'node:child_process';

const TEAMS = ['search', 'billing', 'accounts', 'platform'];
const COMMITS = 550;

/** Git as it is in a fresh account. */
export const PLAIN_GIT = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

export const git = (folder, words, input = '') => {
  const { status, stdout, stderr } = spawnSync('git', words, {
    cwd: folder,
    input,
    maxBuffer: 1 << 28,
    env: PLAIN_GIT,
  });
  if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`);
  return stdout;
};

export const makeRepository = folder => {
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  git(folder, ['fast-import', '--quiet'], stream());
  git(folder, ['reset', '--quiet', '--hard', 'main']);
};

const stream = () => {
  const plans = TEAMS.map(team => ({ team, items: [] }));
  const commits = [];
  for (let n = 0; n < COMMITS; n += 1) {
    const plan = plans[n % TEAMS.length];
    change(plan, Math.floor(n / TEAMS.length));
    const day = Date.UTC(2020, 3, 1, 12) / 1000 + n * 4 * 86_400;
    const text = Buffer.from(textOf(plan));
    commits.push(
      `commit refs/heads/main\ncommitter Ana <ana@acme.example> ${day} +0000\n${data(`Change ${plan.team}`)}` +
        `M 100644 inline plans/teams/${plan.team}.yaml\n${data(text.toString())}`,
    );
  }
  return commits.join('');
};

const data = text => `data ${Buffer.byteLength(text)}\n${text}\n`;

/** In turns: an item is new, its target slips, it gets a step, and an older one is delivered. */
const change = ({ team, items }, turn) => {
  const young = items.filter(({ closed }) => !closed);
  if (turn % 3 === 0) items.push({ id: `${team}-${items.length}`, month: 1 + (turn % 9), steps: 0 });
  else if (turn % 3 === 1) young.at(-1).month += 1;
  else if (young.length > 6) young[0].closed = true;
  else young.at(-1).steps += 1;
};

const textOf = ({ team, items }) => `# yaml-language-server: $schema=../.schemas/team.schema.json
team: ${team}
name: Team ${team}
mission: What ${team} does, everybody can rely on.
triad: { engineering: ana, product: bo, design: cy }
engineers: 8

in_progress:${listOf(
  items.filter(({ closed }) => !closed),
  ({ month, steps }) =>
    `\n    started: 2026-01-05\n    target_date: 2026-${String(month).padStart(2, '0')}-15` +
    `${steps === 0 ? '' : '\n    steps:'}${'\n      - { title: A part of it, done_on: 2026-02-02 }'.repeat(steps)}`,
)}

coming_soon: []

closed:${listOf(
  items.filter(({ closed }) => closed),
  () => '\n    outcome: delivered\n    closed_on: 2026-03-02',
)}
`;

const listOf = (items, more) =>
  items.length === 0
    ? ' []'
    : items
        .map(
          item => `
  - id: ${item.id}
    title: What ${item.id} is about, in a few words
    source: customer_feedback
    priority: P1
    customer_impact: What customers get from it, in a sentence that says what changes.
    stakeholders: [support]
    links: ["https://tracker.example/${item.id}"]${more(item)}`,
        )
        .join('');
