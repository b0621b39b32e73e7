import { listed } from '../../model/words/words.ts';

/** Many names: the first of them, and how many more. */
export const inShort = (names: readonly string[]): string => {
  const more = names.length - MANY;
  return listed(more > 0 ? [...names.slice(0, MANY), `${more} more`] : names);
};

const MANY = 10;
