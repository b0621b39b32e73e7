import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/**
 * Holds a generated file against what generates it: it must be there, byte for byte. `npm run generate` writes it instead.
 * (A snapshot of the test runner would quietly be written anew when it is missing.)
 */
export const expectGenerated = (path: string, content: string): void => {
  if (process.env['GENERATE'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  expect(readFileSync(path, 'utf8')).toBe(content);
};
