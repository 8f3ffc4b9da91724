import { Course } from "../course.ts";
import { PLAIN, type Touch } from "../touch.ts";
import type { Sample } from "../samples/sample.ts";
import type { Design } from "./design.ts";
import { Sampler } from "./sampler.ts";

/** What all voices of a room share: one noise, one slow tremor, one jitter. */
export interface Sources {
  /** White noise, looped. */
  readonly noise: AudioNode;
  /** Vibrato, ±1. */
  readonly tremor: AudioNode;
  /** Jitter between 20 and 70 Hz, about ±1. */
  readonly jitter: AudioNode;
}

/** The state of a part at one moment ([C3]). */
export interface Stance {
  readonly cents: number;
  /** 0 … 1, .5 ordinary. */
  readonly volume: number;
  /** 0 dull … 1 bright. */
  readonly tone: number;
  /** 0 … 1. */
  readonly rough: number;
}

/** Seconds until a changed state is heard: smooth, yet quick enough to steer by. */
const FOLLOW = 0.12;
/** A jump this large is intended: a cut-out or a catch ([R3], [R8]) is quick, but without a click. */
const JUMP_CENTS = 14;
const JUMP_VOLUME = 0.12;
const CATCH = 0.035;
/** A held note ends this long before the next, so that every onset can be heard. */
const DETACH = 0.06;
const VIBRATO_AFTER = 0.7;
const VIBRATO_FROM = 1.1;
/** At full roughness: cents of pitch jitter and share of loudness. */
const ROUGH_CENTS = 28;
const ROUGH_LEVEL = 0.36;
/** The ear hears ratios: a little roughness, of a clash that has half rung away, must still be heard. */
const ROUGH_BEND = 0.5;
/** What is left of it below this is not heard: a mended tone is clear within seconds. */
const ROUGH_FROM = 0.015;
/** Octaves that the filter moves from an ordinary tone to a dull one, and to a bright one. */
const DULLS = 3;
const BRIGHTENS = 2;
/** How much of its loudness a note has in its brightness. */
const DARKER = 0.3;
/** Seconds in which a voice changes between its synthetic and its recorded tone, and how much of the noise is left. */
const CHANGE = 0.02;
const RECORDED_NOISE = 0.25;
/** Inaudible; curves cannot reach 0. */
const SILENT = 0.0004;

/**
 * One player's instrument: a fixed set of nodes driven by automation, never a graph per note. Pitch
 * offsets arrive over their own bus, so that a bend reaches a note that already sounds.
 */
export class Voice {
  readonly #design: Design;
  readonly #vary: () => number;
  readonly #leave: () => void;
  readonly #note: Course;
  readonly #string: Course;
  readonly #hiss: Course;
  readonly #softness: Course;
  readonly #vibrato: Course;
  readonly #cents: Course;
  readonly #level: Course;
  readonly #tone: Course;
  readonly #roughPitch: Course;
  readonly #roughLevel: Course;
  readonly #accent: Course;
  readonly #sampler: Sampler;
  /** The oscillator's share, and the gains of the body in dB: neither belongs to a recorded note. */
  readonly #synthetic: Course;
  readonly #body: readonly Course[];
  #recorded = false;
  /** The last one requested: tells a jump from a drift. */
  #stance = { cents: 0, volume: 0 };
  /** Where the sound leaves the instrument. */
  readonly out: AudioNode;

