import { schemaText } from '../../app/schema/schema-text.ts';
import { fileKinds, kindOfFile } from '../../model/files/registry.ts';
import { UsageError } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';
import { listed, nearest } from '../../model/words/words.ts';
import { cut } from '../../render/media/terminal.ts';
import type { ExitCode, Session } from '../session.ts';

export const runSchema = async ({ host }: Session, name: string | undefined): Promise<ExitCode> => {
  host.print(name === undefined ? kindsAsText() : (schemaText(host, name) ?? refuse(name)));
  return 0;
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
