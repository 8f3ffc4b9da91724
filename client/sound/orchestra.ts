import { computed, effect, signal, untracked, type ReadonlySignal } from "@preact/signals";
import { pieceById } from "../../shared/pieces/index.ts";
import { ContextClock } from "./clock.ts";
import { Ensemble } from "./ensemble.ts";
import { type AudioOutput, type Context, createOutput, type SoundState } from "./output.ts";
import { createMute } from "./mute.ts";
import type { Heard, Performance } from "./performance.ts";
import { Playout } from "./playout.ts";
import { lendVoices, type Recorded } from "./recorded-voices.ts";
import type { Scores } from "./scores.ts";
import { browser, type Surroundings } from "./surroundings.ts";
import type { Voice } from "./voices/voice.ts";

export interface Orchestra {
  readonly state: ReadonlySignal<SoundState>;
  /** 0 … 1. */
  readonly volume: ReadonlySignal<number>;
  readonly muted: ReadonlySignal<boolean>;
  /** To be called from a click or key press; harmless when sound already runs. */
  unlock(): void;
  setVolume(volume: number): void;
  setMuted(muted: boolean): void;
  /** [Y14] Whether the stage plays the sound: then this device is muted until its person unmutes it. */
  setQuiet(quiet: boolean): void;
  /** Restarts the sound, plays a test tone and says what it found. To be called from a gesture. */
  check(): Promise<SoundFinding>;
  /** Plays a performance. Returns a function that stops it. */
  follow(performance: Performance): () => void;
}

/** What a sound check can find; `playing`: a tone leaves the page. */
export type SoundFinding = "none" | "blocked" | "frozen" | "muted" | "soft" | "playing";

const EVERY_MS = 40;
const STORED = "broken-consort.sound";
const FIRST_VOLUME = 0.8;
const FADE = 0.05;
/** Longest wait of a sound check for the browser. */
const CHECK_MS = 1500;
/** When the epoch moves by more than this, the parts are restarted, ms. */
const JUMP_MS = 100;
/** Below this a test tone is easily missed. */
const SOFT = 0.15;

/**
 * One orchestra per page. `make` gives a new audio context or throws; `seed` determines the small
 * differences between strokes. `scores`: null where no music is played.
 */
