import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../../../src/yaml/read/plan-file.ts';
import { readText } from '../../../src/yaml/read/thorough-text.ts';
import { contentOf, readFileOf, saidOf, saidOfTeam } from '../../support/read-file.ts';

const GOOD = 'team: search\nname: Search\n';

const EMPTY = ['schema 1:1-1:1 the file is empty', '  It needs at least `team` and `name`.'];

const KNOWN_IN_TEAM =
  '  Known here: team, name, mission, triad, engineers, focus, in_progress, coming_soon, backlog, inbox, closed, metrics, risks, questions, needs, ignore. Keys of your own begin with x_.';

it('a good file is read whole, without a word', () => {
  const { file, diagnostics } = readFileOf('team', GOOD);
  expect(diagnostics).toEqual([]);
  expect([file?.content.team, file?.content.backlog, file?.whole]).toEqual(['search', [], true]);
});

it('a file that the disk could not give is a finding with its reason', () => {
  const source = { path: 'teams/search.yaml', shown: 's.yaml', problem: 'it is gone', hint: 'Look for it.' };
  expect(readPlanFile('team', source, readText)).toEqual({
    hasAllKnown: false,
    diagnostics: [
      {
        rule: 'unreadable-file',
        severity: 'error',
        file: 's.yaml',
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1,
        message: 'it is gone',
        hint: 'Look for it.',
        related: [],
      },
    ],
  });
});

describe('a file with nothing in it', () => {
  it.each(['', ' \n\n', '# mission\n# backlog\n', '---\n', '~\n', 'null', '\uFEFF', '\t\t'])('%j is empty', text => {
    expect(saidOf('team', text)).toEqual(EMPTY);
    expect(contentOf('team', text)).toBeUndefined();
  });

  it('needs what its kind needs', () => {
    const hints = (['archive', 'review'] as const).map(kind => saidOf(kind, '')[1]);
    expect(hints).toEqual(['  It needs at least `team`.', '  It needs at least `quarter` and `team`.']);
  });

  it('is fine where nothing is needed', () => {
    expect(readFileOf('decisions', '# none yet\n')).toMatchObject({ diagnostics: [], file: { content: [] } });
    expect(readFileOf('company', '').diagnostics).toEqual([]);
  });
});

describe('a file that is something else', () => {
  const MAP = ['it must be a map of keys and values', '  Write lines of `key: value`, indented alike.'];

  it.each([
    ['- a\n- b\n', 'a list'],
    ['- team: search\n  name: Search\n', 'a list'],
    ['hello', '"hello"'],
    ['"hello"', '"hello"'],
    ['42', '42'],
    ['true', 'true'],
  ])('%j is no plan', (text, is) => {
    expect(saidOf('team', text)).toEqual([`schema 1:1-1:1 the file is ${is}; ${MAP[0]}`, MAP[1]]);
    expect(contentOf('team', text)).toBeUndefined();
  });

  it('and no decision log', () => {
    expect(saidOf('decisions', 'on: 2026-11-02\n')).toEqual([
      'schema 1:1-1:1 the file is a map; it must be a list',
      '  Put each member on a line of its own, behind a hyphen.',
    ]);
  });
});

describe('tabs', () => {
  const tab = (span: string) => [
    `yaml-syntax ${span} a tab is used for indentation`,
    '  YAML indents with spaces: replace every leading tab by two spaces.',
  ];

  it.each([
    ['in front of a list', 'backlog:\n\t- id: a\n', '4:1-4:2'],
    ['in front of a key', 'triad:\n\tengineering: ana\n', '4:1-4:2'],
    ['behind spaces', 'backlog:\n  - id: a\n  \ttitle: A\n', '5:3-5:4'],
  ])('are found %s', (_, lines, span) => {
    expect(saidOfTeam(lines)).toEqual(tab(span));
  });

  it('are said on every line', () => {
    const said = saidOfTeam('triad:\n\tengineering: ana\nbacklog: []\nrisks:\n\t- id: a\n');
    expect(said).toEqual([...tab('4:1-4:2'), ...tab('7:1-7:2')]);
  });

  it('may stand elsewhere', () => {
    expect(saidOf('team', 'team:\tsearch\t\nname: "Se\tarch"\t# a\tb\n')).toEqual([]);
  });
});

