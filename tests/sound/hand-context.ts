/** A manual audio context: the test sets its state and time, and it counts what it is given. */
import type { Context } from "../../client/sound/output.ts";

/** One automation event, as scheduled. */
export interface Given {
  /** Context seconds at which it was scheduled. */
  readonly at: number;
  /** Context seconds it is for. */
  readonly time: number;
}

export interface HandContext {
  readonly context: Context;
  /** Onsets of all voices: every note starts by setting its voice's frequency. */
  readonly onsets: Given[];
  /** Everything that was scheduled with a time. */
  readonly given: Given[];
  /** Oscillators started with a time: test tones. */
  readonly tones: Given[];
  /** Target values of the last gain connected to the loudspeakers. */
  readonly master: () => number;
  state: string;
  time: number;
  latency: number;
  /** Whether `resume` works. */
  allowed: boolean;
  resumed: number;
  closed: number;
  turn(state: string): void;
}

export function handContext({ allowed = true }: { allowed?: boolean } = {}): HandContext {
  const told = new Set<() => void>();
  let master: { last: number } | null = null;
  const hand: HandContext = {
    context: null as unknown as Context,
    onsets: [],
    given: [],
    tones: [],
    master: () => master?.last ?? Number.NaN,
    state: "suspended",
    time: 0,
    latency: 0,
    allowed,
    resumed: 0,
    closed: 0,
    turn(state) {
      this.state = state;
      for (const listener of told) listener();
    },
  };
  const destination = {};
  const param = (value: number, onset = false) => {
    const give = (to: number, time: number): void => {
      kept.last = to;
      hand.given.push({ at: hand.time, time });
    };
    const kept = {
      value,
      last: value,
      setValueAtTime(to: number, time: number) {
        give(to, time);
        if (onset) hand.onsets.push({ at: hand.time, time });
      },
      linearRampToValueAtTime: give,
      exponentialRampToValueAtTime: give,
      cancelScheduledValues: () => {},
    };
    return kept;
  };
  const node = (more: object = {}) => {
    const made = {
      connect(to: object) {
        const { gain } = made as { gain?: { last: number } };
        if (to === destination && gain !== undefined) master = gain;
        return to;
      },
      disconnect: () => {},
      start(at?: number) {
        if (at !== undefined) hand.tones.push({ at: hand.time, time: at });
      },
      stop: () => {},
      ...more,
    };
    return made;
  };
  const context = {
    get state() {
      return hand.state;
    },
    get currentTime() {
      return hand.time;
    },
    get outputLatency() {
      return hand.latency;
    },
    sampleRate: 800,
    destination,
    addEventListener: (_: string, listener: () => void) => told.add(listener),
    removeEventListener: (_: string, listener: () => void) => told.delete(listener),
    resume() {
      hand.resumed++;
      if (!hand.allowed) return new Promise<void>(() => {});
      if (hand.state !== "closed") hand.turn("running");
      return Promise.resolve();
    },
    close() {
      hand.closed++;
      hand.state = "closed";
      return Promise.resolve();
    },
    createGain: () => node({ gain: param(1) }),
    createConvolver: () => node(),
    createWaveShaper: () => node(),
    createBufferSource: () => node(),
    createBiquadFilter: () =>
      node({ frequency: param(0), Q: param(0), gain: param(0), detune: param(0) }),
    createStereoPanner: () => node({ pan: param(0) }),
    createConstantSource: () => node({ offset: param(0) }),
    createPeriodicWave: () => ({}),
    createOscillator: () =>
      node({ frequency: param(0, true), detune: param(0), setPeriodicWave: () => {} }),
    createBuffer: (_: number, length: number) => ({
      getChannelData: () => new Float32Array(length),
    }),
  };
  Object.assign(hand, { context: context as unknown as Context });
  return hand;
}
