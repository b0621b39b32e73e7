import { distance } from 'fastest-levenshtein';

/** The member that the word was probably meant to be; undefined when none is near, or several are equally near. */
export const nearest = (word: string, members: readonly string[]): string | undefined => {
  if (word.length > 80) return undefined;
  const lower = word.toLowerCase();
  const near = members.flatMap(member => {
    const most = Math.max(1, Math.floor(member.length / 3));
    if (Math.abs(word.length - member.length) > most) return [];
    const far = farness(lower, member.toLowerCase());
    return far > most ? [] : [{ member, far }];
  });
  const least = Math.min(...near.map(({ far }) => far));
  const best = near.filter(({ far }) => far === least);
  return best.length === 1 ? best[0]?.member : undefined;
};

/** How many letters differ; two that stand in each other's place count once. */
const farness = (word: string, other: string): number => {
  const far = distance(word, other);
  return far === 2 && word.length === other.length && sorted(word) === sorted(other) ? 1 : far;
};

const sorted = (word: string): string => [...word].sort().join('');

/** `a, b and c`. */
export const listed = (words: readonly string[], last = 'and'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** `1 item`, `3 items`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${byNumber(count, one, many)}`;

/** The word for one thing, or for several: `is`, `are`. */
export const byNumber = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** `10,000`. */
export const grouped = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');

/** As a shell takes it for one word, for commands that are to be copied. */
export const shellWord = (text: string): string =>
  /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
