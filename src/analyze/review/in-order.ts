/** Compares days, names and ids as they are written: the same everywhere, whatever the language of the machine. */
export const inOrder = (one: string, other: string): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};
