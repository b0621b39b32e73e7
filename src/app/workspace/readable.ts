import { teamInPath } from '../../model/decision-files.ts';
import { fileKindOf } from '../../model/files/registry.ts';
import { WriteRefused } from '../../model/host.ts';
import type { SourceFile } from '../../model/source.ts';
import { plainPath } from '../../model/words/plain.ts';
import type { TeamFile, World } from '../../model/world.ts';
import type { Inputs } from '../inputs.ts';

/** What could not be read would be judged wrongly, and edits could go astray: the team's plan and its decision log must be whole. */
export const refuseUnreadable = (
  { remark }: Pick<Inputs, 'remark'>,
  world: World,
  files: readonly SourceFile[],
  team: TeamFile,
): void => {
  const broken = team.whole ? brokenLog(world, files, team) : team;
  if (broken !== undefined) {
    const shown = plainPath(broken.shown);
    throw new WriteRefused(`${shown} has errors that must be settled first; \`plan lint ${shown}\` shows them.`);
  }
  const shared = files.filter(
    ({ path }) =>
      (fileKindOf(path) === 'company' && world.company?.whole !== true) ||
      (fileKindOf(path) === 'marketing' && world.marketing?.whole !== true),
  );
  for (const { shown } of shared)
    remark(`${plainPath(shown)} cannot be read in full, so what it says may be missed; \`plan lint\` shows why.`);
};

/** A file of a team's decision log that is there and could not be read, or not in full. */
const brokenLog = (
  { decisions }: World,
  files: readonly SourceFile[],
  { id }: TeamFile,
): Pick<SourceFile, 'shown'> | undefined => {
  const whole = new Set(decisions.filter(file => file.whole).map(({ path }) => path));
  return files.find(({ path }) => isLogOf(id, path) && !whole.has(path));
};

const isLogOf = (team: string, path: string): boolean => {
  const kind = fileKindOf(path);
  return (kind === 'decision' || kind === 'decisions') && teamInPath(path) === team;
};