describe('conflict markers', () => {
  const conflict = (line: number) => [
    `merge-conflict ${line}:1-${line}:8 the file holds unresolved git conflict markers`,
    '  Keep the lines you want of both sides, take the marker lines away, then `git add` the file.',
  ];

  it('are said once, whatever else is wrong', () => {
    const text = 'team: search\n<<<<<<< HEAD\nname: 4\n||||||| base\n=======\nname: "B\n>>>>>>> topic\nbaklog: []\n';
    expect(saidOf('team', text)).toEqual(conflict(2));
    expect(contentOf('team', text)).toBeUndefined();
  });

  it.each(['<<<<<<< HEAD', '||||||| 4b825dc', '=======', '>>>>>>> topic', '=======\r', '<<<<<<<'])(
    'are found by a single one that was forgotten: %j',
    marker => {
      expect(saidOf('team', `${GOOD}${marker}\nbacklog: []\n`)).toEqual(conflict(3));
    },
  );

  it('are found behind a byte-order mark', () => {
    expect(saidOf('team', `\uFEFF<<<<<<< HEAD\n${GOOD}`)).toEqual(conflict(1));
  });

  it('are no lines that only look like them', () => {
    const text = `${GOOD}# =======\n#<<<<<<<\nmission: |\n  =======\n  >>>>>>> x\n  <<<<<<< y\n`;
    expect(saidOf('team', text)).toEqual([]);
    expect(saidOf('team', `# a\n${GOOD}mission: |-\n  a ======= b\n`)).toEqual([]);
  });
});

describe('keys that stand twice', () => {
  it('are said at each repetition, with the first place; the last one counts', () => {
    const text = 'team: search\nname: Search\nname: Find\nname: Seek\n';
    const { file, diagnostics } = readFileOf('team', text);
    const at = (line: number) => ({ line, column: 1, endLine: line, endColumn: 5 });
    const repeated = (line: number) => ({
      rule: 'duplicate-key',
      severity: 'error',
      file: 'plans/teams/search.yaml',
      ...at(line),
      message: 'the key `name` stands here again; only the last one counts',
      hint: 'Keep one of them.',
      related: [{ file: 'plans/teams/search.yaml', ...at(2), message: 'stands here first' }],
    });
    expect(diagnostics).toEqual([repeated(3), repeated(4)]);
    expect([file?.content.name, file?.whole]).toEqual(['Seek', false]);
  });

  it('name the item they stand in', () => {
    expect(saidOfTeam('backlog:\n  - { id: a, title: A, title: B }\n')).toEqual([
      'duplicate-key 4:24-4:29 [a] the key `title` stands here again; only the last one counts',
      '  Keep one of them.',
    ]);
  });

  it('do not hide what else is wrong', () => {
    expect(saidOfTeam('backlog: []\nbacklog: none\n').filter(line => !line.startsWith(' '))).toEqual([
      'duplicate-key 4:1-4:8 the key `backlog` stands here again; only the last one counts',
      'schema 4:10-4:14 `backlog` is "none"; it must be a list',
    ]);
  });
});

describe('aliases', () => {
  const noAnchor = (span: string, name: string, item = '') => [
    `yaml-syntax ${span} ${item}*${name} repeats what &${name} names, but there is no &${name} before it`,
    '  Put quotes around text that starts with *, or write out what it should repeat.',
  ];

  it('repeat a part of the file', () => {
    const text = `${GOOD}x_item: &item { id: a, title: A }\nbacklog: [*item]\n`;
    expect(readFileOf('team', text)).toMatchObject({
      diagnostics: [],
      file: { content: { backlog: [{ id: 'a', title: 'A' }] } },
    });
  });

  it('of nothing are said, and nothing is missed for want of them', () => {
    const lines = 'mission: *nobody\nbacklog: [*x, { id: a, title: *y }, { id: b, title: B }]\n';
    expect(saidOfTeam(lines)).toEqual([
      ...noAnchor('3:10-3:17', 'nobody'),
      ...noAnchor('4:11-4:13', 'x'),
      ...noAnchor('4:31-4:33', 'y', '[a] '),
    ]);
    expect(contentOf('team', GOOD + lines)?.backlog.map(({ id }) => id)).toEqual(['b']);
  });

  it('do not look ahead', () => {
    expect(saidOfTeam('mission: *m\nx_m: &m Fast.\n')).toEqual(noAnchor('3:10-3:12', 'm'));
  });

  it('cannot stand inside of what they repeat', () => {
    const inside = (span: string, name: string) => [
      `yaml-syntax ${span} *${name} stands inside of what it repeats`,
      '  Write out what it should repeat.',
    ];
    expect(saidOfTeam('backlog: &b\n  - *b\n')).toEqual(inside('4:5-4:7', 'b'));
    expect(saidOfTeam('x_a: &a { b: { c: *a } }\n')).toEqual(inside('3:19-3:21', 'a'));
  });

  it('say what is wrong with a part once, however often they repeat it', () => {
    expect(saidOfTeam('x_a: &a { id: A, title: A, title: B }\nbacklog: [*a, *a]\n')).toEqual([
      'schema 3:15-3:16 [A] `id` is "A", which is no id',
      '  Did you mean a?',
      'duplicate-key 3:28-3:33 the key `title` stands here again; only the last one counts',
      '  Keep one of them.',
    ]);
  });

  it('may repeat much, but not blow the file up', () => {
    /** Each line repeats the one before nine times over. */
    const bomb = (levels: number) =>
      [...'abcdefghijklmnop'.slice(0, levels)].map((name, level, names) => {
        const members = Array.from({ length: 9 }, () => (level === 0 ? 'boom' : `*${names[level - 1]}`));
        return `x_${name}: &${name} [${members.join(', ')}]\n`;
      });
    expect(saidOfTeam(bomb(4).join(''))).toEqual([]);
    expect(saidOfTeam(bomb(16).join(''))).toEqual([
      'yaml-syntax 8:18-8:20 repeating parts of the file through aliases makes it grow beyond all measure',
      '  Write the values out instead of nesting aliases.',
    ]);
  });
});

