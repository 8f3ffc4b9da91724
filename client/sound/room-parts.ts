/**
 * How a room sounds, made of what a projector may show ([F6]) alone: a consort that is together is clean,
 * one that is apart beats and is ragged. Nobody's pitch or timing is in it, and no voice is anybody's.
 */
import type { Sounding } from "../../shared/model/perception.ts";
import type { ProjectorView } from "../../shared/model/show.ts";
import { cents, millis } from "../../shared/model/units.ts";

/** How a consort, or several, stand together. */
export interface Togetherness {
  /** 0 far apart … 1 in tune and in time. */
  readonly near: number;
  /** The worst open tear, 0 none … 1. */
  readonly torn: number;
}

export const TOGETHER: Togetherness = { near: 1, torn: 0 };
/** Share of pairs in tune and in time from which on a consort sounds clean, and at which it is furthest apart. */
const CLEAN = 0.85;
const FURTHEST = 0.15;
/** Furthest apart: cents and ms from the centre, either way. */
const MOST_CENTS = 24;
const MOST_MS = 65;
const TORN_ROUGH = 0.55;
const TORN_DULL = 0.16;
/**
 * Where the voices stand about the centre, −1 … 1; with each bar they change places, so that none is the one
 * that is off. Any two are apart by a half at least, so that every chord beats.
 */
const PITCHES = [1, -0.35, 0.35, -1] as const;
const ONSETS = [-0.4, 1, -1, 0.5] as const;

/** Two who play alone are shown nothing of while they play, so nothing of them is heard either. */
export function togethernessOf(
  { tick, measures, strands }: ProjectorView,
  { beats, beatTicks }: { readonly beats: number; readonly beatTicks: number },
): Togetherness {
  if (measures === null) return TOGETHER;
  const { course } = measures;
  const place = (Math.floor(tick / beatTicks) * course.length) / beats;
  const part = Math.min(course.length - 1, Math.floor(place));
  // What has been of this part says as much of it; before that, the part before counts.
  const share = Math.min(1, place - part);
  const before = part === 0 ? 1 : (course[part - 1] ?? 1);
  return {
    near: share * (course[part] ?? 1) + (1 - share) * before,
    torn: 1 - (strands[0] ?? 1),
  };
}

/** One part a voice; `bar` counts from 0, `volume` is 0 … 1, .5 ordinary. */
export const roomParts = (
  voices: readonly Togetherness[],
  bar: number,
  volume: number,
): readonly Sounding[] =>
  voices.map(({ near, torn }, voice) => {
    const apart = Math.min(1, Math.max(0, (CLEAN - near) / (CLEAN - FURTHEST)));
    const place = voice + bar;
    return {
      cents: cents(apart * MOST_CENTS * (PITCHES[place % PITCHES.length] ?? 0)),
      ms: millis(apart * MOST_MS * (ONSETS[place % ONSETS.length] ?? 0)),
      volume,
      tone: 0.5 - TORN_DULL * torn,
      rough: TORN_ROUGH * torn,
    };
  });

/** Of several: the mean, and the worst tear. */
export function blend(all: readonly Togetherness[]): Togetherness {
  if (all.length === 0) return TOGETHER;
  return {
    near: all.reduce((sum, { near }) => sum + near, 0) / all.length,
    torn: Math.max(...all.map(({ torn }) => torn)),
  };
}
