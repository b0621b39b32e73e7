import { isEqual } from '../../engine/changes/equal.ts';
import type { DiffContext } from '../../engine/diff/context.ts';
import type { ChangeKind, PlanChange } from '../../engine/diff/plan-diff.ts';
import { ofNoItem } from '../../engine/diff/teams.ts';
import { shortText, valueWords } from '../../engine/diff/words.ts';
import type { Company } from '../../model/files/company.ts';
import type { Marketing } from '../../model/files/marketing.ts';
import type { Path } from '../../model/path.ts';
import type { PlanFile } from '../../model/source.ts';
import { laterWords } from '../../model/words/day-words.ts';
import { listed } from '../../model/words/words.ts';
import type { World } from '../../model/world.ts';
import { policyWords } from './policy.ts';

/** What a file was and is; a file that is not there holds nothing, one that cannot be read says nothing. */
export interface Sides<Content> {
  readonly before: Content | undefined;
  readonly after: Content | undefined;
  /** True when what stands at a path was read in full on both sides. */
  readonly isWholeAt: (...path: Path) => boolean;
}

/** Changes of the company's file and of its launches: what weakens the rules comes first. */
export const companyChanges = (before: World, after: World, context: DiffContext): readonly PlanChange[] => {
  const company = sidesOf(before, after, 'company');
  const marketing = sidesOf(before, after, 'marketing');
  const said = (kind: ChangeKind, words: readonly string[]) => words.map(says => ofNoItem({ kind, says }));
  return [
    ...(company === undefined
      ? []
      : [
          ...said('policy', policyWords(company)),
          ...said('stakeholder', stakeholderWords(company, context)),
          ...said('ignored', ignoredWords(company)),
          ...said('goal', goalWords(company)),
          ...said('calendar', calendarWords(company)),
        ]),
    ...(marketing === undefined ? [] : said('launch', launchWords(marketing))),
  ];
};

function sidesOf(before: World, after: World, kind: 'company'): Sides<Company> | undefined;
function sidesOf(before: World, after: World, kind: 'marketing'): Sides<Marketing> | undefined;
function sidesOf(before: World, after: World, kind: 'company' | 'marketing') {
  const files: readonly (PlanFile<Company | Marketing> | undefined)[] = [before[kind], after[kind]];
  const isLost = [before, after].some(({ partial }) => partial.some(file => file.kind === kind && file.lost));
  if (isLost || files[0]?.content === files[1]?.content) return undefined;
  return {
    before: before[kind]?.content,
    after: after[kind]?.content,
    isWholeAt: (...path: Path) => files.every(file => file?.isWholeAt(path) ?? true),
  };
}

const stakeholderWords = (
  { before: then, after: now, isWholeAt }: Sides<Company>,
  { nameOf }: DiffContext,
): readonly string[] => {
  const [before, after] = [then?.stakeholders ?? {}, now?.stakeholders ?? {}];
  const called = (id: string) => (nameOf(id) === id ? id : `${nameOf(id)} (${id})`);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(id => {
    const [was, is] = [before[id], after[id]];
    if (isEqual(was, is) || !isWholeAt('stakeholders', id)) return [];
    if (was === undefined || is === undefined) return [`${called(id)} ${was === undefined ? 'added' : 'taken out'}`];
    const changed = [
      ...(isEqual(was.through, is.through)
        ? []
        : [`may be reached through ${valueWords(namesOf(was.through), namesOf(is.through))}`]),
      ...(was.kind === is.kind ? [] : [`kind ${valueWords(was.kind, is.kind)}`]),
      ...(was.private === is.private ? [] : [is.private ? 'its name is private now' : 'its name is no longer private']),
      ...(was.name === is.name ? [] : ['its name changed']),
    ];
    return [`${called(id)}: ${changed.join('; ')}`];
  });
};

const namesOf = (ids: readonly string[]): string | undefined => (ids.length === 0 ? undefined : listed(ids));

const ignoredWords = ({ before: then, after: now, isWholeAt }: Sides<Company>): readonly string[] => {
  if (!isWholeAt('ignore')) return [];
  const [before, after] = [then?.ignore ?? [], now?.ignore ?? []];
  const words = ({ rule, item, reason }: Company['ignore'][number]) =>
    `${rule}${item === undefined ? '' : ` of ${item}`} in the whole company: ${shortText(reason)}`;
  return [
    ...after.filter(entry => !before.some(other => isEqual(other, entry))).map(words),
    ...before
      .filter(({ rule, item }) => !after.some(other => other.rule === rule && other.item === item))
      .map(({ rule, item }) => `${rule}${item === undefined ? '' : ` of ${item}`} no longer`),
  ];
};

const goalWords = ({ before: then, after: now, isWholeAt }: Sides<Company>): readonly string[] =>
  isWholeAt('goals')
    ? cameAndWent(then?.goals ?? [], now?.goals ?? []).map(({ one, how }) => `${shortText(one.name)} (${how})`)
    : [];

const calendarWords = ({ before: then, after: now, isWholeAt }: Sides<Company>): readonly string[] => {
  if (isEqual(then?.calendar, now?.calendar) || !isWholeAt('calendar')) return [];
  const [was, is] = [then?.calendar, now?.calendar];
  const [before, after] = [was?.holidays ?? [], is?.holidays ?? []];
  const days = (lead: string, list: readonly string[], others: readonly string[]) => {
    const found = list.filter(day => !others.includes(day));
    return found.length === 0 ? [] : [`${lead} ${shortText(listed(found))}`];
  };
  return [
    ...days('new holidays', after, before),
    ...days('no longer holidays', before, after),
    ...(['fiscal_year_starts', 'fiscal_year_named'] as const).flatMap(key =>
      was?.[key] === is?.[key]
        ? []
        : [`${key.replaceAll('_', ' ')} ${valueWords(was?.[key]?.toString(), is?.[key]?.toString())}`],
    ),
    ...(isEqual(was?.planning ?? [], is?.planning ?? []) ? [] : ['planning deadlines changed']),
  ];
};

const launchWords = ({ before: then, after: now, isWholeAt }: Sides<Marketing>): readonly string[] => {
  if (!isWholeAt('launches')) return [];
  const [before, after] = [then?.launches ?? [], now?.launches ?? []];
  const dates = new Map(before.map(({ id, date }) => [id, date]));
  return [
    ...cameAndWent(before, after).map(({ one, how }) => `${shortText(one.name)} (${how}, ${one.date})`),
    ...after.flatMap(({ id, name, date }) => {
      const was = dates.get(id);
      return was === undefined || was === date
        ? []
        : [`${shortText(name)}: ${was} → ${date}, ${laterWords(was, date)}`];
    }),
  ];
};

const cameAndWent = <One extends { readonly id: string }>(before: readonly One[], after: readonly One[]) => {
  const [then, now] = [before, after].map(list => new Set(list.map(({ id }) => id)));
  return [
    ...after.filter(({ id }) => !then?.has(id)).map(one => ({ one, how: 'new' })),
    ...before.filter(({ id }) => !now?.has(id)).map(one => ({ one, how: 'taken out' })),
  ];
};
