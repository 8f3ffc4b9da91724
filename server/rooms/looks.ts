/**
 * Where what a chair perceives is written down until it is sent: one record for each chair of each size
 * of consort, the same ones for all consorts of the house, so that they stay in the processor's cache.
 */
import { perceive } from "../../shared/model/perceive.ts";
import type { Perception } from "../../shared/model/perception.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { World } from "../../shared/model/world.ts";

const records: Perception[][] = [];

/** What `chair` perceives now, until a chair of that number looks again, in whatever consort. */
export function look(world: World, chair: ChairId): Perception {
  const ofSize = (records[world.n] ??= []);
  return (ofSize[chair] = perceive(world, chair, ofSize[chair]));
}
