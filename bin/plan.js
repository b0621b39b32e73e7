#!/usr/bin/env node
// Starts dist/main.cjs. Much of a short command's time goes into compiling, so what V8 compiled before is taken from a file:
// from Node's own cache where there is one (Node 22), else from the file that the build left beside the program; a package has
// none. V8 refuses a file that another version of it wrote, and then compiles as usual. CommonJS, since Node starts that sooner.
const { existsSync, readFileSync } = require('node:fs');
const nodeModule = require('node:module');
const { dirname, join } = require('node:path');

const main = join(dirname(__dirname), 'dist', 'main.cjs');

if (process.argv.length === 3 && process.argv[2] === '--version') console.log(require('../package.json').version);
else if (!existsSync(main)) {
  console.error('plan: the program is not built yet; run `npm run build` in its folder.');
  process.exitCode = 70;
} else if (nodeModule.enableCompileCache === undefined) startFromBuild();
else {
  nodeModule.enableCompileCache();
  require(main);
}

function startFromBuild() {
  const { Script } = require('node:vm');
  // Run a function more often before optimising it: a short command ends before that has paid. V8 takes back only what it compiled
  // under the same flag (`scripts/build.js`).
  require('node:v8').setFlagsFromString('--interrupt-budget=1000000');
  const compiled = `${main}.v8`;
  const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined;
  const script = new Script(nodeModule.wrap(readFileSync(main, 'latin1')), { filename: main, cachedData });
  const exports = {};
  script.runInThisContext()(exports, nodeModule.createRequire(main), { exports }, main, dirname(main));
}
