import type { Correction, Outcome } from '../../engine/edits/outcome.ts';
import { newDecisionFile } from '../../model/decision-files.ts';
import type { Edit, YamlValue } from '../../model/edit.ts';
import type { FileChange } from '../../model/host.ts';
import { WriteRefused } from '../../model/host.ts';
import { idIn } from '../../model/item.ts';
import { memberOf } from '../../model/subject.ts';
import { isMapping } from '../../model/tidy.ts';
import { plainPath } from '../../model/words/plain.ts';
import type { World } from '../../model/world.ts';
import { EditRefused, editYaml } from '../../yaml/edit/edit.ts';
import type { Outside } from '../inputs.ts';

/** A change of a file, and the file as the user would type it. */
export interface ShownChange extends FileChange {
  readonly shown: string;
}

/** What is edited: the team's plan, and its decisions. */
type Edited = Pick<Outcome, 'team' | 'file' | 'edits' | 'decisions'> & { readonly corrections?: readonly Correction[] };

/** The plan file and those of decisions, as they are and as they would be; only those that change. */
export const changesOf = (
  host: Pick<Outside, 'shown'>,
  world: World,
  root: string,
  { team: id, file, edits, decisions, corrections = [] }: Edited,
): readonly ShownChange[] => {
  const team = world.teams.find(({ path }) => path === file);
  if (team === undefined) throw new RangeError(`no plan ${file}`);
  const after = edited(team, edits);
  const plan =
    after === team.text ? [] : [{ path: `${root}/${team.path}`, shown: team.shown, before: team.text, after }];
  return [...plan, ...correctedDecisions(world, root, corrections), ...newDecisions(host, world, root, id, decisions)];
};

/** A refusal names the file. */
const edited = (
  { shown, text }: Pick<ShownChange, 'shown'> & { readonly text: string },
  edits: readonly Edit[],
): string => {
  try {
    return editYaml(text, edits);
  } catch (error) {
    if (error instanceof EditRefused) throw new WriteRefused(`${plainPath(shown)} was left as it is. ${error.message}`);
    throw error;
  }
};

const correctedDecisions = (
  { decisions }: World,
  root: string,
  corrections: readonly Correction[],
): readonly ShownChange[] =>
  decisions.flatMap(({ path, shown, text }) => {
    const own = corrections.filter(({ file }) => file === path);
    if (own.length === 0) return [];
    const after = edited(
      { shown, text },
      own.map(({ edit }) => edit),
    );
    return [{ path: `${root}/${path}`, shown, before: text, after }];
  });

/** One file each, none of which is there. */
const newDecisions = (
  host: Pick<Outside, 'shown'>,
  { decisions, partial }: World,
  root: string,
  team: string,
  added: readonly YamlValue[],
): readonly ShownChange[] => {
  const taken = new Set([...decisions, ...partial].map(({ path }) => path));
  return added.map(decision => {
    const name = { on: textIn(decision, 'on'), item: idIn(textIn(decision, 'item')) };
    const file = newDecisionFile(team, name, taken);
    taken.add(file);
    const path = `${root}/${file}`;
    return { path, shown: host.shown(path), before: undefined, after: decisionText(decision) };
  });
};

/** A file with a decision in it. */
export const decisionText = (decision: YamlValue): string =>
  editYaml(
    NEW_DECISION,
    Object.entries(isMapping(decision) ? decision : {}).flatMap(([key, value]) =>
      value === undefined ? [] : [{ kind: 'set', path: [key], value } as const],
    ),
  );

const NEW_DECISION = '# yaml-language-server: $schema=../../.schemas/decision.schema.json\n';

const textIn = (decision: YamlValue, key: string): string => {
  const text = memberOf(decision, key);
  if (typeof text !== 'string') throw new RangeError(`a decision without ${key}`);
  return text;
};
