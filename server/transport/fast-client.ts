/**
 * Keeps the framework's clients fast. It deletes a property of each as it joins, and V8 then looks up
 * every property of that client in a table, on every patch. Where the property is an accessor of all
 * clients, there is nothing to delete.
 */
import { WebSocketClient } from "@colyseus/ws-transport";

/** What the framework queues until a client has joined. */
const QUEUE = Symbol("queue");

interface Queueing {
  [QUEUE]?: unknown[];
}

export function keepClientsFast(): void {
  Object.defineProperty(WebSocketClient.prototype, "_enqueuedMessages", {
    configurable: true,
    get(this: Queueing) {
      return this[QUEUE];
    },
    set(this: Queueing, queue: unknown[]) {
      this[QUEUE] = queue;
    },
  });
}
