import type { Diagnostic } from '../../model/diagnostic.ts';
import { namesInPath } from '../../model/files/registry.ts';
import type { Suppression } from '../../model/files/team.ts';
import type { RuleId } from '../../model/rule-id.ts';
import type { PlanFile } from '../../model/source.ts';
import { isBefore } from '../../model/time/day.ts';
import { nearest } from '../../model/words/words.ts';
import type { World } from '../../model/world.ts';
import type { Finding, Rule } from './rule.ts';

interface Entry {
  readonly file: PlanFile<unknown>;
  readonly index: number;
  readonly suppression: Suppression;
  used: boolean;
}

/** The `ignore` entries of all files: a team's speak of its own file and those named after it, the company's of every file. */
export class Suppressions {
  readonly #entries: readonly Entry[];
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
    const entry = (file: PlanFile<unknown>) => (suppression: Suppression, index: number) => ({
      file,
      index,
      suppression,
      used: false,
    });
    this.#entries = [
      ...world.teams.flatMap(file => file.content.ignore.map(entry(file))),
      ...(world.company?.content.ignore.map(entry(world.company)) ?? []),
    ];
  }

  /** The reason of an entry that has not expired and covers the finding; every entry that covers it counts as used. */
  reasonFor(diagnostic: Diagnostic, file: PlanFile<unknown>): string | undefined {
    const covering = this.#entries.filter(entry => this.#covers(entry, diagnostic, file));
    for (const entry of covering) entry.used = true;
    return covering.find(({ suppression }) => !isExpired(suppression, this.#world))?.suppression.reason;
  }

  #covers(entry: Entry, diagnostic: Diagnostic, file: PlanFile<unknown>): boolean {
    const { rule, item } = entry.suppression;
    return (
      rule === diagnostic.rule &&
      item === diagnostic.item &&
      (entry.file === this.#world.company || teamOf(entry.file) === teamOf(file))
    );
  }

  /** What is wrong with the entries themselves, once everything else was found. */
  findings(rules: readonly Rule[]): readonly OfSuppression[] {
    const known: readonly string[] = rules.map(({ id }) => id);
    // What a change owes is not there before the change, and gone when it has become the base: such an entry is never unused.
    const ofChanges: ReadonlySet<string> = new Set(
      rules.filter(({ looksAt }) => looksAt === 'base').map(({ id }) => id),
    );
    return this.#entries.flatMap(({ file, index, suppression, used }): readonly OfSuppression[] => {
      const path = ['ignore', index];
      const named = `${suppression.rule}${suppression.item === undefined ? '' : ` for ${suppression.item}`}`;
      if (isExpired(suppression, this.#world))
        return [
          {
            rule: 'suppression-expired',
            file,
            path: [...path, 'until'],
            message: `${named} was to be ignored until ${suppression.until}`,
            hint: used
              ? 'The finding is shown again: settle it, or give a new end and say why.'
              : 'Nothing is left to ignore: take the entry away.',
          },
        ];
      if (used || !this.#world.whole || ofChanges.has(suppression.rule)) return [];
      const words = known.includes(suppression.rule)
        ? { message: `nothing is left to ignore: ${named} is not found`, hint: TAKE_AWAY }
        : noSuchRule(suppression.rule, known);
      return [{ rule: 'suppression-unused', file, path, ...words }];
    });
  }
}

type OfSuppression = Finding & { readonly rule: RuleId; readonly file: PlanFile<unknown> };

/** The team whose plan, decisions, archive or answers a file holds; undefined for a file of the company's. */
const teamOf = ({ path }: PlanFile<unknown>): string | undefined => namesInPath(path)['team'];

const isExpired = ({ until }: Suppression, world: World): boolean =>
  until !== undefined && isBefore(until, world.today);

export const noSuchRule = (name: string, known: readonly string[]) => {
  const meant = nearest(name, known);
  return {
    message: `there is no rule ${name}`,
    hint: meant === undefined ? TAKE_AWAY : `Did you mean ${meant}?`,
  };
};

const TAKE_AWAY = 'Take the entry away; `plan rules` lists the rules.';
