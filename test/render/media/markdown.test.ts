import { describe, expect, test } from 'vitest';
import type { Words } from '../../../src/render/media/markdown.ts';
import {
  brief,
  code,
  comment,
  link,
  list,
  markdownText,
  paragraph,
  prose,
  table,
} from '../../../src/render/media/markdown.ts';

const text = (words: Words): string => markdownText([paragraph(words)]).trimEnd();

describe('text from a plan stays text', () => {
  test.each([
    ['emphasis', '*a* _b_ **c**', '\\*a\\* \\_b\\_ \\*\\*c\\*\\*'],
    ['a heading', '# a', '\\# a'],
    ['a list', '- a', '\\- a'],
    ['HTML', 'a </details> <script>', 'a \\</details> \\<script>'],
    ['a comment', '<!-- a -->', '\\<!-- a -->'],
    ['an entity', '&lt;', '\\&lt;'],
    ['backticks', '`a` ```b', '\\`a\\` \\`\\`\\`b'],
    ['a link', '[a](javascript:b)', '\\[a]\\(javascript:b)'],
    ['an image', '![a](https://a.example/x.png)', '!\\[a]\\(<https://a.example/x.png>)'],
    ['a line break', 'a\n\n# b', 'a # b'],
    ['a terminal escape', '\u001b[31mred\u001b[0m', '\\u001b\\[31mred\\u001b\\[0m'],
    ['a change of direction', 'a\u202eb', 'a\\u202eb'],
    ['a mention', '@bob and (@bob/team)', '@&#8203;bob and (@&#8203;bob/team)'],
    ['a mail address, which notifies nobody', 'bob@acme.example', 'bob\\@acme.example'],
    ['a number of an issue', '#12, acme/plans#12 and GH-12', '\\#&#8203;12, acme/plans#&#8203;12 and GH-&#8203;12'],
    ['no number of an issue', 'C# is number #x', 'C# is number #x'],
    ['right-to-left text and emoji', 'שלום 🚀', 'שלום 🚀'],
  ])('%s', (_what, given, expected) => {
    expect(text(given)).toBe(expected);
  });

  test('in a cell of a table, a pipe and a line break make no new cell or row', () => {
    expect(markdownText([table(['a', 'b'], [['x | y\nz', code('c | `d`')]])])).toBe(
      '| a | b |\n| - | - |\n| x \\| y z | `` c \\| `d` `` |\n',
    );
  });

  test('nothing can end a comment', () => {
    expect(markdownText([comment('a --> b <!-- c\nd')])).toBe('<!-- a -- b -!- c d -->\n');
  });
});

describe('addresses', () => {
  test('in text, those of the web become links to themselves, without the full stop behind them', () => {
    expect(text('See https://a.example/x?y=1#2.')).toBe('See <https://a.example/x?y=1#2>.');
  });

  test('a pipe in one does not end a cell', () => {
    expect(markdownText([table(['a'], [['https://a.example/x|y']])])).toBe(
      '| a |\n| - |\n| <https://a.example/x>\\|y |\n',
    );
  });

  test.each([
    ['https', 'https://a.example/x', '[Record](https://a.example/x)'],
    ['http', 'http://a.example', '[Record](http://a.example)'],
    ['mailto', 'mailto:bo@a.example', '[Record](mailto:bo@a.example)'],
    ['javascript', 'javascript:alert(1)', 'Record: javascript:alert(1)'],
    ['data', 'data:text/html,x', 'Record: data:text/html,x'],
    ['javascript in other letters', 'JavaScript:alert(1)', 'Record: JavaScript:alert(1)'],
    ['a target with a space', 'https://a.example/x y', 'Record: <https://a.example/x> y'],
    ['no address', 'PR 41', 'Record: PR 41'],
    ['brackets and quotes', 'https://a.example/)"<b>', '[Record](https://a.example/\\)%22%3Cb%3E)'],
  ])('as a target: %s', (_what, target, expected) => {
    expect(text([link('Record', target)])).toBe(expected);
  });
});

describe('titles', () => {
  test('of up to 200 characters stay whole', () => {
    expect(brief('x'.repeat(200))).toBe('x'.repeat(200));
  });

  test('of more are cut', () => {
    expect(brief('x'.repeat(5000))).toBe(`${'x'.repeat(199)}…`);
  });
});

describe('prose of several lines', () => {
  test('blank lines part paragraphs; other line breaks are spaces', () => {
    expect(markdownText(prose('One\ntwo.\n\n\nThree.\n'))).toBe('One two.\n\nThree.\n');
  });

  test('lines that begin like those of a list stay lines', () => {
    expect(markdownText(prose('Two things:\r\n- one\r\n- two'))).toBe('Two things:\\\n\\- one\\\n\\- two\n');
  });
});

test('entries of a list stand one below the other', () => {
  expect(markdownText([list(['a', 'b'])])).toBe('- a\n- b\n');
});
