/** [O3] Keeps the solo consort of this browser: what a server would store of it, so that a reload goes on with it. */
import { z } from "zod";
import type { Recording } from "../model/replay/recording.ts";
import { pastOf } from "../protocol/keyframes/past.ts";
import type { ConsortSession } from "../session/consort-session.ts";
import type { TimedInput } from "../session/journal.ts";
import type { KeptConsortSession } from "../session/kept-consort-session.ts";

const VERSION = 1;

/** Storage of texts by key; may reject. */
export interface KeyValue {
  get(key: string): Promise<unknown>;
  set(key: string, text: string): Promise<void>;
  clear(): Promise<void>;
}

/** A consort as it is stored, or as it is taken over from a server that does not answer any more. */
export interface KeptSolo {
  readonly session: KeptConsortSession;
  /** The latest last; `noted` are the inputs to it. */
  readonly recordings: readonly Recording[];
  readonly noted: readonly TimedInput[];
}

const keptShape = z.object({
  version: z.literal(VERSION),
  finished: z.int().min(0),
  running: z.looseObject({ ticks: z.number() }).nullable(),
  noted: z.array(z.looseObject({ tick: z.number(), do: z.string() })),
  session: z.looseObject({ phase: z.enum(["lobby", "playing", "ended"]) }),
});

const CONSORT = "consort";
const movementKey = (number: number): string => `movement-${number}`;

export class SoloStore {
  readonly #storage: KeyValue;
  readonly #fault: (error: unknown) => void;
  /** Finished movements that are stored. */
  #finished = 0;
  #writing: Promise<void> = Promise.resolve();
  /** The newest text that waits for its turn. */
  #waiting: (() => string) | null = null;

  /** `fault`: called when nothing can be stored; the music goes on. */
  constructor(storage: KeyValue, fault: (error: unknown) => void) {
    this.#storage = storage;
    this.#fault = fault;
  }

  /** Stores the present state, after what is being written; of several that wait, only the newest. */
  save(session: ConsortSession): void {
    const { recordings, playing } = session.simulation;
    const finished = recordings.length - (playing ? 1 : 0);
    for (; this.#finished < finished; this.#finished += 1) {
      const [key, text] = [movementKey(this.#finished), JSON.stringify(recordings[this.#finished])];
      this.#write(() => this.#storage.set(key, text));
    }
    const isQueued = this.#waiting !== null;
    this.#waiting = () => textOf(session);
    if (isQueued) return;
    this.#write(async () => {
      const text = this.#waiting?.();
      this.#waiting = null;
      if (text !== undefined) await this.#storage.set(CONSORT, text);
    });
  }

  /** Resolves when everything has been written. */
  async written(): Promise<void> {
    await this.#writing;
  }

  forget(): void {
    this.#finished = 0;
    this.#waiting = null;
    this.#write(() => this.#storage.clear());
  }

  /** What is stored; null when there is nothing, or it cannot be read. */
  async load(): Promise<KeptSolo | null> {
    try {
      const text = await this.#storage.get(CONSORT);
      if (typeof text !== "string") return null;
      const { finished, running, noted, session } = keptShape.parse(JSON.parse(text));
      const numbers = Array.from({ length: finished }, (_, number) => number);
      const texts = await Promise.all(numbers.map((i) => this.#storage.get(movementKey(i))));
      this.#finished = finished;
      // Only the structure is checked; the contents are verified by replaying.
      return {
        session: session as unknown as KeptConsortSession,
        recordings: [
          ...texts.map((one) => JSON.parse(String(one)) as Recording),
          ...(running === null ? [] : [running as unknown as Recording]),
        ],
        noted: noted as unknown as readonly TimedInput[],
      };
    } catch (error) {
      this.#fault(error);
      return null;
    }
  }

  #write(act: () => Promise<void>): void {
    this.#writing = this.#writing.then(act).catch(this.#fault);
  }
}

/** Keyframes of the running movement are made again when it is restored. */
function textOf(session: ConsortSession): string {
  const { recordings, noted, playing } = session.simulation;
  const running = playing ? recordings.at(-1) : undefined;
  return JSON.stringify({
    version: VERSION,
    session: session.save(),
    noted,
    finished: recordings.length - (playing ? 1 : 0),
    running: running ? { ...running, keyframes: undefined, keyframeFields: undefined } : null,
  });
}

/** Restores into a new session. Throws when that is impossible. */
export function restoreSolo(session: ConsortSession, kept: KeptSolo, now: number): void {
  const played = { ...kept, past: pastOf(kept.recordings) };
  const restoring = session.restore(kept.session, played, now);
  while (restoring.next().done !== true);
}
