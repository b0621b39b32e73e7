import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { FileKind } from '../../src/model/files/registry.ts';
import type { Contents } from '../../src/model/files/schemas.ts';
import type { ReadFile } from '../../src/yaml/read/plan-file.ts';
import { readPlanFile } from '../../src/yaml/read/plan-file.ts';
import { readText } from '../../src/yaml/read/thorough-text.ts';

/** A path that each kind of file may have. */
const PATHS: { readonly [K in FileKind]: string } = {
  team: 'teams/search.yaml',
  decision: 'decisions/search/2026-11-02-dark-mode.yaml',
  decisions: 'decisions/search.yaml',
  archive: 'archive/search-2025.yaml',
  company: 'company.yaml',
  marketing: 'marketing.yaml',
  product: 'product.yaml',
  feedback: 'feedback.yaml',
  accounts: 'private/accounts.yaml',
  review: 'reviews/2026-Q4/search.yaml',
};

/** Reads one file of a kind. */
export const readFileOf = <K extends FileKind>(kind: K, text: string): ReadFile<K> =>
  readPlanFile(kind, { path: PATHS[kind], shown: `plans/${PATHS[kind]}`, text }, readText);

/** In the order of the file, two lines a diagnostic: where it stands, whom it speaks of and what it says; and its hint, indented. */
const inFull = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  [...diagnostics]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .flatMap(({ rule, line, column, endLine, endColumn, item, message, hint }) => [
      `${rule} ${line}:${column}-${endLine}:${endColumn} ${item === undefined ? '' : `[${item}] `}${message}`,
      ...(hint === undefined ? [] : [`  ${hint}`]),
    ]);

/** What reading says of a file. */
export const saidOf = (kind: FileKind, text: string): readonly string[] => inFull(readFileOf(kind, text).diagnostics);

/** What could be read of a file; undefined when nothing could. */
export const contentOf = <K extends FileKind>(kind: K, text: string): Contents[K] | undefined =>
  readFileOf(kind, text).file?.content;

const SEARCH = 'team: search\nname: Search\n';

/** What reading says of a team's plan, `lines` from line 3. */
export const saidOfTeam = (lines: string): readonly string[] => saidOf('team', SEARCH + lines);

/** What reading says of an item whose fields follow its id and title, from line 4, column 5. */
export const saidOfItem = (fields: string): readonly string[] =>
  saidOfTeam(`backlog:\n  - id: a\n    title: A\n${fields.replaceAll(/^(?=.)/gm, '    ')}\n`);
