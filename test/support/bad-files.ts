import type { FileKind } from '../../src/model/files/registry.ts';

/** A file with one thing wrong that shows in the file alone. */
interface BadFile {
  readonly wrong: string;
  readonly kind: FileKind;
  readonly text: string;
}

const team = (wrong: string, lines: string): BadFile => ({
  wrong,
  kind: 'team',
  text: `team: search\nname: Search\n${lines}\n`,
});

const item = (wrong: string, fields: string): BadFile => team(wrong, `backlog:\n  - { id: a, title: A, ${fields} }`);

const other = (kind: FileKind, wrong: string, text: string): BadFile => ({ wrong, kind, text });

/** Every one of them is refused by reading and by the schemas for editors alike. */
export const BAD_FILES: readonly BadFile[] = [
  other('team', 'a bare scalar', 'hello'),
  other('team', 'a list where a map belongs', '- a'),
  other('team', 'no name', 'team: search'),
  team('an unknown key', 'in_progess: []'),
  team('a list that is text', 'backlog: none'),
  team('more focus than there is', 'focus: 1.5'),
  team('a number in words', 'engineers: five'),
  team('an empty mission', 'mission: ""'),
  team('an item without a title', 'backlog: [{ id: a }]'),
  team('an item without an id', 'backlog: [{ title: A }]'),
  team('an id that leads elsewhere', 'backlog: [{ id: ../a, title: A }]'),
  team('a title that is a number', 'backlog: [{ id: a, title: 404 }]'),
  team('a closed item without a day', 'closed: [{ id: a, title: A, outcome: delivered }]'),
  team('a dropped item without a reason', 'closed: [{ id: a, title: A, outcome: dropped, closed_on: 2026-10-02 }]'),
  team(
    'a dropped item with no reason behind the key',
    'closed: [{ id: a, title: A, outcome: dropped, closed_on: 2026-10-02, reason: }]',
  ),
  team('an outcome that there is not', 'closed: [{ id: a, title: A, outcome: done, closed_on: 2026-10-02 }]'),
  item('a source that there is not', 'source: sales'),
  item('a day that does not exist', 'started: 2026-02-30'),
  item('a day with its month in front', 'started: 2023-14-05'),
  item('a day without hyphens', 'started: 20260203'),
  item('a commitment to nobody', 'commitment: { date: 2026-12-15, to: [], scope: S }'),
  item('a commitment without a scope', 'commitment: { date: 2026-12-15, to: [a] }'),
  item('an effort without unit', 'scoping: { on: 2026-09-28, effort: { low: 1, likely: 2w, high: 3w }, engineers: 1 }'),
  item('an effort of nothing', 'scoping: { on: 2026-09-28, effort: { low: 0d, likely: 2w, high: 3w }, engineers: 1 }'),
  other('decision', 'a list where a map belongs', '- { on: 2026-11-02, item: a, from: new, to: backlog, reason: R }'),
  other('decision', 'a decision without a reason', '{ on: 2026-11-02, item: a, from: new, to: backlog }'),
  other('decisions', 'a map where a list belongs', 'on: 2026-11-02'),
  other('decisions', 'a place that there is not', '- { on: 2026-11-02, item: a, from: inbox, to: backlog, reason: R }'),
  other(
    'decisions',
    'half an answer',
    '- { on: 2026-11-02, item: a, from: new, to: backlog, reason: R, asked: offered }',
  ),
  other(
    'archive',
    'an unknown key of a closed item',
    'team: a\nclosed: [{ id: a, title: A, outcome: delivered, closed_on: 2026-10-02, when: x }]',
  ),
  other('company', 'a stakeholder whose id is a name', 'stakeholders: { Acme: { name: Acme } }'),
  other('company', 'a change that there is not', 'policy: { changes: { work-droped: free } }'),
  other('company', 'a level that there is not', 'policy: { changes: { work-dropped: tell } }'),
  other('company', 'a thirteenth month', 'calendar: { fiscal_year_starts: 13 }'),
  other('company', 'a share of more than everything', 'policy: { work_mix: { strategy: 2 } }'),
  other('marketing', 'a tier that there is not', 'launches: [{ id: a, name: A, tier: L4, date: 2026-10-20 }]'),
  other('marketing', 'a hand-off that there is not', 'roadmap_handoffs: { 2026-Q4: { start: { by: 2026-08-31 } } }'),
  other('product', 'a maturity that there is not', 'features: [{ id: a, name: A, maturity: done }]'),
  other(
    'feedback',
    'a gap that is declined without a reason',
    'gtm_gaps: { 2026-Q4: [{ rank: 1, gap: G, answer: { declined: "" } }] }',
  ),
  other('feedback', 'a quarter without a year', 'gtm_gaps: { Q4: [] }'),
  other('accounts', 'money in words', 'accounts: { acme: { name: Acme, arr: much } }'),
  other('review', 'a fifth quarter', 'quarter: 2026-Q5\nteam: search'),
  other('review', 'a meeting that nobody judged', 'quarter: 2026-Q4\nteam: search\nmeetings: [{ on: 2026-12-11 }]'),
];
