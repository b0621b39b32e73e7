import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Edit, YamlValue } from '../../../src/model/edit.ts';
import type { Path } from '../../../src/model/path.ts';
import { checked } from '../../../src/yaml/edit/change.ts';
import { applyEdits, EditRefused, editYaml } from '../../../src/yaml/edit/edit.ts';

interface Idiom {
  readonly name: string;
  readonly before: string;
  readonly edits: readonly Edit[];
  readonly after: string;
}

const insert = (list: Path, index: number, value: YamlValue, order: readonly string[] = []): Edit => ({
  kind: 'insert',
  list,
  index,
  value,
  order,
});
const remove = (...path: Path): Edit => ({ kind: 'remove', path });
const set = (path: Path, value: YamlValue, order: readonly string[] = []): Edit => ({
  kind: 'set',
  path,
  value,
  order,
});
const move = (from: Path, list: Path, index: number, order: readonly string[] = []): Edit => ({
  kind: 'move',
  from,
  list,
  index,
  order,
});

/** The text between the first line break and the last line, without the indentation of its first line. */
const yaml = ([text = '']: TemplateStringsArray): string => {
  const lines = text.replace(/^\n/, '').replace(/\n *$/, '\n').split('\n');
  const indent = lines[0]?.search(/\S/) ?? 0;
  return lines.map(line => line.slice(indent)).join('\n');
};

