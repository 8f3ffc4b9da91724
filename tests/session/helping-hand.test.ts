/** [J2] Bow assistance for players whose cue table lacks the bow; nothing else is assisted. */
import { expect, test } from "vitest";
import type { Command } from "../../shared/model/command.ts";
import type { HandItem } from "../../shared/model/hand.ts";
import type { RecordedCommand } from "../../shared/model/replay/recording.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { MovementSimulation } from "../../shared/session/movement-simulation.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { directed } from "../model/stage.ts";

const ADA = chairId(0);
const REST = { do: "bow", pitch: 0, tempo: 0, volume: 0.5 } as const;

/** Plays a minute in which Ada looks at her neighbour; `first`: her first command. */
function minute(hand: readonly HandItem[] | null, first?: Command): readonly RecordedCommand[] {
  const simulation = new MovementSimulation(seededRandomness(12));
  const people = [true, false, false, false];
  simulation.begin(
    { piece: "tallis-canon", minutes: 1, pace: "beginner", scene: null },
    people,
    () => ({ direction: directed({ hands: [hand] }) }),
  );
  while (simulation.playing) {
    const tick = simulation.tickCount;
    if (tick % (5 * TICKS_PER_SECOND) === 0)
      simulation.hear(ADA, { do: "look", at: tick % 200 === 0 ? chairId(1) : chairId(2) });
    if (first !== undefined && tick === 0) simulation.hear(ADA, first);
    simulation.tick(2);
  }
  return (simulation.recordings[0]?.commands ?? []).filter(({ chair }) => chair === ADA);
}

const byTheHand = (commands: readonly RecordedCommand[]): readonly RecordedCommand[] =>
  commands.filter(({ by }) => by === "bot");

test("it bends where faces say, lets the bow rest again, and gives no sign and no look", () => {
  const helped = byTheHand(minute(["look", "warm", "nod"]));
  const bends = helped.flatMap(({ command }) => (command.do === "bow" ? [command] : []));
  expect(bends.some(({ pitch, tempo }) => pitch !== 0 || tempo !== 0)).toBe(true);
  expect(bends.at(-1)).toMatchObject({ pitch: 0, tempo: 0 });
  expect(bends).toHaveLength(helped.length);
});

test.each([
  ["with everything on the table", null],
  ["with the bow on it", ["look", "bow"] as const],
  ["where a scene leaves out cues alone", ["warm", "nod"] as const],
])("nobody's bow is touched who has one: %s", (_, hand) => {
  expect(byTheHand(minute(hand))).toEqual([]);
});

test("who bows after all has the bow alone from then on", () => {
  expect(byTheHand(minute(["look", "warm"], REST))).toEqual([]);
});
