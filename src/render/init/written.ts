import type { ChalkInstance } from 'chalk';
import { plain } from '../../model/words/plain.ts';
import { counted } from '../../model/words/words.ts';

/** A file that is written, as the user would type its path. */
interface WrittenFile {
  readonly shown: string;
  /** The folder it lies in, as the user would type it, where that is the folder of schemas. */
  readonly schemaFolder?: string | undefined;
  readonly what: string;
}

/** What is written: the schemas in one line, and the files of a larger copy without words. */
export const writtenAsText = (
  files: readonly WrittenFile[],
  { paint, dryRun }: { readonly paint: ChalkInstance; readonly dryRun: boolean },
): string => {
  const schemas = files.flatMap(({ schemaFolder, what }) =>
    schemaFolder === undefined ? [] : [{ folder: schemaFolder, what }],
  );
  const [first] = schemas;
  const rows = [
    ...files.filter(({ schemaFolder }) => schemaFolder === undefined).map(({ shown, what }) => [shown, what] as const),
    ...(first === undefined
      ? []
      : [[`${first.folder}/`, `${counted(schemas.length, 'schema')}, ${first.what}`] as const]),
  ];
  return `${dryRun ? 'This would be written' : 'Written'}:\n${table(rows, paint)}`;
};

/** What becomes of files of old, and the schemas that are renewed. */
export const upgradeAsText = (
  outdated: readonly { readonly shown: string; readonly what: string }[],
  schemas: readonly string[],
  paint: ChalkInstance,
): string => {
  const [first] = schemas;
  const rows = [
    ...outdated.map(({ shown, what }) => [shown, what] as const),
    ...(first === undefined
      ? []
      : [[first.replace(/[^/]*$/, ''), `${counted(schemas.length, 'schema')} of this version`] as const]),
  ];
  if (rows.length === 0) return 'Nothing is to be upgraded: everything is as this version writes it.\n';
  return `To be upgraded:\n${table(rows, paint)}`;
};

/** Commands that may come next, and what they do. */
export type NextSteps = readonly (readonly [command: string, what: string])[];

export const nextStepsAsText = (steps: NextSteps, paint: ChalkInstance): string => `\nNext:\n${table(steps, paint)}`;

const table = (rows: readonly (readonly [string, string])[], paint: ChalkInstance): string => {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows
    .map(([name, what]) => `  ${`${plain(name.padEnd(width))}  ${what === '' ? '' : paint.dim(what)}`.trimEnd()}\n`)
    .join('');
};
