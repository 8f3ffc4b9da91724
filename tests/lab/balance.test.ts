import { describe, expect, test } from "vitest";
import { outcome } from "../../shared/model/measures.ts";
import type { GroupMeasures } from "../../shared/model/measures.ts";
import type { PolicyName } from "../../shared/players/bot.ts";
import { playMovement, playOut, seat } from "./play.ts";

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
const TIMEOUT = 60_000;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const played = new Map<PolicyName, GroupMeasures[]>();
/** Four-minute quartets at expert pace, one policy in every chair; each played once. */
function quartets(policy: PolicyName): GroupMeasures[] {
  let all = played.get(policy);
  if (all === undefined)
    played.set(policy, (all = SEEDS.map((seed) => playMovement(policy, seed))));
  return all;
}
const of = (policy: PolicyName, key: "harmony" | "residue" | "connection" | "repair"): number =>
  mean(quartets(policy).map((one) => one[key]));
/** The first minute of four. */
const firstMinute = (policy: PolicyName): number =>
  mean(quartets(policy).map(({ course }) => mean(course.slice(0, 4))));

const SPOILERS = ["silent", "random", "mindReading", "intruding", "fighting", "fading"] as const;

describe("[X2] skill shows: 20 quartets of each kind", { timeout: TIMEOUT }, () => {
  test("attuned: harmony at least .75, bids met, ruptures mended", () => {
    expect(of("attuned", "harmony")).toBeGreaterThanOrEqual(0.75);
    expect(of("attuned", "connection")).toBeGreaterThan(0.75);
    expect(of("attuned", "repair")).toBeGreaterThan(0.85);
    expect(of("attuned", "residue")).toBeLessThan(0.03);
  });

  test.each(SPOILERS)("%s: harmony at most .45", (policy) => {
    expect(of(policy, "harmony")).toBeLessThanOrEqual(0.45);
    expect(mean(quartets(policy).map(outcome))).toBeLessThan(
      0.75 * mean(quartets("attuned").map(outcome)),
    );
  });

  test("making nice: as good as attuned in the first minute, and the most residue of all at the end", () => {
    expect(firstMinute("makingNice")).toBeGreaterThan(firstMinute("attuned") - 0.05);
    expect(of("makingNice", "harmony")).toBeLessThan(of("attuned", "harmony") - 0.03);
    for (const policy of ["attuned", ...SPOILERS] as const) {
      expect(of("makingNice", "residue")).toBeGreaterThan(of(policy, "residue"));
    }
  });
});

describe("§15 people beside bots, four minutes", { timeout: TIMEOUT }, () => {
  const beside = (person: PolicyName, pace: "beginner" | "normal" | "expert"): number =>
    mean(
      SEEDS.slice(0, 8).map(
        (seed) =>
          playOut(seat([person, "companion", "companion", "companion"], seed, pace, 240)).harmony,
      ),
    );

  test("someone slow and new to it can hold a quartet together at beginner pace, not at expert pace", () => {
    expect(beside("novice", "beginner")).toBeGreaterThan(0.75);
    expect(beside("novice", "expert")).toBeLessThan(0.5);
  });

  test("practice shows at every pace", () => {
    for (const pace of ["beginner", "normal", "expert"] as const) {
      expect(beside("companion", pace)).toBeGreaterThan(beside("novice", pace));
    }
  });

  test("one who does nothing ruins it", () => {
    expect(beside("silent", "beginner")).toBeLessThan(0.65);
  });
});
