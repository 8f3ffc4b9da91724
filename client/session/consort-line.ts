/** A connection to the room of a consort, as Colyseus offers it: to a server, or to a worker of this browser. */
import type { Outgoing } from "../../shared/protocol/messages.ts";
import type { ConsortState } from "../../shared/protocol/state.ts";
import type { AskedLine } from "./clock-polling.ts";

export interface ConsortLine extends AskedLine {
  readonly state: ConsortState;
  readonly connection: { close(): void };
  readonly reconnection: { enabled: boolean };
  send(kind: string, message?: unknown): void;
  onMessage<K extends keyof Outgoing>(kind: K, then: (word: Outgoing[K]) => void): unknown;
  onStateChange(then: (state: ConsortState) => void): unknown;
  /** `code`: why it was closed. */
  onLeave(then: (code: number) => void): unknown;
  /** `consented`: for good; otherwise the chair is kept. */
  leave(consented?: boolean): Promise<unknown>;
  removeAllListeners(): void;
}
