import type { ReadWorld } from '../../src/app/workspace/read-world.ts';
import { worldFrom } from '../../src/app/workspace/read-world.ts';
import type { SourceFile } from '../../src/model/source.ts';
import type { Day } from '../../src/model/time/day.ts';
import { readText } from '../../src/yaml/read/thorough-text.ts';

/** A world from files that are at hand. */
export const readWorld = (sources: readonly SourceFile[], today: Day): ReadWorld => worldFrom(sources, today, readText);
