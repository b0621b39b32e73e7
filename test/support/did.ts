import { run } from '../../src/cli/program.ts';
import type { FakeHost, FakeWorld } from './fake-host.ts';
import { fakeHost } from './fake-host.ts';

export const PLAN = 'plans/teams/search.yaml';
export const LOG = 'plans/decisions/search.yaml';
const COMPANY = 'plans/company.yaml';
const HOME = '/home/company/';

interface Did {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The files afterwards, the log as it once was among them; undefined where there is none. */
  readonly plan: string | undefined;
  readonly log: string | undefined;
  /** The decisions that stand by themselves, by the names of their files, one behind the other; undefined where there is none. */
  readonly decisions: string | undefined;
  readonly host: FakeHost;
}

export interface Plans {
  readonly plan: string;
  readonly log?: string;
  readonly company?: string;
  /** The plan, and the log, of the last commit; without them the files are in no repository. */
  readonly base?: string;
  readonly baseLog?: string;
}

const filesOf = ({ plan, log, company }: Pick<Plans, 'plan' | 'log' | 'company'>) => ({
  [PLAN]: plan,
  ...(log === undefined ? {} : { [LOG]: log }),
  ...(company === undefined ? {} : { [COMPANY]: company }),
});

/** The world that a command runs in: these files, held against those of the last commit. */
const worldWith = ({ plan, log, company, base, baseLog }: Plans, world: FakeWorld = {}): FakeWorld => {
  const beside = { ...(baseLog === undefined ? {} : { log: baseLog }), ...(company === undefined ? {} : { company }) };
  const committed = base === undefined ? undefined : { files: filesOf({ plan: base, ...beside }) };
  return {
    env: { NO_COLOR: '1' },
    ...(committed === undefined ? { repository: false } : { commits: [committed, committed] }),
    ...world,
    files: {
      ...filesOf({ plan, ...(log === undefined ? {} : { log }), ...(company === undefined ? {} : { company }) }),
      ...world.files,
    },
  };
};

/** What comes of a command. */
export const did = async (argv: readonly string[], plans: Plans, world?: FakeWorld): Promise<Did> => {
  const host = fakeHost(worldWith(plans, world));
  const code = await run(argv, host);
  const text = (path: string) => host.files.get(HOME + path);
  return {
    code,
    out: host.out(),
    err: host.err(),
    plan: text(PLAN),
    log: text(LOG),
    decisions: decisionsIn(host),
    host,
  };
};

const decisionsIn = ({ files }: FakeHost): string | undefined => {
  const texts = [...files]
    .filter(([path]) => /\/decisions\/[^/]+\/[^/]+$/.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return texts.length === 0 ? undefined : texts.map(([, text]) => text).join('');
};

/** The file of a decision of today. */
export const decisionFile = (item: string): string => `plans/decisions/search/2026-11-21-${item}.yaml`;

/** What is said to be missing, or wrong, a line each. */
export const problemsIn = (err: string): readonly string[] =>
  err
    .split('\n')
    .filter(line => line.startsWith('  - '))
    .map(line => line.slice(4));

/** What is told below the diff. */
export const notesIn = (out: string): readonly string[] =>
  out.split('\n').filter(line => /^(still owed:|plan lint will say|`plan lint` has)/.test(line));
