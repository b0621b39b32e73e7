// Lints the example company with dist/main.cjs as bin/plan.js would start it, and writes what V8 compiled for that to
// dist/main.cjs.v8. Fails if V8 would not take it back.
import { readFileSync, writeFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { Script } from 'node:vm';

const main = resolve('dist/main.cjs');
const wrapped = module.wrap(readFileSync(main, 'utf8'));
const script = new Script(wrapped, { filename: main });
const exports = {};
process.argv = [process.execPath, main, 'lint', 'examples/acme', '--today', '2026-11-21'];
script.runInThisContext()(exports, createRequire(main), { exports }, main, dirname(main));

process.on('exit', () => {
  const compiled = script.createCachedData();
  if (new Script(wrapped, { filename: main, cachedData: compiled }).cachedDataRejected)
    throw new Error('V8 does not take back what it compiled');
  writeFileSync(`${main}.v8`, compiled);
  // The findings in the example are no failure of the build; anything else is.
  if (process.exitCode === 1) process.exitCode = 0;
});
