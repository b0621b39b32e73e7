import type { FileKind } from './files/registry.ts';
import type { Contents } from './files/schemas.ts';
import type { PlanFile } from './source.ts';
import type { World } from './world.ts';

/** Files of a workspace that could be read, each list sorted by path. */
export type FilesByKind = { readonly [K in FileKind]: readonly PlanFile<Contents[K]>[] };

/** The files of a world, each as the world sees it. Those that are private are looked at when they are read, and not kept. */
export const filesOf = (world: World): { readonly [K in FileKind]: readonly PlanFile<unknown>[] } => ({
  team: world.teams,
  decision: world.decisions.filter(({ kind }) => kind === 'decision'),
  decisions: world.decisions.filter(({ kind }) => kind === 'decisions'),
  archive: world.archives,
  review: world.reviews,
  company: only(world.company),
  marketing: only(world.marketing),
  product: only(world.product),
  feedback: only(world.feedback),
  accounts: [],
});

const only = <T>(file: T | undefined): readonly T[] => (file === undefined ? [] : [file]);
