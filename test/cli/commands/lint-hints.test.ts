import { expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import type { SourceFile } from '../../../src/model/source.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { lintExample, readExample } from '../../support/rule-examples.ts';

/** Those whose finding is settled by a command alone; the others want something put back first. */
const SETTLED = [
  'commitment-moved',
  'commitment-rescoped',
  'work-interrupted',
  'work-dropped',
  'target-moved-committed',
  'target-moved',
  'queue-removal',
  'queue-jumped',
];

/** The words of a command line, with what it leaves open filled in. */
const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, quoted, double, bare]) =>
    (quoted ?? double ?? bare ?? '').replace('…', 'So it is.').replace('CAUSE', 'blocked'),
  );

const filesIn = (sources: readonly SourceFile[]) =>
  Object.fromEntries(sources.flatMap(file => ('text' in file ? [[`plans/${file.path}`, file.text]] : [])));

it.each(SETTLED)('the command in the hint of %s settles it', async rule => {
  const before = readExample(rule, 'before');
  const bad = readExample(rule, 'bad');
  const hint = lintExample(bad, before).find(found => found.rule === rule)?.hint ?? '';
  const [, command = ''] = /`plan (.*?)`/.exec(hint) ?? [];
  const host = fakeHost({ files: filesIn(bad), commits: [{ files: filesIn(before) }] });
  const isFound = async (): Promise<boolean> => {
    const from = host.out().length;
    await run(['lint', '--format', 'compact'], host);
    return host.out().slice(from).includes(` ${rule}: `);
  };
  expect(await isFound()).toBe(true);
  expect([await run([...wordsOf(command), '--yes'], host), host.err()]).toEqual([0, expect.anything()]);
  expect(await isFound()).toBe(false);
});
