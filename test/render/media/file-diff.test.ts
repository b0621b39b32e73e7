import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { renderDiff } from '../../../src/render/media/file-diff.ts';

const uncoloured = new Chalk({ level: 0 });

describe('a diff', () => {
  it('shows two lines around each change', () => {
    expect(renderDiff('plans/a.yaml', '1\n2\n3\n4\n5\n6\n7\n', '1\n2\n3\nfour\n5\n6\n7\n', uncoloured)).toBe(
      '--- plans/a.yaml\n+++ plans/a.yaml\n@@ -2,5 +2,5 @@\n 2\n 3\n-4\n+four\n 5\n 6\n',
    );
  });

  it('shows a new file against nothing', () => {
    expect(renderDiff('a.yaml', undefined, 'x: 1\n', uncoloured)).toBe(
      '--- /dev/null\n+++ a.yaml\n@@ -0,0 +1,1 @@\n+x: 1\n',
    );
  });

  it('is empty when nothing changes', () => {
    expect(renderDiff('a.yaml', 'x\n', 'x\n', uncoloured)).toBe('');
  });

  it('says when a file does not end in a line break', () => {
    expect(renderDiff('a.yaml', 'x', 'x\n', uncoloured)).toBe(
      '--- a.yaml\n+++ a.yaml\n@@ -1,1 +1,1 @@\n-x\n\\ No newline at end of file\n+x\n',
    );
  });

  it('lets no control character of a file reach the terminal, and no carriage return show', () => {
    expect(renderDiff('a.yaml', '', 'title: \u001b[31m\r\n', uncoloured)).toContain('\n+title: \\u001b[31m\n');
  });

  it('paints what comes and goes', () => {
    const painted = renderDiff('a.yaml', 'x\n', 'y\n', new Chalk({ level: 1 }));
    expect(painted).toContain('\u001b[31m-x\u001b[39m\n\u001b[32m+y\u001b[39m\n');
  });
});