const IDIOMS: readonly Idiom[] = [
  {
    name: 'an element at the end of a list takes its dashes and indentation',
    before: yaml`
      backlog:
          -   id: a
              title: A
      closed: []
    `,
    edits: [
      insert(['backlog'], 1, { id: 'b', asked: { by: ['sales'], date: '2027-01-15' }, steps: [{ title: 'First' }] }),
    ],
    after: yaml`
      backlog:
          -   id: a
              title: A
          -   id: b
              asked:
                  by: [sales]
                  date: 2027-01-15
              steps:
                  -   title: First
      closed: []
    `,
  },
  {
    name: 'an element of an unindented list',
    before: yaml`
      to:
      - a
      - b
      name: x
    `,
    edits: [insert(['to'], 1, 'c'), remove('to', 0)],
    after: yaml`
      to:
      - c
      - b
      name: x
    `,
  },
  {
    name: 'an element between elements that blank lines separate gets one too',
    before: yaml`
      backlog:
        - id: a

        - id: b

      closed: []
    `,
    edits: [insert(['backlog'], 1, { id: 'new' }), insert(['backlog'], 3, { id: 'last' })],
    after: yaml`
      backlog:
        - id: a

        - id: new

        - id: b

        - id: last

      closed: []
    `,
  },
  {
    name: 'a removed element leaves one blank line where there were two',
    before: yaml`
      backlog:
        - id: a

        - id: b

        - id: c
    `,
    edits: [remove('backlog', 1)],
    after: yaml`
      backlog:
        - id: a

        - id: c
    `,
  },
  {
    name: 'an absent list is added where the order says, after the last key that stands before it',
    before: yaml`
      team: search
      backlog: []
      metrics: []
    `,
    edits: [insert(['inbox'], 0, { title: 'New' }, ['team', 'backlog', 'inbox'])],
    after: yaml`
      team: search
      backlog: []
      inbox:
        - title: New
      metrics: []
    `,
  },
  {
    name: 'a list left empty keeps the comment of its line and the one below',
    before: yaml`
      inbox: # new work
        # nothing yet
      backlog: ~ # later
      closed: [] # done
    `,
    edits: [
      insert(['inbox'], 0, { title: 'A' }),
      insert(['backlog'], 0, { title: 'B' }),
      insert(['closed'], 0, { title: 'C' }),
    ],
    after: yaml`
      inbox: # new work
        # nothing yet
        - title: A
      backlog: # later
        - title: B
      closed: # done
        - title: C
    `,
  },
  {
    name: 'the last element leaves [] and the comment of the list',
    before: yaml`
      inbox: # new work
        # what nobody has looked at yet
        - title: A # goes
          # goes too
      closed:
        - id: c
    `,
    edits: [remove('inbox', 0)],
    after: yaml`
      inbox: [] # new work
        # what nobody has looked at yet
      closed:
        - id: c
    `,
  },
  {
    name: 'comments directly above an element go with it, a section comment stays',
    before: yaml`
      backlog:
        - id: a

        # Later

        # about b
        - id: b # trailing
        # about c
        - id: c
    `,
    edits: [remove('backlog', 1)],
    after: yaml`
      backlog:
        - id: a

        # Later

        # about c
        - id: c
    `,
  },
  {
    name: 'a moved element keeps its text, comments and quoting, re-indented',
    before: yaml`
      coming_soon:
        # the order is the rank
        - id: a
        # about b
        - id: "b"   # really
          notes: |2
              indented
            text

          title: 'over
            two lines'
          effort: { low: 4w,   high: 6w }
      closed:
      - id: c
    `,
    edits: [move(['coming_soon', 1], ['closed'], 1)],
    after: yaml`
      coming_soon:
        # the order is the rank
        - id: a
      closed:
      - id: c
      # about b
      - id: "b"   # really
        notes: |2
            indented
          text

        title: 'over
          two lines'
        effort: { low: 4w,   high: 6w }
    `,
  },
  {
    name: 'a comment above an element goes where it goes, also to the top of a list and over an emptied one',
    before: yaml`
      in_progress: []
      coming_soon: []
      backlog:
        - id: a
        # about b
        - id: b
    `,
    edits: [
      move(['backlog', 1], ['coming_soon'], 0),
      move(['coming_soon', 0], ['in_progress'], 0),
      move(['backlog', 0], ['coming_soon'], 0),
    ],
    after: yaml`
      in_progress:

        # about b
        - id: b
      coming_soon:
        - id: a
      backlog: []
    `,
  },
  {
    name: 'what a list says about itself stays apart from the comment of the element that becomes its first',
    before: yaml`
      coming_soon:
        # the order is the rank
        - id: a
        # about b
        - id: b

      backlog:
        # nothing is promised here
        - id: c
      closed: []
    `,
    edits: [
      move(['coming_soon', 0], ['backlog'], 0),
      move(['coming_soon', 0], ['backlog'], 0),
      move(['backlog', 0], ['coming_soon'], 0),
      move(['coming_soon', 0], ['closed'], 0),
    ],
    after: yaml`
      coming_soon: []
        # the order is the rank

      backlog:
        # nothing is promised here

        - id: a
        - id: c
      closed:

        # about b
        - id: b
    `,
  },
  {
    name: 'an element moved inside its list is counted after it was taken out',
    before: yaml`
      coming_soon:
        - a
        - b # second
        - c
    `,
    edits: [move(['coming_soon', 1], ['coming_soon'], 2), move(['coming_soon', 1], ['coming_soon'], 0)],
    after: yaml`
      coming_soon:
        - c
        - a
        - b # second
    `,
  },
  {
    name: 'an element in braces is moved as it stands',
    before: yaml`
      in_progress: []
      backlog:
        - { id: a, title: "A" } # why
    `,
    edits: [move(['backlog', 0], ['in_progress'], 0), set(['in_progress', 0, 'target_date'], '2026-12-10')],
    after: yaml`
      in_progress:
        - { id: a, title: "A", target_date: 2026-12-10 } # why
      backlog: []
    `,
  },
  {
    name: 'a map in braces takes a long and nested key in braces',
    before: yaml`
      backlog:
        - { id: a, title: A }
    `,
    edits: [
      set(
        ['backlog', 0, 'commitment'],
        { date: '2026-12-15', to: ['acme', 'sales'], scope: 'Sign-in, with [Okta]\nand more' },
        ['id', 'commitment', 'title'],
      ),
    ],
    after: yaml`
      backlog:
        - { id: a, commitment: { date: 2026-12-15, to: [acme, sales], scope: "Sign-in, with [Okta]\\nand more" }, title: A }
    `,
  },
  {
    name: 'a list in brackets stays in brackets',
    before: yaml`
      to: [a, 'b', c]
      by: []
      at: [ x ]
    `,
    edits: [
      insert(['to'], 3, 'd, e'),
      remove('to', 0),
      insert(['to'], 1, 'new'),
      remove('to', 3),
      insert(['by'], 0, 'w'),
      remove('at', 0),
    ],
    after: yaml`
      to: ['b', new, c]
      by: [w]
      at: []
    `,
  },
  {
    name: 'words that older readers take for true or false are quoted',
    before: "a: 'x'\nb: z\n",
    edits: [set(['b'], 'no'), set(['c'], 'On'), set(['d'], ['y', 'now']), set(['e'], 'nobody')],
    after: "a: 'x'\nb: 'no'\nc: 'On'\nd: ['y', now]\ne: nobody\n",
  },
  {
    name: 'a list in brackets over several lines keeps a line for each',
    before: yaml`
      to: [
        a, # first
        # about b
        b
      ]
      by: [
        x,
      ]
    `,
    edits: [insert(['to'], 2, 'c'), remove('to', 0), insert(['by'], 0, 'w'), insert(['by'], 2, 'v')],
    after: yaml`
      to: [
        # about b
        b,
        c
      ]
      by: [
        w,
        x,
        v,
      ]
    `,
  },
  {
    name: 'an element moved into brackets leaves its comments above them',
    before: yaml`
      inbox: [ { title: A } ]
      backlog:
        - id: x
        # about b
        - id: 'b' # trailing
          to:
            - acme
    `,
    edits: [move(['backlog', 1], ['inbox'], 1)],
    after: yaml`
      # about b
      # trailing
      inbox: [ { title: A }, { id: 'b', to: [ acme ] } ]
      backlog:
        - id: x
    `,
  },
  {
    name: 'an element moved out of brackets gets a dash and keeps its comments',
    before: yaml`
      inbox: [
        { title: A },
        # about b
        { title: "B",
          notes: x }, # trailing
      ]
      backlog:
        - id: x
    `,
    edits: [move(['inbox', 1], ['backlog'], 0)],
    after: yaml`
      inbox: [
        { title: A },
      ]
      backlog:

        # about b
        - { title: "B",
          notes: x } # trailing
        - id: x
    `,
  },
  {
    name: 'an element moved out of brackets keeps its comments also where it shares a line with them',
    before: yaml`
      inbox: [{ title: A }, # about A
        # about B
        { title: B }, { title: C },
        # about D
        { title: D }] # the inbox
      backlog: []
      closed: [
        # about E
        { title: E }, # it closed
        # about F
        { title: F },
      ]
    `,
    edits: [
      move(['inbox', 3], ['backlog'], 0),
      move(['inbox', 1], ['backlog'], 0),
      move(['inbox', 0], ['backlog'], 0),
      move(['closed', 0], ['backlog'], 3),
      remove('closed', 0),
    ],
    after: yaml`
      inbox: [
        { title: C }
        ] # the inbox
      backlog:

        - { title: A } # about A
        # about B
        - { title: B }
        # about D
        - { title: D }
        # about E
        - { title: E } # it closed
      closed: [
      ]
    `,
  },
  {
    name: 'a value is replaced where it stands, with its quotes and the comment of its line',
    before: yaml`
      name: 'Search' # the team
      focus: 0.7   # share
      triad: { engineering: ana }
      mission:  # to be written
      notes: | # prose
        old
        text
    `,
    edits: [
      set(['name'], 'Find'),
      set(['focus'], 1),
      set(['triad', 'engineering'], 'bo'),
      set(['mission'], 'Any: line'),
      set(['notes'], 'new\n\ntext\n'),
    ],
    after: yaml`
      name: 'Find' # the team
      focus: 1   # share
      triad: { engineering: bo }
      mission: 'Any: line'  # to be written
      notes: | # prose
        new

        text
    `,
  },
  {
    name: 'a list or map given anew keeps the text of what stays the same',
    before: yaml`
      to:
        - acme # the customer
        - 'sales'
      effort: { low: 4w, likely:  6w }
      scoping:
        on: 2026-09-28 # a Monday
        engineers: 2
    `,
    edits: [
      set(['to'], ['acme', 'board', 'sales']),
      set(['effort'], { low: '4w', likely: '6w', high: '10w' }),
      set(['scoping'], { on: '2026-09-28', by: 'ana' }),
    ],
    after: yaml`
      to:
        - acme # the customer
        - board
        - 'sales'
      effort: { low: 4w, likely:  6w, high: 10w }
      scoping:
        on: 2026-09-28 # a Monday
        by: ana
    `,
  },
  {
    name: 'a key in braces that has no value yet takes one behind its colon',
    before: yaml`
      effort: {low:, likely: 6w}
      triad: { engineering: , product: bo }
    `,
    edits: [set(['effort', 'low'], '4w'), set(['triad', 'engineering'], 'ana')],
    after: yaml`
      effort: {low: 4w, likely: 6w}
      triad: { engineering: ana , product: bo }
    `,
  },
  {
    name: 'a scalar becomes a map, a map becomes a scalar',
    before: yaml`
      a: old # stays
      b: # stays too
        c: 1
      d: 2
    `,
    edits: [set(['a'], { x: 1 }), set(['b'], null)],
    after: yaml`
      a: # stays
        x: 1
      b: null # stays too
      d: 2
    `,
  },
  {
    name: 'parents that are missing or empty are made',
    before: yaml`
      team: search
      status:
    `,
    edits: [set(['status', 'serving'], 'Well.'), set(['plan', 'fit'], 'Good.'), insert(['plan', 'data'], 0, 'Calls.')],
    after: yaml`
      team: search
      status:
        serving: Well.
      plan:
        fit: Good.
        data: [Calls.]
    `,
  },
  {
    name: 'the first key of an element leaves its place to the next',
    before: yaml`
      closed:
        - id: a # gone
          # about the title
          title: A
        - only: this
    `,
    edits: [remove('closed', 0, 'id'), remove('closed', 1, 'only')],
    after: yaml`
      closed:
        - # about the title
          title: A
        - {}
    `,
  },
  {
    name: 'comments in lines of their own stay where a key goes',
    before: yaml`
      in_progress:
        - id: a
          # agreed with sales
          target_date: 2026-12-10 # the fair
            # which was moved once
          title: A

          # from the chat
          added: 2026-11-02

        - # only this
          id: b
        - { id: c,
            # agreed too
            target_date: 2026-12-11, # the fair
            title: C }
    `,
    edits: [
      remove('in_progress', 0, 'target_date'),
      remove('in_progress', 0, 'added'),
      remove('in_progress', 1, 'id'),
      remove('in_progress', 2, 'target_date'),
    ],
    after: yaml`
      in_progress:
        - id: a
          # agreed with sales
          # which was moved once
          title: A

          # from the chat

        - {} # only this
        - { id: c,
            # agreed too
            title: C }
    `,
  },
  {
    name: 'comments at the only key and at the first one stay',
    before: yaml`
      status:
        # asked every week
        serving: Well. # so far
          # said Ana
      closed:
        - id: a
            # never used
          title: A
      # of the board
      focus: 1

      name: x
    `,
    edits: [remove('status', 'serving'), remove('closed', 0, 'id'), remove('focus')],
    after: yaml`
      status: {}
        # asked every week
        # said Ana
      closed:
        - # never used
          title: A
      # of the board

      name: x
    `,
  },
  {
    name: 'days are quoted where the file quotes days',
    before: yaml`
      in_progress:
        - id: a
          target_date: '2026-08-26'
    `,
    edits: [set(['in_progress', 0, 'started'], '2026-10-05'), set(['in_progress', 0, 'title'], 'Plain')],
    after: yaml`
      in_progress:
        - id: a
          target_date: '2026-08-26'
          started: '2026-10-05'
          title: Plain
    `,
  },
  {
    name: 'a text is quoted as other texts under its key, whatever numbers and long texts stand there',
    before: yaml`
      backlog:
        - id: a
          ticket: 12
          notes: |
            Long.
        - id: b
          ticket: 13
          notes: |
            Longer.
        - id: c
          ticket: 'T-1'
          notes: 'Short.'
    `,
    edits: [insert(['backlog'], 3, { id: 'd', ticket: 'T-2', notes: 'Brief.', title: 'no' })],
    after: yaml`
      backlog:
        - id: a
          ticket: 12
          notes: |
            Long.
        - id: b
          ticket: 13
          notes: |
            Longer.
        - id: c
          ticket: 'T-1'
          notes: 'Short.'
        - id: d
          ticket: 'T-2'
          notes: 'Brief.'
          title: 'no'
    `,
  },
  {
    name: 'blank lines stand between elements where those of other lists have them, however close short values stand',
    before: yaml`
      triad:
        engineering: ana
        product: bo
        design: cy
      backlog:
        - id: a

        - id: b
      inbox:
        - title: New
    `,
    edits: [insert(['inbox'], 1, { title: 'Newer' })],
    after: yaml`
      triad:
        engineering: ana
        product: bo
        design: cy
      backlog:
        - id: a

        - id: b
      inbox:
        - title: New

        - title: Newer
    `,
  },
  {
    name: 'the blank line behind a list says nothing of the lines between its elements',
    before: yaml`
      backlog:
        - id: a

      inbox:
        - title: New

      closed: []
    `,
    edits: [insert(['backlog'], 1, { id: 'b' }), insert(['inbox'], 0, { title: 'Newer' })],
    after: yaml`
      backlog:
        - id: a
        - id: b

      inbox:
        - title: Newer
        - title: New

      closed: []
    `,
  },
  {
    name: 'lists of names stand in lines where the file has them so',
    before: yaml`
      commitment:
        to:
          - acme
    `,
    edits: [set(['stakeholders'], ['sales', 'support'])],
    after: yaml`
      commitment:
        to:
          - acme
      stakeholders:
        - sales
        - support
    `,
  },
  {
    name: 'lists in lists, where the first element shares its line with a dash',
    before: yaml`
      - - a
        - b
      - - c
    `,
    edits: [insert([0], 0, 'x'), remove(1, 0), move([0, 2], [1], 0)],
    after: yaml`
      - - x
        - a
      -
        - b
    `,
  },
  {
    name: 'a tab after the dash',
    before: 'to:\n-\ta\n-\tb\n',
    edits: [insert(['to'], 2, 'c'), insert(['to'], 0, { id: 'x' })],
    after: 'to:\n- id: x\n-\ta\n-\tb\n-\tc\n',
  },
  {
    name: 'Windows line endings and a byte order mark',
    before: '\ufeffbacklog:\r\n  - id: a\r\n  - id: b\r\n',
    edits: [insert(['backlog'], 1, { id: 'c', notes: 'two\nlines' }), set(['name'], 'x')],
    after:
      '\ufeffbacklog:\r\n  - id: a\r\n  - id: c\r\n    notes: |-\r\n      two\r\n      lines\r\n  - id: b\r\nname: x\r\n',
  },
  {
    name: 'mixed line endings: new lines end like the line above them',
    before: 'a: 1\r\nb:\n  - x\nc: 1\r\n',
    edits: [insert(['b'], 1, 'w'), set(['d'], 2)],
    after: 'a: 1\r\nb:\n  - x\n  - w\nc: 1\r\nd: 2\r\n',
  },
  {
    name: 'Windows line endings below an empty first line',
    before: '\r\nteam: search',
    edits: [set(['name'], 'x')],
    after: '\r\nteam: search\r\nname: x',
  },
  {
    name: 'no line break at the end of the file',
    before: 'backlog:\n  - a\n  - b',
    edits: [insert(['backlog'], 2, 'c'), remove('backlog', 0)],
    after: 'backlog:\n  - b\n  - c',
  },
  {
    name: 'an empty file',
    before: '',
    edits: [insert([], 0, { on: '2026-11-02', item: 'a' })],
    after: '- on: 2026-11-02\n  item: a\n',
  },
  {
    name: 'a file of comments only, then its first key',
    before: '# answers\n---\n# to come\n',
    edits: [set(['quarter'], '2026-Q4')],
    after: '# answers\n---\n# to come\nquarter: 2026-Q4\n',
  },
  {
    name: 'a document that is an empty list, with marks at both ends',
    before: '# log\n--- [] # none yet\n...\n',
    edits: [insert([], 0, 'a')],
    after: '# log\n---  # none yet\n- a\n...\n',
  },
  {
    name: 'the last entry of a document that is a list',
    before: '# yaml-language-server: x\n# more\n- on: 1 # gone\n',
    edits: [remove(0)],
    after: '# yaml-language-server: x\n# more\n[]\n',
  },
  {
    name: 'keys that name parts of JavaScript objects',
    before: '__proto__: 1\n',
    edits: [
      set(['constructor'], { ['__proto__']: 'x' }),
      set(['__proto__'], 2),
      set(['toString'], 'w'),
      remove('constructor', '__proto__'),
    ],
    after: '__proto__: 2\nconstructor: {}\ntoString: w\n',
  },
  {
    name: 'anchors and aliases that the edit does not concern',
    before: yaml`
      base: &base { by: ana }
      other: *base
      list: [ *base ]
      to: []
    `,
    edits: [insert(['to'], 0, 'x'), insert(['list'], 1, 'w'), remove('other')],
    after: yaml`
      base: &base { by: ana }
      list: [ *base, w ]
      to: [ x ]
    `,
  },
];

