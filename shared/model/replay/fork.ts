import { cloneWorld } from "../hash.ts";
import { seedRng } from "../rng.ts";
import { open, type World } from "../world.ts";

/** [F8] An independent copy of the world, with other random numbers from here on. */
export function forkWith(world: World, seed: number): World {
  const fork = cloneWorld(world);
  Object.assign(open(fork).rng, seedRng(seed));
  return fork;
}
