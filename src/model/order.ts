/** For sorting days, ids and names: by their text, which is the same in every language of the machine. */
export const compareText = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
