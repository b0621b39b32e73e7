import { isRecord } from '../../model/subject.ts';

/** The same plain data, in whatever order the keys of a map stand; a key with undefined behind it is none. */
export const isEqual = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((member, index) => isEqual(member, other[index]));
  if (!isRecord(one) || !isRecord(other)) return false;
  return (
    Object.keys(one).every(key => isEqual(one[key], other[key])) &&
    Object.keys(other).every(key => other[key] === undefined || one[key] !== undefined)
  );
};
