/** [H6] How many consorts the server holds: those with people in them count, and nobody has many that wait. */

/** Consorts with people in them; more would come late to their beats. */
const MAX_CONSORTS = 1000;
/** Opened by one caller and not entered yet. */
const MAX_UNENTERED = 20;
/** The same, with those that all have left a moment ago: a school whose network drops. */
const MAX_EMPTY = 100;
const MAX_EMPTY_OF_ALL = 1000;

export type Opened = { readonly room: string } | { readonly tooMany: "consorts" | "emptyOfCaller" };

interface Empty {
  /** Who opened it; null for nobody in particular. */
  readonly caller: string | null;
  readonly entered: boolean;
}

export class Capacity {
  readonly #occupied = new Set<string>();
  readonly #empty = new Map<string, Empty>();
  #asked = 0;

  /** Room for one more that `caller` opens: opens it by `create`, and counts it. */
  async open(caller: string | null, create: () => Promise<string>): Promise<Opened> {
    if (this.full || this.#empty.size >= MAX_EMPTY_OF_ALL) return { tooMany: "consorts" };
    if (caller !== null && this.#hasTooMany(caller)) return { tooMany: "emptyOfCaller" };
    // Counted from now on, not only once it is there: many may ask at the same time.
    const pending = `pending ${(this.#asked += 1)}`;
    this.#empty.set(pending, { caller, entered: false });
    try {
      const room = await create();
      this.#empty.set(room, { caller, entered: false });
      return { room };
    } finally {
      this.#empty.delete(pending);
    }
  }

  /** Whether no consort more may have people in it. */
  get full(): boolean {
    return this.#occupied.size >= MAX_CONSORTS;
  }

  get consorts(): number {
    return this.#occupied.size;
  }

  /** Somebody is in. */
  entered(room: string): void {
    this.#empty.delete(room);
    this.#occupied.add(room);
  }

  /** Nobody is in any more. */
  emptied(room: string, caller: string | null): void {
    if (this.#occupied.delete(room)) this.#empty.set(room, { caller, entered: true });
  }

  closed(room: string): void {
    this.#empty.delete(room);
    this.#occupied.delete(room);
  }

  #hasTooMany(caller: string): boolean {
    const own = [...this.#empty.values()].filter((one) => one.caller === caller);
    return own.length >= MAX_EMPTY || own.filter(({ entered }) => !entered).length >= MAX_UNENTERED;
  }
}
