import type { MusicTime } from "../../shared/model/perception.ts";
import { TICK_MS, type Millis } from "../../shared/model/units.ts";

/**
 * Delay from a beat's time on the server to when it is heard, ms. Onsets are known a beat ahead, so
 * with this every device, near or far, plays the same offsets.
 */
export const PLAYOUT_MS = 300;

/** [E8] Beats per second between a tone at `hz` and one `cents` away from it: f·(2^(c/1200) − 1). */
export function beatRate(cents: number, hz = 440): number {
  return Math.abs(hz * (2 ** (cents / 1200) - 1));
}

/** Server time in ms at which beat `beat` (may be a fraction) is heard when it is exactly on time. */
export function heardAt(music: MusicTime, epoch: Millis, beat: number): number {
  const ticks = music.beatTick + (beat - music.beat) * music.beatTicks;
  return epoch + ticks * TICK_MS + PLAYOUT_MS;
}

/** The position of the heard music at server time `now`: 17.25 is a quarter into beat 17. */
export function heardBeat(music: MusicTime, epoch: Millis, now: number): number {
  return music.beat + (now - heardAt(music, epoch, music.beat)) / (music.beatTicks * TICK_MS);
}

/** 0 … 1 within the heard beat. */
export function beatPhase(music: MusicTime, epoch: Millis, now: number): number {
  const beat = heardBeat(music, epoch, now);
  return beat - Math.floor(beat);
}
