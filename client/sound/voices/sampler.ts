import { Course } from "../course.ts";
import { nearest, type Sample } from "../samples/sample.ts";

/** Seconds in which a note makes way for the next. */
const YIELD = 0.012;

interface Sounding {
  readonly source: AudioBufferSourceNode;
  readonly gain: Course;
  readonly start: number;
  end: number;
  /** Disconnects it. */
  readonly leave: () => void;
}

/** Plays recorded notes: one source a note, bent by the same buses as the synthetic tone. */
export class Sampler {
  readonly #context: BaseAudioContext;
  readonly #into: AudioNode;
  readonly #bends: readonly AudioNode[];
  #samples: readonly Sample[] = [];
  #sounding: Sounding[] = [];

  /** `bends`: signals in cents. */
  constructor(context: BaseAudioContext, into: AudioNode, bends: readonly AudioNode[]) {
    this.#context = context;
    this.#into = into;
    this.#bends = bends;
  }

  /** For the notes to come; none: they are not played here. Where a source cannot be bent, nothing is. */
  lend(samples: readonly Sample[]): void {
    this.#samples = "detune" in this.#context.createBufferSource() ? samples : [];
  }

  /** Whether notes are played here. */
  get plays(): boolean {
    return this.#samples.length > 0;
  }

  /** Sounds `hz` from `start` until `end`, instead of whatever sounds there. */
  play(hz: number, start: number, end: number): void {
    this.yield(start, YIELD);
    const sample = nearest(this.#samples, hz);
    if (sample === null) return;
    const source = this.#context.createBufferSource();
    source.buffer = sample.buffer;
    source.loop = true;
    [source.loopStart, source.loopEnd] = sample.loop;
    source.playbackRate.value = hz / sample.hz;
    for (const bend of this.#bends) bend.connect(source.detune);
    const level = this.#context.createGain();
    source.connect(level).connect(this.#into);
    source.start(start);
    source.stop(end);
    this.#sounding.push({
      source,
      gain: new Course(level.gain, sample.gain),
      start,
      end,
      leave: () => {
        for (const bend of this.#bends) bend.disconnect(source.detune);
        level.disconnect();
      },
    });
  }

  /** Fades out whatever sounds at `at` within `fade` seconds; what would begin later does not begin. */
  yield(at: number, fade: number): void {
    const now = this.#context.currentTime;
    for (const one of this.#sounding) {
      if (one.start >= at) {
        one.source.stop(one.start);
        one.end = one.start;
      } else if (one.end > at) {
        one.gain.from(at).line(0, at + fade);
        one.end = Math.min(one.end, at + fade);
        one.source.stop(one.end);
      }
    }
    for (const one of this.#sounding) if (one.end < now) one.leave();
    this.#sounding = this.#sounding.filter(({ end }) => end >= now);
  }

  /** Disconnects for good. */
  leave(): void {
    for (const one of this.#sounding) one.leave();
    this.#sounding = [];
  }
}
