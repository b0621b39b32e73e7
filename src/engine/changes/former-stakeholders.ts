import type { Company } from '../../model/files/company.ts';

/** By the id that they had, what stakeholders are called now. */
export type RenamedStakeholders = ReadonlyMap<string, string>;

const NOBODY: RenamedStakeholders = new Map();

/**
 * Who says that they `was` somebody whom the base knew, and who is there no more. Whoever was there beside them is somebody else, and nobody goes on
 * as two.
 */
export const renamedStakeholders = (before: Company | undefined, after: Company | undefined): RenamedStakeholders => {
  const [then, now] = [before?.stakeholders ?? {}, after?.stakeholders ?? {}];
  const claims = Object.entries(now).flatMap(([id, { was }]) => (was === undefined ? [] : [{ id, was }]));
  if (claims.length === 0) return NOBODY;
  const isTheSame = ({ id, was }: { readonly id: string; readonly was: string }): boolean => {
    if (Object.hasOwn(now, was)) return false;
    return Object.hasOwn(then, id) ? then[id]?.was === was : Object.hasOwn(then, was);
  };
  const heirs = claims.filter(isTheSame);
  return new Map(
    heirs.filter(({ was }) => heirs.filter(other => other.was === was).length === 1).map(({ id, was }) => [was, id]),
  );
};

/** The company as it is, in which those who are called otherwise by now speak for who they were. */
export const withRenamed = (company: Company | undefined, renamed: RenamedStakeholders): Company | undefined => {
  if (company === undefined || renamed.size === 0) return company;
  const stakeholders = { ...company.stakeholders };
  const alsoNow = (ids: readonly string[]) => [...ids, ...ids.flatMap(id => renamed.get(id) ?? [])];
  for (const [id, stakeholder] of Object.entries(stakeholders))
    stakeholders[id] = { ...stakeholder, through: alsoNow(stakeholder.through) };
  for (const [was, id] of renamed) {
    const known = stakeholders[was] ?? stakeholders[id];
    stakeholders[was] = { ...known, through: [...(known?.through ?? []), id] };
    // Who had the new id on the base already may be spoken for by the old one, in records that stand.
    const now = stakeholders[id];
    if (now !== undefined) stakeholders[id] = { ...now, through: [...now.through, was] };
  }
  return { ...company, stakeholders };
};
