import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import type { Edit } from '../../../src/model/edit.ts';
import { carryAcross } from '../../../src/yaml/edit/across.ts';
import { applyEdits, editYaml } from '../../../src/yaml/edit/edit.ts';

const PLAN = `{
  "team": "search",
  "in_progress": [],
  "backlog": [
    {
      "id": "a",
      "title": "A"
    },
    {
      "id": "b",
      "title": "B"
    }
  ],
  "triad": {}
}
`;

describe('a file in JSON', () => {
  it('stays JSON, whatever is put into it', () => {
    const edits: readonly Edit[] = [
      { kind: 'move', from: ['backlog', 0], list: ['in_progress'], index: 0 },
      { kind: 'set', path: ['in_progress', 0, 'target_date'], value: '2026-12-10' },
      { kind: 'set', path: ['in_progress', 0, 'to'], value: ['acme', 'a "b"\n'] },
      { kind: 'insert', list: ['backlog'], index: 1, value: { id: 'c', effort: { low: 1, high: null } } },
      { kind: 'insert', list: ['closed'], index: 0, value: { id: 'z' } },
      { kind: 'set', path: ['triad', 'design'], value: 'cy' },
      { kind: 'set', path: ['team'], value: 'find' },
    ];
    const edited = editYaml(PLAN, edits);
    expect(edited).toBe(`{
  "team": "find",
  "in_progress": [{
    "id": "a",
    "title": "A",
    "target_date": "2026-12-10",
    "to": ["acme", "a \\"b\\"\\n"]
  }],
  "backlog": [
    {
      "id": "b",
      "title": "B"
    },
    { "id": "c", "effort": { "low": 1, "high": null } }
  ],
  "triad": { "design": "cy" },
  "closed": [{ "id": "z" }]
}
`);
    expect(JSON.parse(edited)).toEqual(applyEdits(JSON.parse(PLAN), edits));
  });

  it.each<[string, Edit, string]>([
    ['{}\n', { kind: 'set', path: ['a'], value: { b: 'c' } }, '{ "a": { "b": "c" } }\n'],
    ['[]\n', { kind: 'insert', list: [], index: 0, value: { on: '2026-11-02' } }, '[{ "on": "2026-11-02" }]\n'],
    ['{"a":1}', { kind: 'set', path: ['b'], value: 'no' }, '{"a":1, "b": "no"}'],
    ['{"a":{"b":1}}', { kind: 'remove', path: ['a', 'b'] }, '{"a":{}}'],
  ])('stays JSON, however small: %j', (before, edit, after) => {
    expect(editYaml(before, [edit])).toBe(after);
  });

  it('takes elements of a YAML file as JSON', () => {
    const { source, targets } = carryAcross(
      'list:\n- a: one\n- b: two\n- c: three\n',
      ['list'],
      [
        { text: '{ "list": [] }\n', indexes: [0] },
        { text: '{ "list": [{ "z": 0 }] }\n', indexes: [1, 2] },
      ],
    );
    expect([source, ...targets]).toEqual([
      'list: []\n',
      '{ "list": [{ "a": "one" }] }\n',
      '{ "list": [{ "z": 0 }, { "b": "two" }, { "c": "three" }] }\n',
    ]);
  });

  it('gives elements to a YAML file that every reader takes them from', () => {
    const texts = ['team: search\nbacklog: []\n', 'backlog: [ { id: x } ]\n', 'backlog: [\n  { id: x },\n  ]\n'];
    const targets = texts.flatMap(text => carryAcross(PLAN, ['backlog'], [{ text, indexes: [1] }]).targets);
    expect(targets).toEqual([
      'team: search\nbacklog:\n  - {\n      "id": "b",\n      "title": "B"\n    }\n',
      'backlog: [ { id: x }, {\n    "id": "b",\n    "title": "B"\n  } ]\n',
      'backlog: [\n  { id: x },\n  {\n    "id": "b",\n    "title": "B"\n  },\n  ]\n',
    ]);
    for (const text of targets) {
      const document = parseDocument(text);
      expect(document.warnings).toEqual([]);
      expect(load(text)).toEqual(document.toJS());
    }
  });
});
