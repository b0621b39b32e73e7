import type { Fields, Handle } from '../../engine/edits/plan-draft.ts';
import { PlanDraft } from '../../engine/edits/plan-draft.ts';
import type { Team } from '../../model/files/team.ts';
import type { ClosedItem, Item } from '../../model/item.ts';
import type { Placed, TeamFile } from '../../model/world.ts';
import type { OpenPlace } from './action-context.ts';

interface Member<Work> {
  readonly handle: Handle;
  readonly work: Work;
}

/** A team's plan under an action: what it will hold, and the edits that lead there. */
export class Revision {
  readonly #team: TeamFile;
  readonly #draft: PlanDraft;
  readonly #open: { readonly [P in OpenPlace]: Member<Item>[] };
  readonly #closed: Member<ClosedItem>[];

  constructor(team: TeamFile) {
    this.#team = team;
    const draft = new PlanDraft(team);
    const open = (place: OpenPlace) =>
      team.content[place].map((work, index) => ({ handle: draft.handle(place, index), work }));
    this.#draft = draft;
    this.#open = { in_progress: open('in_progress'), coming_soon: open('coming_soon'), backlog: open('backlog') };
    this.#closed = team.content.closed.map((work, index) => ({ handle: draft.handle('closed', index), work }));
  }

  /** Gives open work another place, or other fields, or both. `index` counts without the work itself. */
  put(placed: Placed<Item>, place: OpenPlace, index: number, work: Item): void {
    const handle = this.#take(placed);
    this.#open[place].splice(index, 0, { handle, work });
    this.#draft.move(handle, place, index);
    this.#write(handle, placed.work, work);
  }

  /** Gives open work other fields where it stands. */
  change(placed: Placed<Item> & { readonly place: OpenPlace }, work: Item): void {
    this.put(placed, placed.place, placed.index, work);
  }

  /** The latest to be closed comes last. */
  close(placed: Placed<Item>, work: ClosedItem): void {
    const handle = this.#take(placed);
    this.#draft.move(handle, 'closed', this.#closed.length);
    this.#closed.push({ handle, work });
    this.#write(handle, placed.work, work);
  }

  changeClosed({ index, work: before }: Placed<ClosedItem>, work: ClosedItem): void {
    const member = this.#closed[index];
    if (member === undefined) throw new RangeError(`nothing closed stands at ${index}`);
    this.#closed[index] = { ...member, work };
    this.#write(member.handle, before, work);
  }

  length(place: OpenPlace): number {
    return this.#open[place].length;
  }

  get edits(): PlanDraft['edits'] {
    return this.#draft.edits;
  }

  get content(): Team {
    const works = (place: OpenPlace) => this.#open[place].map(({ work }) => work);
    return {
      ...this.#team.content,
      in_progress: works('in_progress'),
      coming_soon: works('coming_soon'),
      backlog: works('backlog'),
      closed: this.#closed.map(({ work }) => work),
    };
  }

  #take({ place, index }: Placed<Item>): Handle {
    if (place === 'inbox' || place === 'closed') throw new RangeError(`open work does not stand in ${place}`);
    const handle = this.#draft.handle(place, index);
    for (const list of Object.values(this.#open)) {
      const at = list.findIndex(member => member.handle === handle);
      if (at !== -1) list.splice(at, 1);
    }
    return handle;
  }

  #write(handle: Handle, before: Fields, after: Fields): void {
    const gone = Object.keys(before).filter(key => !(key in after));
    this.#draft.write(handle, { ...after, ...Object.fromEntries(gone.map(key => [key, undefined])) }, before);
  }
}