describe('nesting', () => {
  const deep = (place: string) => [
    `yaml-syntax ${place} the file is nested too deeply to be read`,
    '  A plan needs about eight levels; look for brackets or indentation that never end.',
  ];
  const brackets = (count: number) => `x_a: ${'['.repeat(count)}${']'.repeat(count)}\n`;
  const block = (count: number) => Array.from({ length: count }, (_, n) => `${' '.repeat(n)}x_a:`).join('\n');

  it('of a hundred levels is read, and more is not', () => {
    expect(saidOfTeam(brackets(99))).toEqual([]);
    expect(saidOfTeam(brackets(101))).toEqual(deep('3:104-3:105'));
    expect(saidOfTeam(block(90))).toEqual([]);
  });

  it.each([
    ['closed brackets', brackets(10_000), '3:104-3:105'],
    ['open brackets', `x_a: ${'['.repeat(10_000)}`, '3:104-3:105'],
    ['open braces', `x_a: ${'{a: '.repeat(10_000)}`, '3:398-3:399'],
    ['indentation', block(10_000), '102:102-102:103'],
    ['hyphens', `x_a:\n${'- '.repeat(10_000)}a`, '4:197-4:198'],
  ])('of 10,000 levels is said once: %s', (_, lines, place) => {
    expect(saidOfTeam(lines)).toEqual(deep(place));
  });
});

describe('brackets and quotes', () => {
  it.each([
    ['a list that is never closed', 'backlog: [{ id: a, title: A }\nmetrics: []\n', '3:10-3:11', 'bracket'],
    ['a map that is never closed', 'triad: { engineering: ana\n', '3:8-3:9', 'bracket'],
    ['a list that has only begun', 'backlog: [', '3:10-3:11', 'bracket'],
    ['a map in a list', 'backlog: [{ id: a, title: A, links: []]\n', '3:11-3:12', 'bracket'],
    ['a double quote', 'mission: "Anybody\nbacklog: []\n', '3:10-3:11', 'quote'],
    ['a single quote', "mission: 'it''s\nbacklog: []\n", '3:10-3:11', 'quote'],
  ])('are pointed at where they open: %s', (_, lines, span, what) => {
    const words =
      what === 'quote'
        ? ['a quote is opened and never closed', '  Close it where the text ends.']
        : ['a bracket is opened and not closed', '  Close every [ with ] and every { with }.'];
    expect(saidOfTeam(lines)).toEqual([`yaml-syntax ${span} ${words[0]}`, words[1]]);
  });

  it('that close nothing are pointed at', () => {
    const said = ['a bracket is closed that was not opened', '  Take it away, or put quotes around the text.'];
    expect(saidOfTeam('backlog: []]\n')).toEqual([`yaml-syntax 3:12-3:13 ${said[0]}`, said[1]]);
    expect(saidOfTeam('triad: { design: a } }\n')).toEqual([`yaml-syntax 3:22-3:23 ${said[0]}`, said[1]]);
  });

  it('have nothing behind them', () => {
    const said = ['text goes on behind a closed quote or bracket', '  Put the whole text into one pair of quotes.'];
    expect(saidOfTeam('mission: "Fast" search\n')).toEqual([`yaml-syntax 3:17-3:23 ${said[0]}`, said[1]]);
    expect(saidOfTeam("mission: 'it's fast'\n")).toEqual([`yaml-syntax 3:14-3:21 ${said[0]}`, said[1]]);
  });
});

