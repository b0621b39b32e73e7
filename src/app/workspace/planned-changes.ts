import type { TriageOutcome } from '../../engine/edits/outcome.ts';
import type { Edit } from '../../model/edit.ts';
import type { FileChange } from '../../model/host.ts';
import type { World } from '../../model/world.ts';
import { editYaml } from '../../yaml/edit/edit.ts';
import type { Outside } from '../inputs.ts';

/** A change of a file, and the file as the user would type it. */
export interface ShownChange extends FileChange {
  readonly shown: string;
}

/** What is edited: the team's plan, and its decision log. `corrections` are changes of entries that the log has already. */
type Edited = Pick<TriageOutcome, 'team' | 'file' | 'edits' | 'decisions'> & { readonly corrections?: readonly Edit[] };

/** The plan file and the decision log, as they are and as they would be; only those that change. */
export const changesOf = (
  host: Outside,
  world: World,
  root: string,
  { team: id, file, edits, decisions, corrections = [] }: Edited,
): readonly ShownChange[] => {
  const team = world.teams.find(({ path }) => path === file);
  if (team === undefined) throw new RangeError(`no plan ${file}`);
  const after = editYaml(team.text, edits);
  const plan =
    after === team.text ? [] : [{ path: `${root}/${team.path}`, shown: team.shown, before: team.text, after }];
  if (decisions.length + corrections.length === 0) return plan;
  const log = world.decisions.find(file => file.team === id);
  const path = log?.path ?? `decisions/${id}.yaml`;
  const length = log?.content.length ?? 0;
  const added = decisions.map((value, index) => ({ kind: 'insert', list: [], index: length + index, value }) as const);
  return [
    ...plan,
    {
      path: `${root}/${path}`,
      shown: host.shown(`${root}/${path}`),
      before: log?.text,
      after: editYaml(log?.text ?? NEW_LOG, [...corrections, ...added]),
    },
  ];
};

const NEW_LOG = '# yaml-language-server: $schema=../.schemas/decisions.schema.json\n';
