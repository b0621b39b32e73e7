// Bundles src/main.ts into dist/main.cjs, one file with everything in it: what a command does not use is not run.
// Beside it go the licences of what is in it. Where Node has no cache of its own (before 22), runs it once and keeps what V8
// compiled, for bin/plan.js; that file is for this Node only, and so no part of the package.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { licensesOf } from './third-party-licenses.js';

// Built beside the old one and then put in its place, so that a build that fails leaves what was there.
const FRESH = `dist-${process.pid}`;
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What the cache of another build is told apart by. */
function digestOfSources() {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  const names = readdirSync('src', { recursive: true }).filter(name => name.endsWith('.ts'));
  for (const name of names.sort()) hash.update(readFileSync(join('src', name)));
  return hash.digest('hex').slice(0, 16);
}

const { metafile } = await build({
  entryPoints: ['src/main.ts'],
  outfile: `${FRESH}/main.cjs`,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  metafile: true,
  define: {
    PLAN_VERSION: JSON.stringify(version),
    PLAN_SOURCES: JSON.stringify(digestOfSources()),
    'import.meta.dirname': '__dirname',
  },
  plugins: [
    // inquirer brings a prompt that opens an editor, and with it half a megabyte of character sets; the program asks no such question.
    {
      name: 'no-editor-prompt',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^@inquirer\/external-editor$/ }, ({ path }) => ({ path, namespace: 'no-editor' }));
        onLoad({ filter: /.*/, namespace: 'no-editor' }, () => ({
          contents: `export const editAsync = () => { throw new Error('This program opens no editor.'); };`,
        }));
      },
    },
    // What a key means stands in the JSON Schemas, which are made beforehand. To describe a schema zod copies it, each time the program starts.
    {
      name: 'zod-without-descriptions',
      setup({ onLoad }) {
        onLoad({ filter: /zod\/v4\/classic\/schemas\.js$/ }, ({ path }) => {
          const described = /^( +)(describe\(description\)|meta\(\.\.\.args\)) \{\n.*?^\1\}/gms;
          const text = readFileSync(path, 'utf8');
          if (text.match(described)?.length !== 2)
            throw new Error('zod describes its schemas in another way than it did');
          return { contents: text.replace(described, '$1$2 { return this; }') };
        });
      },
    },
    // zod's entry loads its messages in fifty languages; the program words its own.
    {
      name: 'zod-english-only',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /locales\/index\.js$/ }, ({ importer, resolveDir, path }) =>
          importer.includes('zod') ? { path: resolve(resolveDir, path), namespace: 'zod-locales' } : undefined,
        );
        onLoad({ filter: /.*/, namespace: 'zod-locales' }, ({ path }) => ({
          contents: `export { default as en } from './en.js';`,
          resolveDir: resolve(path, '..'),
        }));
      },
    },
  ],
});

// esbuild leaves letters beyond ASCII in regular expressions as they are. Without them a character is a byte, and V8 reads twice as fast.
const program = readFileSync(`${FRESH}/main.cjs`, 'utf8');
const escaped = character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
writeFileSync(`${FRESH}/main.cjs`, program.replace(/[^\0-\x7f]/g, escaped));

const bundled = Object.keys(metafile.inputs).filter(file => !/^(zod-locales|no-editor):/.test(file));
writeFileSync(`${FRESH}/THIRD-PARTY-LICENSES.txt`, licensesOf(bundled));
rmSync('dist', { recursive: true, force: true });
renameSync(FRESH, 'dist');
if (module.enableCompileCache === undefined)
  execFileSync(process.execPath, ['--interrupt-budget=1000000', 'scripts/keep-compiled.js'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
