import type { TeamPlan } from '../../model/forecast.ts';
import type { InboxEntry, Item } from '../../model/item.ts';
import { WHERE } from '../../model/words/place-words.ts';
import type { Placed, TeamFile } from '../../model/world.ts';
import type { ChangedTeam, Suppose } from './supposition.ts';

/** A copy of what a forecast reads of a team, to be changed. */
export class WhatIfDraft {
  readonly #team: TeamFile;
  readonly #today: string;
  #plan: TeamPlan;
  /** Work that is given another scoping while it is neither in progress nor queued. */
  readonly #aside = new Map<string, Item>();
  readonly #rescoped = new Map<string, string>();
  readonly #written: string[] = [];

  constructor(team: TeamFile, today: string) {
    this.#team = team;
    this.#today = today;
    const { engineers, focus, in_progress, coming_soon } = team.content;
    this.#plan = { engineers, focus, in_progress, coming_soon };
  }

  get changed(): ChangedTeam {
    return { team: this.#team, plan: this.#plan, suppositions: this.#written };
  }

  /** What only the whole of it shows. */
  get problems(): readonly string[] {
    const { engineers = Number.POSITIVE_INFINITY } = this.#plan;
    return [...this.#rescoped].flatMap(([id, written]) => {
      const work = this.#planned(id);
      if (work === undefined)
        return [`"${written}": ${id} is not to be worked on, so that changes nothing; let it join with first=${id}`];
      const wants = work.scoping?.engineers ?? 0;
      return wants > engineers
        ? [`"${written}": ${id} cannot have ${wants} engineers, ${this.#team.id} has ${engineers}`]
        : [];
    });
  }

  /** Says what is wrong with it, or makes it so. */
  take(suppose: Suppose, placed: Placed | undefined, written: string): string | undefined {
    this.#written.push(written);
    if (placed === undefined) {
      if (suppose.kind === 'engineers') this.#plan = { ...this.#plan, engineers: suppose.value };
      if (suppose.kind === 'focus') this.#plan = { ...this.#plan, focus: suppose.value };
      return undefined;
    }
    const { work, id, place } = placed;
    if ('outcome' in work) return `${id} is closed`;
    const item = this.#planned(id) ?? this.#aside.get(id) ?? itemOf(work, id);
    switch (suppose.kind) {
      case 'drop':
        return this.#drop(item, place);
      case 'first':
        return this.#first(item);
      case 'start':
        return this.#start(item);
      case 'effort': {
        const engineers = suppose.engineers ?? item.scoping?.engineers;
        if (engineers === undefined)
          return `${id} is not scoped; say also how many work on it, such as ${written} engineers=2`;
        return this.#rescope({ ...item, scoping: { on: this.#today, effort: suppose.effort, engineers } }, written);
      }
      case 'wants':
        if (item.scoping === undefined)
          return `${id} is not scoped; say what it takes: effort ${id}=3w/4w/6w engineers=${suppose.engineers}`;
        return this.#rescope({ ...item, scoping: { ...item.scoping, engineers: suppose.engineers } }, written);
    }
    return undefined;
  }

  #drop({ id }: Item, place: Placed['place']): string | undefined {
    if (this.#planned(id) === undefined)
      return place === 'backlog' || place === 'inbox'
        ? `${id} is ${WHERE[place]}, where it takes no time: to drop it changes nothing`
        : `${id} is dropped already`;
    this.#remove(id);
    return undefined;
  }

  #first(item: Item): string | undefined {
    if (this.#isStarted(item.id)) return `${item.id} is in progress, and waits for nothing`;
    this.#remove(item.id);
    this.#plan = { ...this.#plan, coming_soon: [item, ...this.#plan.coming_soon] };
    return undefined;
  }

  #start(item: Item): string | undefined {
    if (this.#isStarted(item.id)) return `${item.id} is in progress already`;
    this.#remove(item.id);
    const started = { ...item, started: this.#today };
    this.#plan = { ...this.#plan, in_progress: [...this.#plan.in_progress, started] };
    return undefined;
  }

  #rescope(item: Item, written: string): undefined {
    this.#rescoped.set(item.id, written);
    this.#aside.set(item.id, item);
    const revised = (list: readonly Item[]): Item[] => list.map(work => (work.id === item.id ? item : work));
    const { in_progress, coming_soon } = this.#plan;
    this.#plan = { ...this.#plan, in_progress: revised(in_progress), coming_soon: revised(coming_soon) };
  }

  #remove(id: string): void {
    const without = (list: readonly Item[]): Item[] => list.filter(work => work.id !== id);
    const { in_progress, coming_soon } = this.#plan;
    this.#plan = { ...this.#plan, in_progress: without(in_progress), coming_soon: without(coming_soon) };
  }

  #isStarted(id: string): boolean {
    return this.#plan.in_progress.some(work => work.id === id);
  }

  #planned(id: string): Item | undefined {
    return [...this.#plan.in_progress, ...this.#plan.coming_soon].find(work => work.id === id);
  }
}

const itemOf = (work: Item | InboxEntry, id: string): Item => ({ ...work, id });
