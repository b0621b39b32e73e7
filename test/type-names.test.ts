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

/** Names that are shared still: the list only gets shorter. */
const EXCEPTIONS: readonly string[] = [];

test('no two exported types have one name', () => {
  const shared = sharedNames(sources);
  expect(shared.filter(found => !EXCEPTIONS.includes(found.split(':')[0] ?? ''))).toEqual([]);
  expect(EXCEPTIONS.filter(name => shared.every(found => !found.startsWith(`${name}:`)))).toEqual([]);
});

test('a shared name is noticed, whatever kind of type it is', () => {
  const texts = [
    ['src/a.ts', 'export interface Place {}\nexport class Host {}'],
    ['src/b.ts', 'export type Place = string;\ninterface Host {}'],
  ] as const;
  expect(sharedNames(texts)).toEqual(['Place: src/a.ts, src/b.ts']);
});
