/** The first steps, by a player who does only what the page says: what was said, seen, refused, and put on the table. */
import { FIRST_STEPS } from "../../client/coach/first-steps.ts";
import type { Command } from "../../shared/model/command.ts";
import type { HandItem } from "../../shared/model/hand.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { castParts } from "../../shared/scenarios/casting.ts";
import { BUILT_IN } from "../../shared/scenarios/library.ts";
import { scriptOf, setupOf } from "../../shared/scenarios/staging.ts";
import { MovementSimulation } from "../../shared/session/movement-simulation.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { PagePlayer } from "../lab/page/obey.ts";

const ME = chairId(0);

export interface Line {
  /** s. */
  readonly at: number;
  readonly say: string;
  readonly act: string;
  /** The control that is lit. */
  readonly lit: string;
}

export interface Played {
  readonly lines: readonly Line[];
  /** What came to the player's table after the beginning, and when, s. */
  readonly came: ReadonlyMap<HandItem, number>;
  readonly seen: readonly { readonly at: number; readonly what: Sighting }[];
  readonly refused: readonly string[];
}

/** `late`: delay between the player's act and its arrival at the rules, in ticks. */
export function playFirstSteps(seed: number, late: number): Played {
  const scenario = BUILT_IN.find(FIRST_STEPS);
  const scene = scenario?.scenes[0];
  if (!scenario || !scene) throw new Error("no first steps");
  const people = [true, false, false, false];
  const cast = castParts(scene, people, 0);
  const player = new PagePlayer(seed, scenario.pace, true, [], FIRST_STEPS);
  const seen: { at: number; what: Sighting }[] = [];
  const refused: string[] = [];
  const lines: Line[] = [];
  const came = new Map<HandItem, number>();
  let table: readonly HandItem[] | null = null;
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
      const now = simulation.perception(ME);
      const { hand } = now.self;
      const isNew = (item: HandItem): boolean => table?.includes(item) === false && !came.has(item);
      for (const item of hand ?? []) if (isNew(item)) came.set(item, tick / TICKS_PER_SECOND);
      table = hand;
      const command = player.act(now);
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
        lit: now.at,
      });
    said = now?.say ?? said;
    simulation.tick(1);
  }
  return { lines, came, seen, refused };
}
