/** [M1], [M2] It takes two: which of several torn bonds a bot mends. */
import { expect, test } from "vitest";
import type { GazeTarget } from "../../shared/model/command.ts";
import { ticks } from "../../shared/model/numbers.ts";
import type { Perception } from "../../shared/model/perception.ts";
import { chairId } from "../../shared/model/units.ts";
import { BOT_PROFILES } from "../../shared/bots/profiles.ts";
import { mend } from "../../shared/bots/behaviours/mend.ts";
import { newBotMemory } from "../../shared/bots/memory.ts";
import { observe } from "../../shared/bots/observe.ts";
import { calm, WHOLE } from "../fixtures/perceptions.ts";

const CHAIRS = 5;
const TORN = { ...WHOLE, severity: "strain", type: "benign" } as const;

/** Chair 0, torn from the named chairs, looking at `mine`; and where the others look. */
function seen(
  torn: readonly number[],
  gazes: Readonly<Record<number, GazeTarget>>,
  mine: number,
  tick: number,
): Perception {
  const base = calm(CHAIRS);
  return {
    ...base,
    tick,
    self: { ...base.self, gaze: chairId(mine) },
    bonds: base.bonds.map((bond, i) => bond && (torn.includes(i) ? TORN : WHOLE)),
    focus: base.focus && {
      ...base.focus,
      chair: chairId(mine),
      gaze: gazes[mine] ?? "inward",
      mutual: gazes[mine] === 0,
    },
    periphery: base.periphery.map((one, i) => one && { ...one, gaze: gazes[i] ?? "inward" }),
  };
}

/** A bot that looks at `mine`, and the player it turns to after seeing the same for so many seconds. */
function partner(
  torn: readonly number[],
  gazes: Readonly<Record<number, GazeTarget>>,
  seconds = 0,
  begins = 4,
): number {
  const mind = newBotMemory(BOT_PROFILES.attuned, 1, chairId(0));
  let mine = begins;
  for (let tick = 0; tick <= ticks(seconds); tick += 2) {
    const view = seen(torn, gazes, mine, 440 + tick);
    observe(mind, view);
    const command = mend(mind, view);
    if (command?.do === "look" && typeof command.at === "number") mine = command.at;
  }
  return mine;
}

const ME = chairId(0);
const at = chairId;

test.each([1, 2, 3])(
  "[M1] of all it is torn from, it turns to whom turns to it: chair %i",
  (who) => {
    expect(partner([1, 2, 3], { [who]: ME })).toBe(who);
  },
);

test("[M2] who mends with somebody else is left to it", () => {
  expect(partner([1, 2], { 1: at(3), 3: at(1) })).toBe(2);
  expect(partner([1, 2], { 2: at(3), 3: at(2) })).toBe(1);
});

test("[M2] it stays with whom it has begun, though another turns to it later", () => {
  const mind = newBotMemory(BOT_PROFILES.attuned, 1, ME);
  const first = seen([1, 2], { 1: ME }, 1, 440);
  observe(mind, first);
  mend(mind, first);
  expect(mind.tending).toBe(1);
  const both = seen([1, 2], { 1: ME, 2: ME }, 1, 450);
  observe(mind, both);
  mend(mind, both);
  expect(mind.tending).toBe(1);
});

test("[M2] it waits three seconds for whom it turned to, and then tries another", () => {
  const first = partner([1, 2], {});
  expect(partner([1, 2], {}, 2.5)).toBe(first);
  expect(partner([1, 2], {}, 3.5)).toBe(first === 1 ? 2 : 1);
});

test("[N4] who has turned away for space is not asked to mend", () => {
  expect(partner([1, 2], { 1: "away" })).toBe(2);
});
