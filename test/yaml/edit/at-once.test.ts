import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/model/edit.ts';
import { editYaml } from '../../../src/yaml/edit/edit.ts';

const TEXTS: { readonly [style: string]: string } = {
  'lines below a dash': 'closed:\n- id: a\n  title: A\n- id: b # b\n- id: c\n- id: d\n- id: e\nname: N\n',
  'blank lines':
    'closed:\n\n  - id: a\n\n  - id: b\n\n  # of c\n  - id: c\n\n  - id: d\n    # in d\n\n  - id: e\n\nname: N\n',
  braces: 'closed:\n- { id: a }\n- { id: b } # b\n- { id: c }\n- { id: d }\n- { id: e }\n',
  'one line': 'closed: [{ id: a }, { id: b }, { id: c }, { id: d }, { id: e }]\n',
  'brackets over lines': 'closed: [\n  { id: a },\n  { id: b }, # b\n  { id: c },\n  { id: d },\n  { id: e },\n]\n',
  JSON: '{\n  "closed": [\n    { "id": "a" },\n    { "id": "b" },\n    { "id": "c" },\n    { "id": "d" },\n    { "id": "e" }\n  ]\n}\n',
  'other line breaks': 'closed:\r\n- id: a\r\n- id: b\r\n- id: c\r\n- id: d\r\n- id: e',
};

const oneByOne = (text: string, edits: readonly Edit[]): string =>
  edits.reduce((current, edit) => editYaml(current, [edit]), text);

const squeezed = (text: string): string => text.replaceAll('\n\n\n', '\n\n');

const remove = (index: number): Edit => ({ kind: 'remove', path: ['closed', index] });

describe.each(Object.entries(TEXTS))('many edits of a list, %s, come to the same at once', (_, text) => {
  it.each([[[4, 3]], [[1, 0]], [[3, 2, 1]], [[4, 2, 0]], [[3, 1, 0]], [[4, 3, 2, 1, 0]]])('without %j', indexes => {
    const edits = indexes.map(remove);
    // Of those that go, blank lines may be left over.
    expect(squeezed(editYaml(text, edits))).toBe(squeezed(oneByOne(text, edits)));
  });

  it('with more behind', () => {
    const edits = ['x', 'y', 'z'].map(
      (id, at): Edit => ({ kind: 'insert', list: ['closed'], index: 5 + at, value: { id, title: `Of ${id}` } }),
    );
    expect(editYaml(text, edits)).toBe(oneByOne(text, edits));
  });
});

it('the first one of a list shows how the others stand', () => {
  const edits = ['x', 'y'].map((id, index): Edit => ({ kind: 'insert', list: ['closed'], index, value: { id } }));
  for (const text of ['name: N\n', 'closed: []\n', 'closed:\n', 'closed: [] # none\n'])
    expect(editYaml(text, edits)).toBe(oneByOne(text, edits));
});
