import { expect, it } from 'vitest';
import { daysInOrder } from '../../../src/io/git/days-in-order.ts';

/** Oldest first, as they are written here. */
const inOrder = (...days: readonly string[]): readonly string[] =>
  daysInOrder(
    days
      .map((day, index) => ({ commit: { id: String(index), day, author: 'Ana', subject: 'S' }, files: [] }))
      .reverse(),
  )
    .map(({ commit }) => commit.day)
    .reverse();

it.each([
  {
    how: 'as they are',
    given: ['2026-10-05', '2026-10-05', '2026-10-06'],
    told: ['2026-10-05', '2026-10-05', '2026-10-06'],
  },
  { how: 'of a zone that is behind', given: ['2026-10-06', '2026-10-05'], told: ['2026-10-06', '2026-10-06'] },
  {
    how: 'of a clock that was never set',
    given: ['2026-10-05', '1970-01-01', '2026-10-06'],
    told: ['2026-10-05', '2026-10-05', '2026-10-06'],
  },
  {
    how: 'of a clock that is far ahead: what follows does not lie in that future',
    given: ['2026-10-05', '2099-01-01', '2026-10-06', '2026-10-07'],
    told: ['2026-10-05', '2026-10-05', '2026-10-06', '2026-10-07'],
  },
  {
    how: 'of a first commit that is far ahead',
    given: ['2099-01-01', '2026-10-06', '2026-10-07'],
    told: ['2026-10-06', '2026-10-06', '2026-10-07'],
  },
  { how: 'of none', given: [], told: [] },
])('days $how', ({ given, told }) => {
  expect(inOrder(...given)).toEqual(told);
});
