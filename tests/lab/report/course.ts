/** Plays a consort for the report: harmony minute by minute, and the duration of each mend. */
import type { Pace } from "../../../shared/model/numbers.ts";
import type { RuptureType } from "../../../shared/model/perception.ts";
import { Tearing } from "../balance/tearing.ts";
import { playerFor, type PlayerName } from "../lab-players.ts";
import { plainScore, playTick, seatOn, TICKS_PER_SECOND } from "../play.ts";

export interface CourseTask {
  readonly players: readonly PlayerName[];
  readonly pace: Pace;
  readonly seed: number;
  readonly seconds: number;
  /** s between caused ruptures; 0 for none. */
  readonly tearEvery: number;
}

export interface Course {
  /** Harmony of each minute, 0 … 1. */
  readonly harmony: readonly number[];
  readonly mends: readonly { readonly type: RuptureType; readonly seconds: number }[];
  /**
   * Ruptures by type, including those still open at the end; further tears of torn bonds do not
   * count again.
   */
  readonly torn: readonly RuptureType[];
}

const MINUTE = 60 * TICKS_PER_SECOND;

export function playCourse({ players, pace, seed, seconds, tearEvery }: CourseTask): Course {
  const bots = players.map((name, chair) => playerFor(name, seed, chair));
  const play = seatOn(plainScore(seconds), bots, seed, pace);
  const { world } = play;
  const tearing = new Tearing(play, tearEvery);
  const harmony: number[] = [];
  const mends: { type: RuptureType; seconds: number }[] = [];
  const torn: RuptureType[] = [];
  let before = { good: 0, all: 0 };
  const last = seconds * TICKS_PER_SECOND;
  while (world.tick < last) {
    for (const event of tearing.withHeld((also) => playTick(play, also))) {
      if (event.event === "torn") {
        tearing.made(event);
        if (!event.again) torn.push(event.type);
      } else if (event.event === "mended") {
        tearing.mended(event);
        mends.push({ type: event.type, seconds: event.seconds });
      }
    }
    if (world.tick % MINUTE !== 0) continue;
    const now = { good: world.tally.goodPairBeats, all: world.tally.pairBeats };
    harmony.push((now.good - before.good) / (now.all - before.all));
    before = now;
  }
  return { harmony, mends, torn };
}
