import { isFileKind, schemaFileOf } from '../../model/files/registry.ts';
import { UsageError } from '../../model/host.ts';
import type { Outside } from '../inputs.ts';
import { programFile } from '../workspace/program-file.ts';

/** The JSON Schema of a kind of file, as it comes with the program; undefined for what is no kind. */
export const schemaText = (host: Outside, kind: string): string | undefined => {
  if (!isFileKind(kind)) return undefined;
  const schema = programFile(host, 'schemas', schemaFileOf(kind));
  if (schema === undefined)
    throw new UsageError(`The schema ${kind} was left out of this installation of plan; install it again.`);
  return schema;
};
