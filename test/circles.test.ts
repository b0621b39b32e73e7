import { expect, test } from 'vitest';
import type { Import } from './support/sources.ts';
import { importsIn, sources } from './support/sources.ts';

/** Files that import each other in a circle, types included: one sorted list a circle. */
const circlesIn = (imports: readonly Import[]): readonly (readonly string[])[] => {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const reachable = new Map([...targets.keys()].map(file => [file, reachedFrom(file, targets)]));
  const circles = new Map<string, readonly string[]>();
  for (const [file, reached] of reachable) {
    if (!reached.has(file)) continue;
    const circle = [...reached].filter(other => reachable.get(other)?.has(file)).sort();
    circles.set(circle.join(' '), circle);
  }
  return [...circles.values()];
};

const reachedFrom = (start: string, targets: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  const reached = new Set<string>();
  const waiting = [...(targets.get(start) ?? [])];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    waiting.push(...(targets.get(file) ?? []));
  }
  return reached;
};

test('no files import each other in a circle', () => {
  expect(circlesIn([...sources].flatMap(([path, text]) => importsIn(path, text)))).toEqual([]);
});

test('a circle is noticed, also one of types, and one over three files', () => {
  const files = {
    'src/a.ts': "import type { B } from './b.ts';",
    'src/b.ts': "const { c } = await import('./c.ts');",
    'src/c.ts': "export { a } from './a.ts';",
    'src/d.ts': "import { a } from './a.ts';",
  };
  expect(circlesIn(Object.entries(files).flatMap(([path, text]) => importsIn(path, text)))).toEqual([
    ['src/a.ts', 'src/b.ts', 'src/c.ts'],
  ]);
});