describe('editing keeps the file as its writers wrote it', () => {
  it.each(IDIOMS)('$name', ({ before, edits, after }) => {
    expect(editYaml(before, edits)).toBe(after);
    expect(parse(after)).toEqual(applyEdits(parse(before), edits));
  });

  it('gives the same text back when nothing changes', () => {
    const text = '\ufeffa:   "x"  # y\r\nb: [ 1 ]';
    expect(editYaml(text, [])).toBe(text);
    expect(editYaml(text, [set(['a'], 'x'), move(['b', 0], ['b'], 0)])).toBe(text);
  });
});

describe('any text survives being written', () => {
  const texts = [
    'a: b',
    'a #b',
    '@x',
    '`x',
    '%x',
    '- x',
    '? x',
    "'",
    '"',
    '\\',
    '~',
    'true',
    '012',
    '1e3',
    '2026-02-03',
    '',
    ' ',
    ' x ',
    '\n',
    'a\n',
    'a\n\n',
    'a\n b',
    ' a\nb',
    'a\r\nb',
    'a\tb',
    '\ttab\nline',
    'a \nb',
    '# x\ny',
    '---\n...',
    '\0\x07\x1b[31m\x7f\x85\u2028\ufeff',
    '\ud800',
    '🚀 émigré שלום',
    ', [x] {y}',
    '<<',
    '&a *b !c |',
    'x'.repeat(5000),
    'word '.repeat(1000),
  ];

  it.each(texts)('%j', text => {
    const before = 'list:\r\n    - a # c\r\nflow: [ a ]\r\nmap: { a: b }\r\nold: |-\r\n    b\r\n';
    // A key longer than that wants a notation of its own.
    const key = text.slice(0, 1000);
    const value = { text, [key]: [text, { text }] };
    const edits = [
      insert(['list'], 0, text),
      insert(['list'], 1, value),
      insert(['flow'], 0, text),
      set(['map', 'value'], value),
      set(['old'], text),
      set([key], value),
    ];
    expect(parse(editYaml(before, edits))).toEqual(applyEdits(parse(before), edits));
  });
});