export function createOrchestra(
  make: () => Context,
  scores: Scores | null,
  {
    seed = 1,
    surroundings = browser,
    recorded,
  }: { seed?: number; surroundings?: Surroundings; recorded?: Recorded } = {},
): Orchestra {
  const output = createOutput(make, surroundings);
  const kept = recall(surroundings);
  const volume = signal(kept.volume);
  const mute = createMute(kept.muted);
  const { muted } = mute;
  /** [Z2] The performance is paused. */
  let still = false;
  const level = (): number => (muted.peek() ? 0 : taper(volume.peek()));
  const ensemble = computed(() => {
    const context = output.context.value;
    if (context === null) return null;
    const built = new Ensemble(context, seed);
    built.room.turn(level(), context.currentTime, FADE);
    if (still) built.room.gate(false, context.currentTime);
    return built;
  });
  const turn = (): void => {
    ensemble.peek()?.room.turn(level(), output.currentTime, FADE);
    try {
      surroundings.storage?.setItem(
        STORED,
        JSON.stringify({ volume: volume.value, muted: mute.chosen.value }),
      );
    } catch {
      // Full or forbidden: the choice lasts as long as the page.
    }
  };

  return {
    state: output.state,
    volume,
    muted,
    unlock: output.unlock,
    setVolume(to) {
      volume.value = Math.min(1, Math.max(0, to));
      turn();
    },
    setMuted(to) {
      mute.setMuted(to);
      turn();
    },
    setQuiet(quiet) {
      mute.setQuiet(quiet);
      turn();
    },
    async check() {
      surroundings.announceMusic();
      output.rebuild();
      await passes(output, surroundings);
      const context = output.context.peek();
      const room = ensemble.peek()?.room;
      if (context === null || room === undefined) return "none";
      if (context.state !== "running") return "blocked";
      if (!output.look()) return "frozen";
      if (muted.peek()) return "muted";
      room.test(context, context.currentTime + FADE);
      return volume.peek() < SOFT ? "soft" : "playing";
    },
    follow(performance) {
      const clock = new ContextClock(output, () => performance.serverNow());
      const voices = (): readonly Voice[] => ensemble.peek()?.voices ?? [];
      const playing = new Playout(clock, (chair) => voices()[chair]);
      const open = opener(performance, playing, scores);
      /** The voices that get notes; null while the context stands still or has just been replaced. */
      let served: Ensemble | null = null;
      const stand = ({ sounding, own, straying, contacts }: Heard): void => {
        const now = output.currentTime;
        for (const [chair, voice] of voices().entries()) voice.stand(sounding[chair] ?? own, now);
        ensemble.peek()?.stray(straying, now);
        ensemble.peek()?.come(contacts, now);
      };
      /** Nothing is scheduled on a context that stands still: it would all sound at once later. */
      const run = (): void => {
        const before = served;
        served = output.look() ? ensemble.peek() : null;
        if (served === null) return;
        clock.read();
        if (still) return;
        if (served !== before) {
          playing.rejoin();
          const heard = performance.heard.peek();
          if (heard !== null) stand(heard);
        }
        playing.run();
      };
      const stops = [
        effect(() => {
          const instruments = performance.instruments.value;
          if (instruments.length > 0) ensemble.value?.seat(instruments);
        }),
        recorded === undefined ? () => {} : lendVoices(recorded, ensemble, performance),
        // The score is there before the music begins.
        effect(() => void scores?.fetch(performance.piece.value)),
        effect(() => {
          if (performance.phase.value === "lobby") playing.close();
        }),
        effect(() => {
          still = performance.still.value;
          ensemble.peek()?.room.gate(!still, output.currentTime);
          // Resumes with the next perception, whose epoch is new.
          if (still) playing.rejoin();
        }),
        effect(() => {
          const heard = performance.heard.value;
          if (heard === null) return;
          untracked(() => {
            open(heard);
            playing.hear(heard, performance.epoch.peek());
            if (served !== null) stand(heard);
            // Timers sleep in a hidden tab, messages do not, so they keep the music going.
            run();
          });
        }),
        surroundings.every(EVERY_MS, run),
        performance.onGesture((gesture) => {
          if (served !== null && !still) gesture(served, output.currentTime);
        }),
      ];
      return () => {
        for (const stop of stops) stop();
        playing.close();
        still = false;
        ensemble.peek()?.room.gate(true, output.currentTime);
      };
    },
  };
}

/** Resolves once the context's time passes, or after waiting long enough. */
function passes(output: AudioOutput, surroundings: Surroundings): Promise<void> {
  const began = surroundings.now();
  const from = output.currentTime;
  return new Promise((resolve) => {
    const stop = surroundings.every(EVERY_MS, () => {
      const running = output.look() && output.currentTime > from;
      if (!running && surroundings.now() - began < CHECK_MS) return;
      stop();
      resolve();
    });
  });
}

/**
 * Opens the parts once per movement, as soon as its length is known. A movement whose length changes goes on; when
 * its epoch moves, the parts are restarted at the present position.
 */
function opener(
  performance: Performance,
  playout: Playout,
  scores: Scores | null,
): (heard: Heard) => void {
  let opened = { parts: "", tick: 0, epoch: 0, beats: 0 };
  return ({ music, chairs, tick }) => {
    if (music.beat < 0 || performance.phase.value !== "playing") return;
    const piece = performance.piece.value;
    const { beats } = music;
    if (!scores?.fetch(piece)) return;
    const before = opened;
    opened = { parts: `${piece} ${chairs}`, tick, epoch: performance.epoch.value, beats };
    const goesOn = opened.parts === before.parts && tick >= before.tick;
    if (!goesOn) playout.open(scores.chairs(pieceById(piece), chairs, beats));
    else if (beats !== before.beats) playout.extend(scores.chairs(pieceById(piece), chairs, beats));
    // A small move is heard as an earlier onset; a large one would leave notes out of place.
    if (goesOn && Math.abs(opened.epoch - before.epoch) > JUMP_MS) playout.rejoin();
  };
}

/** A fader that feels even: the middle is about −12 dB. */
function taper(volume: number): number {
  return volume * volume;
}

function recall({ storage }: Surroundings): { volume: number; muted: boolean } {
  try {
    const { volume, muted } = JSON.parse(storage?.getItem(STORED) ?? "{}") as Record<
      string,
      unknown
    >;
    return {
      volume: typeof volume === "number" && volume >= 0 && volume <= 1 ? volume : FIRST_VOLUME,
      muted: muted === true,
    };
  } catch {
    return { volume: FIRST_VOLUME, muted: false };
  }
}
