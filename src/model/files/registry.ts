/** What is said of a kind of file; its schema stands in `schemas.ts`, so that whoever only asks what a file is need not load it. */
interface KindOfFile {
  /** Where it stands, as `plan schema` shows it; a name in angle brackets is one that people choose. */
  readonly path: string;
  /** What stands in it, in a few words. */
  readonly holds: string;
  /** Whose file it is: the company's, or that of the team in its path. */
  readonly owner: 'company' | 'team';
  /** What stands in it is told over time: it is read at every commit. */
  readonly isHistoric: boolean;
  /** Git is told to ignore it. */
  readonly isPrivate: boolean;
  /** What changes in it is a change of the plan: `plan diff` has to be able to read it. */
  readonly isCompared: boolean;
  /** Which of these files the documents of a check-in are made from. */
  readonly inCheckIn: 'all' | 'of-team' | 'of-team-and-quarter' | 'none';
  /** The file is a list and not a map. */
  readonly isList: boolean;
  /** Keys whose value its path says as well, and the names there: enough to read the rest where the file fails to say them. */
  readonly saidByPath: { readonly [key: string]: string };
  /** Lists of things with ids of their own, by key, and what such a thing is called. Items are found by the places they stand in. */
  readonly defines: { readonly [list: string]: string };
}

const COMPANY_FILE = {
  owner: 'company',
  isHistoric: false,
  isPrivate: false,
  isCompared: false,
  inCheckIn: 'none',
  isList: false,
  saidByPath: {},
  defines: {},
} as const;

const TEAM_FILE = { ...COMPANY_FILE, owner: 'team' } as const;

/** The one list of the kinds of files in a workspace. What a new kind needs besides, the compiler or a test names. */
const FILE_KINDS = {
  team: {
    ...TEAM_FILE,
    path: 'teams/<team>.yaml',
    holds: "a team's plan",
    isHistoric: true,
    isCompared: true,
    inCheckIn: 'of-team',
    saidByPath: { team: 'team', name: 'team' },
    defines: { metrics: 'metric', risks: 'risk', questions: 'question', needs: 'need' },
  },
  decision: {
    ...TEAM_FILE,
    path: 'decisions/<team>/<day>-<item>.yaml',
    holds: 'a decision of a team',
    isHistoric: true,
    isCompared: true,
    inCheckIn: 'of-team',
  },
  decisions: {
    ...TEAM_FILE,
    path: 'decisions/<team>.yaml',
    holds: 'the same as a list, as it once was',
    isHistoric: true,
    isCompared: true,
    inCheckIn: 'of-team',
    isList: true,
  },
  archive: {
    ...TEAM_FILE,
    path: 'archive/<team>-<year>.yaml',
    holds: 'closed items and old decisions',
    isHistoric: true,
    isCompared: true,
    inCheckIn: 'all',
    saidByPath: { team: 'team' },
  },
  review: {
    ...TEAM_FILE,
    path: 'reviews/<quarter>/<team>.yaml',
    holds: 'what only people can answer',
    inCheckIn: 'of-team-and-quarter',
    saidByPath: { team: 'team', quarter: 'quarter' },
  },
  company: {
    ...COMPANY_FILE,
    path: 'company.yaml',
    holds: 'goals, people, calendar, policy',
    isHistoric: true,
    isCompared: true,
    inCheckIn: 'all',
    defines: { metrics: 'metric', goals: 'goal or intent', intents: 'goal or intent', kpis: 'KPI' },
  },
  marketing: {
    ...COMPANY_FILE,
    path: 'marketing.yaml',
    holds: 'themes, launches, hand-offs',
    isCompared: true,
    inCheckIn: 'all',
    defines: { themes: 'theme', launches: 'launch' },
  },
  product: {
    ...COMPANY_FILE,
    path: 'product.yaml',
    holds: 'product areas and features',
    defines: { areas: 'product area', features: 'feature' },
  },
  feedback: {
    ...COMPANY_FILE,
    path: 'feedback.yaml',
    holds: 'customer requests, product gaps',
    defines: { requests: 'request' },
  },
  accounts: {
    ...COMPANY_FILE,
    path: 'private/accounts.yaml',
    holds: 'names and money of accounts',
    isPrivate: true,
  },
} as const satisfies { readonly [kind: string]: KindOfFile };

export type FileKind = keyof typeof FILE_KINDS;

/** The kinds of files whose history is told. */
export type HistoricKind = {
  [K in FileKind]: (typeof FILE_KINDS)[K]['isHistoric'] extends true ? K : never;
}[FileKind];

export const isFileKind = (name: string): name is FileKind => Object.hasOwn(FILE_KINDS, name);

/** All kinds, in the order in which `plan schema` lists them. */
export const fileKinds: readonly FileKind[] = Object.keys(FILE_KINDS).filter(isFileKind);

/** What is said of a kind, in words that fit any of them. */
export const kindOfFile = (kind: FileKind): KindOfFile => FILE_KINDS[kind];

export const isHistoric = (kind: FileKind): kind is HistoricKind => FILE_KINDS[kind].isHistoric;

/**
 * `teams/<team>.yaml` as a pattern with a group for each name; a year may be left out. Whatever stands among a team's decisions is one: a rule says
 * which of them is called otherwise.
 */
const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replace('<day>-<item>', '[^/]+?')
      .replaceAll(/<(?!year)(\w+)>/g, '(?<$1>[^/]+?)')
      .replace('-<year>', '(?:-(?<year>\\d{4}))?')
      .replace(/\.yaml$/, '\\.ya?ml$')}`,
  );

const PATTERNS = fileKinds.map(kind => ({ kind, pattern: patternOf(FILE_KINDS[kind].path) }));

/** What a file of a workspace is, from its path inside it (with `/`); undefined for a file that is none of ours, as hidden ones are. */
export const fileKindOf = (path: string): FileKind | undefined =>
  isHidden(path) ? undefined : PATTERNS.find(({ pattern }) => pattern.test(path))?.kind;

const isHidden = (path: string): boolean => path.startsWith('.') || path.includes('/.');

/** What the path of a file says by the names in it: `team`, `quarter`, `year`. */
export const namesInPath = (path: string): { readonly [name: string]: string | undefined } =>
  PATTERNS.map(({ pattern }) => pattern.exec(path)?.groups).find(groups => groups !== undefined) ?? {};

/** `search` for `teams/search.yaml`. */
export const stemOf = (path: string): string => (path.split('/').at(-1) ?? path).replace(/\.ya?ml$/, '');

/** Where files of some kinds are looked for: their folders, and both names of a file at the top. */
export const placesOf = (kinds: readonly FileKind[]): readonly string[] => [
  ...new Set(
    kinds.flatMap(kind => {
      const [first = '', ...rest] = FILE_KINDS[kind].path.split('/');
      return rest.length > 0 ? [first] : [first, first.replace(/\.yaml$/, '.yml')];
    }),
  ),
];

/** The folders of a workspace, and those of them that hold a folder for each of something. */
export const FOLDERS: readonly string[] = placesOf(fileKinds).filter(place => !place.includes('.'));

export const NESTED_FOLDERS: readonly string[] = placesOf(
  fileKinds.filter(kind => FILE_KINDS[kind].path.split('/').length > 2),
);

/** In the folder of schemas. */
export const schemaFileOf = (kind: FileKind): string => `${kind}.schema.json`;

/** The largest file that is read: six years of a real team's plan are 10 kB. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;
