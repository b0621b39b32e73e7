import { basename, dirname, join } from 'node:path';
import { matchRecords } from '../../engine/changes/records.ts';
import { newDecisionFile } from '../../model/decision-files.ts';
import { fileKindOf } from '../../model/files/registry.ts';
import { WriteRefused } from '../../model/host.ts';
import { idIn } from '../../model/item.ts';
import { plainPath } from '../../model/words/plain.ts';
import { counted } from '../../model/words/words.ts';
import type { World } from '../../model/world.ts';
import { listAsDocuments } from '../../yaml/edit/documents.ts';
import { EditRefused } from '../../yaml/edit/refused.ts';
import type { Inputs, Outside } from '../inputs.ts';
import type { WorkspaceChoice } from '../workspace/find-workspace.ts';
import { workspaceFiles } from '../workspace/find-workspace.ts';
import { decisionText } from '../workspace/planned-changes.ts';
import { readWorld } from '../workspace/read-world.ts';
import type { Planned } from './files.ts';
import { schemaChanges } from './files.ts';

/** Everything that is to be written, and the folders that it stays in. */
export interface Upgrade {
  readonly root: string;
  readonly within: readonly string[];
  readonly changes: readonly Planned[];
  /** What becomes of files that were written in ways of old, as the user would type them. */
  readonly outdated: readonly { readonly shown: string; readonly what: string }[];
}

/** Brings a workspace up to how this version writes one: a list of decisions becomes a file for each, which git need not be told to merge. */
export const planUpgrade = async ({ host, today }: Inputs, choice: WorkspaceChoice): Promise<Upgrade> => {
  const { root, files } = workspaceFiles(host, choice);
  const { world } = await readWorld(files, today);
  const broken = world.partial.find(({ path }) => fileKindOf(path) === 'decisions');
  if (broken !== undefined) {
    const shown = plainPath(broken.shown);
    throw new WriteRefused(`${shown} has errors that must be settled first; \`plan lint ${shown}\` shows them.`);
  }
  const taken = new Set(files.map(({ path }) => path));
  const lists = world.decisions.filter(({ kind }) => kind === 'decisions');
  const moved = lists.map(list => ({ list, files: filesFor(list, world, root, taken) }));
  const attributes = withoutUnion(host, root);
  return {
    root,
    within: [dirname(root), root],
    changes: [
      ...moved.flatMap(({ list, files: own }) => [
        ...own,
        { ...gone(list, root), what: 'each decision has its own file' },
      ]),
      ...attributes,
      ...schemaChanges(host, root),
    ],
    outdated: [
      ...lists.map(({ shown, content, team }) => ({
        shown,
        what: `${counted(content.length, 'decision')}, each to a file of its own in ${host.shown(`${root}/decisions/${team}`)}/`,
      })),
      ...attributes.map(({ path, what }) => ({ shown: host.shown(path), what })),
    ],
  };
};

type DecisionsFile = World['decisions'][number];

const gone = ({ path, text }: DecisionsFile, root: string) => ({
  path: `${root}/${path}`,
  before: text,
  after: undefined,
});

/** One for each decision that does not stand in a file of its own already, as where only one of two branches was upgraded. */
const filesFor = (list: DecisionsFile, { decisions }: World, root: string, taken: Set<string>): readonly Planned[] => {
  const others = decisions.filter(({ kind, team }) => kind === 'decision' && team === list.team);
  const missing = matchRecords(
    list.content,
    others.flatMap(({ content }) => content),
  ).gone;
  const texts = documentsIn(list);
  return list.content.flatMap((decision, index) => {
    if (!missing.includes(decision)) return [];
    const path = newDecisionFile(list.team, { on: decision.on, item: idIn(decision.item) }, taken);
    taken.add(path);
    return [{ path: `${root}/${path}`, before: undefined, after: texts[index] ?? '', what: `from ${list.shown}` }];
  });
};

const documentsIn = ({ shown, text }: DecisionsFile): readonly string[] => {
  try {
    return listAsDocuments(text, decisionText);
  } catch (error) {
    if (error instanceof EditRefused)
      throw new WriteRefused(`Nothing was upgraded, since ${plainPath(shown)} cannot be taken apart. ${error.message}`);
    throw error;
  }
};

/** The line that git was once told, and the comment that the example company has above it; a file with nothing else in it goes. */
const withoutUnion = (host: Outside, root: string): readonly Planned[] => {
  const path = join(dirname(root), '.gitattributes');
  const before = host.readFile(path);
  const line = `${basename(root)}/decisions/*.yaml merge=union`;
  const lines = before?.split('\n') ?? [];
  const ours = lines.flatMap((text, index) => (text.trim() === line ? [index] : []));
  if (ours.length === 0) return [];
  const left = lines.filter(
    (text, index) => !ours.includes(index) && !(ours.includes(index + 1) && text.trim() === COMMENT),
  );
  const after = left.join('\n');
  return [
    { path, before, after: after.trim() === '' ? undefined : after, what: 'git merges decisions by lines no more' },
  ];
};

const COMMENT = '# Two branches may both add decisions: keep the lines of both.';