describe('an edit that is not safe is refused', () => {
  it.each<[string, string, Edit, string]>([
    ['a file with a syntax error', 'a: [\n', set(['b'], 1), 'The file is not valid YAML'],
    ['a key that stands twice', 'a: 1\na: 2\n', set(['b'], 1), 'The file is not valid YAML'],
    [
      'a place inside an alias',
      'a: &x { b: 1 }\nc: *x\n',
      set(['c', 'b'], 2),
      'c repeats another part of the file (*x, line 2); please write its value out',
    ],
    [
      'a place that is repeated elsewhere',
      'a: &x { b: 1 }\nc: *x\n',
      set(['a', 'b'], 2),
      'a is repeated elsewhere in the file (*x, line 2)',
    ],
    [
      'an anchor that would vanish',
      'a: &x 1\nc: *x\n',
      remove('a'),
      'An alias (*name) in the file would have nothing to repeat',
    ],
    ['a merged map', '<<: { a: 1 }\n', set(['<<', 'a'], 2), 'is merged in from elsewhere (<<)'],
    ['a list of bare pairs', 'a: [b: c]\n', set(['a', 0, 'b'], 2), 'A list holds a `key: value` without braces'],
  ])('%s', (_, text, edit, sentence) => {
    expect(() => editYaml(text, [edit])).toThrow(EditRefused);
    expect(() => editYaml(text, [edit])).toThrow(sentence);
  });

  it('takes a path that is not there for a mistake of the program', () => {
    expect(() => editYaml('a: []\n', [insert(['a'], 1, 'x')])).toThrow('there is no position 1 in a list of 0');
    expect(() => editYaml('a: []\n', [remove('a', 0)])).toThrow('there is nothing to remove at a.0');
    expect(() => editYaml('a: []\n', [remove('b')])).toThrow('there is nothing to remove at b');
  });
});

