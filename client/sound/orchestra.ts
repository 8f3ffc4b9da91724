import { effect, signal, type ReadonlySignal } from "@preact/signals";
import { pieceById } from "../../shared/content/pieces/index.ts";
import { BOW } from "../../shared/model/numbers.ts";
import type { OwnWhole, Perception, SeverityBand } from "../../shared/model/perception.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import type { Consort } from "../net/consort.ts";
import { ContextClock } from "./clock.ts";
import { AT_EASE, Ensemble } from "./ensemble.ts";
import { gesture } from "./gestures.ts";
import { Playout } from "./playout.ts";
import { chairScores } from "./score.ts";
import { browser, type Surroundings } from "./surroundings.ts";
import type { Stance } from "./voices/voice.ts";

export interface Orchestra {
  /** `locked` until a click allows sound; `paused` when something took it away (a call, another tab). */
  readonly state: ReadonlySignal<"locked" | "sounding" | "paused">;
  /** 0 … 1. */
  readonly volume: ReadonlySignal<number>;
  readonly muted: ReadonlySignal<boolean>;
  /** To be called from a click or key press; harmless when sound already runs. */
  unlock(): void;
  setVolume(volume: number): void;
  setMuted(muted: boolean): void;
  /** Plays what this seat hears. Returns the way to stop. */
  follow(consort: Consort): () => void;
}

const EVERY_MS = 40;
const STORED = "broken-consort.sound";
const FIRST_VOLUME = 0.8;
const FADE = 0.05;

type Context = BaseAudioContext & Partial<Pick<AudioContext, "resume">>;

/** One orchestra a page. `seed` settles the small differences between strokes. */
export function createOrchestra(
  context: Context,
  { seed = 1, surroundings = browser }: { seed?: number; surroundings?: Surroundings } = {},
): Orchestra {
  const ensemble = new Ensemble(context, seed);
  const kept = recall(surroundings);
  const volume = signal(kept.volume);
  const muted = signal(kept.muted);
  const state = signal<"locked" | "sounding" | "paused">("locked");
  let sounded = false;

  const look = (): void => {
    sounded ||= context.state === "running";
    state.value = context.state === "running" ? "sounding" : sounded ? "paused" : "locked";
  };
  const resume = (): void => {
    // A refusal only means that it takes a click: the state says so.
    context.resume?.().then(look, look);
    look();
  };
  context.addEventListener("statechange", look);
  surroundings.onShown(() => {
    if (sounded && context.state !== "running") resume();
  });
  look();

  ensemble.room.turn(kept.muted ? 0 : taper(kept.volume), context.currentTime, FADE);
  const turn = (): void => {
    const level = muted.value ? 0 : taper(volume.value);
    ensemble.room.turn(level, context.currentTime, FADE);
    surroundings.storage?.setItem(
      STORED,
      JSON.stringify({ volume: volume.value, muted: muted.value }),
    );
  };

  return {
    state,
    volume,
    muted,
    unlock() {
      surroundings.announceMusic();
      resume();
    },
    setVolume(to) {
      volume.value = Math.min(1, Math.max(0, to));
      turn();
    },
    setMuted(to) {
      muted.value = to;
      turn();
    },
    follow(consort) {
      const clock = new ContextClock(context, () => consort.serverNow());
      const playing = new Playout(clock, (chair) => ensemble.voices[chair]);
      const open = opener(consort, playing);
      const stops = [
        effect(() => {
          const seats = consort.seats.value;
          if (seats.length > 0) ensemble.seat(seats.map(({ instrument }) => instrument));
        }),
        effect(() => {
          if (consort.phase.value === "lobby") playing.close();
        }),
        effect(() => {
          const perception = consort.perception.value;
          if (perception === null) return;
          const now = context.currentTime;
          for (const [chair, voice] of ensemble.voices.entries()) {
            voice.stand(stanceOf(perception, chair), now);
          }
          ensemble.stray(strayingOf(perception.whole), now);
          open(perception);
          playing.hear(perception, consort.epoch.value);
          // Timers sleep in a hidden tab, messages do not: so the music goes on there.
          clock.read();
          playing.run();
        }),
        surroundings.every(EVERY_MS, () => {
          clock.read();
          playing.run();
        }),
        consort.onSighting((sighting: Sighting) => {
          gesture(sighting, consort.me.value, ensemble, context.currentTime);
        }),
      ];
      return () => {
        for (const stop of stops) stop();
        playing.close();
      };
    },
  };
}

/** Opens the parts once a movement, as soon as its length is known. */
function opener(consort: Consort, playout: Playout): (perception: Perception) => void {
  let opened = "";
  return ({ music, chairs }) => {
    if (music.beat < 0 || consort.phase.value !== "playing") return;
    const { piece } = consort.movement.value;
    const movement = [consort.epoch.value, piece, chairs, music.beats].join();
    if (movement === opened) return;
    opened = movement;
    playout.open(chairScores(pieceById(piece), chairs, music.beats));
  };
}

/** How much a rupture within oneself ([R9]) or of the whole ([R10]) is heard. */
const APART: Readonly<Record<SeverityBand, number>> = {
  whole: 0,
  tension: 0.45,
  strain: 0.65,
  rupture: 0.85,
  breakdown: 1,
};
/** [R9] Every deed brings the tone back. */
const SPLIT_LEFT = { 0: 1, 1: 0.65, 2: 0.35 } as const;
const DULL = 0.42;
const UNSTEADY = 0.16;

/** [I1] One's own part at zero, every other as it stands against the same centre. */
export function stanceOf(perception: Perception, chair: number): Stance {
  const sounding = perception.sounding[chair];
  if (sounding != null) return sounding;
  const { bow, breathing, split } = perception.self;
  const apart = split === null ? 0 : APART[split.severity] * SPLIT_LEFT[split.step];
  return {
    cents: 0,
    // [A3] Who breathes is heard less.
    volume: bow.volume * (breathing ? BOW.breathVolume : 1),
    tone: AT_EASE.tone - DULL * apart,
    rough: UNSTEADY * apart,
  };
}

/** [R10] How far the voices stray from their places in the hall, 0 … 1. */
export const strayingOf = (whole: OwnWhole | null): number =>
  whole === null ? 0 : APART[whole.severity] * GATHERED_LEFT[whole.step];

const GATHERED_LEFT = { 0: 1, 1: 0.7, 2: 0.4, 3: 0.15, 4: 0 } as const;

/** A fader that feels even: half way is about −12 dB. */
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
