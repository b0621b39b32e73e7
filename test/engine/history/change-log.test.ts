import { describe, expect, it } from 'vitest';
import { changeLogOf } from '../../../src/engine/history/change-log.ts';
import type { LoggedChanges } from '../../../src/engine/history/logged-changes.ts';
import type { Step } from '../../support/history.ts';
import { historyOf, nowOf } from '../../support/history.ts';
import { TODAY } from '../../support/lint-text.ts';

const team = (lines: string) => `team: search\nname: Search\n${lines}`;

const at = (day: string, lines: string): Step => ({ day, files: { 'teams/search.yaml': team(lines) } });

const STARTED = 'in_progress: [{ id: sso, title: SSO, target_date: 2026-03-01 }]\n';

const storyThrough = (...steps: readonly Step[]) => {
  const history = historyOf(steps);
  return changeLogOf(history, nowOf(history), TODAY);
};

const inShort = ({ commit, day, items, teams }: LoggedChanges) => [
  commit?.subject ?? 'not committed',
  day,
  ...items.map(({ item, what, requirement }) => `${item} ${what.kind}${requirement ? `, ${requirement.key}` : ''}`),
  ...teams.map(({ what }) => what.kind),
];

describe('a story', () => {
  it('compares every version with the one before it, and the plan as it is with the last', () => {
    const history = historyOf([
      at('2026-01-05', 'backlog: [{ id: sso, title: SSO }]\n'),
      at('2026-01-12', 'coming_soon: [{ id: sso, title: SSO }]\n'),
      at('2026-02-02', STARTED),
    ]);
    const now = historyOf([at(TODAY, STARTED.replace('03-01', '04-01'))]);
    expect(changeLogOf(history, nowOf(now), TODAY).entries.map(inShort)).toEqual([
      ['Commit 1', '2026-01-05', 'sso added', 'adopted'],
      ['Commit 2', '2026-01-12', 'sso place'],
      ['Commit 3', '2026-02-02', 'sso place', 'sso target'],
      ['not committed', TODAY, 'sso target'],
    ]);
  });

  it('judges a change on the day of its commit', () => {
    const moved = (day: string) =>
      storyThrough(
        { day: '2026-01-05', files: { 'company.yaml': 'policy: { preset: strict }\n' } },
        at('2026-01-06', STARTED.replace('SSO,', 'SSO, stakeholders: [support],')),
        at(day, STARTED.replace('SSO,', 'SSO, stakeholders: [support],').replace('03-01', '04-01')),
      )
        .entries.map(inShort)
        .at(-1);
    expect(moved('2026-01-28')).toEqual(['Commit 3', '2026-01-28', 'sso target']);
    expect(moved('2026-01-30')).toEqual(['Commit 3', '2026-01-30', 'sso target, target-moved']);
  });

  it('has no chapter for a commit that changed only how a file looks', () => {
    const { entries } = storyThrough(
      at('2026-01-05', STARTED),
      at('2026-01-06', `# the plan\n${STARTED}`),
      at('2026-01-07', ''),
    );
    expect(entries.map(inShort)).toEqual([
      ['Commit 1', '2026-01-05', 'sso added', 'adopted'],
      ['Commit 3', '2026-01-07', 'sso vanished'],
    ]);
  });

  it('is empty without history', () => {
    const history = historyOf([], 'none');
    const now = historyOf([at(TODAY, STARTED)]);
    expect(changeLogOf(history, nowOf(now), TODAY).entries).toEqual([]);
  });
});

describe('the current id', () => {
  const named = (id: string, was?: string) =>
    `backlog: [{ id: ${id}, title: SSO${was === undefined ? '' : `, was: ${was}`} }]\n`;

  it('follows every renaming', () => {
    const { currentId } = storyThrough(
      at('2026-01-05', named('sign-in')),
      at('2026-01-06', named('sso', 'sign-in')),
      at('2026-01-07', named('saml-sso', 'sso')),
    );
    expect(['sign-in', 'sso', 'saml-sso', 'other'].map(currentId)).toEqual([
      'saml-sso',
      'saml-sso',
      'saml-sso',
      'other',
    ]);
  });

  it('follows one that was renamed away and back', () => {
    const { currentId } = storyThrough(
      at('2026-01-05', named('sso')),
      at('2026-01-06', named('sign-in', 'sso')),
      at('2026-01-07', named('sso', 'sign-in')),
    );
    expect(['sso', 'sign-in'].map(currentId)).toEqual(['sso', 'sso']);
  });

  it('leaves two that each claim to have been the other as they are', () => {
    const { currentId } = storyThrough(
      at('2026-01-05', 'backlog: [{ id: a, title: A, was: b }, { id: b, title: B, was: a }]\n'),
    );
    expect(['a', 'b'].map(currentId)).toEqual(['a', 'b']);
  });

  it('is the last one of what is gone', () => {
    const { currentId } = storyThrough(
      at('2026-01-05', named('sign-in')),
      at('2026-01-06', named('sso', 'sign-in')),
      at('2026-01-07', ''),
    );
    expect(currentId('sign-in')).toBe('sso');
  });
});
