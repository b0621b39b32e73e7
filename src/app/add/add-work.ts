import type { Added, Stranger } from '../../analyze/add/added.ts';
import type { EntryOptions, EntryPlace, NewEntry } from '../../analyze/add/entries.ts';
import { detailsOf, entriesOf } from '../../analyze/add/entries.ts';
import { titlesFrom, withoutKnown } from '../../analyze/add/titles.ts';
import type { Edit } from '../../model/edit.ts';
import { TEAM_KEYS } from '../../model/files/team.ts';
import { WriteRefused } from '../../model/host.ts';
import { valueAt } from '../../model/subject.ts';
import { nearest } from '../../model/words/words.ts';
import type { TeamFile, World } from '../../model/world.ts';
import { EditRefused, editYaml } from '../../yaml/edit/edit.ts';
import { YamlText } from '../../yaml/read/text.ts';
import { readText } from '../../yaml/read/thorough-text.ts';
import type { Inputs } from '../inputs.ts';
import type { WorkspaceChoice } from '../workspace/find-workspace.ts';
import { workspaceFiles } from '../workspace/find-workspace.ts';
import { teamOrRefusal } from '../workspace/named-team.ts';
import { readWorld } from '../workspace/read-world.ts';

/** What is to be added, and where. */
export interface AddRequest extends EntryOptions {
  readonly team: string;
  /** The words of one title. */
  readonly words: readonly string[];
  /** Reads titles instead, one a line; called once nothing else is wrong. */
  readonly readTitles: (() => Promise<string>) | undefined;
  readonly to: EntryPlace;
  readonly dryRun?: boolean;
}

/** A file with more wrong places than this is no plan: editing it would take minutes. */
const MOST_WRONG = 500;

/** Puts new work into a team's plan. */
export const addWork = async (
  { host, today }: Inputs,
  choice: WorkspaceChoice,
  request: AddRequest,
): Promise<Added> => {
  const { root, files } = workspaceFiles(host, choice);
  const { world, diagnostics } = await readWorld(files, today);
  const team = teamOrRefusal(world, files, request.team);
  if (diagnostics.filter(({ file }) => file === team.shown).length > MOST_WRONG)
    throw new WriteRefused(`${team.shown} has too many errors to be edited; run \`plan lint\`.`);
  const { to, words } = request;
  const details = detailsOf(request);
  const { titles, skipped } = withoutKnown(titlesFrom(words, await request.readTitles?.()), team);
  const entries = entriesOf(titles, to, details, world);
  const after = withEntries(team, to, entries);
  const isWritten = !request.dryRun && entries.length > 0;
  if (isWritten) host.write([{ path: `${root}/${team.path}`, before: team.text, after }], [root]);
  return { team, to, entries, skipped, strangers: strangersAmong(request.askedBy ?? [], world), after, isWritten };
};

const withEntries = ({ text, shown }: TeamFile, place: EntryPlace, entries: readonly NewEntry[]): string => {
  // Not the list that was understood: entries with errors are left out of that one.
  const list = valueAt(new YamlText(text, readText).value, [place]) ?? [];
  if (!Array.isArray(list)) throw new WriteRefused(`\`${place}\` in ${shown} is no list; run \`plan lint\`.`);
  const edits: readonly Edit[] =
    list.length === 0
      ? [{ kind: 'set', path: [place], value: entries.map(entry => ({ ...entry })), order: TEAM_KEYS }]
      : entries.map((entry, index) => ({
          kind: 'insert',
          list: [place],
          index: list.length + index,
          value: { ...entry },
        }));
  try {
    return entries.length === 0 ? text : editYaml(text, edits);
  } catch (error) {
    if (error instanceof EditRefused) throw new WriteRefused(`${shown} was left as it is. ${error.message}`);
    throw error;
  }
};

/** Names that `plan lint` will not know; no reason to lose what somebody asked for. */
const strangersAmong = (names: readonly string[], { company }: World): readonly Stranger[] => {
  const stakeholders = company?.content.stakeholders;
  if (company === undefined || !company.whole || !stakeholders) return [];
  const known = Object.keys(stakeholders);
  return names
    .filter(name => !known.includes(name))
    .map(name => ({ name, file: company.shown, nearest: nearest(name, known) }));
};
