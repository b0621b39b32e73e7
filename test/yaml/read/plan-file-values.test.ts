import { describe, expect, it } from 'vitest';
import { contentOf, readFileOf, saidOf, saidOfItem, saidOfTeam } from '../../support/read-file.ts';

const GOOD = 'team: search\nname: Search\n';

const withoutHints = (said: readonly string[]) => said.filter(line => !line.startsWith(' '));

const KNOWN_IN_ITEM =
  '  Known here: id, title, source, priority, owner, customer_impact, business_impact, supports, stakeholders, started, target_date, scoping, commitment, asked, metrics, launch, cost_of_delay, external, links, steps, notes, was. Keys of your own begin with x_.';

describe('days', () => {
  it.each([
    ['2023-14-05', 'Day and month are swapped: did you mean 2023-05-14?'],
    ['2026-02-30', 'That month ends on 2026-02-28.'],
    ['2024-02-30', 'That month ends on 2024-02-29.'],
    ['2026-06-31', 'That month ends on 2026-06-30.'],
    ['20260203', 'Did you mean 2026-02-03?'],
    ['2026-2-3', 'Did you mean 2026-02-03?'],
    ['2026/02/03', 'Did you mean 2026-02-03?'],
    ['2026-02-03T10:00:00Z', 'Did you mean 2026-02-03?'],
    ['tomorrow', 'Write days as YYYY-MM-DD: 2026-12-15.'],
    ['03.02.2026', 'Write days as YYYY-MM-DD: 2026-12-15.'],
    ['2026', 'Write days as YYYY-MM-DD: 2026-12-15.'],
    ['2026-13-40', 'Write days as YYYY-MM-DD: 2026-12-15.'],
    ['0999-12-31', 'Write days as YYYY-MM-DD: 2026-12-15.'],
  ])('%s is none', (written, hint) => {
    expect(saidOfItem(`started: ${written}`)).toEqual([
      `schema 6:14-6:${14 + written.length} [a] \`started\` is "${written}", which is no day of the calendar`,
      `  ${hint}`,
    ]);
  });

  it('nothing but blanks too much is said as that, for they do not show', () => {
    expect(saidOfItem('started: "2026-12-01 "')).toEqual([
      'schema 6:14-6:27 [a] `started` is "2026-12-01", with blanks around it',
      '  Write it without: 2026-12-01',
    ]);
  });

  it.each(['2024-02-29', '"2026-02-28"', "'2026-12-31'", '1000-01-01', '9999-12-31'])('%s is one', written => {
    expect(saidOfItem(`started: ${written}`)).toEqual([]);
  });
});

describe('ids', () => {
  it.each([
    ['../a', 'Did you mean a?'],
    ['../../etc/passwd', 'Did you mean etc-passwd?'],
    ['/etc', 'Did you mean etc?'],
    ['a/b', 'Did you mean a-b?'],
    ['Dark Mode', 'Did you mean dark-mode?'],
    ['Café', 'Did you mean cafe?'],
    ['a--b', 'Did you mean a-b?'],
    ['...', 'Ids are lower-case words joined by hyphens, at most 60 characters: saml-sso.'],
  ])('%s is none', (written, hint) => {
    expect(saidOfTeam(`backlog: [{ id: "${written}", title: A }]\n`)).toEqual([
      `schema 3:17-3:${19 + written.length} [${written}] \`id\` is "${written}", which is no id`,
      `  ${hint}`,
    ]);
  });

  it('have sixty characters at most', () => {
    const item = (length: number) => saidOfTeam(`backlog: [{ id: ${'x'.repeat(length)}, title: A }]\n`);
    expect(item(60)).toEqual([]);
    expect(item(61)).toEqual([
      `schema 3:17-3:78 [${'x'.repeat(61)}] \`id\` is "${'x'.repeat(59)}…", which is no id`,
      `  Did you mean ${'x'.repeat(60)}?`,
    ]);
  });

  it('that are missing leave the title to say which item it is', () => {
    expect(saidOfTeam('backlog: [{ id: "", title: A }, { id: 404, title: B }, { title: C }, { notes: N }]\n')).toEqual([
      'schema 3:17-3:19 [A] `id` is "", which is no id',
      '  Ids are lower-case words joined by hyphens, at most 60 characters: saml-sso.',
      'schema 3:39-3:42 [B] `id` is 404; it must be text',
      '  Put quotes around it: "404".',
      'schema 3:65-3:66 [C] `id` is missing in entry 3 of `backlog`',
      '  Add `id: …`.',
      'schema 3:70-3:82 `id` is missing in entry 4 of `backlog`',
      '  Add `id: …`.',
      'schema 3:70-3:82 `title` is missing in entry 4 of `backlog`',
      '  Add `title: …`.',
    ]);
  });
});

