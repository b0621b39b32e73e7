import type { Path } from '../../model/path.ts';
import type { PlanFile } from '../../model/source.ts';
import { isRecord, memberOf, valueAt } from '../../model/subject.ts';
import { isEqual } from './equal.ts';

/** True when two versions of a file hide the same: nothing of it came, went, or changed. */
export const hideTheSame = (before: PlanFile<unknown>, after: PlanFile<unknown>): boolean =>
  isEqual(hiddenIn(before), hiddenIn(after));

/** True when all that an earlier version hides stands in the later one as it stood. */
export const keepsHidden = (before: PlanFile<unknown>, after: PlanFile<unknown>): boolean => {
  const left = [...hiddenIn(after)];
  return hiddenIn(before).every(part => {
    const at = left.indexOf(part);
    return at !== -1 && left.splice(at, 1).length > 0;
  });
};

/** What cannot be read, as text: a member of a list with the list, a part of one with its id, so that others may come and go around it. */
const hiddenIn = ({ raw, lostAt }: PlanFile<unknown>): readonly string[] =>
  lostAt()
    .map(path => {
      const [list, index, ...field] = path;
      const names = field.length === 0 ? [list] : [memberOf(valueAt(raw, path.slice(0, 2)), 'id'), ...field];
      const isMember = typeof index === 'number' && typeof list === 'string';
      const where = isMember ? names : path;
      return JSON.stringify([where.filter(key => typeof key !== 'number'), valueAt(raw, path) ?? null]);
    })
    .sort();

/** True when a later version differs from an earlier one only where that could not be read, and says nothing else there than it tried to say. */
export const onlyMends = (before: PlanFile<unknown>, after: PlanFile<unknown>): boolean => {
  const paths = before.lostAt();
  const broken = new Set(paths.map(path => JSON.stringify(path)));
  return isMended(before.raw, after.raw, { at: [], isBroken: path => broken.has(JSON.stringify(path)) });
};

interface Mending {
  readonly at: Path;
  readonly isBroken: (path: Path) => boolean;
}

const isMended = (then: unknown, now: unknown, { at, isBroken }: Mending): boolean => {
  if (isEqual(then, now)) return true;
  const below = (key: string | number): Mending => ({ at: [...at, key], isBroken });
  if (Array.isArray(then) && Array.isArray(now))
    return then.length === now.length && then.every((member, index) => isMended(member, now[index], below(index)));
  if (!isRecord(then) || !isRecord(now)) return isBroken(at) && sayTheSame(then, now);
  const gone = Object.keys(then).filter(key => !Object.hasOwn(now, key));
  const fresh = Object.keys(now).filter(key => !Object.hasOwn(then, key));
  return (
    Object.keys(then).every(key => gone.includes(key) || isMended(then[key], now[key], below(key))) &&
    gone.every(key => isBroken([...at, key]) && fresh.some(other => sayTheSame(then[key], now[other]))) &&
    fresh.every(key => isBroken(at) || gone.some(other => sayTheSame(then[other], now[key])))
  );
};

const sayTheSame = (then: unknown, now: unknown): boolean =>
  isEqual(then, now) || isEqual(wordsIn(JSON.stringify(then) ?? '').sort(), wordsIn(JSON.stringify(now) ?? '').sort());

/** The same of a text that is no file at all: the same words in their order, of either side of what is in conflict. */
export const onlyMendsText = (before: string, after: string): boolean => {
  const words = wordsIn(after);
  return [before, sideOf(before, ['ours']), sideOf(before, ['theirs']), sideOf(before, ['ours', 'theirs'])].some(text =>
    isEqual(wordsIn(text), words),
  );
};

const MARKERS: readonly (readonly [string, string])[] = [
  ['<<<<<<<', 'ours'],
  ['|||||||', 'base'],
  ['=======', 'theirs'],
  ['>>>>>>>', 'both'],
];

const sideOf = (text: string, sides: readonly string[]): string => {
  let at = 'both';
  return text
    .split('\n')
    .filter(line => {
      const marker = MARKERS.find(([start]) => line.startsWith(start));
      if (marker !== undefined) at = marker[1];
      return marker === undefined && (at === 'both' || sides.includes(at));
    })
    .join('\n');
};

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
