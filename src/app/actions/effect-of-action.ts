import type { ActionEffect } from '../../analyze/actions/action-effect.ts';
import type { ActionOutcome } from '../../analyze/actions/action-outcome.ts';
import { stillMissing } from '../../analyze/actions/missing.ts';
import { needsAmong } from '../../analyze/actions/needs.ts';
import type { ItemChange } from '../../engine/changes/change.ts';
import { compareWorlds } from '../../engine/changes/compare-worlds.ts';
import { promiseEffect } from '../../engine/forecast/promise-effect.ts';
import { lint } from '../../engine/lint/lint.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { WorkspaceFiles } from '../../model/host.ts';
import { idIn } from '../../model/item.ts';
import { isRecord } from '../../model/subject.ts';
import type { TeamFile, World } from '../../model/world.ts';
import { RULES } from '../../rules/index.ts';
import type { ShownChange } from '../workspace/planned-changes.ts';
import type { ReadWorld } from '../workspace/read-world.ts';
import { readWorld } from '../workspace/read-world.ts';
import type { ActionBase } from './action-base.ts';

/** What the records still lack once these files are written, and what lint would say that it did not say before. */
export const effectOfAction = async (
  { root, files }: WorkspaceFiles,
  read: ReadWorld,
  base: ActionBase,
  { file, item, decisions }: ActionOutcome,
  changes: readonly ShownChange[],
): Promise<ActionEffect> => {
  const { world: before, diagnostics: reading } = read;
  const texts = new Map(changes.map(({ path, after, shown }) => [path.slice(root.length + 1), { shown, text: after }]));
  const sources = [
    ...files.filter(({ path }) => !texts.has(path)),
    ...[...texts].flatMap(([path, { shown, text }]) => (text === undefined ? [] : [{ path, shown, text }])),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const written = await readWorld(sources, before.today, read.readings);
  const { world: after } = written;
  const ids = new Set([item, ...decisions.flatMap(decision => itemOf(decision))]);
  const own = { base: base.base, before, reading, after, changes: compareWorlds(before, after) };
  const changed = changesUntil(base, after, own.changes.items);
  const ofChanges = new Set(RULES.filter(({ looksAt }) => looksAt === 'base').map(({ id }) => id));
  const isNews = ({ rule, existing }: Diagnostic): boolean => existing !== true && !ofChanges.has(rule);
  return {
    missing: [...ids].flatMap(id => stillMissing(needsAmong(changed, id))),
    promises: promiseEffect(before, teamIn(before, file), teamIn(after, file).content),
    found: lint(after, written.diagnostics, RULES, own).diagnostics.filter(isNews),
  };
};

/** What is changed once more since the last commit is held against that. */
const changesUntil = (
  { world, isCommitted }: ActionBase,
  after: World,
  now: readonly ItemChange[],
): readonly ItemChange[] => {
  const { items } = compareWorlds(world, after);
  if (!isCommitted) return items;
  const isNew = ({ item, what }: ItemChange) => now.some(other => other.item === item && other.what.kind === what.kind);
  return [...items.filter(change => !isNew(change)), ...now];
};

const teamIn = ({ teams }: World, file: string): TeamFile => {
  const found = teams.find(({ path }) => path === file);
  if (found === undefined) throw new RangeError(`no plan ${file}`);
  return found;
};

const itemOf = (decision: unknown): readonly string[] =>
  isRecord(decision) && typeof decision['item'] === 'string' ? [idIn(decision['item'])] : [];
