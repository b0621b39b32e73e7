import { describe, expect, it } from 'vitest';
import type { NamedSubject } from '../../../src/analyze/triage/subject.ts';
import { openChoices, subjectOf } from '../../../src/analyze/triage/subject.ts';
import type { Texts } from '../../support/lint-text.ts';
import { sourcesOf, TODAY, teamText } from '../../support/lint-text.ts';
import { readWorld } from '../../support/read-world.ts';
import { question } from '../../support/triaged.ts';

const SEARCH = teamText(`in_progress: [{ id: sso, title: Sign-in, started: 2026-11-02, target_date: 2026-12-20 }]
coming_soon: [{ id: export, title: Export }]
backlog: [{ id: dark, title: Dark mode }, { id: twice, title: One }]
inbox:
  - { title: Log export, added: 2026-11-18 }
  - { id: fonts, title: Fonts }
closed: [{ id: old, title: Old, outcome: delivered, closed_on: 2026-10-02 }]
`);

const BOTH: Texts = {
  ...SEARCH,
  'teams/growth.yaml': 'team: growth\nname: Growth\nbacklog: [{ id: twice, title: Another }]\n',
  'archive/search-2025.yaml':
    'team: search\nclosed: [{ id: fax, title: Fax, outcome: dropped, closed_on: 2025-10-02, reason: No. }]\n',
};

/** What is found, in short. */
const found = (texts: Texts, named: NamedSubject) => {
  const result = subjectOf(readWorld(sourcesOf(texts), TODAY).world, named);
  if (result.kind !== 'subject') return result.kind === 'problem' ? result.problem : result.kind;
  const { subject } = result;
  return subject.kind === 'new'
    ? `new for ${subject.team.id}: ${subject.title ?? '?'}`
    : `${subject.kind} ${subject.team.id}/${subject.placed.id}`;
};

describe('what is triaged', () => {
  it.each<[NamedSubject, string]>([
    [{ item: 'dark' }, 'waiting search/dark'],
    [{ item: 'search/export' }, 'waiting search/export'],
    [{ item: 'search/1' }, 'inbox search/Log export'],
    [{ item: '2' }, 'inbox search/fonts'],
    [{ item: 'log EXPORT' }, 'inbox search/Log export'],
    [{ item: 'fonts', team: 'search' }, 'inbox search/fonts'],
    [{ item: '1', team: 'search' }, 'inbox search/Log export'],
    [{ item: 'twice', team: 'growth' }, 'waiting growth/twice'],
    [{ item: 'search' }, 'inbox search/Log export'],
    [{ team: 'Search' }, 'inbox search/Log export'],
    [{ item: 'growth' }, 'new for growth: ?'],
    [{ item: 'new/search' }, 'new for search: ?'],
    [{ item: 'new/search', title: 'Maps' }, 'new for search: Maps'],
    [{ team: 'growth', title: ' Maps ' }, 'new for growth: Maps'],
    [{ team: 'growth', title: ' ' }, 'new for growth: ?'],
    [{}, 'open'],
  ])('%j', (named, expected) => {
    expect(found(BOTH, named)).toBe(expected);
  });

  it('is for the only team there is', () => {
    expect(found(SEARCH, { title: 'Maps' })).toBe('new for search: Maps');
  });
});

describe('what cannot be triaged', () => {
  it.each<[NamedSubject, string]>([
    [{ item: 'drak' }, 'There is no item drak; did you mean dark?'],
    [{ item: '../../etc/passwd' }, 'There is no item ../../etc/passwd; `plan status` shows what there is.'],
    [{ item: 'search/../dark' }, 'There is no item search/../dark; `plan status` shows what there is.'],
    [{ item: '9' }, 'There is no item 9; `plan status` shows what there is.'],
    [{ team: 'serch' }, 'There is no team serch; did you mean search?'],
    [{ team: '../search' }, 'There is no team ../search; `plan status` shows what there is.'],
    [{ item: 'twice' }, 'twice may be growth/twice or search/twice; say which.'],
    [{ item: 'dark', team: 'growth' }, 'dark is the work of search, not of growth.'],
    [{ item: 'sso' }, 'sso is in progress already; triage is for work that is new or waits.'],
    [{ item: 'old' }, 'old is closed; if it comes back, triage it as new work.'],
    [
      { item: 'fax' },
      'fax is closed and archived in plans/archive/search-2025.yaml; if it comes back, give it a title of its own.',
    ],
    [{ title: 'Maps' }, '"Maps" is new; say for which team: growth, search.'],
    [{ item: 'dark', title: 'Maps' }, 'Name either work that is there or the title of new work, not both.'],
  ])('%j', (named, sentence) => {
    expect(found(BOTH, named)).toBe(sentence);
  });

  it('is new work where there is no team', () => {
    expect(found({}, { title: 'Maps' })).toBe('There is no team yet; `plan init --team NAME` adds one.');
    expect(found({}, {})).toBe('open');
  });
});

it('can be chosen: what waits in an inbox, with how long, and something new for every team', () => {
  expect(openChoices(readWorld(sourcesOf(BOTH), TODAY).world)).toEqual([
    { value: 'search/1', label: 'Search: Log export', hint: 'in the inbox for 3 days' },
    { value: 'search/2', label: 'Search: Fonts' },
    { value: 'new/growth', label: 'Growth: something new' },
    { value: 'new/search', label: 'Search: something new' },
  ]);
});

describe('the first question says what is known', () => {
  const intro = (answers: string, texts = BOTH) => {
    const first = question(answers.startsWith('item: search/1') ? 'id' : 'source', texts, answers);
    return first.notes.filter(note => !note.startsWith('A short name'));
  };

  it.each([
    ['item: search/1\n', ['"Log export" (Search, in the inbox for 3 days)']],
    ['item: export\n', ['"Export" (Search, coming soon)']],
    ['item: dark\n', ['"Dark mode" (Search, in the backlog)']],
  ])('of %s', (answers, notes) => {
    expect(intro(answers)).toEqual(notes);
  });

  it('with who asks, by name', () => {
    const texts = {
      ...teamText('backlog: [{ id: a, title: A, asked: { by: [acme, sales], date: 2027-01-15 } }]\n'),
      'company.yaml': 'stakeholders: { acme: { name: Acme, private: true }, sales: { name: The sales team } }\n',
    };
    expect(intro('item: a\n', texts)).toEqual([
      '"A" (Search, in the backlog)',
      'Asked for by acme and The sales team, for 2027-01-15.',
    ]);
  });

  it('also that an inbox is empty', () => {
    expect(question('title', BOTH, 'item: growth\n').notes).toEqual([
      'The inbox of Growth is empty, so this is about something new.',
    ]);
  });
});
