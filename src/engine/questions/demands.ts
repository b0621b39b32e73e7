import type { World } from '../../model/world.ts';

/** True where the company makes an error of what is a warning elsewhere. */
export const demands = ({ company }: World, rule: string): boolean =>
  company?.content.policy?.rules?.[rule] === 'error';
