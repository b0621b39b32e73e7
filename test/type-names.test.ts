import { expect, test } from 'vitest';
import { sources } from './support/sources.ts';

/** Names of types that several files export, with these files. */
const sharedNames = (texts: Iterable<readonly [path: string, text: string]>): readonly string[] => {
  const places = new Map<string, string[]>();
  for (const [path, text] of texts)
    for (const [, name = ''] of text.matchAll(/^export (?:interface|type|class|enum) (\w+)/gm))
      places.set(name, [...(places.get(name) ?? []), path]);
  return [...places].filter(([, files]) => files.length > 1).map(([name, files]) => `${name}: ${files.join(', ')}`);
};

test('no two exported types have one name', () => {
  expect(sharedNames(sources)).toEqual([]);
});

test('a shared name is noticed, whatever kind of type it is', () => {
  const texts = [
    ['src/a.ts', 'export interface Place {}\nexport class Host {}'],
    ['src/b.ts', 'export type Place = string;\ninterface Host {}'],
  ] as const;
  expect(sharedNames(texts)).toEqual(['Place: src/a.ts, src/b.ts']);
});
