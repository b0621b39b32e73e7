import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { plain, plainPath } from '../../../src/model/words/plain.ts';
import { cut, cutFront, wrapped } from '../../../src/render/media/terminal.ts';

describe('plain', () => {
  it.each([
    ['ANSI escapes', '\u001b[31mred\u001b[0m', '\\u001b[31mred\\u001b[0m'],
    ['a carriage return', 'a\rb', 'a\\u000db'],
    ['the one-byte form of an escape', '\u009b31m', '\\u009b31m'],
    ['overrides and isolates of direction', 'a\u202eb\u2066c\u061cd', 'a\\u202eb\\u2066c\\u061cd'],
    ['line separators', 'a\u2028b\u2029c', 'a\\u2028b\\u2029c'],
    ['what nobody sees', 'a\u200bb\u2060c\u00add\u3164e', 'a\\u200bb\\u2060c\\u00add\\u3164e'],
    ['what joins or parts, beside Latin letters', 'pass\u200dword\u200c', 'pass\\u200dword\\u200c'],
    ['letters of tags', 'a\u{e0041}', 'a\\u{e0041}'],
    ['half a character', 'a\ud83d!', 'a\\ud83d!'],
    ['the old form of a CI command', 'see ##[error]x', 'see #\\u0023[error]x'],
  ])('makes %s visible', (_, text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  it.each([
    'Suche für alle 🔎',
    'חיפוש',
    '👨‍👩‍👧‍👦',
    '❤\ufe0f\u200d🔥',
    'می\u200cخواهم',
    'a | `b` </details>',
    '::error::x',
    '# heading',
  ])('leaves %s alone', text => {
    expect(plain(text)).toBe(text);
  });

  it('puts everything on one line', () => {
    expect(plain('one  \r\n\n\t two\nthree\n')).toBe('one two three');
    expect(plain('a\tb')).toBe('a b');
  });

  it('takes no time over a megabyte of blanks', () => {
    const blanks = ' '.repeat(1_000_000);
    expect(plain(`x${blanks}y\n${blanks}z`)).toBe(`x${blanks}y z`);
  });
});

it('the name of a file cannot begin a CI command', () => {
  expect(plainPath('::error::x.yaml')).toBe('./::error::x.yaml');
  expect(plainPath('  ::error::x.yaml')).toBe('./  ::error::x.yaml');
  expect(plainPath('plans/teams/a::b.yaml')).toBe('plans/teams/a::b.yaml');
});

describe('cutting', () => {
  it('leaves what fits', () => {
    expect([cut('12345', 5), cutFront('12345', 5)]).toEqual(['12345', '12345']);
  });

  it('keeps the beginning, or the end, and says that something is left out', () => {
    expect([cut('123456', 5), cutFront('123456', 5)]).toEqual(['1234…', '…3456']);
  });

  it('counts columns, not characters, and never splits what is seen as one', () => {
    expect([cut('日本語', 5), cutFront('日本語', 5)]).toEqual(['日本…', '…本語']);
    expect(cut('👨‍👩‍👧‍👦'.repeat(30), 6)).toBe('👨‍👩‍👧‍👦👨‍👩‍👧‍👦…');
  });

  it('bounds accents piled up on a letter', () => {
    expect(cut(`e${'\u0301'.repeat(5000)}`, 10).length).toBeLessThan(50);
  });
});

it('wraps between words, and leaves a long word whole', () => {
  const lines = wrapped('one two three internationalisation four', 9);
  expect(lines).toEqual(['one two', 'three', 'internationalisation', 'four']);
  expect(lines.filter(line => stringWidth(line) > 9)).toEqual(['internationalisation']);
});
