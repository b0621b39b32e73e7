// Apart from the schemas: whoever only asks what a file is need not load them.

const PATTERNS = [
  ['team', /^teams\/[^/]+\.ya?ml$/],
  ['decisions', /^decisions\/[^/]+\.ya?ml$/],
  ['archive', /^archive\/[^/]+\.ya?ml$/],
  ['review', /^reviews\/[^/]+\/[^/]+\.ya?ml$/],
  ['company', /^company\.ya?ml$/],
  ['marketing', /^marketing\.ya?ml$/],
  ['product', /^product\.ya?ml$/],
  ['feedback', /^feedback\.ya?ml$/],
  ['accounts', /^private\/accounts\.ya?ml$/],
] as const;

export type FileKind = (typeof PATTERNS)[number][0];

/** What a file of a workspace is, from its path inside it (with `/`); undefined for a file that is none of ours, as hidden ones are. */
export const fileKindOf = (path: string): FileKind | undefined =>
  isHidden(path) ? undefined : PATTERNS.find(([, pattern]) => pattern.test(path))?.[0];

const isHidden = (path: string): boolean => path.startsWith('.') || path.includes('/.');

/** `search` for `teams/search.yaml`. */
export const stemOf = (path: string): string => (path.split('/').at(-1) ?? path).replace(/\.ya?ml$/, '');

/** The largest file that is read: six years of a real team's plan are 10 kB. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;
