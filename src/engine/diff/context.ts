import type { Team } from '../../model/files/team.ts';

/** The teams' plans before and after a change. */
export interface DiffContext {
  readonly teamBefore: (id: string) => Team | undefined;
  readonly teamAfter: (id: string) => Team | undefined;
}
