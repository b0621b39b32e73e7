import { demands } from '../../engine/questions/demands.ts';
import type { YamlValue } from '../../model/edit.ts';
import type { InboxEntry, Item } from '../../model/item.ts';
import type { Path } from '../../model/path.ts';
import type { RuleId } from '../../model/rule-id.ts';
import type { Placed, TeamFile, World } from '../../model/world.ts';

/** What is triaged: work that is in no file yet, the inbox's, or work that waits in the backlog or the queue. */
export type Subject =
  | { readonly kind: 'new'; readonly team: TeamFile; readonly title?: string }
  | { readonly kind: 'inbox'; readonly team: TeamFile; readonly placed: Placed<InboxEntry> }
  | { readonly kind: 'waiting'; readonly team: TeamFile; readonly placed: Placed<Item> };

/** The work under triage: the item as it will be, and the keys that the answers give it. */
export class Work {
  readonly world: World;
  readonly subject: Subject;
  readonly team: TeamFile;
  /** As it stands in the plan. */
  readonly before: Item;
  /** As it will stand in the plan, so that the rules' questions can be asked of it beforehand. */
  item: Item;
  /** True once nobody could say how long it takes. */
  effortIsUnknown = false;
  readonly given = new Map<string, YamlValue>();
  readonly #asked: ReadonlySet<RuleId>;

  /** `asked`: the rules that triage asks about. */
  constructor(world: World, subject: Subject, asked: ReadonlySet<RuleId>) {
    this.world = world;
    this.subject = subject;
    this.#asked = asked;
    this.team = subject.team;
    this.before = subject.kind === 'new' ? BLANK : asItem(subject.placed.work);
    this.item = this.before;
    if (subject.kind === 'new' && subject.title !== undefined) this.give('title', subject.title);
  }

  /** Takes an answer over into the item, and keeps it to be written. */
  give<Key extends keyof Item & string>(key: Key, value: Item[Key] & YamlValue): void {
    this.item = { ...this.item, [key]: value };
    this.given.set(key, value);
  }

  /** True where what a rule misses must be answered. */
  demands(rule: RuleId): boolean {
    return this.#asked.has(rule) && demands(this.world, rule);
  }

  /** Where it stands; undefined for new work. */
  get path(): Path | undefined {
    return this.subject.kind === 'new' ? undefined : this.subject.placed.path;
  }

  get isQueued(): boolean {
    return this.subject.kind === 'waiting' && this.subject.placed.place === 'coming_soon';
  }
}

const BLANK: Item = {
  id: '',
  title: '',
  supports: [],
  stakeholders: [],
  metrics: [],
  links: [],
  steps: [],
};

const asItem = (work: Item | InboxEntry): Item => {
  const { added: _, ...item }: InboxEntry = work;
  return { ...item, id: item.id ?? '' };
};