describe('values of the wrong type', () => {
  it.each(['404', '1.0', '012', '1e3', '0x1F', 'true', '.inf'])('a title %s wants quotes', written => {
    expect(saidOfTeam(`backlog:\n  - id: a\n    title: ${written}\n`)).toEqual([
      `schema 5:12-5:${12 + written.length} [a] \`title\` is ${written}; it must be text`,
      `  Put quotes around it: "${written}".`,
    ]);
  });

  it.each(['"404"', "'404'", 'yes', '2026-11-21', '1_000', '404 not found'])('a title %s is text', written => {
    expect(saidOfTeam(`backlog:\n  - id: a\n    title: ${written}\n`)).toEqual([]);
  });

  it.each([
    [
      'engineers: five',
      '3:12-3:16',
      '`engineers` is "five"; it must be a number',
      'Write a plain number, without unit or quotes.',
    ],
    ['engineers: "5"', '3:12-3:15', '`engineers` is "5"; it must be a number', 'Write it plain: 5.'],
    ['engineers: 1,000', '3:12-3:17', '`engineers` is "1,000"; it must be a number', 'Write it plain: 1000.'],
    ['engineers: -1', '3:12-3:14', '`engineers` is -1; it must be at least 0', 'Write a number that is at least 0.'],
    [
      'engineers: .nan',
      '3:12-3:16',
      '`engineers` is .nan; it must be a number',
      'Write a plain number, without unit or quotes.',
    ],
    [
      'engineers: 10001',
      '3:12-3:17',
      '`engineers` is 10001; it must be at most 10000',
      'Write a number that is at most 10000.',
    ],
    ['focus: 70%', '3:8-3:11', '`focus` is "70%"; it must be a number', 'Write a share from 0 to 1: 0.7.'],
    ['focus: 0', '3:8-3:9', '`focus` is 0; it must be at least 0.01', 'Write a number that is at least 0.01.'],
    ['focus: 1.01', '3:8-3:12', '`focus` is 1.01; it must be at most 1', 'Write a number that is at most 1.'],
    ['mission: [a]', '3:10-3:13', '`mission` is a list; it must be text', 'Write it as text.'],
    ['mission: ""', '3:10-3:12', '`mission` is empty', 'Give it a value, or take the line away.'],
    [
      'triad: ana',
      '3:8-3:11',
      '`triad` is "ana"; it must be a map of keys and values',
      'Write lines of `key: value`, indented alike.',
    ],
    [
      'triad: [ana]',
      '3:8-3:13',
      '`triad` is a list; it must be a map of keys and values',
      'Write lines of `key: value`, indented alike.',
    ],
    ['backlog: none', '3:10-3:14', '`backlog` is "none"; it must be a list', 'Write it as a list: [none].'],
    [
      'backlog: { id: a }',
      '3:10-3:19',
      '`backlog` is a map; it must be a list',
      'Put each member on a line of its own, behind a hyphen.',
    ],
  ])('%s', (line, span, message, hint) => {
    expect(saidOfTeam(`${line}\n`)).toEqual([`schema ${span} ${message}`, `  ${hint}`]);
  });

  it.each(['engineers: 0', 'engineers: 10000', 'focus: 1', 'focus: 0.01', 'engineers: 2.5'])('%s is fine', line => {
    expect(saidOfTeam(`${line}\n`)).toEqual([]);
  });

  it.each([
    ['1', '"1"', 'Write working days as 10d and weeks of five as 3w.'],
    ['2 weeks', '"2 weeks"', 'Did you mean 2w?'],
    ['10 days', '"10 days"', 'Did you mean 10d?'],
    ['2W', '"2W"', 'Did you mean 2w?'],
    ['3m', '"3m"', 'Write working days as 10d and weeks of five as 3w.'],
    ['0d', '"0d"', 'Write working days as 10d and weeks of five as 3w.'],
  ])('a duration is not %s', (written, shown, hint) => {
    const effort = `{ low: ${written}, likely: 2w, high: 3.5w }`;
    expect(saidOfItem(`scoping: { on: 2026-09-28, effort: ${effort}, engineers: 1 }`)).toEqual([
      `schema 6:47-6:${47 + written.length} [a] \`scoping.effort.low\` is ${shown}, which is no duration`,
      `  ${hint}`,
    ]);
  });

  it.each([
    ['2026-Q5', 'Write quarters as 2026-Q4.'],
    ['Q4 2026', 'Did you mean 2026-Q4?'],
    ['2026Q4', 'Did you mean 2026-Q4?'],
    ['2027', 'Write quarters as 2026-Q4.'],
  ])('a quarter is not %s', (written, hint) => {
    expect(saidOfTeam(`metrics: [{ id: m, name: M, by: ${written} }]\n`)).toEqual([
      `schema 3:33-3:${33 + written.length} [m] \`by\` is "${written}", which is no quarter`,
      `  ${hint}`,
    ]);
  });
});

