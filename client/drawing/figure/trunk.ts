import type { Person } from "./person.ts";
import type { Pose } from "./pose.ts";

/** The trunk's measures in a pose; origin at the pit of the neck. */
export interface Trunk {
  /** Outer half width at the shoulders. */
  readonly halfWidth: number;
  readonly shoulderY: number;
  /** Half width at chest and waist. */
  readonly chest: number;
  readonly waist: number;
  /** Where the arms hang from, player's right (our left) and left. */
  readonly rightShoulder: readonly [number, number];
  readonly leftShoulder: readonly [number, number];
}

export function trunkOf(person: Person, pose: Pose): Trunk {
  const { shoulders, waist } = person.build;
  const rise = pose.shoulders;
  const halfWidth = (120 * shoulders + 10 * pose.openness - 10 * rise) * (1 + 0.012 * pose.breath);
  const shoulderY = 36 - 42 * rise - 5 * pose.breath - 6 * Math.min(0, pose.openness);
  const chest = (98 * shoulders + 4 * pose.openness) * (1 + 0.022 * pose.breath);
  return {
    halfWidth,
    shoulderY,
    chest,
    waist: 92 * waist * (1 + 0.016 * pose.breath),
    rightShoulder: [-(halfWidth - 25), shoulderY + 24],
    leftShoulder: [halfWidth - 25, shoulderY + 24],
  };
}
