import { describe, expect, it } from 'vitest';
import { carryAcross } from '../../../src/yaml/edit/across.ts';

const carried = (source: string, target: string, indexes: readonly number[]) => {
  const { source: left, targets } = carryAcross(source, ['list'], [{ text: target, indexes }]);
  return [left, ...targets];
};

describe('elements that go to another file', () => {
  it('keep their text and their comments, and take the place of an empty list', () => {
    expect(
      carried(
        "list:\n- 1\n# about two\n- a: 'x'   # here\n  b: |\n    two\n    lines\n- 3\nrest: 1\n",
        '# head\nlist: []\n',
        [1],
      ),
    ).toEqual([
      'list:\n- 1\n- 3\nrest: 1\n',
      "# head\nlist:\n\n# about two\n- a: 'x'   # here\n  b: |\n    two\n    lines\n",
    ]);
  });

  it('take the indentation and the line breaks of the list that they come to', () => {
    expect(carried('list:\n    - a: 1\n      b: 2\n', 'list:\r\n  - z: 0\r\n', [0])).toEqual([
      'list: []\n',
      'list:\r\n  - z: 0\r\n  - a: 1\r\n    b: 2\r\n',
    ]);
  });

  it('go from brackets to lines and back', () => {
    expect(carried('list: [{ a: 1 }, { b: 2 }]\n', 'list:\n  - z: 0\n', [1])).toEqual([
      'list: [{ a: 1 }]\n',
      'list:\n  - z: 0\n  - { b: 2 }\n',
    ]);
    expect(carried('list:\n  - a: 1   # one\n', 'list: [{ z: 0 }]\n', [0])).toEqual([
      'list: []\n',
      '# one\nlist: [{ z: 0 }, { a: 1 }]\n',
    ]);
  });

  it.each(['x: 1\n', 'x: 1', '\ufeffx: 1\n', 'x: 1\nlist:\n'])(
    'find a list that is not there, or empty: %j',
    target => {
      const [, grown = ''] = carried('list:\n- a\n', target, [0]);
      expect([grown.startsWith('\ufeff'), grown.replace('\ufeff', '')]).toEqual([
        target.startsWith('\ufeff'),
        expect.stringMatching(/^x: 1\nlist:\n +- a\n$|^x: 1\nlist:\n- a\n$/),
      ]);
    },
  );

  it('are written out where they repeat what stays behind', () => {
    expect(carried('list:\n- { a: &one [1, 2] }\n- { b: *one }\n', 'list: []\n', [1])).toEqual([
      'list:\n- { a: &one [1, 2] }\n',
      'list:\n- b: [1, 2]\n',
    ]);
  });

  it('go to several files at once, and leave comments with their owners', () => {
    expect(
      carryAcross(
        'list:\n- 0\n# about one\n- 1\n# about two\n- 2\n',
        ['list'],
        [
          { text: 'list: []\n', indexes: [0] },
          { text: 'list: []\n', indexes: [1] },
        ],
      ),
    ).toEqual({
      source: 'list:\n\n# about two\n- 2\n',
      targets: ['list:\n- 0\n', 'list:\n\n# about one\n- 1\n'],
    });
  });

  it('stay where others repeat them', () => {
    expect(() => carried('list:\n- { a: &one [1, 2] }\n- { b: *one }\n', 'list: []\n', [0])).toThrow(/alias|repeat/i);
  });
});