  /** `vary` gives 0 … 1, seeded: no two bow strokes are alike. */
  constructor(context: BaseAudioContext, design: Design, sources: Sources, vary: () => number) {
    this.#design = design;
    this.#vary = vary;

    const tone = context.createOscillator();
    tone.setPeriodicWave(wave(context, design.partials, vary));
    const pitch = context.createConstantSource();
    pitch.connect(tone.detune);
    const vibrato = context.createGain();
    sources.tremor.connect(vibrato).connect(tone.detune);
    const roughPitch = context.createGain();
    sources.jitter.connect(roughPitch).connect(tone.detune);

    const string = context.createGain();
    const band = context.createBiquadFilter();
    band.type = "bandpass";
    band.frequency.value = design.noise.hz;
    band.Q.value = design.noise.q;
    const hiss = context.createGain();
    sources.noise.connect(band).connect(hiss);

    const soft = context.createBiquadFilter();
    soft.type = "lowpass";
    soft.Q.value = 0.3;
    const synthetic = context.createGain();
    tone.connect(synthetic).connect(string).connect(soft);
    hiss.connect(soft);
    const body = design.body.map(({ hz, db, q }) => {
      const resonance = context.createBiquadFilter();
      resonance.type = "peaking";
      resonance.frequency.value = hz;
      resonance.gain.value = db;
      resonance.Q.value = q;
      return resonance;
    });
    const level = context.createGain();
    const accent = context.createGain();
    const roughLevel = context.createGain();
    sources.jitter.connect(roughLevel).connect(accent.gain);
    this.out = [...body, level, accent].reduce<AudioNode>((from, to) => from.connect(to), soft);

    this.#note = new Course(tone.frequency, 220);
    this.#string = new Course(string.gain, 0);
    this.#hiss = new Course(hiss.gain, 0);
    this.#softness = new Course(soft.frequency, design.mellow.floor);
    this.#vibrato = new Course(vibrato.gain, 0);
    this.#cents = new Course(pitch.offset, 0);
    this.#level = new Course(level.gain, 0);
    this.#tone = new Course(soft.detune, 0);
    this.#roughPitch = new Course(roughPitch.gain, 0);
    this.#roughLevel = new Course(roughLevel.gain, 0);
    this.#accent = new Course(accent.gain, 1);
    this.#synthetic = new Course(synthetic.gain, 1);
    this.#body = body.map(({ gain }, i) => new Course(gain, design.body[i]?.db ?? 0));
    this.#sampler = new Sampler(context, string, [pitch, vibrato, roughPitch]);
    tone.start();
    pitch.start();

    this.#leave = () => {
      tone.stop();
      pitch.stop();
      sources.noise.disconnect(band);
      sources.tremor.disconnect(vibrato);
      sources.jitter.disconnect(roughPitch);
      sources.jitter.disconnect(roughLevel);
      accent.disconnect();
      this.#sampler.leave();
    };
  }

  /** [S9] Recorded notes of this instrument, for all notes from the next one on; none: synthetic ones again. */
  lend(samples: readonly Sample[]): void {
    this.#sampler.lend(samples);
  }

  /**
   * Sounds `hz` from `start` until `end` (context seconds). Notes come in order; one that begins
   * before the last has ended takes its place.
   */
  play(hz: number, start: number, end: number, touch: Touch = PLAIN): void {
    const { attack, sustain, settle, noise, mellow, vibrato } = this.#design;
    const release = this.#design.release * touch.release;
    const length = end - start;
    const rise = attack * (0.85 + 0.3 * this.#vary());
    const weight = (0.92 + 0.16 * this.#vary()) * touch.level;
    const held = Math.max(sustain * weight * touch.bend, SILENT);
    const stop = Math.max(start + 0.5 * length, end - DETACH - touch.breath);
    const peak = Math.min(start + rise, stop - 0.01);
    const gone = stop + release;
    const recorded = this.#sampler.plays;
    // A recording opens by itself.
    const opening = recorded ? 0 : this.#design.opening;

    this.#sampler.play(hz, start, gone);
    this.#change(recorded, start);
    this.#note.from(start).line(hz, start + 0.006);

    this.#string
      .from(start)
      .line(0.75 * weight, start + 0.45 * (peak - start))
      .line(weight, peak);
    settling(this.#string, weight, held, settle, peak, stop);
    this.#string.line(0.3 * this.#string.valueAt(stop), stop + 0.4 * release).line(0, gone);

    const breath = noise.level * touch.level * (recorded ? RECORDED_NOISE : 1);
    const chiff = Math.min(start + 0.4 * rise, peak);
    this.#hiss
      .from(start)
      .line(breath * noise.onset, chiff)
      .line(breath * sustain, Math.min(chiff + 0.07, stop))
      .line(breath * sustain, stop)
      .line(0, gone);

    const wide = Math.min(Math.max(mellow.harmonics * hz, mellow.floor), mellow.ceiling);
    // Soft notes are a little darker.
    const open = wide * (0.93 + 0.14 * this.#vary()) * touch.level ** DARKER;
    const opened = opening > 0 ? peak + rise : stop;
    this.#softness
      .from(start)
      .line(open * 2 ** -opening, start + 0.004)
      .curve(open, Math.max(opened, start + 0.02));

    this.#vibrato.from(start).line(0, start + 0.03);
    if (vibrato > 0 && length > VIBRATO_FROM) {
      this.#vibrato
        .line(0, start + VIBRATO_AFTER)
        .line(vibrato, Math.max(stop, start + VIBRATO_AFTER + 0.1))
        .line(0, gone + 0.1);
    }
  }

  /** Ends everything that sounds or is scheduled. */
  hush(at: number): void {
    for (const course of [this.#string, this.#hiss, this.#vibrato]) {
      course.from(at).line(0, at + this.#design.release);
    }
    this.#sampler.yield(at, this.#design.release);
  }

  #change(recorded: boolean, at: number): void {
    if (recorded === this.#recorded) return;
    this.#recorded = recorded;
    this.#synthetic.from(at).line(recorded ? 0 : 1, at + CHANGE);
    for (const [i, gain] of this.#body.entries())
      gain.from(at).line(recorded ? 0 : (this.#design.body[i]?.db ?? 0), at + CHANGE);
  }

  /** Changes to a state, smoothly. */
  stand({ cents, volume, tone, rough }: Stance, at: number): void {
    const jumps = Math.abs(cents - this.#stance.cents) > JUMP_CENTS;
    const falls = this.#stance.volume - volume > JUMP_VOLUME;
    this.#stance = { cents, volume };
    this.#cents.to(cents, at, jumps ? CATCH : FOLLOW);
    this.#level.to(this.#design.level * loudness(volume), at, falls ? CATCH : FOLLOW);
    const octaves = (tone - 0.5) * 2 * (tone < 0.5 ? DULLS : BRIGHTENS);
    this.#tone.to(1200 * octaves, at, FOLLOW);
    const grain = Math.max(0, rough - ROUGH_FROM) ** ROUGH_BEND;
    this.#roughPitch.to(grain * ROUGH_CENTS, at, FOLLOW);
    this.#roughLevel.to(grain * ROUGH_LEVEL, at, FOLLOW);
  }

  /** A swell to `peak` times the loudness within `rise` seconds, and back within `fall`. */
  swell(peak: number, rise: number, fall: number, at: number): void {
    this.#accent
      .from(at)
      .line(peak, at + rise)
      .curve(1, at + rise + fall);
  }

  /** Disconnects for good. */
  leave(): void {
    this.#leave();
  }
}

/** From the onset's level towards the held one, quickly at first: two curves instead of a tail. */
function settling(
  course: Course,
  from: number,
  held: number,
  settle: number,
  peak: number,
  stop: number,
): void {
  const after = (seconds: number): number => held + (from - held) * Math.exp(-seconds / settle);
  for (const share of [0.12, 0.3, 0.6, 1]) {
    const at = peak + share * (stop - peak);
    course.curve(Math.max(after(at - peak), SILENT), at);
  }
}

/** Volume 0 … 1 (.5 ordinary) to a gain: .25 is about −8 dB, 1 about +6. */
export function loudness(volume: number): number {
  const share = Math.max(0, volume) / 0.5;
  return share <= 1 ? share ** 1.3 : share;
}

/** Harmonics of equal energy in all, with scattered phases so that crests stay low. */
function wave(
  context: BaseAudioContext,
  partials: readonly number[],
  vary: () => number,
): PeriodicWave {
  const energy = Math.sqrt(partials.reduce((sum, a) => sum + a * a, 0));
  const real = new Float32Array(partials.length + 1);
  const imag = new Float32Array(partials.length + 1);
  for (const [i, strength] of partials.entries()) {
    const phase = 2 * Math.PI * vary();
    real[i + 1] = (strength / energy) * Math.cos(phase);
    imag[i + 1] = (strength / energy) * Math.sin(phase);
  }
  return context.createPeriodicWave(real, imag, { disableNormalization: true });
}
