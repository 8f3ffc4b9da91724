import { cloneWorld } from "../hash.ts";
import { seedRng } from "../rng.ts";
import { open, type World } from "../world.ts";

/** [F8] An independent world like that one, in which chance goes another way from here. */
export function forkWith(world: World, seed: number): World {
  const fork = cloneWorld(world);
  Object.assign(open(fork).rng, seedRng(seed));
  return fork;
}
