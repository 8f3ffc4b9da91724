/** The first steps, by a player who does only what the page says. */
import { expect, test } from "vitest";
import { FIRST_STEPS } from "../../client/coach/first-steps.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { castParts } from "../../shared/scenarios/casting.ts";
import { BUILT_IN } from "../../shared/scenarios/library.ts";
import { scriptOf, setupOf } from "../../shared/scenarios/staging.ts";
import { MovementSimulation } from "../../shared/session/movement-simulation.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { PagePlayer } from "../lab/page/obey.ts";

const ME = chairId(0);
const SECONDS = 240;

interface Played {
  readonly lines: readonly { readonly at: number; readonly say: string; readonly act: string }[];
  readonly seen: readonly { readonly at: number; readonly what: Sighting }[];
  readonly refused: readonly string[];
}

function play(seed: number): Played {
  const scenario = BUILT_IN.find(FIRST_STEPS);
  const scene = scenario?.scenes[0];
  if (!scenario || !scene) throw new Error("no first steps");
  const people = [true, false, false, false];
  const cast = castParts(scene, people, 0);
  const player = new PagePlayer(seed, scenario.pace, true, [], FIRST_STEPS);
  const seen: { at: number; what: Sighting }[] = [];
  const refused: string[] = [];
  const lines: { at: number; say: string; act: string }[] = [];
  const simulation = new MovementSimulation(seededRandomness(seed), (chair, kind, word) => {
    if (chair !== ME) return;
    const at = Math.round(simulation.tickCount / TICKS_PER_SECOND);
    if (kind === "refused") refused.push(`${at} ${JSON.stringify(word)}`);
    if (kind !== "sighting") return;
    seen.push({ at, what: word as Sighting });
    player.see(word as Sighting);
  });
  simulation.begin(
    { piece: scene.piece, minutes: scene.minutes, pace: scenario.pace, scene: null },
    people,
    () => setupOf(scene, cast),
    { script: scriptOf(scene, cast) },
  );
  let said = "";
  while (simulation.playing && simulation.tickCount < SECONDS * TICKS_PER_SECOND) {
    if (player.seesAt(simulation.tickCount)) {
      const command = player.act(simulation.perception(ME));
      if (command !== null) simulation.hear(ME, command);
    }
    const now = player.said;
    if (now !== null && now.say !== said)
      lines.push({
        at: Math.round(simulation.tickCount / TICKS_PER_SECOND),
        say: now.say,
        act: JSON.stringify(now.act),
      });
    said = now?.say ?? said;
    simulation.tick(1);
  }
  return { lines, seen, refused };
}

test.each([1, 2, 3, 4, 5])(
  "whoever only obeys the page answers, waits, greets, is answered, and mends a tear: seed %i",
  (seed) => {
    const { lines, seen, refused } = play(seed);
    const first = (see: Sighting["see"]): number =>
      seen.find(({ what }) => what.see === see)?.at ?? Infinity;
    expect(first("eased")).toBeLessThan(60);
    expect(first("returned")).toBeLessThan(90);
    expect(lines.some(({ act }) => act === '{"do":"cue","cue":"wait"}')).toBe(true);
    expect(lines.some(({ act }) => act === '{"do":"cue","cue":"warm"}')).toBe(true);
    expect(lines.some(({ act }) => act === '{"do":"breathe"}')).toBe(true);
    expect(first("met")).toBeLessThan(180);
    expect(first("torn")).toBeGreaterThan(180);
    expect(first("mended")).toBeLessThan(SECONDS);
    expect(refused).toEqual([]);
    // One thing at a time, and nothing that is not there yet.
    const until = lines.filter(({ at }) => at < 180);
    expect(until.filter(({ say }) => /\b(?:bow|agree|stop|gather|bar)\b/i.test(say))).toEqual([]);
    expect(lines.filter(({ at }) => at < 30).every(({ act }) => !act.includes("cue"))).toBe(true);
  },
);
