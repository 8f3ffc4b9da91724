import { Course } from "./course.ts";
import type { Sources } from "./voices/voice.ts";

/** Seconds of noise and of the room's reverb. */
const NOISE_SECONDS = 3;
const HALL_SECONDS = 1.3;
const DRY = 0.8;
const WET = 0.42;
/** Time in which the gate closes (well within 150 ms), and in which it opens, s. */
const GATE_CLOSES = 0.12;
const GATE_OPENS = 0.04;
const VIBRATO_HZ = 5.3;
/** Odd ratios, so that they never repeat within a note; their share before the lift. */
const STEADY_JITTER_HZ = [31, 47] as const;
const STEADY_JITTER = 0.012;

/** A small generator of 0 … 1, so that the same seed always gives the same room and strokes. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A test tone: a fifth, long enough to look for. Hz, seconds, gain. */
const TEST_TONE = { hz: [440, 660], seconds: 1.6, gain: 0.22 } as const;

/** The wooden room in which all voices sound, and what they share. */
export class Room {
  readonly sources: Sources;
  /** Input for voices, already panned: what is heard of them directly, and what the hall gets. */
  readonly in: GainNode;
  readonly hall: GainNode;
  /** Volume and mute. */
  readonly master: GainNode;
  readonly #turn: Course;
  /** [Z2] Gate after the reverb, so that its tail is cut as well. */
  readonly #gate: Course;
  readonly #wet: Course;

  constructor(context: BaseAudioContext, vary: () => number) {
    this.in = context.createGain();
    this.hall = context.createGain();
    const dry = context.createGain();
    dry.gain.value = DRY;
    const answer = context.createConvolver();
    answer.normalize = false;
    answer.buffer = hallAnswer(context, vary);
    const wet = context.createGain();
    this.#wet = new Course(wet.gain, WET);
    // A single limiter at the end: it leaves everything below it unchanged.
    const guard = context.createWaveShaper();
    guard.curve = softLimit();
    this.in.connect(dry).connect(guard);
    this.hall.connect(answer).connect(wet).connect(guard);
    this.master = context.createGain();
    this.#turn = new Course(this.master.gain, 1);
    const gate = context.createGain();
    this.#gate = new Course(gate.gain, 1);
    guard.connect(gate).connect(this.master).connect(context.destination);

    const white = looped(context, NOISE_SECONDS, () => 2 * vary() - 1);
    const tremor = context.createOscillator();
    tremor.frequency.value = VIBRATO_HZ;
    tremor.start();
    const jitter = context.createBiquadFilter();
    jitter.type = "bandpass";
    jitter.frequency.value = 38;
    jitter.Q.value = 0.9;
    const lift = context.createGain();
    // Such a narrow band keeps little of the noise: scale it back to about ±1.
    lift.gain.value = 20;
    white.connect(jitter).connect(lift);
    // Plain noise has lulls as long as a note: two steady tremors fill them.
    for (const hz of STEADY_JITTER_HZ) {
      const steady = context.createOscillator();
      steady.frequency.value = hz;
      const share = context.createGain();
      share.gain.value = STEADY_JITTER;
      steady.connect(share).connect(lift);
      steady.start();
    }
    this.sources = { noise: white, tremor, jitter: lift };
  }

  /** Master gain to `level` within `fade` seconds. */
  turn(level: number, at: number, fade: number): void {
    this.#turn.to(level, at, fade);
  }

  /** [Z2] Opens the gate, or closes it: silence, including reverb. */
  gate(open: boolean, at: number): void {
    this.#gate.to(open ? 1 : 0, at, open ? GATE_OPENS : GATE_CLOSES);
  }

  /** The room opens for a moment. */
  bloom(at: number): void {
    this.#wet
      .from(at)
      .line(1.9 * WET, at + 0.6)
      .curve(WET, at + 3.5);
  }

  /** Plays a test tone as loud as a voice, past the gate. */
  test(context: BaseAudioContext, at: number): void {
    const envelope = context.createGain();
    const { hz, seconds } = TEST_TONE;
    const gain = TEST_TONE.gain * this.in.gain.value * DRY;
    new Course(envelope.gain, 0)
      .from(at)
      .line(gain, at + 0.05)
      .line(gain, at + seconds - 0.3)
      .line(0, at + seconds);
    envelope.connect(this.master);
    for (const each of hz) {
      const tone = context.createOscillator();
      tone.frequency.value = each;
      tone.connect(envelope);
      tone.start(at);
      tone.stop(at + seconds);
    }
  }

  /** Number of players: more voices, each a little softer. */
  crowd(chairs: number): void {
    const share = 0.85 / Math.sqrt(Math.max(2, chairs));
    this.in.gain.value = share;
    this.hall.gain.value = share;
  }
}

function looped(context: BaseAudioContext, seconds: number, sample: () => number): AudioNode {
  const buffer = context.createBuffer(
    1,
    Math.round(seconds * context.sampleRate),
    context.sampleRate,
  );
  const data = buffer.getChannelData(0);
  for (let i = 0; i < data.length; i++) data[i] = sample();
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.loop = true;
  source.start();
  return source;
}

/** A dozen first reflections off wood, then a tail that darkens as it dies; left and right differ. */
function hallAnswer(context: BaseAudioContext, vary: () => number): AudioBuffer {
  const rate = context.sampleRate;
  const length = Math.round(HALL_SECONDS * rate);
  const answer = context.createBuffer(2, length, rate);
  for (let channel = 0; channel < 2; channel++) {
    const data = answer.getChannelData(channel);
    let lowpassed = 0;
    let rumble = 0;
    for (let i = 0; i < length; i++) {
      const t = i / rate;
      const dark = 0.5 * Math.exp(-t / 0.35) + 0.06;
      lowpassed += dark * (2 * vary() - 1 - lowpassed);
      rumble += 0.012 * (lowpassed - rumble);
      const swell = Math.min(1, t / 0.03);
      data[i] = 0.05 * swell * (lowpassed - rumble) * Math.exp(-t / 0.24);
    }
    for (let k = 0; k < 12; k++) {
      const t = 0.006 + 0.055 * vary();
      const at = Math.round(t * rate);
      const strength = 0.055 * Math.exp(-t / 0.03) * (vary() < 0.5 ? -1 : 1);
      for (const [spread, share] of [0.25, 0.5, 0.25].entries()) {
        data[at + spread] = (data[at + spread] ?? 0) + strength * share;
      }
    }
  }
  return answer;
}

/** Straight up to .6, then bending towards 1. */
function softLimit(): Float32Array<ArrayBuffer> {
  const curve = new Float32Array(2049);
  for (let i = 0; i < curve.length; i++) {
    const x = (2 * i) / (curve.length - 1) - 1;
    const size = Math.abs(x);
    curve[i] = Math.sign(x) * (size < 0.6 ? size : 0.6 + 0.35 * Math.tanh((size - 0.6) / 0.35));
  }
  return curve;
}
