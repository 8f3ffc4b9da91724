/**
 * [P1] The centre against which a viewer sees and hears the others: their mean without the viewer,
 * so that the viewer's own error does not show in it. In a duo that mean would be the other player,
 * so the other's pitch without tears is used instead: two alone never hear each other out of tune,
 * only torn; faces tell the rest. Summed over the others one by one: a total minus the viewer would
 * carry the viewer's error in its last bits ([P3]).
 */
import type { Chair } from "./chair.ts";
import { at, chairAt, type Store } from "./world.ts";

/** Cents that its tears add to what a chair plays. */
export const tornCents = ({ sounds, pitch }: Chair): number => sounds - pitch;
/** The same in ms, for the onset that falls next. */
export const tornMs = (store: Store, chair: Chair): number =>
  chair.onset - at(store.phase, chair.id);

/** Cents. */
export function centreCents(store: Store, viewer: number): number {
  let sum = 0;
  for (let i = 0; i < store.n; i += 1) {
    if (i === viewer) continue;
    const chair = chairAt(store, i);
    sum += store.n === 2 ? chair.pitch : chair.sounds;
  }
  return sum / (store.n - 1);
}

/** Ms, of the signed mean of the last four onsets. */
export function centreMs(store: Store, viewer: number): number {
  let sum = 0;
  for (let i = 0; i < store.n; i += 1) if (i !== viewer) sum += chairAt(store, i).late;
  const centre = sum / (store.n - 1);
  return store.n === 2 ? centre - tornMs(store, chairAt(store, 1 - viewer)) : centre;
}

/** What the ears use: the others' pitches and phases, and what tears add to both; cents and ms. */
export interface HeardCentre {
  pitch: number;
  phase: number;
  tornCents: number;
  tornMs: number;
}

/** Fills and returns `into`. */
export function heardCentre(store: Store, viewer: number, into: HeardCentre): HeardCentre {
  const others = store.n - 1;
  let pitch = 0;
  let phase = 0;
  let addedCents = 0;
  let addedMs = 0;
  for (let i = 0; i < store.n; i += 1) {
    if (i === viewer) continue;
    const chair = chairAt(store, i);
    pitch += chair.pitch / others;
    phase += at(store.phase, i) / others;
    if (others === 1) continue;
    addedCents += tornCents(chair) / others;
    addedMs += tornMs(store, chair) / others;
  }
  into.pitch = pitch;
  into.phase = phase;
  into.tornCents = addedCents;
  into.tornMs = addedMs;
  return into;
}

/** In whole steps; within half a step of the centre counts as at the centre. */
export const coarse = (value: number, step: number): number => step * Math.round(value / step);

/** [A4] What a listening body reacts to: the rest of the consort, and in a duo its own playing. */
export const bodyCents = (store: Store, listener: number): number =>
  store.n === 2 ? chairAt(store, listener).sounds : centreCents(store, listener);
export const bodyMs = (store: Store, listener: number): number =>
  store.n === 2 ? chairAt(store, listener).late : centreMs(store, listener);
