/** The first steps, by a player who does only what the page says. */
import { expect, test } from "vitest";
import { FIRST_STEPS } from "../../client/coach/first-steps.ts";
import type { Command } from "../../shared/model/command.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { castParts } from "../../shared/scenarios/casting.ts";
import { BUILT_IN } from "../../shared/scenarios/library.ts";
import { scriptOf, setupOf } from "../../shared/scenarios/staging.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { MovementSimulation } from "../../shared/session/movement-simulation.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { PagePlayer } from "../lab/page/obey.ts";

const ME = chairId(0);

interface Played {
  readonly lines: readonly { readonly at: number; readonly say: string; readonly act: string }[];
  readonly seen: readonly { readonly at: number; readonly what: Sighting }[];
  readonly refused: readonly string[];
}

/** `late`: delay between the player's act and its arrival at the rules, in ticks. */
function play(seed: number, late: number): Played {
  const scenario = BUILT_IN.find(FIRST_STEPS);
  const scene = scenario?.scenes[0];
  if (!scenario || !scene) throw new Error("no first steps");
  const people = [true, false, false, false];
  const cast = castParts(scene, people, 0);
  const player = new PagePlayer(seed, scenario.pace, true, [], FIRST_STEPS);
  const seen: { at: number; what: Sighting }[] = [];
  const refused: string[] = [];
  const lines: { at: number; say: string; act: string }[] = [];
  const deeds: { tick: number; command: Command }[] = [];
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
  while (simulation.playing) {
    const tick = simulation.tickCount;
    if (player.seesAt(tick)) {
      const command = player.act(simulation.perception(ME));
      if (command !== null) deeds.push({ tick: tick + late, command });
    }
    while (deeds[0] !== undefined && deeds[0].tick <= tick) {
      const [{ command }] = deeds.splice(0, 1) as [(typeof deeds)[number]];
      simulation.hear(ME, command);
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

/** Seconds before which each cue does not come. */
const CUES_COME = [
  ["wait", 30],
  ["warm", 30],
  ["nod", 58],
  ["showNeed", 131],
  ["ask", 140],
] as const;

/** Seed, and how late the hand is: among them a call that is read at once, and two that are hard to tune. */
test.each([
  [1, 0],
  [2, 0],
  [3, 0],
  [4, 0],
  [5, 0],
  [21, 0],
  [75, 30],
  [195, 40],
])(
  "whoever only obeys the page answers, waits, greets, is answered, and mends a tear: seed %i, late by %i",
  (seed, late) => {
    const { lines, seen, refused } = play(seed, late);
    const first = (see: Sighting["see"]): number =>
      seen.find(({ what }) => what.see === see)?.at ?? Infinity;
    expect(first("eased")).toBeLessThan(60);
    expect(first("returned")).toBeLessThan(90);
    expect(lines.some(({ act }) => act === '{"do":"cue","cue":"wait"}')).toBe(true);
    expect(lines.some(({ act }) => act === '{"do":"cue","cue":"warm"}')).toBe(true);
    expect(lines.some(({ act }) => act === '{"do":"breathe"}')).toBe(true);
    expect(first("met")).toBeLessThan(180);
    expect(first("torn")).toBeGreaterThan(180);
    expect(first("mended")).toBeLessThan(Infinity);
    // A delayed act may arrive too late, and be refused.
    if (late === 0) expect(refused).toEqual([]);
    // Each cue is named first when it comes, and not before.
    for (const [cue, comes] of CUES_COME) {
      const named = lines.find(({ say }) => say.includes(`“${en.cues.cue[cue].name}”`));
      expect(named?.at ?? -1, cue).toBeGreaterThanOrEqual(comes);
    }
    // One thing at a time, and nothing that is not there yet.
    const until = lines.filter(({ at }) => at < 180);
    expect(until.filter(({ say }) => /\b(?:bow|agree|stop|gather|bar)\b/i.test(say))).toEqual([]);
    expect(lines.filter(({ at }) => at < 30).every(({ act }) => !act.includes("cue"))).toBe(true);
  },
);
