import { describe, expect, it } from 'vitest';
import { promiseEffect } from '../../../src/engine/forecast/promise-effect.ts';
import { sourcesOf, TODAY, teamText } from '../../support/lint-text.ts';
import { readWorld } from '../../support/read-world.ts';

const work = (id: string, days: number, more = '') =>
  `{ id: ${id}, title: ${id.toUpperCase()}, scoping: { on: 2026-11-02, effort: { low: ${days}d, likely: ${days}d, high: ${days}d }, engineers: 1 }${more} }`;
const promised = (date: string, changes = '') => `, commitment: { date: ${date}, to: [acme], scope: S${changes} }`;

/** What becomes of the promises when the first text turns into the second. */
const effect = (before: string, after: string) => {
  const teamOf = (lines: string) => {
    const { world } = readWorld(sourcesOf(teamText(`engineers: 1\n${lines}\n`)), TODAY);
    const [team] = world.teams;
    if (team === undefined) throw new Error('no team');
    return { world, team };
  };
  const { world, team } = teamOf(before);
  return promiseEffect(world, team, teamOf(after).team.content);
};

const A = work('a', 5, promised('2026-11-27'));

describe('the promises of a changed plan', () => {
  it('are those before and after, the new ones marked', () => {
    const made = work('b', 5, promised('2026-12-04'));
    expect(effect(`coming_soon: [${A}]\nbacklog: [${work('b', 5)}]`, `coming_soon: [${made}, ${A}]`)).toEqual({
      silence: undefined,
      isAtBest: false,
      promises: [
        {
          id: 'a',
          title: 'A',
          due: '2026-11-27',
          before: 1,
          after: 0,
          news: undefined,
          grade: 'bad',
          change: 'noticeable',
          why: undefined,
        },
        {
          id: 'b',
          title: 'B',
          due: '2026-12-04',
          before: undefined,
          after: 1,
          news: 'made',
          grade: 'good',
          change: 'noticeable',
          why: undefined,
        },
      ],
      interrupted: [],
      anew: [],
    });
  });

  it('are new also on work that was queued before, and again after they were withdrawn', () => {
    const withdrawn = promised(
      '2026-11-27',
      ', changes: [{ on: 2026-11-02, withdrawn: true, reason: R, approved_by: [acme] }]',
    );
    for (const before of [work('a', 5), work('a', 5, withdrawn)])
      expect(effect(`coming_soon: [${before}]`, `coming_soon: [${A}]`).promises).toMatchObject([
        { id: 'a', before: undefined, after: 1, news: 'made' },
      ]);
  });

  it('are measured by the day that they have then', () => {
    const later = A.replace('2026-11-27', '2026-11-26');
    expect(effect(`coming_soon: [${A}]`, `coming_soon: [${later}]`).promises).toMatchObject([
      { due: '2026-11-26', before: 1, after: 0, news: 'moved' },
    ]);
  });

  it('leave out those that end with their work, or are withdrawn', () => {
    expect(
      effect(`coming_soon: [${A}, ${work('b', 5, promised('2026-12-04'))}]`, `coming_soon: [${work('a', 5)}]`),
    ).toEqual({
      ...effect('', ''),
    });
  });

  it('count interrupted work with its whole effort, and say so where some was spent', () => {
    const running = work('a', 20, `, started: 2026-11-02${promised('2026-12-04')}`);
    const fresh = running.replaceAll('2026-11-02', TODAY);
    const stopped = (item: string) => effect(`in_progress: [${item}]`, `coming_soon: [${item}]`);
    expect(stopped(running)).toMatchObject({ promises: [{ before: 1, after: 0 }], interrupted: ['a'], anew: ['a'] });
    expect(stopped(fresh)).toMatchObject({ promises: [{ before: 0, after: 0 }], interrupted: ['a'], anew: [] });
  });

  it('say why they have no figures', () => {
    const unscoped = `{ id: a, title: A${promised('2026-11-27')} }`;
    expect(effect('', `coming_soon: [${unscoped}]`).promises).toMatchObject([{ after: undefined, why: 'unscoped' }]);
  });
});