describe('text that wants quotes', () => {
  it.each([
    ['mission: Search: faster\n', '3:10-3:11', 'a second colon stands in this line'],
    ['mission: @ana\n', '3:10-3:11', 'text cannot start with this character'],
    ['mission: `fast`\n', '3:10-3:11', 'text cannot start with this character'],
    ['mission: %fast\n', '3:10-3:11', 'text cannot start with this character'],
    ['mission: |fast\n', '3:11-3:12', 'text starts with | or >, which begin a block of lines'],
    ['mission: > 5 users\n', '3:12-3:19', 'text starts with | or >, which begin a block of lines'],
    ['mission: - fast\n', '3:10-3:11', 'a hyphen stands behind a key'],
    ['mission: & fast\n', '3:10-3:11', '& and * name parts of a file; this use of them is not valid'],
    ['mission: "C:\\plans"\n', '3:13-3:14', 'a backslash in double quotes starts an escape that does not exist'],
    ['mission: "a"#b\n', '3:13-3:15', 'a # starts a comment here, but no space stands in front of it'],
  ])('%j', (line, span, message) => {
    const [said, hint, ...rest] = saidOfTeam(line);
    expect([said, rest]).toEqual([`yaml-syntax ${span} ${message}`, []]);
    expect(hint).toMatch(/quotes/);
  });

  it('on several lines is said on each', () => {
    expect(saidOfTeam('backlog:\n  - id: a\n    title: SAML: sso\n    notes: a: b: c\n')).toEqual([
      'yaml-syntax 5:12-5:13 a second colon stands in this line',
      '  Text that holds a colon and a space wants quotes around it: "Search: faster".',
      'yaml-syntax 6:12-6:13 a second colon stands in this line',
      '  Text that holds a colon and a space wants quotes around it: "Search: faster".',
    ]);
  });
});

describe('lines that do not fit together', () => {
  it.each([
    [
      'backlog:\n  - id: a\n    title: A\n   notes: N\n',
      '6:1-6:2',
      'lines that belong together are not indented alike',
    ],
    ['backlog:\n  - id: a\n    title: A\n - id: b\n', '6:1-6:2', 'lines that belong together are not indented alike'],
    ['triad: { design: cy product: bo }\n', '3:18-3:33', 'a comma is missing, or a bracket is not closed'],
    ['backlog: [ , ]\n', '3:12-3:13', 'a comma stands here with nothing in front of it'],
    ['backlog: []\nhello\n', '4:1-4:6', 'a key without a colon, or text where none can stand'],
    ['mission:Fast\nbacklog: []\n', '3:1-4:8', 'a key without a colon, or text where none can stand'],
  ])('%j', (lines, span, message) => {
    expect(saidOfTeam(lines).filter(line => !line.startsWith(' '))).toEqual([`yaml-syntax ${span} ${message}`]);
    expect(contentOf('team', GOOD + lines)).toBeUndefined();
  });

  it('are all said', () => {
    expect(saidOfTeam('mission: a: b\nbacklog: [\nmetrics: "open\n').filter(line => !line.startsWith(' '))).toEqual([
      'yaml-syntax 3:10-3:11 a second colon stands in this line',
      'yaml-syntax 4:10-4:11 a bracket is opened and not closed',
      'yaml-syntax 5:10-5:11 a quote is opened and never closed',
    ]);
  });
});

describe('more than one document', () => {
  const second = (line: number) => [
    `yaml-syntax ${line}:1-${line}:4 a second document starts here; it is not read`,
    '  Keep one document in a file: take the line `---` and what follows away.',
  ];

  it('is said, and the first one is read', () => {
    const text = `${GOOD}---\nteam: growth\nname: 4\nbaklog: []\n`;
    expect(saidOf('team', text)).toEqual(second(3));
    expect(readFileOf('team', text).file).toMatchObject({ content: { team: 'search' }, whole: false });
  });

  it('is none where one starts and ends', () => {
    expect(saidOf('team', `---\n${GOOD}...\n`)).toEqual([]);
    expect(saidOf('team', `# a\n---\n${GOOD}# b\n`)).toEqual([]);
  });
});

