/** [A9]–[A11] What protects a chair from edge acts, and after a stop from calls too, for a while. */
import type { Chair } from "./chair.ts";
import type { Command } from "./command.ts";
import { isEdge } from "./cue.ts";
import { SHIELD, ticks } from "./numbers.ts";
import type { Refusal } from "./refusal.ts";
import type { ChairId } from "./units.ts";
import type { World } from "./world.ts";

const STOPPED = ticks(SHIELD.stop);
const REST_EVERY = ticks(SHIELD.restEvery);
const EDGES_WITHIN = ticks(SHIELD.edgesWithin);

/** [A9] Whether it has just said stop. */
export const isShielded = ({ chairs, tick }: World, chair: ChairId): boolean =>
  tick - (chairs[chair]?.stoppedAt ?? -Infinity) < STOPPED;

/** [A9] Whether new calls are kept away from the chair: its stop was the first in a while. */
export const isResting = (world: World, chair: ChairId): boolean =>
  isShielded(world, chair) && world.tick - (world.chairs[chair]?.restedAt ?? -Infinity) < STOPPED;

/** [A9] The chair gives "stop". */
export function saysStop({ tick }: World, chair: Chair): void {
  chair.stoppedAt = tick;
  if (tick - chair.restedAt >= REST_EVERY) chair.restedAt = tick;
}

/** [A9], [A10] Why an edge act at that chair is refused now, or null when it is not. */
export function edgeRefusal(world: World, at: ChairId): Refusal | null {
  if (isShielded(world, at)) return "theySaidStop";
  const last = world.chairs[at]?.struckBefore ?? -Infinity;
  return world.tick - last < EDGES_WITHIN ? "enoughForThem" : null;
}

/** [A11] Whether edge acts never reach that chair. */
export const isSpared = ({ chairs }: World, at: ChairId): boolean => chairs[at]?.noneAtMe === true;

/** Whether a bot should not do this: an edge act that would be refused, or would not arrive. */
export const isInVain = (world: World, by: ChairId, command: Command): boolean => {
  const at = world.chairs[by]?.gaze;
  if (command.do !== "cue" || typeof at !== "number") return false;
  return isEdge(command.cue) && (isSpared(world, at) || edgeRefusal(world, at) !== null);
};
