/** What some tests need and not every machine has. */
export type Need = 'browser' | 'terminal' | 'node-versions';

/**
 * Whether tests with this need are skipped, which is then told. PLAN_TEST_WITHOUT names needs, parted by commas, that a machine
 * cannot meet. CI must meet all others: there, such tests are not skipped but fail.
 */
export const isWithout = (need: Need, isThere: boolean, wayOut: string): boolean => {
  const isNamed = (process.env['PLAN_TEST_WITHOUT'] ?? '').split(',').includes(need);
  if (!isNamed && (isThere || process.env['CI'])) return false;
  console.warn(`Skipped, without ${need}${isNamed ? ', as PLAN_TEST_WITHOUT says' : `: ${wayOut}`}`);
  return true;
};
