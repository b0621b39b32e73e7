import type { Severity } from '../../model/diagnostic.ts';
import type { Path } from '../../model/path.ts';
import type { RuleId } from '../../model/rule-id.ts';
import type { PlanFile } from '../../model/source.ts';
import type { TeamFile, World } from '../../model/world.ts';
import type { Comparison } from '../changes/comparison.ts';

/** A path, in the file at hand unless another is named. */
interface Spot {
  readonly path: Path;
  readonly file?: PlanFile<unknown>;
}

/** What a rule found; the engine adds file, line, column, item, severity and order. */
export interface Finding extends Spot {
  /** Points at the key in front of the value, for a key that should not stand there. */
  readonly part?: 'key';
  readonly message: string;
  readonly hint?: string;
  readonly related?: readonly (Spot & { readonly note: string })[];
  /** The item it speaks of, where the path does not lead into it. */
  readonly item?: string;
  /** Where this one finding is less, or more, than others of its rule; what the company's policy says of the rule comes first. */
  readonly severity?: Severity;
}

interface RulePage {
  /** Names the defect. */
  readonly id: RuleId;
  readonly severity: Severity;
  /** One sentence. */
  readonly summary: string;
  /** One or two paragraphs for the rule's page. */
  readonly why: string;
  /** What its findings say of work is at risk: the check-in lists them, also those that somebody accepted. Absent: they speak of how well the plan is kept. */
  readonly endangers?: 'date';
  /** Triage asks for what it finds missing, and insists on an answer where the company makes an error of it. */
  readonly askedAtTriage?: true;
  /** What switches it off, or silences it, counts only once it is on the base: else a change could hide by it what the next one does. */
  readonly silencedBy?: 'base';
}

/** Looks at one team's plan at a time. */
interface TeamRule extends RulePage {
  readonly looksAt: 'team';
  readonly check: (file: TeamFile, world: World) => readonly Finding[];
}

/** Looks across files. Every finding names its file. */
interface WorkspaceRule extends RulePage {
  readonly looksAt: 'workspace';
  readonly check: (world: World) => readonly (Finding & { readonly file: PlanFile<unknown> })[];
}

/** Looks at what changed since the base; does not run without one. Every finding names its file. */
interface BaseRule extends RulePage {
  readonly looksAt: 'base';
  readonly check: (comparison: Comparison) => readonly (Finding & { readonly file: PlanFile<unknown> })[];
}

/** Reported by the reader of files, or by the engine itself; it stands in the list for its page and its severity. */
interface BuiltInRule extends RulePage {
  readonly looksAt: 'reading' | 'suppressions';
}

export type Rule = TeamRule | WorkspaceRule | BaseRule | BuiltInRule;
