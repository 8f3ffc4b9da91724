import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { Terms } from "../../shared/model/agreement.ts";
import type { Command, GazeTarget } from "../../shared/model/command.ts";
import type { Cue } from "../../shared/model/cue.ts";
import { type BowTimer, createBow, type Deflection } from "./bow.ts";

/** Commands of a single press. */
export type Deed = Extract<Command, { readonly do: "look" | "cue" | "propose" }>;

/** Turns all input by pointer, touch and key into commands. */
export interface Hands {
  look(at: GazeTarget): void;
  cue(cue: Cue): void;
  /** [O2] Proposes terms to the others. */
  propose(terms: Terms): void;
  /** Sends a command that a banner offers. */
  give(deed: Deed): void;
  /** Each input source holds for itself, so that releasing a key does not end a finger's hold. */
  breathe(source: "key" | "pointer" | "switch", on: boolean): void;
  /** The pad under a pointer: pitch and tempo −1 … 1. */
  pad(pitch: number, tempo: number): void;
  /** The arrow keys held, as a direction. */
  arrows(pitch: number, tempo: number): void;
  volume(level: number): void;
  louder(by: number): void;
  /**
   * The loudness in the world, 0 … 1: a bot may have changed it, and a reloaded page does not know
   * it. Counts once the player's own last command has certainly arrived.
   */
  heed(volume: number): void;
  /** Releases everything held: focus lost, pointer cancelled, tab hidden. */
  letGo(): void;
  /** [Z2] While paused nothing is sent. Held input is released, and the release is sent afterwards. */
  pause(on: boolean): void;
  stop(): void;
  /** Called with every command sent; returns a function that stops it. */
  onCommand(listener: (command: Command) => void): () => void;
  readonly bow: ReadonlySignal<Deflection>;
  readonly breathing: ReadonlySignal<boolean>;
}

/** Arrow keys bend at this share of full speed. */
const ARROW_SHARE = 0.7;
const VOLUME_STEP = 0.1;
/** A command and the perception that shows it arrive within this time. */
const ECHO_MS = 1500;
/** Values on the wire are rounded. */
const SAME_VOLUME = 0.02;

export function createHands(out: (command: Command) => void, timer: BowTimer): Hands {
  const listeners = new Set<(command: Command) => void>();
  let bowedAt = -Infinity;
  let paused = false;
  let heldAtPause = false;
  const send = (command: Command): void => {
    if (paused) return;
    if (command.do === "bow") bowedAt = timer.now();
    out(command);
    for (const listener of listeners) listener(command);
  };
  const wire = createBow(send, timer);
  const pad = signal({ pitch: 0, tempo: 0 });
  const arrows = signal({ pitch: 0, tempo: 0 });
  const volume = signal(0.5);
  const holding = signal<ReadonlySet<string>>(new Set());
  const breathing = computed(() => holding.value.size > 0);
  const bow = computed<Deflection>(() => ({
    pitch: limit(pad.value.pitch + arrows.value.pitch * ARROW_SHARE),
    tempo: limit(pad.value.tempo + arrows.value.tempo * ARROW_SHARE),
    volume: volume.value,
  }));
  const bend = (): void => wire.bend(bow.value);
  let volumeBefore = volume.value;

  const hold = (next: ReadonlySet<string>): void => {
    const before = breathing.value;
    holding.value = next;
    if (before === breathing.value) return;
    send({ do: "breathe", on: breathing.value });
    if (!before) volumeBefore = volume.value;
    // While breathing the bow is refused, so its present position is sent again afterwards.
    else if (bow.value.pitch !== 0 || bow.value.tempo !== 0 || volume.value !== volumeBefore)
      wire.repeat();
  };

  return {
    look: (at) => send({ do: "look", at }),
    cue: (cue) => send({ do: "cue", cue }),
    propose: (terms) => send({ do: "propose", terms }),
    give: send,
    breathe(source, on) {
      const next = new Set(holding.value);
      if (on) next.add(source);
      else next.delete(source);
      hold(next);
    },
    pad(pitch, tempo) {
      pad.value = { pitch: limit(pitch), tempo: limit(tempo) };
      bend();
    },
    arrows(pitch, tempo) {
      arrows.value = { pitch, tempo };
      bend();
    },
    volume(level) {
      volume.value = Math.min(1, Math.max(0, level));
      bend();
    },
    louder(by) {
      this.volume(volume.value + by * VOLUME_STEP);
    },
    heed(heard) {
      if (breathing.value || timer.now() - bowedAt < ECHO_MS) return;
      if (Math.abs(heard - volume.value) < SAME_VOLUME) return;
      volume.value = heard;
      wire.adopt(heard);
    },
    letGo() {
      pad.value = { pitch: 0, tempo: 0 };
      arrows.value = { pitch: 0, tempo: 0 };
      bend();
      hold(new Set());
    },
    pause(on) {
      if (on === paused) return;
      paused = on;
      if (on) {
        heldAtPause = breathing.value || bow.value.pitch !== 0 || bow.value.tempo !== 0;
        this.letGo();
      } else if (heldAtPause) {
        send({ do: "breathe", on: breathing.value });
        wire.repeat();
      }
    },
    stop: () => wire.stop(),
    onCommand(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    bow,
    breathing,
  };
}

const limit = (value: number): number => Math.min(1, Math.max(-1, value));