describe('what YAML has and plans do not', () => {
  it('tags are said on their lines, those that change nothing are not', () => {
    const tag = (span: string) => [
      `yaml-syntax ${span} a word that starts with ! is a tag, and is not read`,
      '  Put quotes around text that starts with !.',
    ];
    expect(saidOf('team', 'team: !id search\nname: !!str Search\nmission: !text Fast.\n')).toEqual([
      ...tag('1:7-1:10'),
      ...tag('3:10-3:15'),
    ]);
  });

  it('directives are read over in front of the document, and said elsewhere', () => {
    expect(saidOf('team', `%YAML 1.2\n---\n${GOOD}`)).toEqual([]);
    expect(saidOf('team', `%YAML 1.2\n${GOOD}`)).toEqual([
      'yaml-syntax 2:1-2:2 a line that starts with % is a directive',
      '  Put quotes around the text, or indent it below its key.',
    ]);
  });

  it.each([
    ['1: a', '3:1-3:2', '1'],
    ['true: a', '3:1-3:5', 'true'],
    ['~: a', '3:1-3:2', 'null'],
    ['2026-11-21: a', '3:1-3:11', '2026-11-21'],
    ['? [a, b]\n: c', '3:3-3:9', '["a","b"]'],
    ['? { a: b }\n: c', '3:3-3:11', '{"a":"b"}'],
  ])('keys that are no text are unknown ones: %j', (line, span, name) => {
    expect(saidOfTeam(`${line}\n`)).toEqual([`schema ${span} unknown key \`${name}\``, KNOWN_IN_TEAM]);
  });
});

describe('ends of lines', () => {
  it('may be CRLF', () => {
    const text = 'team: search\r\nname: Search\r\nbaklog: []\r\nbacklog:\r\n  - id: A\r\n    title: 4\r\n';
    expect(saidOf('team', text)).toEqual([
      'schema 3:1-3:7 unknown key `baklog`',
      '  Did you mean `backlog`?',
      'schema 5:9-5:10 [A] `id` is "A", which is no id',
      '  Did you mean a?',
      'schema 6:12-6:13 [A] `title` is 4; it must be text',
      '  Put quotes around it: "4".',
    ]);
  });

  it.each([
    ['team: search\rname: Search\r', '1:13-1:14'],
    ['team: search\r\nname: Search\rbacklog: []\r\n', '2:13-2:14'],
  ])('may not be CR alone: %j', (text, span) => {
    expect(saidOf('team', text)).toEqual([
      `yaml-syntax ${span} a carriage return stands alone, without a line feed`,
      '  Save the file with LF or CRLF line ends.',
    ]);
  });
});

describe('a byte-order mark', () => {
  it('does not move the columns of the first line', () => {
    const lines = (text: string) => saidOf('team', text).filter(line => !line.startsWith(' '));
    const texts = ['team: Search!\nname: 4\nbaklog: []\n', '{ team: Search!, name: 4, baklog: [] }\n', '{ a: [ \n'];
    for (const text of texts) expect(lines(`\uFEFF${text}`)).toEqual(lines(text));
    expect(lines(`\uFEFF${texts[0]}`)).toEqual([
      'schema 1:7-1:14 `team` is "Search!", which is no id',
      'schema 2:7-2:8 `name` is 4; it must be text',
      'schema 3:1-3:7 unknown key `baklog`',
    ]);
  });

  it('may stand in front of a comment, and belongs to no key', () => {
    expect(saidOf('team', `\uFEFF# plan\n${GOOD}`)).toEqual([]);
    expect(saidOf('team', `\uFEFF${GOOD}`)).toEqual([]);
  });
});

describe('junk of 200 kB', () => {
  const SIZE = 200_000;
  const of = (piece: string) => piece.repeat(SIZE / piece.length);

  it.each([
    ']',
    '}{',
    '"a" ',
    'a',
    'a\n',
    ': ',
    'a: ',
    '-\n',
    ', ',
    '\t',
    '*a ',
    '!a ',
    '&a ',
    '- !a\n',
    '%a\n',
    '---\n',
    '|\n',
  ])('gives a handful of problems at most: %j over and over', piece => {
    const { file, diagnostics } = readFileOf('team', of(piece));
    expect(file).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.length).toBeLessThanOrEqual(6);
  });

  it('in a list is a single problem as well', () => {
    expect(readFileOf('team', `x_a: [${of(',')}]`).diagnostics).toHaveLength(1);
    expect(readFileOf('decisions', of(']')).diagnostics).toHaveLength(1);
  });
});
