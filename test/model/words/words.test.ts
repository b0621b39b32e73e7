import { describe, expect, it } from 'vitest';
import { counted, listed, nearest, shellWord } from '../../../src/model/words/words.ts';

describe('the nearest word', () => {
  const PLACES = ['in_progress', 'coming_soon', 'backlog', 'closed'];

  it.each([
    ['backlog', 'backlog'],
    ['baklog', 'backlog'],
    ['backlogs', 'backlog'],
    ['BACKLOG', 'backlog'],
    ['bcaklog', 'backlog'],
    ['comming_soon', 'coming_soon'],
    ['in_progess', 'in_progress'],
    ['close', 'closed'],
  ])('to %s is %s', (word, member) => {
    expect(nearest(word, PLACES)).toBe(member);
  });

  it.each(['inbox', '', 'done', 'x'.repeat(81)])('to %j is none of them', word => {
    expect(nearest(word, PLACES)).toBeUndefined();
  });

  it('may have a third of its letters wrong, and always one', () => {
    expect([nearest('abxyef', ['abcdef']), nearest('abxyzf', ['abcdef'])]).toEqual(['abcdef', undefined]);
    expect([nearest('p', ['q']), nearest('pr', ['qs'])]).toEqual(['q', undefined]);
  });

  it('is none where several are equally near', () => {
    expect(nearest('P3', ['P0', 'P1', 'P2'])).toBeUndefined();
    expect(nearest('p1', ['P0', 'P1', 'P2'])).toBe('P1');
    expect(nearest('dark-mods', ['dark-mode', 'dark-moda'])).toBeUndefined();
  });

  it("counts two letters in each other's place once", () => {
    expect(nearest('ab', ['ba'])).toBe('ba');
    expect(nearest('was', ['asw', 'wax'])).toBeUndefined();
    expect(nearest('cde', ['ced', 'xyz'])).toBe('ced');
    expect(nearest('cde', ['cxy'])).toBeUndefined();
  });

  it('is none of nothing', () => {
    expect(nearest('a', [])).toBeUndefined();
  });
});

it('words are listed', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
  expect(listed(['a', 'b', 'c'], 'or')).toBe('a, b or c');
});

it('things are counted', () => {
  expect([0, 1, 2].map(count => counted(count, 'item'))).toEqual(['0 items', '1 item', '2 items']);
  expect([1, 2].map(count => counted(count, 'entry', 'entries'))).toEqual(['1 entry', '2 entries']);
});

it.each([
  ['sales', 'sales'],
  ['apps/a_b-1.0', 'apps/a_b-1.0'],
  ['', "''"],
  ["Jane O'Neil", String.raw`'Jane O'\''Neil'`],
  ['$(id)', "'$(id)'"],
  ['a,b', "'a,b'"],
  ['Zoë', "'Zoë'"],
])('%j is one word for a shell', (text, word) => {
  expect(shellWord(text)).toBe(word);
});
