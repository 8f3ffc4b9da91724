/** [H6] Limits of consorts: how many with people in them, and how many empty ones per caller. */

/** Consorts with people in them; more would make ticks late. */
const MAX_CONSORTS = 1000;
/** Opened by one caller, and not joined yet. */
const MAX_UNENTERED = 20;
/** The same, plus consorts that everyone has just left: a school whose network drops. */
const MAX_EMPTY = 100;
const MAX_EMPTY_OF_ALL = 1000;

export type Opened = { readonly room: string } | { readonly tooMany: "consorts" | "emptyOfCaller" };

interface Empty {
  /** The caller who opened it; null when unknown. */
  readonly caller: string | null;
  readonly entered: boolean;
}

export class Capacity {
  readonly #occupied = new Set<string>();
  readonly #empty = new Map<string, Empty>();
  #asked = 0;

  /** Opens one more consort for `caller` with `create` if the limits allow it, and counts it. */
  async open(caller: string | null, create: () => Promise<string>): Promise<Opened> {
    if (this.full || this.#empty.size >= MAX_EMPTY_OF_ALL) return { tooMany: "consorts" };
    if (caller !== null && this.#hasTooMany(caller)) return { tooMany: "emptyOfCaller" };
    // Counted before it exists: many requests may arrive at once.
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

  /** Whether the limit of consorts with people is reached. */
  get full(): boolean {
    return this.#occupied.size >= MAX_CONSORTS;
  }

  get consorts(): number {
    return this.#occupied.size;
  }

  /** The first person has joined. */
  entered(room: string): void {
    this.#empty.delete(room);
    this.#occupied.add(room);
  }

  /** The last person has left. */
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
