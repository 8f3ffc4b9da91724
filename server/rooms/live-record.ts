/** [Y13] The stored form of a live session: written when it changes, read when it is restored. */
import { z } from "zod";
import type { KeptSession } from "../../shared/live/kept-session.ts";
import type { Clock } from "../scheduling/clock.ts";
import type { Change } from "../store/backend.ts";
import type { Store } from "../store/store.ts";
import type { KeptLinkKeys } from "./link-keys.ts";
import type { RowTimes } from "./live-rows.ts";

const VERSION = 1;
/** While people are connected, the stored clock may lag by at most this, ms. */
const CLOCK_MS = 5000;

/** State of the room, beside that of the session. */
export interface KeptLive extends KeptLinkKeys {
  /** ms since 1970 */
  readonly opened: number;
  readonly session: KeptSession;
  /** Ids of its consorts' rooms, by index; null where none was opened. */
  readonly rooms: readonly (string | null)[];
  /** Times in rows of other tables. */
  readonly times: RowTimes;
}

const shape = z.object({
  version: z.literal(VERSION),
  /** `session.now`; older records have it there. */
  now: z.number().optional(),
  console: z.string(),
  stage: z.string(),
  renewed: z.object({ console: z.number(), stage: z.number() }).optional(),
  opened: z.number(),
  session: z.looseObject({
    now: z.number().optional(),
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

/** Throws when the text was not written by this server. */
export function readLive(text: string): KeptLive {
  const { now: written, ...kept } = shape.parse(JSON.parse(text));
  const now = z.number().parse(written ?? kept.session.now);
  // Only the structure is validated: nobody but this server writes it.
  return { ...kept, session: { ...kept.session, now } } as unknown as KeptLive;
}

/** What is stored, without the time: when the text is equal, nothing else has changed. */
const timeless = ({ session, ...kept }: KeptLive): string =>
  JSON.stringify({ ...kept, session: { ...session, now: undefined } });

/** What `readLive` reads. A session can be large, so the time is prepended to its text instead of encoding it again. */
const timed = (text: string, now: number): string =>
  `{"version":${VERSION},"now":${JSON.stringify(now)},${text.slice(1)}`;

interface Live {
  readonly id: string;
  readonly code: string;
  save(): KeptLive;
  /** Changed rows in other tables. */
  rows(at: number): readonly Change[];
  /** Its clock is running. */
  isBusy(): boolean;
}

/** The part of the store that is used. */
type Storing = Pick<Store, "follow" | "write">;

export class LiveRecord {
  readonly #store: Storing;
  readonly #live: Live;
  readonly #clock: Clock;
  /** ms since 1970 */
  readonly #wallClock: () => number;
  #changed = true;
  #written = "";
  #writtenAt = Number.NEGATIVE_INFINITY;
  #stop = () => {};

  constructor(store: Storing, live: Live, clock: Clock, wallClock = Date.now) {
    this.#store = store;
    this.#live = live;
    this.#clock = clock;
    this.#wallClock = wallClock;
  }

  /** Starts writing. */
  follow(): void {
    this.#stop = this.#store.follow(() => this.#pendingChanges());
  }

  /** Something may have changed since it was written. */
  changed(): void {
    this.#changed = true;
  }

  /** It goes to sleep: the stored state stays, and it is restored from that. */
  rest(): void {
    this.#changed = true;
    this.#stop();
  }

  /** It has ended, and will not be restored. */
  end(): void {
    this.#stop();
    const kept = this.#live.save();
    this.#store.write(
      { remove: "rooms", id: this.#live.id },
      this.#session(kept, this.#wallClock()),
    );
  }

  #pendingChanges(): readonly Change[] {
    const isLate = this.#live.isBusy() && this.#clock.now() - this.#writtenAt >= CLOCK_MS;
    if (!this.#changed && !isLate) return [];
    this.#changed = false;
    const rows = this.#live.rows(this.#wallClock());
    const kept = this.#live.save();
    const text = timeless(kept);
    if (text === this.#written && !isLate) return rows;
    this.#written = text;
    this.#writtenAt = this.#clock.now();
    const { id, code } = this.#live;
    const state = timed(text, kept.session.now);
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
