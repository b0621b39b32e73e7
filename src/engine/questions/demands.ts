import type { RuleId } from '../../model/rule-id.ts';
import type { World } from '../../model/world.ts';

/** True where the company makes an error of what is a warning elsewhere. */
export const demands = ({ company }: World, rule: RuleId): boolean =>
  company?.content.policy?.rules?.[rule] === 'error';
