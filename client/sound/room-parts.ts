/**
 * [F6] Sound of a room, made only of what a projector may show: a consort that is together sounds clean, one that is
 * apart beats and is ragged. It contains nobody's pitch or timing, and no voice belongs to anybody.
 */
import type { Sounding } from "../../shared/model/perception.ts";
import type { ProjectorView } from "../../shared/model/show.ts";
import { cents, millis } from "../../shared/model/units.ts";
import type { Contact } from "./contact.ts";

/** How closely one or several consorts play together. */
export interface Togetherness {
  /** 0: far apart … 1: in tune and in time. */
  readonly near: number;
  /** Severity of the worst open tear, 0 … 1; 0: none. */
  readonly torn: number;
}

export const TOGETHER: Togetherness = { near: 1, torn: 0 };
/** Share of pairs in tune and in time at which a consort sounds clean, and at which it sounds furthest apart. */
const CLEAN = 0.85;
const FURTHEST = 0.15;
/** Maximum deviation from the centre, cents and ms. */
const MOST_CENTS = 24;
const MOST_MS = 65;
const TORN_ROUGH = 0.55;
const TORN_DULL = 0.16;
const TORN_VOICES = 2;
/**
 * Deviation of each voice from the centre, −1 … 1. Voices swap them with each bar, so that none is always the one
 * that is off. Any two differ by at least .5, so that every chord beats.
 */
const PITCHES = [1, -0.35, 0.35, -1] as const;
const ONSETS = [-0.4, 1, -1, 0.5] as const;

/** For a duo nothing is shown while it plays ([F6]), so nothing is heard either. */
export function togethernessOf(
  { tick, measures, strands }: ProjectorView,
  { beats, beatTicks }: { readonly beats: number; readonly beatTicks: number },
): Togetherness {
  if (measures === null) return TOGETHER;
  const { course } = measures;
  const place = (Math.floor(tick / beatTicks) * course.length) / beats;
  const part = Math.min(course.length - 1, Math.floor(place));
  // Weighted by how much of this part has been played; before that, the previous part counts.
  const share = Math.min(1, place - part);
  const before = part === 0 ? 1 : (course[part - 1] ?? 1);
  return {
    near: share * (course[part] ?? 1) + (1 - share) * before,
    torn: 1 - (strands[0] ?? 1),
  };
}

/** One part per voice; `bar`: from 0; `volume`: 0 … 1, normally .5. */
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

/** A tear takes two voices away, as it is between two; which ones, changes with each bar: they stand for nobody. */
export const roomContacts = (voices: readonly Togetherness[], bar: number): readonly Contact[] =>
  voices.map(({ torn }, voice) => ((voice + bar) % voices.length < TORN_VOICES ? -torn : 0));

/** Combines several: the mean, and the worst tear. */
export function blend(all: readonly Togetherness[]): Togetherness {
  if (all.length === 0) return TOGETHER;
  return {
    near: all.reduce((sum, { near }) => sum + near, 0) / all.length,
    torn: Math.max(...all.map(({ torn }) => torn)),
  };
}
