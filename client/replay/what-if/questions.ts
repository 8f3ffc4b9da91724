/** [F8] Questions of a page to the what-if worker, and the answers so far. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Recording } from "../../../shared/model/replay/recording.ts";
import type { ChairId } from "../../../shared/model/units.ts";
import type { Change } from "../../../shared/what-if/change.ts";
import type { Run } from "../../../shared/what-if/run.ts";
import type { WhatIfOffers } from "../../../shared/what-if/what-if.ts";
import type { WhatIfRequest, WhatIfReply } from "./worker.ts";

export interface Answer {
  readonly tick: number;
  readonly change: Change;
  readonly played: Run;
  /** Runs simulated so far. */
  readonly unchanged: readonly Run[];
  readonly changed: readonly Run[];
}

/** The part of a worker that is used. */
export interface WorkerLine {
  postMessage(asked: WhatIfRequest, transferred: []): void;
  addEventListener(kind: "message", heard: (event: MessageEvent<WhatIfReply>) => void): void;
  addEventListener(kind: "error", heard: () => void): void;
  terminate(): void;
}

export const beginWorker = (): WorkerLine =>
  new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

export class Questions {
  readonly #worker: WorkerLine;
  /** Chairs that a person has played. */
  readonly people: ReadonlySet<ChairId>;
  readonly #offers = signal<WhatIfOffers | null>(null);
  readonly #answer = signal<Answer | null>(null);
  readonly #failed = signal(false);
  readonly #asked = signal<Change | null>(null);
  #tick = -1;

  constructor(worker: WorkerLine, recordings: readonly Recording[]) {
    this.#worker = worker;
    this.people = new Set(
      recordings.at(-1)?.players.flatMap(({ by, chair }) => (by === "person" ? [chair] : [])),
    );
    worker.addEventListener("message", ({ data }) => this.#hear(data));
    worker.addEventListener("error", () => (this.#failed.value = true));
    worker.postMessage({ ask: "begin", recordings }, []);
  }

  /** Offers for the moment last asked about; null until they arrive. */
  get offers(): ReadonlySignal<WhatIfOffers | null> {
    return this.#offers;
  }

  /** The change last asked about. */
  get asked(): ReadonlySignal<Change | null> {
    return this.#asked;
  }

  /** Answer for that change; null until the first run is done. */
  get answer(): ReadonlySignal<Answer | null> {
    return this.#answer;
  }

  get failed(): ReadonlySignal<boolean> {
    return this.#failed;
  }

  /** Asks for the changes that are possible at that tick. */
  lookAt(tick: number): void {
    this.#tick = tick;
    this.#asked.value = null;
    this.#offers.value = null;
    this.#answer.value = null;
    this.#worker.postMessage({ ask: "offers", tick }, []);
  }

  /** Asks for runs with a change; null: withdraws the question. */
  ask(change: Change | null): void {
    this.#asked.value = change;
    this.#answer.value = null;
    if (change !== null) this.#worker.postMessage({ ask: "runs", tick: this.#tick, change }, []);
  }

  close(): void {
    this.#worker.terminate();
  }

  #hear(told: WhatIfReply): void {
    if (told.told === "offers") {
      if (told.offers.tick === this.#tick) this.#offers.value = told.offers;
      return;
    }
    const { tick, change, played, unchanged, changed } = told;
    const asked = this.#asked.peek();
    if (tick !== this.#tick || asked === null || !isSame(asked, change)) return;
    const before = this.#answer.value;
    const known = played ?? before?.played;
    if (known === undefined) return;
    this.#answer.value = {
      tick,
      change: asked,
      played: known,
      unchanged: [...(before?.unchanged ?? []), unchanged],
      changed: [...(before?.changed ?? []), changed],
    };
  }
}

export const isSame = (one: Change, other: Change): boolean =>
  one.chair === other.chair && one.to === other.to && one.act === other.act;
