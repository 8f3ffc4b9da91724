import { signal, type ReadonlySignal } from "@preact/signals";
import { Progress } from "./progress.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * `locked` until a gesture allows sound; `paused` when something took it away (a call, another tab,
 * a lost device); `none` when the browser cannot play sound.
 */
export type SoundState = "locked" | "sounding" | "paused" | "none";

export type Context = BaseAudioContext &
  Partial<Pick<AudioContext, "resume" | "close" | "outputLatency" | "baseLatency">>;

/** The page's audio output: keeps one audio context, and replaces it when it is lost. */
export interface AudioOutput {
  readonly state: ReadonlySignal<SoundState>;
  /** The context in use; a new one after a rebuild, null when there is none. */
  readonly context: ReadonlySignal<Context | null>;
  /** Seconds of the context in use. */
  readonly currentTime: number;
  /** Seconds from the context's time to the ear, as far as the browser knows. */
  readonly latency: number;
  /** Checks the context, to be called often. True while notes may be scheduled. */
  look(): boolean;
  /** To be called from a gesture; harmless when sound already runs. */
  unlock(): void;
  /** Replaces the context by a new one. To be called from a gesture. */
  rebuild(): void;
}

/** ms that a "running" context may stand still before it is given up. */
const GIVE_UP_MS = 3000;
/** ms a rebuilt context must have sounded before another may be rebuilt without a gesture. */
const PROVEN_MS = 10_000;
/** Browsers that report more are wrong, or too late to play along. Seconds. */
const MAX_LATENCY = 0.4;

/** `make` gives a new context, or throws where there is none. */
export function createOutput(make: () => Context, surroundings: Surroundings): AudioOutput {
  const context = signal<Context | null>(null);
  const state = signal<SoundState>("locked");
  let progress = new Progress();
  let sounded = false;
  /** One rebuild is free; the next needs a context that has sounded, or a gesture. */
  let rebuilds = 1;
  let soundsSince: number | null = null;
  let forget = (): void => {};

  const refresh = (): boolean => {
    const now = surroundings.now();
    const current = context.peek();
    const runs = current !== null && current.state === "running";
    if (!runs) progress.rest();
    const running = runs && progress.read(current.currentTime, now);
    sounded ||= running;
    soundsSince = running ? (soundsSince ?? now) : null;
    if (soundsSince !== null && now - soundsSince >= PROVEN_MS) rebuilds = 1;
    state.value = current === null ? "none" : running ? "sounding" : sounded ? "paused" : "locked";
    return running;
  };
  const resume = (): void => {
    // A refusal only means that a gesture is needed: the state says so.
    context.peek()?.resume?.().then(refresh, refresh);
    refresh();
  };
  const replace = (): void => {
    const old = context.peek();
    forget();
    if (old !== null && old.state !== "closed") old.close?.().catch(() => {});
    progress = new Progress();
    soundsSince = null;
    const fresh = attempt(make);
    fresh?.addEventListener("statechange", refresh);
    forget = () => fresh?.removeEventListener("statechange", refresh);
    context.value = fresh;
  };
  const isLost = (): boolean => {
    const current = context.peek();
    if (current === null) return false;
    if (current.state === "closed") return true;
    return current.state === "running" && progress.stillFor(surroundings.now()) >= GIVE_UP_MS;
  };
  const rebuild = (): void => {
    replace();
    resume();
  };

  replace();
  refresh();
  surroundings.onShown(() => {
    if (sounded && context.peek()?.state !== "running") resume();
  });

  return {
    state,
    context,
    get currentTime() {
      return context.peek()?.currentTime ?? 0;
    },
    get latency() {
      const { outputLatency = 0, baseLatency = 0 } = context.peek() ?? {};
      // When the whole output latency is unknown, the part within the browser is better than
      // nothing.
      return Math.min(MAX_LATENCY, outputLatency > 0 ? outputLatency : baseLatency);
    },
    look() {
      const running = refresh();
      if (running || rebuilds === 0 || !sounded || !isLost()) return running;
      rebuilds--;
      rebuild();
      return false;
    },
    unlock() {
      surroundings.announceMusic();
      rebuilds = 1;
      if (isLost()) rebuild();
      else resume();
    },
    rebuild,
  };
}

function attempt(make: () => Context): Context | null {
  try {
    return make();
  } catch {
    // Older browsers, forbidden sound, or no device: the page plays silently and says so.
    return null;
  }
}
