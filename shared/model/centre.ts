/**
 * [P1] Against what a viewer sees and hears the others: their mean leaving the viewer out, so that
 * nothing of its own error comes back to it. In a duo, where that mean would be the other itself, the
 * slow mean of the two. Summed over the others one by one: a total less one's own would carry one's
 * own error in its last bits ([P3]).
 */
import type { World } from "./world.ts";

/** Cents. */
export function centreCents(
  world: Pick<World, "n" | "chairs" | "slowPitch">,
  viewer: number,
): number {
  if (world.n === 2) return world.slowPitch;
  let sum = 0;
  for (const chair of world.chairs) if (chair.id !== viewer) sum += chair.sounds;
  return sum / (world.n - 1);
}

/** Ms, of the signed mean of the last four onsets. */
export function centreMs(world: Pick<World, "n" | "chairs" | "slowTime">, viewer: number): number {
  if (world.n === 2) return world.slowTime;
  let sum = 0;
  for (const chair of world.chairs) if (chair.id !== viewer) sum += chair.late;
  return sum / (world.n - 1);
}

/** Ms, of the onsets of the beat that falls next. */
export function centreOnset(
  world: Pick<World, "n" | "chairs" | "slowTime">,
  viewer: number,
): number {
  if (world.n === 2) return world.slowTime;
  let sum = 0;
  for (const chair of world.chairs) if (chair.id !== viewer) sum += chair.onset;
  return sum / (world.n - 1);
}
