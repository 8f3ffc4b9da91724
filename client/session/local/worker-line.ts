/** [O3] The page's side of a solo consort in a worker: the same messages and state as over a connection to a server. */
import { Decoder } from "@colyseus/schema";
import { CLOSE_CODES } from "../../../shared/protocol/messages.ts";
import type { JoinOptions } from "../../../shared/protocol/incoming.ts";
import type { Outgoing } from "../../../shared/protocol/messages.ts";
import { ConsortState } from "../../../shared/protocol/state.ts";
import type { Choice } from "../../../shared/session/movement.ts";
import { FrameOrder } from "../../../shared/solo/frame-order.ts";
import type { NumberedFrame, SoloAsked } from "../../../shared/solo/frames.ts";
import type { ConsortLine } from "../consort-line.ts";
import { JoinError } from "../join-error.ts";

/** A worker, as far as it is used. */
export interface SoloPort {
  post(message: unknown): void;
  /** `failed`: the script did not arrive, or ended with an error. */
  listen(heard: (frame: unknown) => void, failed: () => void): void;
  terminate(): void;
}

/** What a page asks for: checked in the worker. */
export type SoloOpening =
  | { readonly do: "open"; readonly who: JoinOptions; readonly open: Opened }
  | { readonly do: "back"; readonly who: JoinOptions }
  | {
      readonly do: "goOn";
      readonly who: JoinOptions;
      readonly seed: number;
      readonly kept: object;
    };

interface Opened {
  readonly alone: true;
  readonly movement?: Choice;
  readonly lesson?: boolean;
}

type WithoutNumber<T> = T extends unknown ? Omit<T, "n"> : never;

export class WorkerLine implements ConsortLine {
  readonly state = new ConsortState();
  readonly connection = { close: (): void => this.#port.terminate() };
  readonly reconnection = { enabled: false };

  readonly #port: SoloPort;
  readonly #decoder = new Decoder(this.state);
  readonly #order = new FrameOrder();
  readonly #opened = Promise.withResolvers<void>();
  readonly #answers = new Map<number, (value: unknown) => void>();
  readonly #listeners = new Map<string, (word: never) => void>();
  #onState: ((state: ConsortState) => void) | null = null;
  #onLeave: ((code: number) => void) | null = null;
  /** Frames that came before anybody listened. */
  #early: NumberedFrame[] | null = [];
  #sent = 0;
  #asked = 0;
  /** `no`: no state has come yet. `missed`: a frame is missing, and patches wait for the whole state. */
  #whole: "no" | "yes" | "missed" = "no";

  constructor(port: SoloPort) {
    this.#port = port;
    port.listen(
      (frame) => {
        if (isFrame(frame)) this.#arrived(frame);
      },
      () => {
        this.#opened.reject(new JoinError("partMissing"));
        this.#onLeave?.(CLOSE_CODES.brokenOff);
      },
    );
  }

  /** Asks for a chair. Rejects with JoinError when there is none. */
  async open(asked: SoloOpening): Promise<void> {
    this.#post(asked);
    await this.#opened.promise;
  }

  send(kind: string, message?: unknown): void {
    this.#post({ do: "send", kind, message });
  }

  request(question: string): Promise<unknown> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.#post({ do: "request", id, question });
    });
  }

  onMessage<K extends keyof Outgoing>(kind: K, then: (word: Outgoing[K]) => void): void {
    this.#listeners.set(kind, then);
  }

  onStateChange(then: (state: ConsortState) => void): void {
    this.#onState = then;
  }

  /** The last listener: from now on frames are passed on. */
  onLeave(then: (code: number) => void): void {
    this.#onLeave = then;
    queueMicrotask(() => {
      const early = this.#early ?? [];
      this.#early = null;
      for (const frame of early) this.#take(frame);
    });
  }

  async leave(consented = true): Promise<void> {
    this.#post({ do: "leave", forGood: consented });
    await Promise.resolve();
  }

  removeAllListeners(): void {
    this.#listeners.clear();
    this.#onState = null;
    this.#onLeave = null;
  }

  #post(asked: WithoutNumber<SoloAsked> | SoloOpening): void {
    this.#sent += 1;
    this.#port.post({ ...asked, n: this.#sent });
  }

  #arrived(frame: NumberedFrame): void {
    const order = this.#order.take(frame.n);
    if (order === "again") return;
    if (order === "gap" && this.#whole !== "missed") {
      this.#whole = "missed";
      this.#post({ do: "whole" });
    }
    if (frame.is === "refused") this.#opened.reject(new JoinError(frame.why));
    else this.#opened.resolve();
    if (this.#early === null) this.#take(frame);
    else this.#early.push(frame);
  }

  #take(frame: NumberedFrame): void {
    switch (frame.is) {
      case "message":
        return this.#listeners.get(frame.kind)?.(frame.word as never);
      case "state":
        if (this.#decoder.root.refs.size > 1) this.#decoder.decodeResync(frame.bytes);
        else this.#decoder.decode(frame.bytes);
        this.#whole = "yes";
        return this.#onState?.(this.state);
      case "patch":
        if (this.#whole !== "yes") return;
        this.#decoder.decode(frame.bytes);
        return this.#onState?.(this.state);
      case "answer":
        this.#answers.get(frame.id)?.(frame.value);
        return void this.#answers.delete(frame.id);
      case "closed":
        return this.#onLeave?.(frame.code);
      case "refused":
    }
  }
}

/** Anything else is ignored. */
function isFrame(data: unknown): data is NumberedFrame {
  if (typeof data !== "object" || data === null) return false;
  const { n, is, bytes, kind, id, code, why } = data as Record<string, unknown>;
  if (typeof n !== "number") return false;
  switch (is) {
    case "message":
      return typeof kind === "string";
    case "state":
    case "patch":
      return bytes instanceof Uint8Array;
    case "answer":
      return typeof id === "number";
    case "closed":
      return typeof code === "number";
    case "refused":
      return typeof why === "string";
    default:
      return false;
  }
}
