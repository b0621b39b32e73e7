/** `91 %`; never 0 % or 100 % where it is not so in every run. */
export const chanceWords = (probability: number): string => {
  const points = Math.round(probability * 100);
  if (points === 0 && probability > 0) return '< 1 %';
  return points === 100 && probability < 1 ? '> 99 %' : `${points} %`;
};
