import type { HistoricKind } from '../../model/files/registry.ts';
import type { Contents } from '../../model/files/schemas.ts';
import { PLACES } from '../../model/item.ts';
import { isRecord } from '../../model/subject.ts';

export type { HistoricKind } from '../../model/files/registry.ts';

/** What one version of a file amounts to. */
export type CachedVersion =
  | { readonly [K in HistoricKind]: { readonly kind: K; readonly content: Contents[K] } }[HistoricKind]
  /** It could not be read in full. */
  | { readonly kind: 'failed'; readonly problem: string };

/**
 * Whether something has the form of a version as it is kept: every list that is gone through is there, down to the records of promises. What stands in
 * one of them is what this very program put there.
 */
export const isCachedVersion = (value: unknown): value is CachedVersion => {
  if (!isRecord(value)) return false;
  const { kind, content } = value;
  switch (kind) {
    case 'failed':
      return typeof value['problem'] === 'string';
    case 'company':
      return isRecord(content);
    case 'decision':
      return isDecision(content);
    case 'decisions':
      return Array.isArray(content) && content.every(isDecision);
    case 'archive':
      return (
        isRecord(content) &&
        typeof content['team'] === 'string' &&
        isListOf(content['closed'], isWork) &&
        isListOf(content['decisions'], isDecision)
      );
    case 'team':
      return (
        isRecord(content) &&
        typeof content['name'] === 'string' &&
        [...PLACES, 'inbox'].every(list => isListOf(content[list], isWork)) &&
        ['metrics', 'risks', 'questions', 'needs', 'ignore'].every(list => isListOf(content[list], isRecord))
      );
    default:
      return false;
  }
};

/** Most items are the same in most versions. */
const once = (isFit: (part: { readonly [key: string]: unknown }) => boolean): ((part: unknown) => boolean) => {
  const known = new WeakMap<object, boolean>();
  return part => {
    if (!isRecord(part)) return false;
    const fits = known.get(part) ?? isFit(part);
    known.set(part, fits);
    return fits;
  };
};

const isListOf = (value: unknown, isMember: (part: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isMember);

const hasTexts = (part: { readonly [key: string]: unknown }, ...keys: readonly string[]): boolean =>
  keys.every(key => typeof part[key] === 'string');

const hasNames = (part: { readonly [key: string]: unknown }, ...keys: readonly string[]): boolean =>
  keys.every(key => isListOf(part[key], name => typeof name === 'string'));

const isDecision = once(
  part => hasTexts(part, 'on', 'item', 'from', 'to', 'reason') && hasNames(part, 'informed', 'approved_by'),
);

const isWork = once(part => {
  const { commitment } = part;
  return (
    hasTexts(part, 'title') &&
    hasNames(part, 'supports', 'stakeholders', 'metrics', 'links') &&
    isListOf(part['steps'], isRecord) &&
    (commitment === undefined || isCommitment(commitment))
  );
});

const isCommitment = (part: unknown): boolean =>
  isRecord(part) &&
  hasTexts(part, 'date', 'scope') &&
  hasNames(part, 'to') &&
  isListOf(
    part['changes'],
    entry => isRecord(entry) && hasTexts(entry, 'on') && hasNames(entry, 'informed', 'approved_by'),
  );
