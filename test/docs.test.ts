import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Command, Option } from 'commander';
import { expect, test } from 'vitest';
import { programFor } from '../src/cli/program.ts';
import { EXIT_CODES } from '../src/cli/session.ts';
import { fileKinds, kindOfFile } from '../src/model/files/registry.ts';
import { expectGenerated } from './support/generated.ts';

const program = programFor(
  {
    print: () => undefined,
    remark: () => undefined,
    stdout: { isTerminal: false, columns: 100 },
    stderr: { isTerminal: false, columns: 100 },
  },
  async () => undefined,
);

const commands = program.commands.filter(command => command.name() !== 'help');

/** In a cell of a table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

const usage = (command: Command): string => {
  const words = command.registeredArguments.map(argument => {
    const name = `${argument.name().toUpperCase()}${argument.variadic ? '…' : ''}`;
    return argument.required ? name : `[${name}]`;
  });
  return ['plan', command.name(), ...words].join(' ');
};

const summary = (command: Command): string => command.summary() || command.description();

const isHelp = (option: Option): boolean => option.long === '--help';

const table = (rows: readonly (readonly [string, string])[], head: readonly [string, string]): string =>
  [head, ['---', '---'], ...rows].map(([left, right]) => `| ${left} | ${right} |`).join('\n');

const options = (command: Command): readonly (readonly [string, string])[] =>
  command.options
    .filter(option => !isHelp(option))
    .map(({ flags, description }) => [`\`${flags.replaceAll('|', '\\|')}\``, cell(description)]);

const group = (title: string): string => {
  const rows = commands
    .filter(command => command.helpGroup() === title)
    .map(command => [`[\`${usage(command)}\`](#plan-${command.name()})`, cell(summary(command))] as const);
  return `## ${title.replace(/:$/, '')}\n\n${table(rows, ['command', 'what it does'])}\n`;
};

const section = (command: Command): string => {
  const own = options(command);
  const description = command.description();
  return [
    `### plan ${command.name()}`,
    '',
    `\`${usage(command)}\``,
    '',
    `${description.charAt(0).toUpperCase()}${description.slice(1).replace(/(?<![.?!])$/, '.')}`,
    ...(own.length === 0 ? [] : ['', table(own, ['option', 'what it does'])]),
    '',
  ].join('\n');
};

const page = (): string => {
  const groups = [...new Set(commands.map(command => command.helpGroup()))];
  return [
    '# Commands',
    '',
    '`plan help COMMAND` shows the same with examples. Results go to standard output, remarks to standard error.',
    '',
    ...groups.map(group),
    '## What every command takes',
    '',
    table(
      options(program).filter(([flags]) => !flags.includes('--version')),
      ['option', 'what it does'],
    ),
    '',
    'Versions of the plan that were read from git once are kept in the cache folder of the user, which may be deleted at any time; `PLAN_NO_CACHE=1`',
    'does without.',
    '',
    '## Exit codes',
    '',
    table(Object.entries(EXIT_CODES), ['code', 'meaning']),
    '',
    '## Every command',
    '',
    ...commands.map(section),
  ].join('\n');
};

test('the page of commands says what the program says of itself', () => {
  expectGenerated('docs/commands.md', page());
});

const documents = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name.replaceAll('\\', '/')}`),
];

const words = new Set(
  ['src', 'test'].flatMap(room =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter(path => path.endsWith('.ts') && path !== 'docs.test.ts')
      .flatMap(path => [basename(path), ...(readFileSync(join(room, path), 'utf8').match(/\w+/g) ?? [])]),
  ),
);

/** What a page names in code quotes that no source has: a word, or a file without its folder. */
const unknownNames = (text: string): readonly string[] =>
  [...text.matchAll(/`(\w+|[\w-]+\.ts)`/g)].map(([, name = '']) => name).filter(name => !words.has(name));

/** Links of a document that lead nowhere, and files of the project that it names and that are not there. */
const deadEnds = (path: string, text: string): readonly string[] => {
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, target = '']) =>
    join(dirname(path), target),
  );
  const named = [...text.matchAll(/`((?:src|test|scripts|docs|schemas|examples|bin)\/[\w./<>-]+)`/g)].map(
    // Up to the first name that is anybody's choice.
    ([, target = '']) => target.replace(/[^/]*<.*/, ''),
  );
  return [...links, ...named].filter(target => !existsSync(target)).map(target => `${path}: ${target}`);
};

test('every link in the documents leads somewhere, and every file that they name is there', () => {
  expect(documents.flatMap(path => deadEnds(path, readFileSync(path, 'utf8')))).toEqual([]);
});

test('a dead end is noticed', () => {
  expect(
    deadEnds(
      'docs/x.md',
      '[a](nowhere.md) [b](../README.md) [c](https://a.example) `src/nothing.ts` `src/main.ts` `src/no/<name>/a.ts` `src/app/<name>/a.ts`',
    ),
  ).toEqual(['docs/x.md: docs/nowhere.md', 'docs/x.md: src/nothing.ts', 'docs/x.md: src/no/']);
});

const ADDING = documents.filter(path => path.startsWith('docs/adding/'));

test.each(ADDING)('whatever is named in code quotes is there: %s', path => {
  expect(unknownNames(readFileSync(path, 'utf8'))).toEqual([]);
});

test('a name that no source has is noticed', () => {
  expect(unknownNames('`QUESTION_KEYS` `QUESTIONKEYS` `review.ts` `reveiw.ts` `<name>.ts`')).toEqual([
    'QUESTIONKEYS',
    'reveiw.ts',
  ]);
});

test('every kind of file is told of', () => {
  const page = readFileSync('docs/files.md', 'utf8');
  expect(fileKinds.map(kind => kindOfFile(kind).path).filter(path => !page.includes(path))).toEqual([]);
});
