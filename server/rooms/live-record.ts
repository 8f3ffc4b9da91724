/** [Y13] A live session as it is stored: written as it changes, read when it comes back. */
import { z } from "zod";
import type { KeptSession } from "../../shared/live/kept-session.ts";
import type { Clock } from "../scheduling/clock.ts";
import type { Change } from "../store/backend.ts";
import type { Store } from "../store/store.ts";
import type { RowTimes } from "./live-rows.ts";

const VERSION = 1;
/** While people are here, how late a session may believe it is after it has come back. */
const CLOCK_MS = 5000;

/** What its room knows beside the session. */
export interface KeptLive {
  /** Digests of what leads to a console, and to a stage. */
  readonly console: string;
  readonly stage: string;
  /** ms since 1970 */
  readonly opened: number;
  readonly session: KeptSession;
  /** Ids of the rooms of its consorts, by place; null where none has been opened. */
  readonly rooms: readonly (string | null)[];
  /** Of what stands in tables of its own. */
  readonly times: RowTimes;
}

const shape = z.object({
  version: z.literal(VERSION),
  console: z.string(),
  stage: z.string(),
  opened: z.number(),
  session: z.looseObject({
    now: z.number(),
    settings: z.looseObject({ title: z.string() }),
    clock: z.looseObject({ step: z.number() }),
    people: z.array(z.looseObject({ secret: z.string(), name: z.string() })),
    consorts: z.array(z.looseObject({ begun: z.number() })),
  }),
  rooms: z.array(z.string().nullable()),
  times: z.object({
    joined: z.record(z.string(), z.number()),
    marked: z.record(z.string(), z.number()),
  }),
});

/** Throws when a text is not one that was written here. */
export const readLive = (text: string): KeptLive =>
  // The outline is checked; nobody but this server writes there.
  shape.parse(JSON.parse(text)) as unknown as KeptLive;

interface Live {
  readonly id: string;
  readonly code: string;
  save(): KeptLive;
  /** What is new of it in tables of its own. */
  rows(at: number): readonly Change[];
  /** Time passes for it. */
  isBusy(): boolean;
}

export class LiveRecord {
  readonly #store: Store;
  readonly #live: Live;
  readonly #clock: Clock;
  /** ms since 1970 */
  readonly #wallClock: () => number;
  #changed = true;
  #written = "";
  #writtenAt = Number.NEGATIVE_INFINITY;
  #stop = () => {};

  constructor(store: Store, live: Live, clock: Clock, wallClock = Date.now) {
    this.#store = store;
    this.#live = live;
    this.#clock = clock;
    this.#wallClock = wallClock;
  }

  /** From now on what is new is written. */
  follow(): void {
    this.#stop = this.#store.follow(() => this.#news());
  }

  /** Something may be otherwise than it was written. */
  changed(): void {
    this.#changed = true;
  }

  /** It sleeps: what is written stays, and it comes back from that. */
  rest(): void {
    this.#changed = true;
    this.#stop();
  }

  /** It is over, and does not come back. */
  end(): void {
    this.#stop();
    const kept = this.#live.save();
    this.#store.write(
      { remove: "rooms", id: this.#live.id },
      this.#session(kept, this.#wallClock()),
    );
  }

  #news(): readonly Change[] {
    const isLate = this.#live.isBusy() && this.#clock.now() - this.#writtenAt >= CLOCK_MS;
    if (!this.#changed && !isLate) return [];
    this.#changed = false;
    const rows = this.#live.rows(this.#wallClock());
    const kept = this.#live.save();
    const text = JSON.stringify({ ...kept, session: { ...kept.session, now: 0 } });
    if (text === this.#written && !isLate) return rows;
    this.#written = text;
    this.#writtenAt = this.#clock.now();
    const { id, code } = this.#live;
    const state = JSON.stringify({ version: VERSION, ...kept });
    const at = this.#wallClock();
    return [
      ...rows,
      this.#session(kept, null),
      { put: "rooms", row: { id, session: id, kind: "live", code, at, state } },
    ];
  }

  #session({ opened, session }: KeptLive, ended: number | null): Change {
    const { id } = this.#live;
    const { title } = session.settings;
    const plan = JSON.stringify(session.lessons.all[session.lessons.now]?.plan ?? []);
    const row = { id, kind: "live", title, opened, ended, roster: null, plan } as const;
    return { put: "sessions", row };
  }
}
