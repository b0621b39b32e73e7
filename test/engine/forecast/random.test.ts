import { expect, test } from 'vitest';
import { randomsOf } from '../../../src/engine/forecast/random.ts';

const take = (count: number, seed: number, id: string) => {
  const random = randomsOf(seed, id);
  return Array.from({ length: count }, random);
};

test('are the same on every machine', () => {
  expect(take(3, 1, 'saml-sso').map(number => Math.floor(number * 2 ** 32))).toEqual([
    3816575253, 1344846937, 1559571654,
  ]);
});

test('fill the space between 0 and 1 evenly', () => {
  const counts = new Array<number>(100).fill(0);
  for (const number of take(100_000, 1, 'saml-sso'))
    counts[Math.floor(number * 100)] = (counts[Math.floor(number * 100)] ?? 0) + 1;
  const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
  // 99 degrees of freedom: 99.9 % of true randomness lies below 149.
  expect(chiSquare).toBeLessThan(149);
});

test('of two ids, also of near ones, and of two seeds are independent', () => {
  const correlation = (one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, number, index) => sum + (number - 0.5) * ((other[index] ?? 0) - 0.5), 0) / (one.length / 12);
  const [a, b, c] = [take(20_000, 1, 'item-1'), take(20_000, 1, 'item-2'), take(20_000, 2, 'item-1')];
  expect([correlation(a, b), correlation(a, c), correlation(b, c), correlation(a, a)]).toEqual([
    ...[0, 0, 0].map(zero => expect.closeTo(zero, 1.4)),
    expect.closeTo(1, 1.4),
  ]);
});
