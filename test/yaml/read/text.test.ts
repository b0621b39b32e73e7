import { describe, expect, it } from 'vitest';
import type { Path } from '../../../src/model/path.ts';
import { YamlText } from '../../../src/yaml/read/text.ts';
import { readText, readThoroughly } from '../../../src/yaml/read/thorough-text.ts';

const TEXT = `team: search   # equals the file's name
triad: { engineering: ana, design: "cy" }
mission: >
  Anybody finds
  any line.

backlog:
  - id: dark-mode
    title: 'Dark mode'  # soon
    owner:
    links: [a, [b]]
  -
    id: themes
inbox: []
`;

/** \`L:C-L:C\` of what stands at a path, and that text when it is on one line. */
const at = (yaml: YamlText, path: Path, part?: 'key'): string => {
  const { line, column, endLine, endColumn } = yaml.span(path, part);
  return `${line}:${column}-${endLine}:${endColumn}`;
};

describe.each([
  ['the quick reader', readText],
  ['the thorough reader', readThoroughly],
])('places, by %s', (_, read) => {
  const yaml = new YamlText(TEXT, read);

  it.each<[Path, string, string]>([
    [['team'], '1:1-1:5', '1:7-1:13'],
    [['triad'], '2:1-2:6', '2:8-2:42'],
    [['triad', 'design'], '2:28-2:34', '2:36-2:40'],
    [['backlog', 0, 'title'], '9:5-9:10', '9:12-9:23'],
    [['backlog', 0, 'links', 1, 0], '11:17-11:18', '11:17-11:18'],
    [['backlog', 1, 'id'], '13:5-13:7', '13:9-13:15'],
    [['inbox'], '14:1-14:6', '14:8-14:10'],
  ])('of %j: the key, and the value', (path, key, value) => {
    expect([at(yaml, path, 'key'), at(yaml, path)]).toEqual([key, value]);
  });

  it('of a list or map over several lines are its first line', () => {
    expect(at(yaml, ['backlog'])).toBe('8:3-8:18');
    expect(at(yaml, ['backlog', 0])).toBe('8:5-8:18');
  });

  it('of text over several lines are all of it', () => {
    expect(at(yaml, ['mission'])).toBe('3:10-5:12');
  });

  it('of nothing behind a key are the key', () => {
    expect(at(yaml, ['backlog', 0, 'owner'])).toBe('10:5-10:10');
  });

  it.each<[Path, string]>([
    [['backlog', 0, 'target_date'], '8:5-8:18'],
    [['backlog', 7, 'title'], '8:3-8:18'],
    [['triad', 'product'], '2:8-2:42'],
    [['team', 'name', 0], '1:7-1:13'],
    [['backlog', 'title'], '8:3-8:18'],
    [['nowhere'], '1:1-1:40'],
    [[], '1:1-1:40'],
  ])('of what is not there are those of the nearest thing around it: %j', (path, span) => {
    expect(at(yaml, path)).toBe(span);
  });

  it('give what is written', () => {
    expect([yaml.written(['triad', 'design']), yaml.written(['backlog', 0, 'title'])]).toEqual(['"cy"', "'Dark mode'"]);
  });
});

it('places of an alias are its own, and those behind it where it leads', () => {
  const yaml = new YamlText('a: &x { b: 1 }\nc: *x\n', readText);
  expect(yaml.value).toEqual({ a: { b: 1 }, c: { b: 1 } });
  expect([at(yaml, ['c']), at(yaml, ['c', 'b'])]).toEqual(['2:4-2:6', '1:12-1:13']);
});

it('an empty list member is where its hyphen is', () => {
  const yaml = new YamlText('a:\n  - b\n  -\n  - # none\n  - c\n', readText);
  expect([0, 1, 2, 3].map(index => at(yaml, ['a', index]))).toEqual(['2:5-2:6', '3:3-3:4', '4:3-4:4', '5:5-5:6']);
});

it('of keys that stand twice the last one counts', () => {
  const yaml = new YamlText('a: 1\nb: 2\na: 3\n', readText);
  expect([yaml.value, at(yaml, ['a'])]).toEqual([{ a: 3, b: 2 }, '3:4-3:5']);
});

