import { isEqual } from '../../engine/changes/equal.ts';
import type { CompanyFact } from '../../engine/diff/change-fact.ts';
import type { Company } from '../../model/files/company.ts';
import type { Marketing } from '../../model/files/marketing.ts';
import type { World } from '../../model/world.ts';
import { policyFacts } from './policy.ts';
import type { Sides } from './sides.ts';
import { sidesOf } from './sides.ts';

/** Changes of the company's file and of its launches: what weakens the rules comes first. */
export const companyFacts = (before: World, after: World): readonly CompanyFact[] => {
  const company = sidesOf(before, after, 'company');
  const marketing = sidesOf(before, after, 'marketing');
  return [
    ...(company === undefined
      ? []
      : [
          ...policyFacts(company),
          ...stakeholderFacts(company),
          ...ignoredFacts(company),
          ...goalFacts(company),
          ...calendarFacts(company),
        ]),
    ...(marketing === undefined ? [] : launchFacts(marketing)),
  ];
};

const stakeholderFacts = ({ before: then, after: now, isWholeAt }: Sides<Company>): readonly CompanyFact[] => {
  const [before, after] = [then?.stakeholders ?? {}, now?.stakeholders ?? {}];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter(id => isWholeAt('stakeholders', id))
    .flatMap(id => stakeholderFact(id, before[id], after[id]));
};

type Stakeholder = NonNullable<Company['stakeholders']>[string];

const stakeholderFact = (
  id: string,
  was: Stakeholder | undefined,
  is: Stakeholder | undefined,
): readonly CompanyFact[] => {
  if (isEqual(was, is)) return [];
  if (was === undefined || is === undefined)
    return [{ kind: 'stakeholder', id, how: was === undefined ? 'added' : 'removed' }];
  return [
    {
      kind: 'stakeholder',
      id,
      how: 'changed',
      through: isEqual(was.through, is.through) ? undefined : { from: was.through, to: is.through },
      type: was.kind === is.kind ? undefined : { from: was.kind, to: is.kind },
      isPrivate: was.private === is.private ? undefined : is.private === true,
      isRenamed: was.name !== is.name,
    },
  ];
};

const ignoredFacts = ({ before: then, after: now, isWholeAt }: Sides<Company>): readonly CompanyFact[] => {
  if (!isWholeAt('ignore')) return [];
  const [before, after] = [then?.ignore ?? [], now?.ignore ?? []];
  return [
    ...after
      .filter(entry => !before.some(other => isEqual(other, entry)))
      .map(({ rule, item, reason }) => ({ kind: 'ignored', how: 'added', rule, item, reason }) as const),
    ...before
      .filter(({ rule, item }) => !after.some(other => other.rule === rule && other.item === item))
      .map(({ rule, item }) => ({ kind: 'ignored', how: 'removed', rule, item }) as const),
  ];
};

const goalFacts = ({ before: then, after: now, isWholeAt }: Sides<Company>): readonly CompanyFact[] =>
  isWholeAt('goals')
    ? cameAndWent(then?.goals ?? [], now?.goals ?? []).map(({ one: { id, name }, how }) => ({
        kind: 'goal',
        id,
        name,
        how,
      }))
    : [];

const calendarFacts = ({ before: then, after: now, isWholeAt }: Sides<Company>): readonly CompanyFact[] => {
  if (isEqual(then?.calendar, now?.calendar) || !isWholeAt('calendar')) return [];
  const [was, is] = [then?.calendar, now?.calendar];
  const [before, after] = [was?.holidays ?? [], is?.holidays ?? []];
  return [
    ...holidayFacts('added', after, before),
    ...holidayFacts('removed', before, after),
    ...(['fiscal_year_starts', 'fiscal_year_named'] as const)
      .filter(part => was?.[part] !== is?.[part])
      .map(part => ({ kind: 'calendar', part, from: was?.[part]?.toString(), to: is?.[part]?.toString() }) as const),
    ...(isEqual(was?.planning ?? [], is?.planning ?? []) ? [] : [{ kind: 'calendar', part: 'planning' } as const]),
  ];
};

const holidayFacts = (
  how: 'added' | 'removed',
  list: readonly string[],
  others: readonly string[],
): readonly CompanyFact[] => {
  const days = list.filter(day => !others.includes(day));
  return days.length === 0 ? [] : [{ kind: 'calendar', part: 'holidays', how, days }];
};

const launchFacts = ({ before: then, after: now, isWholeAt }: Sides<Marketing>): readonly CompanyFact[] => {
  if (!isWholeAt('launches')) return [];
  const [before, after] = [then?.launches ?? [], now?.launches ?? []];
  const dates = new Map(before.map(({ id, date }) => [id, date]));
  return [
    ...cameAndWent(before, after).map(
      ({ one: { id, name, date }, how }) => ({ kind: 'launch', id, name, how, date }) as const,
    ),
    ...after.flatMap(({ id, name, date: to }) => {
      const from = dates.get(id);
      return from === undefined || from === to ? [] : [{ kind: 'launch', id, name, how: 'moved', from, to } as const];
    }),
  ];
};

const cameAndWent = <One extends { readonly id: string }>(before: readonly One[], after: readonly One[]) => {
  const then = new Set(before.map(({ id }) => id));
  const now = new Set(after.map(({ id }) => id));
  return [
    ...after.filter(({ id }) => !then.has(id)).map(one => ({ one, how: 'added' }) as const),
    ...before.filter(({ id }) => !now.has(id)).map(one => ({ one, how: 'removed' }) as const),
  ];
};
