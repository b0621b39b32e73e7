import type { ReadWorld } from '../../src/cli/read-world.ts';
import { worldFrom } from '../../src/cli/read-world.ts';
import type { Day } from '../../src/model/day.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { readText } from '../../src/yaml/thorough-text.ts';

/** A world from files that are at hand. */
export const readWorld = (sources: readonly SourceFile[], today: Day): ReadWorld => worldFrom(sources, today, readText);
