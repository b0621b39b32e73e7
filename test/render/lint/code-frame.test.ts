import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../../src/render/lint/code-frame.ts';

const span = (column: number, endColumn: number, endLine = 1) => ({ line: 1, column, endLine, endColumn });

describe('a code frame', () => {
  it('underlines the place', () => {
    expect(codeFrame('  title: Dark mode', span(10, 19), 80)).toEqual({
      source: '  title: Dark mode',
      underline: '         ^^^^^^^^^',
    });
  });

  it('underlines one column of an empty place, and the rest of the line of one that goes on', () => {
    expect(codeFrame('key:', span(5, 5), 80)?.underline).toBe('    ^');
    expect(codeFrame('ab: c', span(5, 3, 4), 80)?.underline).toBe('    ^');
    expect(codeFrame('ab: cde', span(5, 3, 4), 80)?.underline).toBe('    ^^^');
  });

  it('is aligned by what is seen: tabs, wide characters, what is made visible, a byte order mark', () => {
    expect(codeFrame('\ta: 日本 x', span(8, 9), 80)).toEqual({ source: ' a: 日本 x', underline: '         ^' });
    expect(codeFrame('a: \u001b[1mx', span(8, 9), 80)).toEqual({
      source: 'a: \\u001b[1mx',
      underline: '            ^',
    });
    expect(codeFrame('\ufeffab: c', span(6, 7), 80)).toEqual({ source: 'ab: c', underline: '    ^' });
  });

  it('shows a long line around the place', () => {
    const line = `${'a'.repeat(100)} HERE ${'b'.repeat(100)}`;
    expect(codeFrame(line, span(102, 106), 40)).toEqual({
      source: '…aaaaaaaaaaaaaaaaaaaaaa HERE bbbbbbbbbb…',
      underline: '                        ^^^^',
    });
  });

  it.each([1, 30, 5000, 1_000_000])('stays within the width for a place of %i columns', length => {
    const line = `      title: ${'x'.repeat(length)}, and more behind it that goes on and on`;
    const frame = codeFrame(line, span(14, 14 + length), 60);
    expect(frame?.source.startsWith('      title: x')).toBe(true);
    expect(stringWidth(frame?.source ?? '')).toBeLessThanOrEqual(60);
    expect(stringWidth(frame?.underline ?? '')).toBeLessThanOrEqual(60);
  });

  it('is left out for an empty line', () => {
    expect(codeFrame('  ', span(1, 1), 80)).toBeUndefined();
    expect(codeFrame('', span(1, 1), 80)).toBeUndefined();
  });
});
