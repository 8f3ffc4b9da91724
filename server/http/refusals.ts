/** [H20] How often something was refused, by where and by the refusal's name: never by what was sent. */

export type RefusedAt = "player" | "console" | "join" | "http";

export interface RefusalCount {
  readonly at: RefusedAt;
  readonly why: string;
  readonly count: number;
}

export class Refusals {
  readonly #counts = new Map<RefusedAt, Map<string, number>>();

  /** `why`: a name from the protocol, or an HTTP status: their number is limited. */
  add(at: RefusedAt, why: string): void {
    const counts = this.#counts.get(at) ?? new Map<string, number>();
    counts.set(why, (counts.get(why) ?? 0) + 1);
    this.#counts.set(at, counts);
  }

  get all(): readonly RefusalCount[] {
    return [...this.#counts].flatMap(([at, counts]) =>
      [...counts].map(([why, count]) => ({ at, why, count })),
    );
  }
}
