import fc from 'fast-check';

/** How a generated file is written. */
export interface Layout {
  readonly lineBreaks: 'lf' | 'crlf' | 'mixed';
  readonly byteOrderMark: boolean;
  readonly step: 2 | 4;
  readonly indentedLists: boolean;
  readonly dashGap: 1 | 3;
  /** What stands in brackets: nothing, the items, or whole lists, in one line or one line an item. */
  readonly brackets: 'none' | 'some items' | 'lists' | 'wrapped lists';
  readonly comments: boolean;
  readonly blankLines: boolean;
  readonly finalLineBreak: boolean;
  readonly empty: '[]' | '' | '~';
  readonly quotes: '' | "'" | '"';
  readonly documentStart: boolean;
}

export const layouts: fc.Arbitrary<Layout> = fc.record({
  lineBreaks: fc.constantFrom('lf', 'crlf', 'mixed'),
  byteOrderMark: fc.boolean(),
  step: fc.constantFrom(2, 4),
  indentedLists: fc.boolean(),
  dashGap: fc.constantFrom(1, 3),
  brackets: fc.constantFrom('none', 'some items', 'lists', 'wrapped lists'),
  comments: fc.boolean(),
  blankLines: fc.boolean(),
  finalLineBreak: fc.boolean(),
  empty: fc.constantFrom('[]', '', '~'),
  quotes: fc.constantFrom('', "'", '"'),
  documentStart: fc.boolean(),
});

interface Item {
  readonly id: string;
  readonly title: string;
  readonly target_date?: string;
  readonly to?: readonly string[];
  readonly commitment?: { readonly date: string; readonly scope: string };
  readonly steps?: readonly { readonly title: string }[];
  readonly notes?: string;
}

export const LISTS = ['in_progress', 'coming_soon', 'backlog', 'inbox', 'closed'] as const;
export type ListName = (typeof LISTS)[number];
export type Plan = { readonly team: string; readonly name: string } & { readonly [list in ListName]?: readonly Item[] };

/** Texts that want care in one style or another. */
export const titles = fc.constantFrom(
  'Dark mode',
  'It is: quoted',
  'half # done',
  '@mention',
  "it's",
  '- dash',
  'brackets [a], {b}',
  'שלום 🚀',
  '012',
  'null',
  '2026-01-02',
);

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const days = fc.constantFrom('2026-08-26', '2027-01-15');
const bodies = fc.record({
  title: titles,
  target_date: some(days),
  to: some(fc.constantFrom(['acme'], ['acme', 'sales'])),
  commitment: some(fc.record({ date: days, scope: titles })),
  steps: some(fc.array(fc.record({ title: titles }), { minLength: 1, maxLength: 2 })),
  notes: some(fc.constantFrom('One line.', 'Two\n\n  indented\nlines\n', 'stripped\nend')),
});

/** Ids are unique; an absent list is left out, an empty one is written as the layout says. */
export const plans: fc.Arbitrary<Plan> = fc
  .tuple(...LISTS.map(() => some(fc.array(bodies, { maxLength: 3 }))))
  .map(lists => {
    const filled = LISTS.map((name, at) => [
      name,
      lists[at]?.map((body, index) => ({ id: `${name.replace('_', '-')}-${index}`, ...body })),
    ]);
    // The detour by JSON takes what is undefined away.
    return JSON.parse(JSON.stringify({ team: 'search', name: 'Search', ...Object.fromEntries(filled) }));
  });

/** A line of a generated file; its owner is an item's id, a list's name, or the head of the file. */
export interface Line {
  readonly text: string;
  readonly owner: string;
  readonly lineBreak: string;
}

/** The same arguments give the same file; `seed` decides where comments stand and which items are in brackets. */
export const writtenPlan = (
  plan: Plan,
  layout: Layout,
  seed: number,
): { readonly text: string; readonly lines: readonly Line[] } => {
  const writer = new Writer(layout, seed);
  const lines = writer.plan(plan);
  const text = lines
    .map((line, at) => line.text + (at === lines.length - 1 && !layout.finalLineBreak ? '' : line.lineBreak))
    .join('');
  return { text: (layout.byteOrderMark ? '\ufeff' : '') + text, lines };
};

class Writer {
  readonly #layout: Layout;
  #state: number;
  #comments = 0;
  #lines: Line[] = [];

  constructor(layout: Layout, seed: number) {
    this.#layout = layout;
    this.#state = seed;
  }

  plan(plan: Plan): readonly Line[] {
    const { comments, documentStart, blankLines } = this.#layout;
    if (comments) this.#add('# yaml-language-server: $schema=team', 'head');
    if (documentStart) this.#add('---', 'head');
    this.#add(`team: ${plan.team}${this.#comment('head')}`, 'head');
    this.#add(`name: ${this.#scalar(plan.name)}`, 'head');
    for (const name of LISTS) {
      const items = plan[name];
      if (items === undefined) continue;
      if (blankLines) this.#add('', 'head');
      this.#ownLine(0, 'head');
      this.#list(name, items);
    }
    return this.#lines;
  }

