import { run } from './cli/program.ts';
import { realHost } from './io/host.ts';

// A reader that has seen enough (`plan lint | head -1`) is no error.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.exitCode = 1;
    if (stream === process.stdout) process.stderr.write(`plan: the output cannot be written (${error.code}).\n`);
  });

run(process.argv.slice(2), realHost()).then(code => {
  process.exitCode ||= code;
});
