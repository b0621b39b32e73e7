import { describe, expect, it } from 'vitest';
import { documentsAsList, listAsDocuments } from '../../../src/yaml/edit/documents.ts';
import { editYaml } from '../../../src/yaml/edit/edit.ts';
import { EditRefused } from '../../../src/yaml/edit/refused.ts';

const SCHEMA = '# yaml-language-server: $schema=x.json\n';

describe('documents as a list', () => {
  it.each([
    ['plain', `${SCHEMA}on: 2026-11-02\nitem: a\n`, '- on: 2026-11-02\n  item: a\n'],
    ['between brackets', '{ on: 1,\n  item: a }\n', '- { on: 1,\n    item: a }\n'],
    ['with comments', `${SCHEMA}# why\non: 1 # day\n# so\nitem: a\n`, '# why\n- on: 1 # day\n  # so\n  item: a\n'],
    ['with a block of text', 'reason: |\n  one\n\n   two\nitem: a\n', '- reason: |\n    one\n\n     two\n  item: a\n'],
    ['with a mark, and without an end', '\ufeffon: 1\nitem: a', '- on: 1\n  item: a\n'],
    ['that begins with ---', '---\non: 1\n', '- on: 1\n'],
  ])('%s', (_, text, expected) => {
    expect(documentsAsList([text, text])).toBe(expected + expected);
  });

  it('loses no comment', () => {
    expect(() => documentsAsList(['---\non: 1 # day\n'])).toThrow(EditRefused);
  });
});

describe('a list as documents', () => {
  const asDocument = (value: unknown) =>
    `${SCHEMA}${editYaml(
      '',
      Object.entries(Object(value)).map(([key, member]) => ({ kind: 'set', path: [key], value: String(member) })),
    )}`;
  const documents = (text: string) => listAsDocuments(text, asDocument);

  it.each([
    ['plain', `${SCHEMA}- on: a\n  x_my: b\n- on: c\n`, ['on: a\nx_my: b\n', 'on: c\n']],
    ['between brackets', '[{ on: a }, { on: b }]\n', ['on: a\n', 'on: b\n']],
    [
      'with comments',
      '# first\n- on: a # day\n  # so\n  item: b\n- on: c\n',
      ['# first\non: a # day\n# so\nitem: b\n', 'on: c\n'],
    ],
    ['with wide dashes', '-   on: a # day\n    item: b\n', ['on: a # day\nitem: b\n']],
    ['with an alias', '- on: &day a # day\n- on: *day # same\n', ['on: &day a # day\n', '# same\non: a\n']],
    ['with comments at the end', '- on: a\n\n# the end\n', ['# the end\non: a\n']],
    ['without members', '# none\n[]\n', []],
    ['without anything', '# none\n', []],
  ])('%s', (_, text, expected) => {
    expect(documents(text)).toEqual(expected.map(document => SCHEMA + document));
  });
});
