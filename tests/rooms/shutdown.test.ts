import { keyOf } from "../fixtures/reader.ts";
import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { shutdownOnSignal } from "../../server/app/shutdown.ts";
import { ManualClock } from "./manual-clock.ts";
import { openTestServer } from "./test-server.ts";

test.for(["SIGINT", "SIGTERM", "SIGHUP"])(
  "%s in the middle of a movement, and once more: everyone hears the goodbye, then it ends",
  async (signal) => {
    const server = await openTestServer();
    const signals = new EventEmitter();
    const exits: string[] = [];
    shutdownOnSignal(server.app, signals, server.clock, () => exits.push("exit"));
    const ada = await server.visit({ enter: "friends" }, "Ada");
    const bo = await server.visit({ enter: "code", code: ada.code.value }, "Bo");
    const said = new Map([ada, bo].map((consort) => [consort, [] as string[]]));
    for (const [consort, heard] of said) consort.onNotice((notice) => heard.push(keyOf(notice)));
    ada.start();
    await server.until(() => (bo.perception.value?.tick ?? 0) > 20, "it plays");
    // Under npm, Ctrl-C comes from the terminal and from npm.
    signals.emit(signal);
    signals.emit(signal);
    expect(exits).toEqual([]);
    await server.settle(() => exits.length > 0, "it ends");
    await server.settle(() => ada.link.value === "lost" && bo.link.value === "lost", "lines end");
    for (const [{ disconnectReason }, heard] of said) {
      expect(heard).toEqual(["closing"]);
      expect(disconnectReason.value).toBe("closed");
    }
    expect(exits).toHaveLength(1);
    await expect(fetch(server.origin)).rejects.toThrow("fetch failed");
  },
);

test("a server that does not close is left after three seconds, and no signal hurries it", () => {
  const clock = new ManualClock();
  const signals = new EventEmitter();
  let exits = 0;
  const { promise } = Promise.withResolvers<void>();
  shutdownOnSignal({ close: () => promise }, signals, clock, () => (exits += 1));
  signals.emit("SIGINT");
  clock.advance(2999);
  signals.emit("SIGTERM");
  expect(exits).toBe(0);
  clock.advance(1);
  expect(exits).toBe(1);
});
