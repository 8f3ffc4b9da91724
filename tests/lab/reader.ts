/** [P4] An ideal reader: knows the table of signatures, not the dialect; averages what it sees. */
import { type Body, SIGNATURE_CHANNELS } from "../../shared/model/body.ts";
import { createWorld } from "../../shared/model/consort.ts";
import { BODY, PACES, type Pace } from "../../shared/model/numbers.ts";
import { open, type Store, type World } from "../../shared/model/world.ts";
import { type Need, NEEDS } from "../../shared/model/cue.ts";
import { perceive } from "../../shared/model/perceive.ts";
import type { Perception } from "../../shared/model/perception.ts";
import { levelOf } from "../../shared/model/signature.ts";
import { step } from "../../shared/model/step.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { plainScore } from "./play.ts";

const VIEWER = chairId(0);
const SHOWN = chairId(1);
/** Ticks for the face to show what it feels. */
const SETTLED = 30;

/** A world in which chair 1 has just got `need`, with chair 0 looking at it. */
export function worldWith(need: Need, seed: number, leak: number, pace: Pace = "expert"): World {
  const world = createWorld({ seed, chairs: 4, pace, score: plainScore(60) });
  const store = open(world);
  for (const chair of store.chairs) chair.nextNeed = 1e9;
  give(store, need, leak);
  return world;
}

function give(store: Store, need: Need, leak: number): void {
  const chair = store.chairs[SHOWN];
  if (chair === undefined) throw new Error("no chair 1");
  chair.bid = {
    need,
    to: VIEWER,
    since: 0,
    answerBy: 1e9,
    lateBy: 1e9,
    leak,
    faint: false,
    told: false,
    worth: 1,
    met: false,
    until: 1e9,
  };
  chair.gaze = need === "space" ? "away" : VIEWER;
}

/** The need that the reader names after `seconds`, from the given channels alone. */
export function readNeed(
  world: World,
  seconds: number,
  channels: readonly (typeof SIGNATURE_CHANNELS)[number][] = SIGNATURE_CHANNELS,
): Need {
  const sums = channels.map(() => 0);
  const ticks = seconds * TICKS_PER_SECOND;
  watch(world, ticks, (body) => {
    channels.forEach((channel, i) => (sums[i] = (sums[i] as number) + body[channel] / ticks));
  });
  return nearest(sums, channels, world.pace);
}

/** A person's eyes: s between two samples, s of one look, and s over which what was seen fades. */
const PERSON = {
  sample: 0.3,
  look: 2,
  forgets: 1.5,
  /** s of thought, and how much nearer a face must be to a need than to rest. */
  thinks: 0.5,
  plain: 0.4,
} as const;

/**
 * The need that a person names after one look of two seconds and half a second of thought: within
 * three seconds of turning to it. Few samples, and a leaky memory.
 */
export function readAsPerson(world: World): Need {
  const eyes = new PersonEyes();
  watch(world, PERSON.look * TICKS_PER_SECOND, (body, tick) => eyes.see(body, tick));
  return nearest(eyes.seen, SIGNATURE_CHANNELS, world.pace);
}

/** One look at one face. */
export class PersonEyes {
  readonly seen = SIGNATURE_CHANNELS.map(() => 0);
  #weight = 0;
  #last = -Infinity;
  #first: number | null = null;

  /** To be given the face again and again; a person takes in a few samples a second. */
  see(body: Body, tick: number): void {
    this.#first ??= tick;
    if (tick - this.#last < PERSON.sample * TICKS_PER_SECOND) return;
    this.#last = tick;
    this.#weight = 1 + this.#weight * (1 - PERSON.sample / PERSON.forgets);
    SIGNATURE_CHANNELS.forEach((channel, i) => {
      const was = this.seen[i] as number;
      this.seen[i] = was + (body[channel] - was) / this.#weight;
    });
  }

  /**
   * The need of the face, after a look and a thought; null before that, and while it looks like a
   * face at rest.
   */
  names(tick: number, pace: Pace): Need | null {
    const looked = tick - (this.#first ?? tick);
    if (looked < (PERSON.look + PERSON.thinks) * TICKS_PER_SECOND) return null;
    const need = nearest(this.seen, SIGNATURE_CHANNELS, pace);
    const rest = this.seen.reduce((sum, value) => sum + value * value, 0);
    return distanceTo(need, this.seen, SIGNATURE_CHANNELS, pace) < PERSON.plain * rest
      ? need
      : null;
  }
}

/** Lets the face show what it feels, then presents it tick by tick. */
function watch(world: World, ticks: number, see: (body: Body, tick: number) => void): void {
  for (let tick = 0; tick < SETTLED; tick++) step(world, []);
  let view: Perception | undefined;
  for (let tick = 0; tick < ticks; tick++) {
    step(world, []);
    view = perceive(world, VIEWER, view);
    if (view.focus === null) throw new Error("nothing in view");
    see(view.focus.body, tick);
  }
}

/** The need whose signature, at the strength of that pace, is nearest to what was seen. */
function nearest(
  seen: readonly number[],
  channels: readonly (typeof SIGNATURE_CHANNELS)[number][],
  pace: Pace,
): Need {
  let best: Need = "space";
  let least = Infinity;
  for (const need of NEEDS) {
    const distance = distanceTo(need, seen, channels, pace);
    if (distance < least) {
      least = distance;
      best = need;
    }
  }
  return best;
}

function distanceTo(
  need: Need,
  seen: readonly number[],
  channels: readonly (typeof SIGNATURE_CHANNELS)[number][],
  pace: Pace,
): number {
  const plain = BODY.signature * PACES[pace].shows;
  return channels.reduce((sum, channel, i) => {
    const level = levelOf(need, SIGNATURE_CHANNELS.indexOf(channel));
    return sum + ((seen[i] as number) - plain * level) ** 2;
  }, 0);
}

/** The reader: the mean of all numbers over 1 s, or 3 s; or a person. */
export type ReaderName = "oneSecond" | "threeSeconds" | "person";

export interface ReaderTask {
  readonly reader: ReaderName;
  readonly pace: Pace;
  readonly seeds: readonly number[];
}

/** By seed and need, 1 when named correctly. Leaks 0.8 … 1.2, never the weak ones ([N5]). */
export function playReader({ reader, pace, seeds }: ReaderTask): number[] {
  return seeds.flatMap((seed) =>
    NEEDS.map((need, k) => {
      const world = worldWith(need, NEEDS.length * seed + k, leakOf(seed), pace);
      const named =
        reader === "person" ? readAsPerson(world) : readNeed(world, reader === "oneSecond" ? 1 : 3);
      return named === need ? 1 : 0;
    }),
  );
}

/** Evenly over the range of leaks. */
const leakOf = (seed: number): number => BODY.leakLeast + (BODY.leakSpread * (seed % 29)) / 28;
