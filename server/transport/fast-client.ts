/**
 * Performance fix for Colyseus clients: Colyseus deletes a property of each client as it joins, after which V8 treats
 * the object as a dictionary and every patch is slow. Making the property an accessor of the class leaves nothing to
 * delete.
 */
import { WebSocketClient } from "@colyseus/ws-transport";

/** Messages that Colyseus queues until a client has joined. */
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
