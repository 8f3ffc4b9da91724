/**
 * [P1] Against what a viewer sees and hears the others: their mean leaving the viewer out, so that
 * nothing of its own error comes back to it. In a duo, where that mean would be the other itself, what
 * the other itself has played of late: two alone have nothing else to be measured against, and only
 * faces tell. Summed over the others one by one: a total less one's own would carry one's own error in
 * its last bits ([P3]).
 */
import { chairAt, type Store, type World } from "./world.ts";

const theOther = (world: Pick<World, "chairs">, viewer: number) => world.chairs[1 - viewer];

/** Cents. */
export function centreCents(world: Pick<World, "n" | "chairs">, viewer: number): number {
  if (world.n === 2) return theOther(world, viewer)?.slowPitch ?? 0;
  let sum = 0;
  for (const chair of world.chairs) if (chair.id !== viewer) sum += chair.sounds;
  return sum / (world.n - 1);
}

/** Ms, of the signed mean of the last four onsets. */
export function centreMs(world: Pick<World, "n" | "chairs">, viewer: number): number {
  if (world.n === 2) return theOther(world, viewer)?.slowTime ?? 0;
  let sum = 0;
  for (const chair of world.chairs) if (chair.id !== viewer) sum += chair.late;
  return sum / (world.n - 1);
}

/** Ms, of the onsets of the beat that falls next. */
export function centreOnset(world: Pick<World, "n" | "chairs">, viewer: number): number {
  if (world.n === 2) return theOther(world, viewer)?.slowTime ?? 0;
  let sum = 0;
  for (const chair of world.chairs) if (chair.id !== viewer) sum += chair.onset;
  return sum / (world.n - 1);
}

/** [A4] What a listening body goes by: the rest of the consort, and in a duo what it plays itself. */
export const bodyCents = (store: Store, listener: number): number =>
  store.n === 2 ? chairAt(store, listener).sounds : centreCents(store, listener);
export const bodyMs = (store: Store, listener: number): number =>
  store.n === 2 ? chairAt(store, listener).late : centreMs(store, listener);
