import type { ReadonlySignal } from "@preact/signals";
import type { Perception } from "../../shared/model/perception.ts";
import type { Millis } from "../../shared/model/units.ts";
import type { InstrumentId } from "../../shared/pieces/cast.ts";
import type { Phase } from "../../shared/session/movement.ts";
import type { Ensemble } from "./ensemble.ts";
import type { Stance } from "./voices/voice.ts";

/** How a performance sounds now, by voice. */
export interface Heard extends Pick<Perception, "tick" | "chairs" | "music" | "sounding"> {
  /** The voice of which `sounding` knows nothing: the own one of a seat. */
  readonly own: Stance;
  /** [R10] How far the voices stray from their places in the room, 0 … 1. */
  readonly straying: number;
}

/** What an event does to the sound, at that time of the audio context, in seconds. */
export type Gesture = (ensemble: Ensemble, at: number) => void;

/** What an orchestra plays: a seat's own hearing, or what a whole room is told. */
export interface Performance {
  /** One a voice, left to right; empty before anybody sits. */
  readonly instruments: ReadonlySignal<readonly InstrumentId[]>;
  readonly phase: ReadonlySignal<Phase>;
  /** Id of what is played. */
  readonly piece: ReadonlySignal<string>;
  /** [Z2] Nothing sounds, and the music waits where it stands. */
  readonly still: ReadonlySignal<boolean>;
  /** Null before the first of it. */
  readonly heard: ReadonlySignal<Heard | null>;
  /** Server ms of tick 0, on the clock of `serverNow`. */
  readonly epoch: ReadonlySignal<Millis>;
  serverNow(): Millis;
  /** Returns a function that stops listening. */
  onGesture(listener: (gesture: Gesture) => void): () => void;
}
