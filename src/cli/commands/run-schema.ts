import { schemaText } from '../../app/schema/schema-text.ts';
import type { FileKind } from '../../model/files/registry.ts';
import { fileKinds, kindOfFile } from '../../model/files/registry.ts';
import { UsageError } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';
import { listed, nearest } from '../../model/words/words.ts';
import { cut } from '../../render/media/terminal.ts';
import type { SchemaFileOutput } from '../../render/schema/json.ts';
import { schemasAsJson } from '../../render/schema/json.ts';
import type { ExitCode, Session } from '../session.ts';

export interface SchemaOptions {
  readonly json?: boolean;
}

/** A schema as editors want it; with `--json` in the form of every output. */
export const runSchema = async (
  { host, today }: Session,
  name: string | undefined,
  { json = false }: SchemaOptions,
): Promise<ExitCode> => {
  const text = name === undefined ? undefined : (schemaText(host, name) ?? refuse(name));
  if (json) host.print(schemasAsJson(text === undefined ? fileKinds.map(fileOf) : [withSchema(name, text)], { today }));
  else host.print(text ?? kindsAsText());
  return 0;
};

const fileOf = (kind: FileKind): SchemaFileOutput => {
  const { path, holds } = kindOfFile(kind);
  return { kind, path, holds };
};

const withSchema = (name: string | undefined, text: string): SchemaFileOutput => {
  const kind = fileKinds.find(known => known === name);
  if (kind === undefined) throw new RangeError(`no kind of file ${name}`);
  return { ...fileOf(kind), schema: JSON.parse(text) };
};

const kindsAsText = (): string =>
  fileKinds
    .map(kind => {
      const { path, holds } = kindOfFile(kind);
      return `${kind.padEnd(11)}${path.padEnd(30)}${holds}\n`;
    })
    .join('');

const refuse = (name: string): never => {
  const meant = nearest(name, fileKinds);
  throw new UsageError(
    `There is no schema ${cut(plain(name), 80)}; ${meant === undefined ? `known: ${listed(fileKinds)}.` : `did you mean ${meant}?`}`,
  );
};
