import type { WorkName } from '../../engine/world/names.ts';

export interface WorkOutput {
  readonly id: string;
  readonly title: string;
  readonly priority?: string | undefined;
}

export const workOutput = ({ id, title, priority }: WorkName): WorkOutput => ({ id, title, priority });
