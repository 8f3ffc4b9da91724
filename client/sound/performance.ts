import type { ReadonlySignal } from "@preact/signals";
import type { Perception } from "../../shared/model/perception.ts";
import type { Millis } from "../../shared/model/units.ts";
import type { InstrumentId } from "../../shared/pieces/cast.ts";
import type { Phase } from "../../shared/session/movement.ts";
import type { Contact } from "./contact.ts";
import type { Ensemble } from "./ensemble.ts";
import type { Stance } from "./voices/voice.ts";

/** Present sound of a performance, by voice. */
export interface Heard extends Pick<Perception, "tick" | "chairs" | "music" | "sounding"> {
  /** The listener's own voice, which `sounding` does not contain. */
  readonly own: Stance;
  /** By voice. */
  readonly contacts: readonly Contact[];
  /** [R10] How far the voices stray from their places in the room, 0 … 1. */
  readonly straying: number;
}

/** Effect of an event on the sound at a time of the audio context, s. */
export type Gesture = (ensemble: Ensemble, at: number) => void;

/** What an orchestra plays: the music as heard from one seat, or the sound of a whole room. */
export interface Performance {
  /** Instrument of each voice, from left to right; empty before anybody sits. */
  readonly instruments: ReadonlySignal<readonly InstrumentId[]>;
  readonly phase: ReadonlySignal<Phase>;
  /** Id of the piece. */
  readonly piece: ReadonlySignal<string>;
  /** [Z2] Paused: silent, and the music waits. */
  readonly still: ReadonlySignal<boolean>;
  /** Null before the first perception. */
  readonly heard: ReadonlySignal<Heard | null>;
  /** Server time of tick 0, ms, on the clock of `serverNow`. */
  readonly epoch: ReadonlySignal<Millis>;
  serverNow(): Millis;
  /** Returns a function that stops listening. */
  onGesture(listener: (gesture: Gesture) => void): () => void;
}