describe('values that are none of a set', () => {
  const SOURCES = 'it must be strategy, marketing, customer_feedback, gtm_request or internal';

  it.each([
    ['internl', '"internl"', 'Did you mean internal?'],
    ['strateyg', '"strateyg"', 'Did you mean strategy?'],
    ['Strategy', '"Strategy"', 'Did you mean strategy?'],
    ['customer feedback', '"customer feedback"', 'Did you mean customer_feedback?'],
    ['gtm-request', '"gtm-request"', 'Did you mean gtm_request?'],
    ['sales', '"sales"', 'Choose one of them.'],
    ['42', '42', 'Choose one of them.'],
    ['[strategy]', 'a list', 'Choose one of them.'],
    ['""', '""', 'Choose one of them.'],
  ])('%s is no source', (written, shown, hint) => {
    expect(saidOfItem(`source: ${written}`)).toEqual([
      `schema 6:13-6:${13 + written.length} [a] \`source\` is ${shown}; ${SOURCES}`,
      `  ${hint}`,
    ]);
  });

  it('of which two are equally near are left open', () => {
    expect(saidOfItem('priority: P3')[1]).toBe('  Choose one of them.');
    expect(saidOfItem('priority: p1')[1]).toBe('  Did you mean P1?');
  });

  it('of one member can only be that, or go', () => {
    const commitment = '{ date: 2026-12-15, to: [a], scope: S, changes: [{ on: 2026-11-11, withdrawn: false }] }';
    expect(saidOfItem(`commitment: ${commitment}`)).toEqual([
      'schema 6:95-6:100 [a] `withdrawn` is false; it must be true',
      '  Write true, or take the line away.',
    ]);
  });

  it.each([
    ['yes', 'Write true.'],
    ['no', 'Write true or false, without quotes.'],
    ['1', 'Write true or false, without quotes.'],
  ])('%s is neither true nor false', (written, hint) => {
    const [said, ...hints] = saidOfItem(`commitment: { date: 2026-12-15, to: [a], scope: S, fixed: ${written} }`);
    expect(said).toMatch(/^schema 6:63-6:\d+ \[a\] `commitment\.fixed` is .*; it must be true or false$/);
    expect(hints).toEqual([`  ${hint}`]);
  });
});

