import type { TextSpan } from './diagnostic.ts';
import type { FileKind } from './files/registry.ts';
import type { Path } from './path.ts';

/** A file of a workspace as it came from disk; `problem` says in one sentence why it could not be read. */
export type SourceFile = {
  /** Inside the workspace, with `/`. */
  readonly path: string;
  /** As the user would type it from where the command runs, with `/`. */
  readonly shown: string;
} & ({ readonly text: string } | { readonly problem: string; readonly hint: string });

/** Finds the text behind a path of a parsed document. */
export interface Places {
  /** The span of a value, or of the key in front of it; where the path leads nowhere, that of the nearest thing around it. */
  readonly span: (path: Path, part?: 'key' | 'value') => TextSpan;
}

/** A parsed file. */
export interface PlanFile<Content> {
  readonly kind: FileKind;
  readonly path: string;
  readonly shown: string;
  readonly text: string;
  readonly content: Content;
  readonly places: Places;
  /** False when anything that was reported is left out: who writes the file would lose it. */
  readonly whole: boolean;
  /** True when nothing of that stood at a path or below it: only then may something be concluded from what is absent there. */
  readonly isWholeAt: (path: Path) => boolean;
  /** True when no member of the list or map at a path is left out, whatever the members lost. */
  readonly hasAllAt: (path: Path) => boolean;
  /** The value as it was written, with what could not be read. */
  readonly raw: unknown;
  /** Where in that something could not be read: what is wrong, and whatever had to go with it. */
  readonly lostAt: () => readonly Path[];
}
