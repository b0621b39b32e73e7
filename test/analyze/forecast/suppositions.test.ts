import { describe, expect, it } from 'vitest';
import { suppositionsIn } from '../../../src/analyze/forecast/suppositions.ts';

const suppose = (text: string) => suppositionsIn(text).suppositions.map(one => one.suppose);

describe('changes to try', () => {
  it('are read, each as it is written', () => {
    expect(suppositionsIn('engineers=4, drop=dark-mode,first=audit-log,  effort  saml-sso = 3w/4w/6w')).toEqual({
      problems: [],
      suppositions: [
        { written: 'engineers=4', suppose: { kind: 'engineers', team: undefined, value: 4 } },
        { written: 'drop=dark-mode', suppose: { kind: 'drop', item: 'dark-mode' } },
        { written: 'first=audit-log', suppose: { kind: 'first', item: 'audit-log' } },
        {
          written: 'effort saml-sso = 3w/4w/6w',
          suppose: {
            kind: 'effort',
            item: 'saml-sso',
            effort: { low: '3w', likely: '4w', high: '6w' },
            engineers: undefined,
          },
        },
      ],
    });
  });

  it('are of every kind', () => {
    expect(
      suppose(
        'search/engineers=0.5, search/focus=0.7, focus=1, start=search/a, engineers a=2, effort search/a=1d/1d/2.5d engineers=1.5',
      ),
    ).toEqual([
      { kind: 'engineers', team: 'search', value: 0.5 },
      { kind: 'focus', team: 'search', value: 0.7 },
      { kind: 'focus', team: undefined, value: 1 },
      { kind: 'start', item: 'search/a' },
      { kind: 'wants', item: 'a', engineers: 2 },
      { kind: 'effort', item: 'search/a', effort: { low: '1d', likely: '1d', high: '2.5d' }, engineers: 1.5 },
    ]);
  });

  it('may stand in lines, with comments', () => {
    expect(suppose('\ufeff# two leave\r\nengineers=4 # in March, so they say\n\n drop=a,\n,first=b, # =\n')).toEqual([
      { kind: 'engineers', team: undefined, value: 4 },
      { kind: 'drop', item: 'a' },
      { kind: 'first', item: 'b' },
    ]);
  });

  it.each(['', ' \n', ',,', '# nothing'])('may be none: %j', text =>
    expect(suppositionsIn(text)).toEqual({ suppositions: [], problems: [] }),
  );
});

const ALL =
  'a change is one of engineers=4, focus=0.7, drop=dark-mode, first=audit-log, start=audit-log, effort saml-sso=3w/4w/6w';

describe('what is no change is said, and how it is written', () => {
  it.each([
    ['zebra', ALL],
    ['zebra=4', ALL],
    ['constructor=4', ALL],
    ['=4', ALL],
    ['\u001b[31m=4', ALL],
    ['enginers=4', 'write it as engineers=4'],
    ['drpo=a', 'write it as drop=dark-mode'],
    ['engineers', 'write it as engineers=4'],
    ['drop dark-mode', 'write it as drop=dark-mode'],
    ['drop=', 'write it as drop=dark-mode'],
    ['drop a=b', 'write it as drop=dark-mode'],
    ['effort=3w/4w/6w', 'write it as effort saml-sso=3w/4w/6w'],
    ['search/drop=a', 'name the team with the item, such as search/a'],
    ['search/effort a=3w/4w/6w', 'name the team with the item, such as search/a'],
    ['engineers=', 'write a number of engineers, such as 4'],
    ['engineers=four', 'write a number of engineers, such as 4'],
    ['engineers=-1', 'write a number of engineers, such as 4'],
    ['engineers=1e3', 'write a number of engineers, such as 4'],
    ['engineers=0', 'with no engineers no work ends; say at least a part of one, such as 0.5'],
    ['engineers=10001', 'that is more than ten thousand engineers'],
    ['engineers a=0', 'with no engineers no work ends; say at least a part of one, such as 0.5'],
    ['focus=0', 'focus is a share of their time, more than 0 and at most 1, such as 0.7'],
    ['focus=2', 'focus is a share of their time, more than 0 and at most 1, such as 0.7'],
    ['focus=70%', 'focus is a share of their time, more than 0 and at most 1, such as 0.7'],
    ['effort a=6w/4w/3w', 'the three must grow: low, likely, high'],
    ['effort a=4w/3w/6w', 'the three must grow: low, likely, high'],
    ['effort a=4w', 'write three durations, low/likely/high, such as 3w/4w/6w or 3d/5d/10d'],
    ['effort a=1w/2w/3w/4w', 'write three durations, low/likely/high, such as 3w/4w/6w or 3d/5d/10d'],
    ['effort a=3/4/6', 'write three durations, low/likely/high, such as 3w/4w/6w or 3d/5d/10d'],
    ['effort a=0w/1w/2w', 'write three durations, low/likely/high, such as 3w/4w/6w or 3d/5d/10d'],
    ['effort a=3w/4w/6w enginers=2', 'write three durations, low/likely/high, such as 3w/4w/6w or 3d/5d/10d'],
    ['effort a=3w/4w/6w engineers=two', 'write a number of engineers, such as 4'],
  ])('%j', (text, problem) =>
    expect(suppositionsIn(text)).toEqual({ suppositions: [], problems: [`"${text}": ${problem}`] }),
  );

  it('one wrong change leaves the others', () => {
    const { suppositions, problems } = suppositionsIn('drop=a, zebra, first=b');
    expect([suppositions.map(({ written }) => written), problems]).toEqual([
      ['drop=a', 'first=b'],
      [`"zebra": ${ALL}`],
    ]);
  });
});
