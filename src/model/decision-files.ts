import type { FileKind } from './files/registry.ts';
import { namesInPath, stemOf } from './files/registry.ts';
import type { Archive, Decision } from './files/team.ts';
import { compareText } from './order.ts';
import type { Path } from './path.ts';
import type { PlanFile } from './source.ts';
import type { OfTeam } from './world.ts';

/** The files in which decisions stand, each with what it holds. */
interface DecisionFiles {
  readonly archive: readonly PlanFile<Archive>[];
  readonly decisions: readonly PlanFile<readonly Decision[]>[];
  readonly decision: readonly PlanFile<Decision>[];
}

/** Files as lists of the decisions in them: paths begin with an index, whatever the layout. The same file is the same list. */
export const decisionLists = ({
  archive,
  decisions,
  decision,
}: DecisionFiles): readonly OfTeam<readonly Decision[]>[] =>
  [
    ...archive.map(file => known(file, () => asList(file, file.content.decisions, file.content.team))),
    ...decisions.map(file => known(file, () => asList(file, file.content))),
    ...decision.map(file => known(file, () => asList(file, [file.content]))),
  ].sort(inLogOrder);

const lists = new WeakMap<object, OfTeam<readonly Decision[]>>();

const known = (file: object, make: () => OfTeam<readonly Decision[]>): OfTeam<readonly Decision[]> => {
  const list = lists.get(file) ?? make();
  lists.set(file, list);
  return list;
};

const asList = (
  file: PlanFile<unknown>,
  content: readonly Decision[],
  team = teamInPath(file.path),
): OfTeam<readonly Decision[]> => ({
  ...file,
  content,
  team,
  places: { span: (path, part) => file.places.span(pathInFile(file.kind, path), part) },
  isWholeAt: path => file.isWholeAt(pathInFile(file.kind, path)),
  // A file with one decision in it has all there are.
  hasAllAt: path => (file.kind === 'decision' && path.length === 0) || file.hasAllAt(pathInFile(file.kind, path)),
});

/** Where it leads in the file itself. */
export const pathInFile = (kind: FileKind, path: Path): Path => {
  if (kind === 'decision') return path.slice(1);
  return kind === 'archive' ? ['decisions', ...path] : path;
};

export const teamInPath = (path: string): string => namesInPath(path)['team'] ?? '';

/** A file with decisions in it. */
export interface LogFile {
  readonly kind: FileKind;
  readonly path: string;
  readonly team: string;
}

/** By team; then what is archived, what stands in a list, and what stands by itself, which was decided in this order. */
export const inLogOrder = (one: LogFile, other: LogFile): number => {
  const [name, number] = nameAndNumber(one.path);
  const [otherName, otherNumber] = nameAndNumber(other.path);
  return (
    compareText(one.team, other.team) ||
    LAYOUTS.indexOf(one.kind) - LAYOUTS.indexOf(other.kind) ||
    compareText(name, otherName) ||
    number - otherNumber ||
    compareText(one.path, other.path)
  );
};

const LAYOUTS: readonly FileKind[] = ['archive', 'decisions', 'decision'];

/** `2026-11-02-dark-mode.2.yaml` is the second of its name. */
const nameAndNumber = (path: string): readonly [string, number] => {
  const [, name = '', number = '1'] = /^(.*?)(?:\.(\d+))?$/.exec(stemOf(path)) ?? [];
  return [name, Number(number)];
};

/** What the name of a file says of the decision in it; undefined for a name that says none. */
export const saidByName = (path: string): { readonly on: string; readonly item: string } | undefined => {
  const [name] = nameAndNumber(path);
  const [, on, item] = /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(name) ?? [];
  return on === undefined || item === undefined ? undefined : { on, item };
};

/** The path of a new file for a decision: the first that none of these has, whatever its ending. */
export const newDecisionFile = (
  team: string,
  { on, item }: { readonly on: string; readonly item: string },
  taken: ReadonlySet<string>,
): string => {
  const path = (number: number) => `decisions/${team}/${on}-${item}${number === 1 ? '' : `.${number}`}`;
  let number = 1;
  while (taken.has(`${path(number)}.yaml`) || taken.has(`${path(number)}.yml`)) number += 1;
  return `${path(number)}.yaml`;
};
