import { programFile } from '../../app/workspace/program-file.ts';
import type { FileKind } from '../../model/files/registry.ts';
import { UsageError } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';
import { listed, nearest } from '../../model/words/words.ts';
import { cut } from '../../render/media/terminal.ts';
import type { ExitCode, Session } from '../session.ts';

export const runSchema = async ({ host }: Session, name: string | undefined): Promise<ExitCode> => {
  if (name === undefined) {
    host.print(`${KINDS.map(([kind, path, what]) => `${kind.padEnd(11)}${path.padEnd(30)}${what}\n`).join('')}`);
    return 0;
  }
  const kinds = KINDS.map(([known]) => known);
  const kind = kinds.find(known => known === name);
  if (kind === undefined) {
    const meant = nearest(name, kinds);
    throw new UsageError(
      `There is no schema ${cut(plain(name), 80)}; ${meant === undefined ? `known: ${listed(kinds)}.` : `did you mean ${meant}?`}`,
    );
  }
  const schema = programFile(host, 'schemas', `${kind}.schema.json`);
  if (schema === undefined)
    throw new UsageError(`The schema ${kind} was left out of this installation of plan; install it again.`);
  host.print(schema);
  return 0;
};

const KINDS: readonly (readonly [kind: FileKind, path: string, what: string])[] = [
  ['team', 'teams/<team>.yaml', "a team's plan"],
  ['decisions', 'decisions/<team>.yaml', "a team's decision log"],
  ['archive', 'archive/<team>-<year>.yaml', 'closed items moved out of the plan'],
  ['review', 'reviews/<quarter>/<team>.yaml', 'what only people can answer'],
  ['company', 'company.yaml', 'goals, people, calendar, policy'],
  ['marketing', 'marketing.yaml', 'themes, launches, hand-offs'],
  ['product', 'product.yaml', 'product areas and features'],
  ['feedback', 'feedback.yaml', 'customer requests, product gaps'],
  ['accounts', 'private/accounts.yaml', 'names and money of accounts'],
];
