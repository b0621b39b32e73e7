import type { Edit, YamlValue } from '../../model/edit.ts';
import { TEAM_KEYS } from '../../model/files/team.ts';
import { ITEM_KEYS } from '../../model/item.ts';
import type { Path } from '../../model/path.ts';
import { isMapping, isSequence, tidy } from '../../model/tidy.ts';
import type { TeamFile } from '../../model/world.ts';

export type ListName = 'in_progress' | 'coming_soon' | 'backlog' | 'inbox' | 'closed';

/** Entries of the inbox begin with their title; their id goes right behind it. */
const KEYS_BEHIND_TITLE = ['title', ...ITEM_KEYS.filter(key => key !== 'title')];

/** A handle on something in a list, whatever becomes of its place. */
export type Handle = symbol;

/** Fields of something, by their keys. */
export interface Fields {
  readonly [key: string]: YamlValue | undefined;
}

/** A plan that is being changed: knows where everything has gone, and keeps the edits that say so. */
export class PlanDraft {
  readonly edits: Edit[] = [];
  readonly #lists: { readonly [L in ListName]: Handle[] };
  readonly #handles = new Map<string, Handle>();

  constructor({ content }: TeamFile) {
    const list = (name: ListName) =>
      content[name].map((_, index) => {
        const handle = Symbol(`${name} ${index}`);
        this.#handles.set(`${name} ${index}`, handle);
        return handle;
      });
    this.#lists = {
      in_progress: list('in_progress'),
      coming_soon: list('coming_soon'),
      backlog: list('backlog'),
      inbox: list('inbox'),
      closed: list('closed'),
    };
  }

  /** What stood in this place at the start. */
  handle(name: ListName, index: number): Handle {
    const found = this.#handles.get(`${name} ${index}`);
    if (found === undefined) throw new RangeError(`nothing stands at ${name} ${index}`);
    return found;
  }

  insert(list: ListName, index: number, value: YamlValue): Handle {
    const handle = Symbol('new');
    this.#lists[list].splice(index, 0, handle);
    this.edits.push({ kind: 'insert', list: [list], index, value, order: TEAM_KEYS });
    return handle;
  }

  /** `index` counts in the list without the moved element. */
  move(handle: Handle, list: ListName, index: number): void {
    const from = this.#at(handle);
    this.#lists[from.list].splice(from.index, 1);
    this.#lists[list].splice(index, 0, handle);
    if (from.list === list && from.index === index) return;
    this.edits.push({ kind: 'move', from: [from.list, from.index], list: [list], index, order: TEAM_KEYS });
  }

  /**
   * Gives a key of something a value. Of what stood there before, only what differs is touched: text, comments and keys of the
   * user's own stay, and a list that only grew is only added to.
   */
  assign(
    handle: Handle,
    path: Path,
    value: YamlValue,
    before: YamlValue | undefined,
    order: readonly string[] = KEYS_BEHIND_TITLE,
  ): void {
    if (isMapping(value) && isMapping(before))
      for (const [key, member] of Object.entries(value)) {
        if (member !== undefined) this.assign(handle, [...path, key], member, before[key], Object.keys(value));
      }
    else if (isSequence(value) && isSequence(before) && before.length <= value.length && path.at(-1) === 'changes')
      for (const [index, member] of value.slice(before.length).entries())
        this.edits.push({
          kind: 'insert',
          list: [...this.#path(handle), ...path],
          index: before.length + index,
          value: member,
          order,
        });
    else this.edits.push({ kind: 'set', path: [...this.#path(handle), ...path], value, order });
  }

  /** Gives something these fields; what is undefined or empty goes, if it stood there before. */
  write(handle: Handle, fields: Fields, before: Fields = {}): void {
    for (const [key, given] of Object.entries(fields)) {
      if (given === before[key]) continue;
      const value = tidy(given);
      if (value !== undefined) this.assign(handle, [key], value, before[key]);
      else if (tidy(before[key]) !== undefined) this.remove(handle, [key]);
    }
  }

  remove(handle: Handle, path: Path): void {
    this.edits.push({ kind: 'remove', path: [...this.#path(handle), ...path] });
  }

  #path(handle: Handle): Path {
    const { list, index } = this.#at(handle);
    return [list, index];
  }

  length(list: ListName): number {
    return this.#lists[list].length;
  }

  #at(handle: Handle): { readonly list: ListName; readonly index: number } {
    for (const list of ['in_progress', 'coming_soon', 'backlog', 'inbox', 'closed'] as const) {
      const index = this.#lists[list].indexOf(handle);
      if (index !== -1) return { list, index };
    }
    throw new RangeError('this handle belongs to another draft');
  }
}
