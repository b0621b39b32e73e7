import { isLive } from '../../model/item.ts';
import { concernedBy, needOf } from '../../model/policy.ts';
import type { Day } from '../../model/time/day.ts';
import { daysBetween } from '../../model/time/day.ts';
import type { Requirement } from './change.ts';
import { decidedRequirement } from './decided.ts';
import type { JudgedChange, Pair, Setting } from './setting.ts';
import { isPartial } from './setting.ts';
import { isCovered, targetWay } from './way.ts';

export const targetChanges = (pair: Pair, setting: Setting): readonly JudgedChange[] => {
  const { before, after, news } = pair;
  const from = before?.work.target_date;
  const to = after?.work.target_date;
  if (before === undefined || after === undefined || from === to || isPartial(setting, pair, 'target_date')) return [];
  const requirement =
    from !== undefined && to !== undefined && before.place === 'in_progress' && after.place === 'in_progress'
      ? movedRequirement(pair, from, to, setting)
      : undefined;
  return [{ what: { kind: 'target', from, to }, requirement, news: news.filter(({ target }) => target !== undefined) }];
};

/** How near a date is that people count on although it is promised to nobody, in days. */
const NEAR = 30;

const movedRequirement = (pair: Pair, from: Day, to: Day, setting: Setting): Requirement | undefined => {
  const item = pair.before?.work;
  if (item === undefined) return undefined;
  const isPromised = isLive(item.commitment);
  const isNear = [from, to].some(day => Math.abs(daysBetween(setting.today, day)) <= NEAR);
  if (!isPromised && !isNear) return undefined;
  const key = isPromised ? 'target-moved-committed' : 'target-moved';
  const need = needOf(key, setting.company);
  if (need === 'free') return undefined;
  const covered = isCovered(targetWay(from, to), pair.news);
  return decidedRequirement(
    { key, need, who: concernedBy(item), isCovered: covered, mayWantCause: true },
    pair,
    setting,
  );
};