describe('the check after each edit', () => {
  const before = 'a: 1 # one\nb: 2 # two\n';

  it('lets a right splice pass', () => {
    expect(checked(before, 'a: 3 # one\nb: 2 # two\n', { a: 3, b: 2 }).value).toEqual({ a: 3, b: 2 });
    expect(checked(before, 'b: 2 # two\n', { b: 2 }, { from: 0, to: 11 }).value).toEqual({ b: 2 });
  });

  it.each<[string, string, YamlValue, string]>([
    ['another value', 'a: 3 # one\nb: 3 # two\n', { a: 3, b: 2 }, 'it would not read back as intended'],
    ['a lost comment', 'a: 3\nb: 2 # two\n', { a: 3, b: 2 }, 'it would lose the comment "# one"'],
    [
      'a comment that became text',
      'a: 3# one\nb: 2 # two\n',
      { a: '3# one', b: 2 },
      'it would lose the comment "# one"',
    ],
    ['broken YAML', 'a: 3 # one\n b: 2 # two\n', { a: 3, b: 2 }, 'it would not be valid YAML any more'],
    ['a repeated key', 'a: 3 # one\na: 3\nb: 2 # two\n', { a: 3, b: 2 }, 'it would not be valid YAML any more'],
  ])('catches %s', (_, after, expected, sentence) => {
    expect(() => checked(before, after, expected)).toThrow(sentence);
  });
});
