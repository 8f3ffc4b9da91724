/** [X1] A whole session: movements in sequence, with everything people settle between and during them. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import type { Recording } from "../../shared/model/replay/recording.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import type { World } from "../../shared/model/world.ts";
import { chairId } from "../../shared/model/units.ts";
import { storedRecordings } from "./stored-recordings.ts";
import { openTestServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const at = (all: readonly Consort[], i: number): Consort => {
  const consort = all[i];
  if (consort === undefined) throw new RangeError(`nobody ${i}`);
  return consort;
};

/** The worlds that the saved log gives, movement by movement, as hashes. */
function replayed(recordings: readonly Recording[], ticks: readonly number[]): string[] {
  const written = JSON.parse(JSON.stringify(recordings)) as readonly Recording[];
  let before: World | undefined;
  return written.map((movement, i) => {
    expect(movement.continues).toBe(before === undefined ? null : hashWorld(before));
    expect(movement.ticks).toBe(ticks[i]);
    before = replay(movement, before);
    return hashWorld(before);
  });
}

test("the log of three movements, written down and read again, gives the same worlds, bit for bit", async () => {
  const host = await server.visit(
    { enter: "friends", movement: { minutes: 1, pace: "expert" } },
    "p0",
  );
  const code = host.code.value;
  const all = [host];
  const come = async () => all.push(await server.visit({ enter: "code", code }, `p${all.length}`));
  for (let i = 1; i < 5; i += 1) await come();
  const { simulation: play } = server.room(host);
  const hashes: string[] = [];
  const ticks: number[] = [];
  const movement = async (during: () => Promise<void>) => {
    host.start();
    await server.until(
      () => all.every(({ phase, perception }) => phase.value === "playing" && perception.value),
      "all play",
    );
    await during();
    await server.until(() => host.phase.value === "ended", "it ends", 1400);
    if (play.world === null) throw new Error("nothing was played");
    hashes.push(hashWorld(play.world));
    ticks.push(play.world.tick);
  };
  const tick = (n: number) => server.until(() => play.tickCount >= n, `tick ${n}`);

  // Everything at once: a conductor, a lead, loudness, check-ins, cards.
  host.agree({ about: "conductor", chair: chairId(4) });
  host.agree({ about: "lead", passage: "middle", chair: chairId(2) });
  host.agree({ about: "loudness", loudness: "soft" });
  host.agree({ about: "checkIn", seconds: 30 });
  at(all, 1).takeRole({ pattern: "disorganised", reflex: "makingNice" });
  at(all, 2).takeRole({ pattern: "preoccupied", reflex: "fighting" });
  await server.settle(() => at(all, 2).role.value !== null, "cards are taken");
  await movement(async () => {
    at(all, 1).command({ do: "bow", pitch: -0, tempo: 1, volume: 1 });
    at(all, 2).command({ do: "look", at: chairId(0) });
    await tick(40);
    at(all, 2).command({ do: "cue", cue: "glare" });
    host.command({ do: "propose", terms: { about: "loudness", loudness: "full" } });
    at(all, 3).command({ do: "propose", terms: { about: "loudness", loudness: "full" } });
    await tick(120);
    at(all, 3).command({ do: "cue", cue: "gather" });
    server.cut(at(all, 1));
    await server.until(() => at(all, 1).link.value === "reconnecting", "a line drops");
    await server.until(() => at(all, 1).link.value === "open", "and is back");
    await tick(300);
    // Masked to its end.
    for (let beat = 0; beat < 10; beat += 1) {
      at(all, 2).command({ do: "cue", cue: "warm" });
      await tick(320 + beat * 25);
    }
  });

  // A role changes, a chair goes and another gets it, all within the movement.
  at(all, 2).takeRole(null);
  at(all, 3).takeRole({ pattern: "dismissive", reflex: "fading" });
  await server.settle(() => at(all, 3).role.value !== null, "cards change");
  await movement(async () => {
    await tick(200);
    at(all, 2).leave();
    all.splice(2, 1);
    await tick(400);
    all.push(await server.visit({ enter: "code", code }, "late"));
    expect(at(all, 4).me.value).toBe(2);
    at(all, 4).command({ do: "propose", terms: { about: "conductor", chair: null } });
    await tick(500);
    at(all, 4).command({ do: "look", at: chairId(3) });
  });
  expect(play.played.last?.setup.roles?.map((role) => role?.reflex ?? null)).toEqual([
    null,
    "makingNice",
    null,
    "fading",
    null,
  ]);

  // Two more chairs: the world is created anew, and what lasts, lasts.
  await come();
  await come();
  await movement(() => tick(100));
  const recordings = await storedRecordings(server, server.room(at(all, 0)).roomId);
  expect(recordings.map(({ setup }) => setup.chairs)).toEqual([5, 5, 7]);
  expect(replayed(recordings, ticks)).toEqual(hashes);
  expect(new Set(hashes).size).toBe(3);
  all.forEach((consort) => consort.leave());
});