it('keys that are no text are found by how they read', () => {
  const yaml = new YamlText('1: a\ntrue: b\n~: c\n', readText);
  expect(yaml.value).toEqual({ 1: 'a', true: 'b', null: 'c' });
  expect(['1', 'true', 'null'].map(key => at(yaml, [key]))).toEqual(['1:4-1:5', '2:7-2:8', '3:4-3:5']);
});

it('columns count UTF-16 units, as editors do', () => {
  const yaml = new YamlText('{ "🙂": é, b: c }\n', readText);
  expect([at(yaml, ['🙂']), at(yaml, ['b'])]).toEqual(['1:9-1:10', '1:15-1:16']);
});

it('a byte-order mark is no column', () => {
  const text = 'a: b\nc: d\n';
  const [plain, marked] = [new YamlText(text, readText), new YamlText(`\uFEFF${text}`, readText)];
  for (const key of ['a', 'c'])
    expect([at(marked, [key], 'key'), at(marked, [key])]).toEqual([at(plain, [key], 'key'), at(plain, [key])]);
  expect(marked.value).toEqual(plain.value);
});

it('CRLF is the end of a line and no part of it', () => {
  const yaml = new YamlText('a: b\r\nc:\r\n  d: e\r\n', readText);
  expect([at(yaml, ['a']), at(yaml, ['c']), at(yaml, ['c', 'd'])]).toEqual(['1:4-1:5', '3:3-3:7', '3:6-3:7']);
});

describe('leaving out', () => {
  const listed = () => new YamlText('a: [b, c, d, e]\nf: { g: 1, h: [2, 3] }\n', readText);

  it('leaves the rest where it is', () => {
    const yaml = listed();
    yaml.leaveOut([
      ['a', 0],
      ['a', 2],
      ['f', 'h', 0],
    ]);
    expect(yaml.value).toEqual({ a: ['c', 'e'], f: { g: 1, h: [3] } });
    expect([at(yaml, ['a', 0]), at(yaml, ['a', 1]), at(yaml, ['f', 'h', 0])]).toEqual([
      '1:8-1:9',
      '1:14-1:15',
      '2:19-2:20',
    ]);
  });

  it('may be done again, in terms of what is left', () => {
    const yaml = listed();
    yaml.leaveOut([['a', 0]]);
    yaml.leaveOut([['a', 1], ['f']]);
    expect([yaml.value, at(yaml, ['a', 0]), at(yaml, ['a', 1])]).toEqual([{ a: ['c', 'e'] }, '1:8-1:9', '1:14-1:15']);
  });

  it('takes what stands inside of it along, in whatever order, and minds no path that leads nowhere', () => {
    const yaml = listed();
    yaml.leaveOut([['f', 'h', 1], ['f', 'h'], ['f', 'h', 0], ['f', 'x', 'y'], ['a', 9], ['z']]);
    expect(yaml.value).toEqual({ a: ['b', 'c', 'd', 'e'], f: { g: 1 } });
  });

  it('keeps a key that is called __proto__ one of many', () => {
    const yaml = new YamlText('a: { __proto__: { b: 1 }, c: 2, d: 3 }\n', readText);
    yaml.leaveOut([['a', 'd']]);
    expect(JSON.stringify(yaml.value)).toBe('{"a":{"__proto__":{"b":1},"c":2}}');
    yaml.leaveOut([['a', '__proto__']]);
    expect(JSON.stringify(yaml.value)).toBe('{"a":{"c":2}}');
  });
});

it.each(['a: "', '[', '\u0000', '\uD800', '&a *a', '--- !', '\u2028', 'a: b: c', '\r', '? '])(
  'nothing that a text holds makes reading throw, and what has no value has a problem: %j',
  text => {
    const { value, problems } = new YamlText(text, readText);
    if (value === undefined) expect(problems).not.toEqual([]);
    else expect(at(new YamlText(text, readText), [])).toMatch(/^\d+:\d+-\d+:\d+$/);
  },
);

it('what is no YAML has no value, and nothing at all is null', () => {
  expect(new YamlText('a: "', readText)).toMatchObject({ value: undefined, holes: [] });
  expect(new YamlText('', readText)).toMatchObject({ value: null, problems: [], holes: [] });
});
