/** [H6] How many consorts the server holds: those with people in them count, and nobody has many that wait. */

/** Consorts with people in them; more would come late to their beats. */
const MAX_CONSORTS = 1000;
/** Opened and not entered yet: by one caller, and by everyone. */
const MAX_UNENTERED = 20;
const MAX_UNENTERED_OF_ALL = 1000;

export type Opened =
  | { readonly room: string }
  | { readonly tooMany: "consorts" | "unenteredOfCaller" };

export class Capacity {
  /** Rooms that wait to be entered, and who opened them; null for nobody in particular. */
  readonly #unentered = new Map<string, string | null>();
  readonly #entered = new Set<string>();
  #asked = 0;

  /** Room for one more that `caller` opens: opens it by `create`, and counts it. */
  async open(caller: string | null, create: () => Promise<string>): Promise<Opened> {
    if (this.#entered.size >= MAX_CONSORTS || this.#unentered.size >= MAX_UNENTERED_OF_ALL)
      return { tooMany: "consorts" };
    if (caller !== null && this.#unenteredOf(caller) >= MAX_UNENTERED)
      return { tooMany: "unenteredOfCaller" };
    // Counted from now on, not only once it is there: many may ask at the same time.
    const pending = `pending ${(this.#asked += 1)}`;
    this.#unentered.set(pending, caller);
    try {
      const room = await create();
      this.#unentered.set(room, caller);
      return { room };
    } finally {
      this.#unentered.delete(pending);
    }
  }

  /** Somebody came in. */
  entered(room: string): void {
    this.#unentered.delete(room);
    this.#entered.add(room);
  }

  closed(room: string): void {
    this.#unentered.delete(room);
    this.#entered.delete(room);
  }

  get consorts(): number {
    return this.#entered.size;
  }

  #unenteredOf(caller: string): number {
    let count = 0;
    for (const by of this.#unentered.values()) if (by === caller) count += 1;
    return count;
  }
}
