import type { Suppressed } from '../../engine/lint/lint.ts';
import type { WorkName } from '../../engine/world/names.ts';
import { workNamed } from '../../engine/world/names.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Risk } from '../../model/files/team.ts';
import type { RuleId } from '../../model/rule-id.ts';
import type { TeamFile, World } from '../../model/world.ts';
import type { OpenRisk } from './check-in.ts';
import type { RiskFinding } from './check-in-work.ts';

/** What the rules say of a workspace. */
export interface RuleFindings {
  readonly world: World;
  /** What they found in the whole workspace. */
  readonly diagnostics: readonly Diagnostic[];
  /** What they found and somebody accepted. */
  readonly suppressed: readonly Suppressed[];
  /** Rules whose findings put a date at risk; the others speak of how well the plan is kept. */
  readonly endangering: ReadonlySet<RuleId>;
}

/** An accepted finding puts its date at risk all the same. */
export const riskFindings = (
  { diagnostics, suppressed, endangering, world }: RuleFindings,
  team: TeamFile,
): readonly RiskFinding[] =>
  [...diagnostics.map(diagnostic => ({ diagnostic, reason: undefined })), ...suppressed]
    .filter(({ diagnostic: { rule, file } }) => endangering.has(rule) && file === team.shown)
    .map(({ diagnostic: { rule, item, message, hint }, reason }) => ({
      rule,
      work: item === undefined ? undefined : workIn(world, team, item),
      message,
      hint,
      accepted: reason,
    }));

/** A finding names an entry of the inbox by its title, and may speak of a metric or a risk. */
const workIn = (world: World, team: TeamFile, id: string): WorkName => {
  const found = [...team.inProgress, ...team.comingSoon, ...team.backlog].find(placed => placed.id === id);
  return found === undefined ? workNamed(world, id) : { id, title: found.work.title, priority: found.work.priority };
};

const LEVELS = ['high', 'medium', 'low', undefined] as const;

/** The gravest first; equals as they stand in the file. */
export const openRisks = (risks: readonly Risk[]): readonly OpenRisk[] =>
  risks
    .filter(({ closed_on }) => closed_on === undefined)
    .toSorted(
      (a, b) =>
        LEVELS.indexOf(a.impact) - LEVELS.indexOf(b.impact) ||
        LEVELS.indexOf(a.likelihood) - LEVELS.indexOf(b.likelihood),
    )
    .map(({ risk, likelihood, impact, mitigation, owner }) => ({ risk, likelihood, impact, mitigation, owner }));