  #list(name: ListName, items: readonly Item[]): void {
    const { brackets, empty, step, indentedLists } = this.#layout;
    const column = indentedLists ? step : 0;
    if (items.length === 0) {
      this.#add(`${name}:${empty === '' ? '' : ` ${empty}`}${this.#comment(name)}`, name);
      if (indentedLists) this.#ownLine(column, name);
      return;
    }
    if (brackets === 'lists')
      this.#add(`${name}: [${items.map(item => this.#inline(item)).join(', ')}]${this.#comment(name)}`, name);
    else if (brackets === 'wrapped lists') this.#wrapped(name, items);
    else this.#spread(name, items, column);
  }

  #spread(name: ListName, items: readonly Item[], column: number): void {
    const { indentedLists, blankLines } = this.#layout;
    this.#add(`${name}:${this.#comment(name)}`, name);
    this.#ownLine(column, name);
    items.forEach((item, index) => {
      if (blankLines && index > 0) this.#add('', name);
      if (blankLines && this.#layout.comments && this.#chance(4)) this.#section(column, name);
      this.#item(item, column, index);
    });
    if (indentedLists) this.#ownLine(column, name);
  }

  #section(column: number, name: ListName): void {
    this.#ownLine(column, name);
    this.#add('', name);
  }

  #wrapped(name: ListName, items: readonly Item[]): void {
    const comma = this.#chance(2) ? ',' : '';
    this.#add(`${name}: [`, name);
    items.forEach((item, index) => {
      this.#ownLine(this.#layout.step, item.id);
      const behind = index === items.length - 1 ? comma : ',';
      this.#add(`${' '.repeat(this.#layout.step)}${this.#inline(item)}${behind}${this.#comment(item.id)}`, item.id);
    });
    this.#add(' ]', name);
  }

  #item(item: Item, column: number, index: number): void {
    // A comment above the first item would speak about the list.
    if (index > 0) this.#ownLine(column, item.id);
    const dash = `${' '.repeat(column)}-${' '.repeat(this.#layout.dashGap)}`;
    if (this.#layout.brackets === 'some items' && this.#chance(2)) {
      this.#add(dash + this.#inline(item) + this.#comment(item.id), item.id);
      return;
    }
    for (const [at, line] of this.#keys(item).entries())
      this.#add((at === 0 ? dash : ' '.repeat(dash.length)) + line, item.id);
    this.#ownLine(dash.length, item.id);
  }

  /** The lines of an item, relative to its keys. */
  #keys(item: Item): readonly string[] {
    const { step, indentedLists } = this.#layout;
    const pad = ' '.repeat(step);
    const dash = `${indentedLists ? pad : ''}- `;
    const lines = [
      `id: ${item.id}${this.#comment(item.id)}`,
      `title: ${this.#scalar(item.title)}${this.#comment(item.id)}`,
    ];
    if (item.target_date !== undefined) lines.push(`target_date: ${this.#scalar(item.target_date)}`);
    if (item.to !== undefined) lines.push('to:', ...item.to.map(name => dash + name));
    if (item.commitment !== undefined)
      lines.push(
        `commitment:${this.#comment(item.id)}`,
        `${pad}date: ${this.#scalar(item.commitment.date)}`,
        `${pad}scope: ${this.#scalar(item.commitment.scope)}`,
      );
    if (item.steps !== undefined)
      lines.push('steps:', ...item.steps.map(each => `${dash}{ title: ${this.#scalar(each.title, true)} }`));
    if (item.notes !== undefined) lines.push(...this.#notes(item.notes, pad));
    return lines;
  }

  #notes(notes: string, pad: string): readonly string[] {
    if (!notes.includes('\n')) return [`notes: ${notes}`];
    const body = notes
      .replace(/\n$/, '')
      .split('\n')
      .map(line => (line === '' ? '' : pad + line));
    return [`notes: ${notes.endsWith('\n') ? '|' : '|-'}`, ...body];
  }

  #inline({ id, title, target_date, to, commitment, steps, notes }: Item): string {
    const members = [`id: ${id}`, `title: ${this.#scalar(title, true)}`];
    if (target_date !== undefined) members.push(`target_date: ${this.#scalar(target_date, true)}`);
    if (to !== undefined) members.push(`to: [${to.join(', ')}]`);
    if (commitment !== undefined)
      members.push(
        `commitment: { date: ${this.#scalar(commitment.date, true)}, scope: ${this.#scalar(commitment.scope, true)} }`,
      );
    if (steps !== undefined)
      members.push(`steps: [${steps.map(step => `{ title: ${this.#scalar(step.title, true)} }`).join(', ')}]`);
    if (notes !== undefined) members.push(`notes: ${JSON.stringify(notes)}`);
    return `{ ${members.join(', ')} }`;
  }

  #scalar(text: string, inBrackets = false): string {
    const { quotes } = this.#layout;
    const bare = /^[\p{L}\d][\p{L}\d .-]*$/u.test(text) && !/^(\d+|null)$/.test(text);
    if (quotes === "'" || (quotes === '' && !bare && inBrackets)) return `'${text.replaceAll("'", "''")}'`;
    return quotes === '' && bare ? text : JSON.stringify(text);
  }

  #add(text: string, owner: string): void {
    const { lineBreaks } = this.#layout;
    const crlf = lineBreaks === 'crlf' || (lineBreaks === 'mixed' && this.#chance(2));
    this.#lines.push({ text, owner, lineBreak: crlf ? '\r\n' : '\n' });
  }

  #comment(owner: string): string {
    return this.#layout.comments && this.#chance(3) ? `  ${this.#nextComment(owner)}` : '';
  }

  #ownLine(column: number, owner: string): void {
    if (this.#layout.comments && this.#chance(3)) this.#add(' '.repeat(column) + this.#nextComment(owner), owner);
  }

  #nextComment(owner: string): string {
    this.#comments += 1;
    return `# ${this.#comments} of ${owner}: it's [a "note"]`;
  }

  /** True once in `times`, by a small generator of its own, so that a layout can shrink apart from it. */
  #chance(times: number): boolean {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return (this.#state >>> 16) % times === 0;
  }
}