describe('keys that nobody knows', () => {
  it.each([
    ['in_progess', 'Did you mean `in_progress`?'],
    ['in-progress', 'Did you mean `in_progress`?'],
    ['comingSoon', 'Did you mean `coming_soon`?'],
    ['Backlog', 'Did you mean `backlog`?'],
    ['coming soon', 'Did you mean `coming_soon`?'],
    ['-backlog', 'A hyphen wants a space behind it: - backlog.'],
    ['<<', 'Merge keys are not read: write the keys out.'],
  ])('%s', (key, hint) => {
    expect(saidOfTeam(`${key}: []\n`)).toEqual([`schema 3:1-3:${1 + key.length} unknown key \`${key}\``, `  ${hint}`]);
  });

  it('are said with what is known there, at any level', () => {
    const fields =
      'duedate: x\nscoping:\n  on: 2026-09-28\n  effort: { low: 1w, likely: 2w, high: 3w, mean: 2w }\n  engineers: 1\n';
    expect(saidOfItem(fields)).toEqual([
      'schema 6:5-6:12 [a] unknown key `duedate`',
      KNOWN_IN_ITEM,
      'schema 9:48-9:52 [a] unknown key `mean`',
      '  Known here: low, likely, high. Keys of your own begin with x_.',
    ]);
  });

  it('that begin with x_ are the users own, at any level, whatever they hold', () => {
    const text = `${GOOD}x_a: 1
triad: { x_b: [2] }
backlog:
  - id: a
    title: A
    x_c: { started: never, x_d: ~ }
    scoping: { on: 2026-09-28, effort: { low: 1w, likely: 2w, high: 3w, x_e: 5 }, engineers: 1, x_f: }
    commitment: { date: 2026-12-15, to: [a], scope: S, changes: [{ on: 2026-11-11, x_g: 7 }] }
`;
    const { file, diagnostics } = readFileOf('team', text);
    expect(diagnostics).toEqual([]);
    expect([file?.whole, JSON.stringify(file?.content).includes('x_')]).toEqual([true, false]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('may be called %s, at any level', key => {
    const text = `${key}: 1
team: search
name: Search
triad: { ${key}: ana }
backlog:
  - id: a
    title: A
    ${key}: { a: 1 }
    asked: { by: [b], ${key}: c }
x_own: { ${key}: 1 }
`;
    const end = (column: number) => column + key.length;
    expect(withoutHints(saidOf('team', text))).toEqual([
      `schema 1:1-1:${end(1)} unknown key \`${key}\``,
      `schema 4:10-4:${end(10)} unknown key \`${key}\``,
      `schema 8:5-8:${end(5)} [a] unknown key \`${key}\``,
      `schema 9:23-9:${end(23)} [a] unknown key \`${key}\``,
    ]);
    expect(contentOf('team', text)).toMatchObject({ team: 'search', backlog: [{ id: 'a', asked: { by: ['b'] } }] });
    expect(Object.hasOwn(contentOf('team', text) ?? {}, key)).toBe(false);
  });

  it.each([
    ['__proto__', 'unknown key `__proto__`', 'No key can have this name.'],
    ['toString', 'the key is "toString", which is no id', 'Did you mean tostring?'],
    ['../acme', 'the key is "../acme", which is no id', 'Did you mean acme?'],
    ['Acme', 'the key is "Acme", which is no id', 'Did you mean acme?'],
    ['1', undefined, undefined],
    ['constructor', undefined, undefined],
  ])('or %s where a stakeholder stands', (key, message, hint) => {
    const text = `stakeholders:\n  sales: {}\n  ${key}: { name: X }\n`;
    const said = message === undefined ? [] : [`schema 3:3-3:${3 + key.length} ${message}`, `  ${hint}`];
    expect(saidOf('company', text)).toEqual(said);
    expect(Object.keys(contentOf('company', text)?.stakeholders ?? {}).sort()).toEqual(
      [...(message === undefined ? [key] : []), 'sales'].sort(),
    );
  });

  it.each(['__proto__', 'constructor'])('never lend anything to other maps: %s', key => {
    saidOf('company', `${key}: { polluted: 1 }\nstakeholders: { ${key}: { polluted: 1 } }\n`);
    expect('polluted' in {}).toBe(false);
  });
});

describe('a key with nothing behind it', () => {
  it.each(['', '~', 'null', '# later'])('is absent where it may be: %j', nothing => {
    const text = `team: search
name: Search
mission: ${nothing}
triad: ${nothing}
engineers: ${nothing}
coming_soon: ${nothing}
backlog:
  - id: a
    title: A
    source: ${nothing}
    started: ${nothing}
    supports: ${nothing}
    commitment: ${nothing}
`;
    const { file, diagnostics } = readFileOf('team', text);
    expect(diagnostics).toEqual([]);
    expect(file?.whole).toBe(true);
    expect(file?.content).toEqual(contentOf('team', 'team: search\nname: Search\nbacklog: [{ id: a, title: A }]\n'));
  });

  it('is said where it may not be', () => {
    const nothing = (span: string, key: string) => [`schema ${span} \`${key}\` has no value`, '  Give it a value.'];
    expect(saidOf('team', 'team:\nname: ~\nbacklog: [{ id: , title: null }]\n')).toEqual([
      ...nothing('1:1-1:5', 'team'),
      ...nothing('2:1-2:5', 'name'),
      ...nothing('3:13-3:15', 'id'),
      ...nothing('3:19-3:24', 'title'),
    ]);
    expect(saidOfItem('commitment: { date: 2026-12-15, to: , scope: S }')).toEqual(
      nothing('6:37-6:39', 'commitment.to').map(line => line.replace('6:39 ', '6:39 [a] ')),
    );
  });

  it('is said of a stakeholder, who is at least an empty map', () => {
    expect(saidOf('company', 'stakeholders:\n  acme:\n  sales: {}\n')).toEqual([
      'schema 2:3-2:7 `stakeholders.acme` has no value',
      '  Give it a value, or take the line away.',
    ]);
  });
});

describe('lists', () => {
  it('have no empty members, nor such of another kind', () => {
    const lines =
      'backlog:\n  -\n  - ~\n  - dark mode\n  - 4\n  - [c]\n  - { id: d, title: D, stakeholders: [ ~, e ] }\n';
    const none = '  Give it a value, or take the line away.';
    const noMap = '  Write lines of `key: value`, indented alike.';
    expect(saidOfTeam(lines)).toEqual([
      'schema 4:3-4:4 entry 1 of `backlog` has no value',
      none,
      'schema 5:5-5:6 entry 2 of `backlog` has no value',
      none,
      'schema 6:5-6:14 entry 3 of `backlog` is "dark mode"; it must be a map of keys and values',
      noMap,
      'schema 7:5-7:6 entry 4 of `backlog` is 4; it must be a map of keys and values',
      noMap,
      'schema 8:5-8:8 entry 5 of `backlog` is a list; it must be a map of keys and values',
      noMap,
      'schema 9:40-9:41 [d] entry 1 of `stakeholders` has no value',
      none,
    ]);
    expect(contentOf('team', GOOD + lines)?.backlog.map(({ id, stakeholders }) => [id, stakeholders])).toEqual([
      ['d', ['e']],
    ]);
  });

  it('of those a promise is made to hold at least one', () => {
    expect(saidOfItem('commitment: { date: 2026-12-15, to: [], scope: S }')).toEqual([
      'schema 6:41-6:43 [a] `commitment.to` is empty',
      '  Name at least one.',
    ]);
    expect(saidOfItem('commitment: { date: 2026-12-15, to: acme, scope: S }')).toEqual([
      'schema 6:41-6:45 [a] `commitment.to` is "acme"; it must be a list',
      '  Write it as a list: [acme].',
    ]);
  });
});

describe('what is missing', () => {
  it('is said at the map that should have it', () => {
    expect(saidOf('team', 'mission: M\n')).toEqual([
      'schema 1:1-1:1 `team` is missing',
      '  Add `team: …`.',
      'schema 1:1-1:1 `name` is missing',
      '  Add `name: …`.',
    ]);
    expect(saidOfItem('commitment:\n  date: 2026-12-15\n')).toEqual([
      'schema 6:5-6:15 [a] `to` is missing in `commitment`',
      '  Add `to: …`.',
      'schema 6:5-6:15 [a] `scope` is missing in `commitment`',
      '  Add `scope: …`.',
    ]);
  });

  it('is never what was left out because it is wrong', () => {
    const text = 'team: ../x\nname: 4\nbacklog: [{ id: A, title: 5, commitment: { date: soon, to: 6, scope: 7 } }]\n';
    expect(withoutHints(saidOf('team', text))).toEqual([
      'schema 1:7-1:11 `team` is "../x", which is no id',
      'schema 2:7-2:8 `name` is 4; it must be text',
      'schema 3:17-3:18 [A] `id` is "A", which is no id',
      'schema 3:27-3:28 [A] `title` is 5; it must be text',
      'schema 3:50-3:54 [A] `commitment.date` is "soon", which is no day of the calendar',
      'schema 3:60-3:61 [A] `commitment.to` is 6; it must be a list',
      'schema 3:70-3:71 [A] `commitment.scope` is 7; it must be text',
    ]);
  });
});

describe('closed items', () => {
  const closed = (...items: readonly string[]) =>
    `closed:\n${items.map(item => `  - { title: T, ${item} }\n`).join('')}`;

  it.each([
    ['id: a, outcome: delivered, closed_on: 2026-10-02'],
    ['id: a, outcome: delivered, closed_on: 2026-10-02, reason: '],
    ['id: a, outcome: dropped, closed_on: 2026-10-02, reason: Late.'],
    ['id: a, outcome: wont_fix, closed_on: 2026-10-02, reason: No., replaced_by: [b, growth/c]'],
  ])('are fine: %s', item => {
    expect(saidOfTeam(closed(item))).toEqual([]);
    expect(contentOf('team', GOOD + closed(item))?.closed).toHaveLength(1);
  });

  it('need an outcome, a day, and a reason unless they are delivered', () => {
    const lines = closed(
      'id: a, outcome: dropped, closed_on: 2026-10-02',
      'id: b, outcome: wont_fix, closed_on: 2026-10-02, reason: ""',
      'id: c, outcome: dropped, closed_on: 2026-10-02, reason: ',
      'id: d, closed_on: 2026-10-02',
      'id: e, outcome: , closed_on: 2026-10-02',
      'id: f, outcome: delivered',
    );
    expect(saidOfTeam(lines)).toEqual([
      'schema 4:21-4:22 [a] `reason` is missing in entry 1 of `closed`',
      '  Add `reason: …`.',
      'schema 5:74-5:76 [b] `reason` is empty',
      '  Give it a value.',
      'schema 6:65-6:71 [c] `reason` has no value',
      '  Give it a value.',
      'schema 7:21-7:22 [d] `outcome` is missing in entry 4 of `closed`',
      '  Add `outcome: …`.',
      'schema 8:24-8:31 [e] `outcome` has no value',
      '  Give it a value.',
      'schema 9:21-9:22 [f] `closed_on` is missing in entry 6 of `closed`',
      '  Add `closed_on: …`.',
    ]);
    expect(contentOf('team', GOOD + lines)?.closed).toEqual([]);
  });

  it('with an outcome that there is not say what else is wrong', () => {
    const outcomes = 'it must be delivered, dropped or wont_fix';
    expect(
      saidOfTeam(
        closed('id: a, outcome: done, closed_on: 2026-10-02', 'id: b, outcome: wontfix, closed_on: soon, reson: R'),
      ),
    ).toEqual([
      `schema 4:33-4:37 [a] \`outcome\` is "done"; ${outcomes}`,
      '  Choose one of them.',
      `schema 5:33-5:40 [b] \`outcome\` is "wontfix"; ${outcomes}`,
      '  Did you mean wont_fix?',
      'schema 5:53-5:57 [b] `closed_on` is "soon", which is no day of the calendar',
      '  Write days as YYYY-MM-DD: 2026-12-15.',
      'schema 5:59-5:64 [b] unknown key `reson`',
      '  Did you mean `reason`?',
    ]);
  });
});

describe('the other files', () => {
  it('decision logs', () => {
    const decision = (item: string, more: string) => `- { on: 2026-11-02, item: ${item}, reason: R, ${more} }\n`;
    const text = [
      decision('a', 'from: inbox, to: backlog'),
      decision('b', 'from: new, to: new'),
      decision('Dark Mode', 'from: new, to: backlog'),
      decision('c', 'from: new, to: backlog, cause: fire, target: { from: 2026-11-02 }'),
      decision('d', 'from: new, to: backlog, asked: offered 2027-02-30'),
      decision('growth/e', 'from: new, to: backlog, asked: offered 2027-02-28, informed: sales'),
      '- { on: 2026-11-02, from: new, to: backlog, reason: R }\n',
      decision('f', 'from: new, to: backlog, asked: declined'),
      '-\n',
    ].join('');
    const places = 'in_progress, coming_soon, backlog or closed';
    expect(saidOf('decisions', text)).toEqual([
      `schema 1:47-1:52 [a] \`from\` is "inbox"; it must be new, ${places}`,
      '  Choose one of them.',
      `schema 2:56-2:59 [b] \`to\` is "new"; it must be ${places}`,
      '  Choose one of them.',
      'schema 3:27-3:36 [Dark Mode] `item` is "Dark Mode", which is no name of an item',
      '  Write the id of an item, or team/id.',
      'schema 4:72-4:76 [c] `cause` is "fire"; it must be incident, fixed_commitment, blocked or redirected',
      '  Choose one of them.',
      'schema 4:78-4:84 [c] `to` is missing in `target`',
      '  Add `to: …`.',
      'schema 5:72-5:90 [d] `asked` is "offered 2027-02-30", which is no answer to a wish',
      '  Write declined, or offered and a day: offered 2027-01-15.',
      'schema 6:109-6:114 [growth/e] `informed` is "sales"; it must be a list',
      '  Write it as a list: [sales].',
      'schema 7:3-7:56 `item` is missing in entry 7',
      '  Add `item: …`.',
      'schema 9:1-9:2 entry 9 has no value',
      '  Give it a value, or take the line away.',
    ]);
    expect(contentOf('decisions', text)?.map(({ item }) => item)).toEqual(['c', 'd', 'growth/e', 'f']);
  });

  it('archives', () => {
    const text =
      'closed:\n  - { id: a, title: A, outcome: delivered, closed_on: 2025-10-32 }\n  - { id: b, title: B, outcome: dropped, closed_on: 2025-10-02 }\nbacklog: []\n';
    expect(saidOf('archive', text)).toEqual([
      'schema 1:1-1:1 `team` is missing',
      '  Add `team: …`.',
      'schema 2:55-2:65 [a] `closed_on` is "2025-10-32", which is no day of the calendar',
      '  That month ends on 2025-10-31.',
      'schema 3:11-3:12 [b] `reason` is missing in entry 2 of `closed`',
      '  Add `reason: …`.',
      'schema 4:1-4:8 unknown key `backlog`',
      '  Known here: team, closed, decisions. Keys of your own begin with x_.',
    ]);
    // The name of the file says whose it is.
    expect(contentOf('archive', text)).toEqual({ team: 'search', closed: [], decisions: [] });
  });

  it('review answers', () => {
    const text = `quarter: 2026-Q5
team: Search
scheduled_on: 12.11.2026
invited: executives
retrospective: { how_well: 4, evidence: [{ source: x }, a] }
meetings: [{ on: 2026-12-11, aligned: maybe }, { on: 2026-12-12, aligned: true }]
exclude: {}
`;
    expect(withoutHints(saidOf('review', text))).toEqual([
      'schema 1:10-1:17 `quarter` is "2026-Q5", which is no quarter',
      'schema 2:7-2:13 `team` is "Search", which is no id',
      'schema 3:15-3:25 `scheduled_on` is "12.11.2026", which is no day of the calendar',
      'schema 4:10-4:20 `invited` is "executives"; it must be a list',
      'schema 5:28-5:29 `retrospective.how_well` is 4; it must be text',
      'schema 5:42-5:55 `shows` is missing in entry 1 of `retrospective.evidence`',
      'schema 5:57-5:58 entry 2 of `retrospective.evidence` is "a"; it must be a map of keys and values',
      'schema 6:39-6:44 `aligned` is "maybe"; it must be true or false',
      'schema 7:1-7:8 unknown key `exclude`',
    ]);
    expect(contentOf('review', text)).toMatchObject({
      quarter: '2026-Q4',
      team: 'search',
      meetings: [{ on: '2026-12-12', aligned: true }],
    });
  });

  it('the company', () => {
    const text = `stakeholders: [acme]
policy: { changes: { work-droped: free, queue-jumped: tell }, work_mix: { strategy: 2 }, rules: { queue-empty: no } }
calendar: { fiscal_year_starts: 13, holidays: [2026-12-25, 2026-12-32] }
`;
    expect(withoutHints(saidOf('company', text))).toEqual([
      'schema 1:15-1:21 `stakeholders` is a list; it must be a map of keys and values',
      'schema 2:22-2:33 unknown key `work-droped`',
      'schema 2:55-2:59 `policy.changes.queue-jumped` is "tell"; it must be free, inform, approve, inform + cause or approve + cause',
      'schema 2:85-2:86 `policy.work_mix.strategy` is 2; it must be at most 1',
      'schema 2:112-2:114 `policy.rules.queue-empty` is "no"; it must be error, warning or off',
      'schema 3:33-3:35 `calendar.fiscal_year_starts` is 13; it must be at most 12',
      'schema 3:60-3:70 entry 2 of `calendar.holidays` is "2026-12-32", which is no day of the calendar',
    ]);
    expect(contentOf('company', text)?.calendar?.holidays).toEqual(['2026-12-25']);
  });
});

describe('many errors in one file', () => {
  const WRONG = 200;
  const lines = `coming_soon:\n${Array.from(
    { length: WRONG },
    (_, n) => `  - { id: wrong-${n}, title: ${n} }\n  - { id: right-${n}, title: R, sorce: internal }\n`,
  ).join('')}`;

  it('are all said, once, where they stand', () => {
    const expected = Array.from({ length: WRONG }, (_, n) => [
      `schema ${4 + 2 * n}:${26 + `${n}`.length}-${4 + 2 * n}:${26 + 2 * `${n}`.length} [wrong-${n}] \`title\` is ${n}; it must be text`,
      `schema ${5 + 2 * n}:${29 + `${n}`.length}-${5 + 2 * n}:${34 + `${n}`.length} [right-${n}] unknown key \`sorce\``,
    ]).flat();
    expect(withoutHints(saidOfTeam(lines))).toEqual(expected);
  });

  it('leave the rest readable, at its true place', () => {
    const { file } = readFileOf('team', GOOD + lines);
    expect(file?.whole).toBe(false);
    expect(file?.content.coming_soon.map(({ id }) => id)).toEqual(
      Array.from({ length: WRONG }, (_, n) => `right-${n}`),
    );
    expect(file?.places.span(['coming_soon', 1, 'title'])).toEqual({ line: 7, column: 27, endLine: 7, endColumn: 28 });
    expect(file?.places.span(['coming_soon', WRONG - 1, 'id'])).toEqual({
      line: 403,
      column: 11,
      endLine: 403,
      endColumn: 20,
    });
  });
});
