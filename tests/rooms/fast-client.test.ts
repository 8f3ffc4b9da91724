/** Colyseus deletes the queue of each client as it joins: it must not be the client's own property. */
import { WebSocketClient } from "@colyseus/ws-transport";
import { expect, test } from "vitest";
import { keepClientsFast } from "../../server/transport/fast-client.ts";

test("a client's queue is one of its own, and deleting it leaves the client's properties as they are", () => {
  keepClientsFast();
  const [one, other] = ["a", "b"].map((id) => new WebSocketClient(id, {} as never));
  one?._enqueuedMessages?.push(new Uint8Array(1));
  expect([one?._enqueuedMessages?.length, other?._enqueuedMessages?.length]).toEqual([1, 0]);
  const before = Object.keys(one ?? {});
  expect(before).not.toContain("_enqueuedMessages");
  delete (one as { _enqueuedMessages?: unknown } | undefined)?._enqueuedMessages;
  expect(Object.keys(one ?? {})).toEqual(before);
});
