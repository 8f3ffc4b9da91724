/**
 * [P1] Against what a viewer sees and hears the others: their mean leaving the viewer out, so that
 * nothing of its own error comes back to it. In a duo, where that mean would be the other itself, what
 * the other would play were nothing torn: of two alone neither hears the other out of tune, only torn,
 * and faces tell the rest. Summed over the others one by one: a total less one's own would carry one's
 * own error in its last bits ([P3]).
 */
import type { Chair } from "./chair.ts";
import { at, chairAt, type Store } from "./world.ts";

/** Cents that its tears put on what a chair plays. */
export const tornCents = ({ sounds, pitch }: Chair): number => sounds - pitch;
/** The same in ms, of the onset that falls next. */
export const tornMs = (store: Store, chair: Chair): number =>
  chair.onset - at(store.phase, chair.id);

function meanOfOthers(store: Store, viewer: number, of: (chair: Chair) => number): number {
  let sum = 0;
  for (let i = 0; i < store.n; i += 1) if (i !== viewer) sum += of(chairAt(store, i));
  return sum / (store.n - 1);
}

const soundsOf = ({ sounds }: Chair): number => sounds;
const pitchOf = ({ pitch }: Chair): number => pitch;
const lateOf = ({ late }: Chair): number => late;

/** Cents. */
export function centreCents(store: Store, viewer: number): number {
  return meanOfOthers(store, viewer, store.n === 2 ? pitchOf : soundsOf);
}

/** Ms, of the signed mean of the last four onsets. */
export function centreMs(store: Store, viewer: number): number {
  const centre = meanOfOthers(store, viewer, lateOf);
  return store.n === 2 ? centre - tornMs(store, chairAt(store, 1 - viewer)) : centre;
}

/** What the ears go by: the others' pitches and phases, and what tears put on both; cents and ms. */
export interface HeardCentre {
  pitch: number;
  phase: number;
  tornCents: number;
  tornMs: number;
}

/** Fills and returns `into`. */
export function heardCentre(store: Store, viewer: number, into: HeardCentre): HeardCentre {
  into.pitch = into.phase = into.tornCents = into.tornMs = 0;
  for (let i = 0; i < store.n; i += 1) {
    if (i === viewer) continue;
    const chair = chairAt(store, i);
    into.pitch += chair.pitch / (store.n - 1);
    into.phase += at(store.phase, i) / (store.n - 1);
    if (store.n === 2) continue;
    into.tornCents += tornCents(chair) / (store.n - 1);
    into.tornMs += tornMs(store, chair) / (store.n - 1);
  }
  return into;
}

/** In whole steps; what is within half a step of the centre is at the centre. */
export const coarse = (value: number, step: number): number => step * Math.round(value / step);

/** [A4] What a listening body goes by: the rest of the consort, and in a duo what it plays itself. */
export const bodyCents = (store: Store, listener: number): number =>
  store.n === 2 ? chairAt(store, listener).sounds : centreCents(store, listener);
export const bodyMs = (store: Store, listener: number): number =>
  store.n === 2 ? chairAt(store, listener).late : centreMs(store, listener);
