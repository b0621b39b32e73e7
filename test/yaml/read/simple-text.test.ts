import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextPlace } from '../../../src/yaml/read/read-text.ts';
import { readSimple } from '../../../src/yaml/read/simple-text.ts';
import { readThoroughly } from '../../../src/yaml/read/thorough-text.ts';

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter(path => /\.ya?ml$/.test(path))
  .map(path => readFileSync(`examples/${path}`, 'utf8'));

test('plan files are simple', () => {
  const simple = examples.filter(text => readSimple(text) !== undefined).length;
  expect(simple / examples.length).toBeGreaterThan(0.95);
});

test.each([
  ['an anchor', 'a: &x 1\nb: *x\n'],
  ['a tag', 'a: !!str 1\n'],
  ['a directive', '%YAML 1.2\n---\na: 1\n'],
  ['a second document', 'a: 1\n---\nb: 2\n'],
  ['a repeated key', 'a: 1\na: 2\n'],
  ['a map as a key', '? { a: 1 }\n: b\n'],
  ['an empty list member', '-\n- a\n'],
  ['a byte order mark', '\uFEFFa: 1\n'],
  ['a carriage return alone', 'a: 1\rb: 2\n'],
  ['nesting without end', '['.repeat(10_000)],
  ['nothing', ''],
  ['no YAML', 'a: "b'],
])('leaves %s to the thorough reader', (_, text) => expect(readSimple(text)).toBeUndefined());

test('scalars mean what they mean in YAML 1.2', () => {
  const text =
    'a: [yes, on, True, null, ~, 012, 0o14, 0x1F, 1_000, 1e3, .5, -.inf, 2026-11-21, "1", \'\', +7, nul, .]\nb:\n';
  const { value } = readSimple(text) ?? {};
  expect(value).toEqual({
    a: [
      'yes',
      'on',
      true,
      null,
      null,
      12,
      12,
      31,
      '1_000',
      1000,
      0.5,
      Number.NEGATIVE_INFINITY,
      '2026-11-21',
      '1',
      '',
      7,
      'nul',
      '.',
    ],
    b: null,
  });
  expect(value).toEqual(readThoroughly(text).value);
});

/** The start of every place; where collections end, each library says differently. */
const starts = ({ from, to, names, members }: TextPlace): unknown =>
  members === undefined ? to > from && from : [from, names?.map(starts), members.map(starts)];

const PIECES = [
  ' ',
  '\n',
  '-',
  ':',
  '{',
  '}',
  '[',
  ']',
  '#',
  '"',
  "'",
  '|',
  '>',
  '&',
  '*',
  '!',
  '?',
  ',',
  '\t',
  'a',
  '1',
  '\r\n',
  '%',
  '@',
  '---',
  ': ',
  '- ',
  '\n\n',
  '\n  ',
];

const damaged = fc
  .tuple(
    fc.constantFrom(...examples.filter(text => text.length < 2000)),
    fc.array(fc.tuple(fc.nat(2000), fc.nat(2), fc.constantFrom('', ...PIECES)), { maxLength: 3 }),
  )
  .map(([text, cuts]) =>
    cuts.reduce(
      (now, [at, gone, piece]) => now.slice(0, at % now.length) + piece + now.slice((at % now.length) + gone),
      text,
    ),
  );

test('whatever it accepts, the thorough reader finds nothing wrong with and understands alike, in the same places', () => {
  let accepted = 0;
  fc.assert(
    fc.property(damaged, text => {
      const simple = readSimple(text);
      if (simple === undefined) return;
      accepted += 1;
      const thorough = readThoroughly(text);
      expect(thorough.problems).toEqual([]);
      expect(simple.value).toEqual(thorough.value);
      expect(starts(simple.place())).toEqual(starts(thorough.place()));
    }),
    { seed: 20261121, numRuns: 3000 },
  );
  expect(accepted).toBeGreaterThan(1000);
});
