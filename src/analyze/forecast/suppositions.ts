import { isDuration } from '../../model/time/duration.ts';
import { effortDays, isOrdered } from '../../model/time/effort.ts';
import { nearest } from '../../model/words/words.ts';
import type { Suppose, Supposition } from './supposition.ts';

/** What a what-if supposes, and what is wrong with the rest of it, a sentence each. Changes stand between commas or in lines; `#` begins a comment. */
export const suppositionsIn = (
  text: string,
): { readonly suppositions: readonly Supposition[]; readonly problems: readonly string[] } => {
  const pieces = text
    .split(/\r\n|\n|\r/)
    .flatMap(line => line.replace(/#.*$/, '').split(','))
    .map(piece => piece.trim().replaceAll(/\s+/g, ' '))
    .filter(piece => piece !== '');
  const read = pieces.map(written => ({ written, suppose: supposeIn(written) }));
  return {
    suppositions: read.flatMap(({ written, suppose }) => (typeof suppose === 'string' ? [] : [{ written, suppose }])),
    problems: read.flatMap(({ written, suppose }) =>
      typeof suppose === 'string' ? [`"${written.slice(0, 80)}": ${suppose}`] : [],
    ),
  };
};

const EXAMPLES: { readonly [word: string]: string } = {
  engineers: 'engineers=4',
  focus: 'focus=0.7',
  drop: 'drop=dark-mode',
  first: 'first=audit-log',
  start: 'start=audit-log',
  effort: 'effort saml-sso=3w/4w/6w',
};

/** A string says what is wrong. */
const supposeIn = (written: string): Suppose | string => {
  const [, left = '', value] = /^([^=]*)(?:=(.*))?$/.exec(written) ?? [];
  const [named = '', ...rest] = left.trim().split(' ');
  const slash = named.indexOf('/');
  const team = slash === -1 ? undefined : named.slice(0, slash);
  const word = named.slice(slash + 1);
  const before = rest.join(' ');
  if (!Object.hasOwn(EXAMPLES, word)) return unknownWord(word);
  if (value === undefined) return `write it as ${EXAMPLES[word]}`;
  const isOfTeam = word === 'focus' || (word === 'engineers' && before === '');
  return isOfTeam && before === '' ? ofTeam(word, team, value.trim()) : ofItem(word, team, before, value.trim());
};

const ofTeam = (word: 'focus' | 'engineers', team: string | undefined, value: string): Suppose | string => {
  if (word === 'focus') {
    const share = numberIn(value);
    return share === undefined || share > 1 || share === 0
      ? 'focus is a share of their time, more than 0 and at most 1, such as 0.7'
      : { kind: 'focus', team, value: share };
  }
  const count = engineersIn(value);
  return typeof count === 'string' ? count : { kind: 'engineers', team, value: count };
};

/** `before` and `value`: what stands before the equals sign and after it; one of them is the item. */
const ofItem = (word: string, team: string | undefined, before: string, value: string): Suppose | string => {
  const isBefore = word === 'effort' || word === 'engineers';
  const item = isBefore ? before : value;
  if (item === '' || (before !== '' && !isBefore)) return `write it as ${EXAMPLES[word]}`;
  if (team !== undefined) return `name the team with the item, such as ${team}/${item}`;
  if (word === 'drop' || word === 'first' || word === 'start') return { kind: word, item };
  if (word === 'effort') return effortOf(item, value);
  const count = engineersIn(value);
  return typeof count === 'string' ? count : { kind: 'wants', item, engineers: count };
};

const unknownWord = (word: string): string => {
  const meant = nearest(word, Object.keys(EXAMPLES));
  return meant === undefined
    ? `a change is one of ${Object.values(EXAMPLES).join(', ')}`
    : `write it as ${EXAMPLES[meant]}`;
};

const effortOf = (item: string, value: string): Suppose | string => {
  const [, durations = value, wants] = /^(\S+) engineers ?= ?(.*)$/.exec(value) ?? [];
  const [low = '', likely = '', high = '', more] = durations.split('/').map(part => part.trim());
  if (more !== undefined || ![low, likely, high].every(isDuration))
    return 'write three durations, low/likely/high, such as 3w/4w/6w or 3d/5d/10d';
  if (!isOrdered(effortDays({ low, likely, high }))) return 'the three must grow: low, likely, high';
  const engineers = wants === undefined ? undefined : engineersIn(wants);
  return typeof engineers === 'string' ? engineers : { kind: 'effort', item, effort: { low, likely, high }, engineers };
};

const engineersIn = (text: string): number | string => {
  const count = numberIn(text);
  if (count === undefined) return 'write a number of engineers, such as 4';
  if (count === 0) return 'with no engineers no work ends; say at least a part of one, such as 0.5';
  return count > 10_000 ? 'that is more than ten thousand engineers' : count;
};

const numberIn = (text: string): number | undefined =>
  /^\d{1,9}(\.\d{1,6})?$/.test(text.trim()) ? Number(text.trim()) : undefined;
