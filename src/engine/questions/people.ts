import { unspokenFor } from '../../model/policy.ts';
import type { Script } from '../../model/question.ts';
import { nameIn } from '../../model/words/stakeholder-name.ts';
import { listed, nearest } from '../../model/words/words.ts';
import type { World } from '../../model/world.ts';
import { askNames } from './ask.ts';

/** Who was told of a change, and who agreed to it. */
export interface HeardPeople {
  readonly informed: readonly string[];
  readonly approvedBy: readonly string[];
}

export const NOBODY: HeardPeople = { informed: [], approvedBy: [] };

/** The stakeholders that the company's file knows; undefined where it keeps no list, so that any name will do. */
const knownTo = ({ company }: World): readonly string[] | undefined => {
  const known = company?.content.stakeholders;
  return known === undefined || known === null ? undefined : Object.keys(known);
};

/** Sentence on names that the company's file does not know; those in `besides` will do all the same. */
export const unknownNames = (
  names: readonly string[],
  world: World,
  besides: readonly string[] = [],
): string | undefined => {
  const known = knownTo(world);
  const stranger = names.find(name => known?.includes(name) === false && !besides.includes(name));
  if (known === undefined || stranger === undefined) return undefined;
  const meant = nearest(stranger, known);
  return `${stranger} is no stakeholder of company.yaml; ${meant === undefined ? `known are ${listed(known)}` : `did you mean ${meant}?`}`;
};

/** A name that the company's file does not know can neither be told nor asked: lint speaks of it where it stands. */
const reachable = (names: readonly string[], world: World): readonly string[] => {
  const known = knownTo(world);
  return [...new Set(names)].filter(name => known?.includes(name) ?? true);
};

/** Asks for stakeholders by name; none is an answer unless `atLeastOne`. */
export function* askPeople(
  key: string,
  message: string,
  world: World,
  extras: {
    readonly default?: string;
    readonly suggest?: readonly string[];
    readonly atLeastOne?: boolean;
    readonly notes?: readonly string[];
  } = {},
): Script<readonly string[]> {
  const { atLeastOne = false, suggest = [], ...rest } = extras;
  const suggested = reachable(suggest, world);
  return yield* askNames(key, message, {
    ...(suggested.length === 0 ? {} : { default: suggested.join(', ') }),
    ...rest,
    known: suggested,
    check: names => (names.length === 0 && atLeastOne ? 'name at least one' : unknownNames(names, world)),
  });
}

/** Asks who is told of a change, or agrees to it. Everyone in `concerned` must be among them, or be spoken for. */
export function* askEveryone(
  key: string,
  message: string,
  concerned: readonly string[],
  world: World,
  { mustAgree = false }: { readonly mustAgree?: boolean } = {},
): Script<readonly string[]> {
  const needed = reachable(concerned, world);
  return yield* askNames(key, message, {
    // That somebody is told is up to us; that they agree must be known.
    ...(mustAgree ? {} : { default: needed.join(', ') }),
    notes: notesOn(needed, mustAgree),
    known: needed,
    check: names => {
      const missing = unspokenFor(needed, names, world.company?.content);
      if (missing.length > 0) return `${listed(missing)} must be among them`;
      return names.length === 0 && mustAgree ? 'name at least one person' : unknownNames(names, world);
    },
  });
}

const notesOn = (needed: readonly string[], mustAgree: boolean): readonly string[] => {
  if (needed.length > 0) return mustAgree ? [`Needed: ${needed.join(', ')}.`] : [];
  return [
    mustAgree ? 'Names with commas between them.' : 'Nobody has to be; names with commas between them, or nothing.',
  ];
};

/** How a message speaks of somebody: by name, unless the name is private. */
export const calledBy = (who: string, world: World): string => nameIn(world.company?.content)(who);
