/** [X10] People, or bots at a person's speed, beside bots. */
import { describe, expect, test } from "vitest";
import { alone } from "./pool.ts";
import type { PlayerName } from "./lab-players.ts";
import { PLAIN, seedsFrom } from "./movement.ts";
import { mean } from "./interval.ts";
import type { Pace } from "../../shared/model/numbers.ts";

/** Mean harmony of four minutes of this player beside three companions. */
async function beside(person: PlayerName, pace: Pace): Promise<number> {
  const players: PlayerName[] = [person, "companion", "companion", "companion"];
  const played = await alone.map(
    "movement",
    seedsFrom(1, 8).map((seed) => ({ ...PLAIN, players, seed, seconds: 240, pace })),
  );
  return mean(played.map(({ harmony }) => harmony)).measured;
}

describe("people beside bots, four minutes", () => {
  test("someone slow and new to it can hold a quartet together at beginner pace, not at expert pace", async () => {
    expect(await beside("novice", "beginner")).toBeGreaterThan(0.75);
    // Lower than what a player who does nothing leaves at the gentlest pace.
    expect(await beside("novice", "expert")).toBeLessThan(0.65);
  });

  test.each(["beginner", "normal", "expert"] as const)(
    "practice shows at %s pace",
    async (pace) => {
      expect(await beside("companion", pace)).toBeGreaterThan(await beside("novice", pace));
    },
  );

  test("one who does nothing ruins it", async () => {
    expect(await beside("silent", "beginner")).toBeLessThan(0.65);
  });
});
