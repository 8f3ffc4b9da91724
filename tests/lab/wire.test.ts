/** Short form of `lab wire`: what a client could deduce from everything it is sent. */
import { expect, test } from "vitest";
import { type Own, predicted } from "./wire/predict.ts";
import { type Moment, playWire, type WireTask } from "./wire/sent.ts";

const played = (
  chairs: number,
  kind: Pick<WireTask, "player" | "pace"> = { player: "attuned", pace: "expert" },
): (readonly Moment[])[] =>
  Array.from({ length: 8 }, (_, k) =>
    playWire({ ...kind, chairs, seed: 70 + k, seconds: 150 }),
  ).flatMap(({ clients }) => clients);

/** Fitted on one half of the clients, tested on the other. */
function told(clients: readonly (readonly Moment[])[], what: Own, faces = false): number {
  const half = clients.length / 2;
  return predicted(what, clients.slice(0, half), clients.slice(half), faces).measured;
}

const duos = played(2);
const quartets = played(4);

test.each(["pitch", "time"] as const)("[P3] a duo gives nobody's own %s away", (what) => {
  expect(told(duos, what)).toBeLessThan(0.4);
});

test.each(["pitch", "time"] as const)("[P3] nor does a quartet: %s", (what) => {
  expect(told(quartets, what)).toBeLessThan(0.3);
});

test("[A4] a listening face tells a duo what nothing else does", () => {
  // Fair players stray further than attuned ones, so that there is something to deduce.
  const fair = played(2, { player: "fair", pace: "beginner" });
  const withFaces = told(fair, "ownPitch", true);
  expect(withFaces).toBeGreaterThan(0.3);
  expect(withFaces).toBeGreaterThan(told(fair, "ownPitch") + 0.05);
});

test("what is given away would be found, be it only in how something changes", () => {
  const leaking = duos.map((client) => {
    let sum = 0;
    return client.map((moment) => {
      sum += moment.pitch;
      return { ...moment, sent: { ...moment.sent, leak: sum } };
    });
  });
  expect(told(leaking, "pitch")).toBeGreaterThan(0.9);
});
