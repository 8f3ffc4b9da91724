/** What is heard of one voice among the others over some seconds, cue by cue. */
import { type Followed, FRAME, SOUNDS } from "./ear.ts";
import type { Expected } from "./instrument.ts";
import type { Cue } from "./numbers.ts";
import { meanOf, quantile, spreadOf } from "./statistics.ts";

/** Voices that begin within so many s are meant to begin together. */
const TOGETHER = 0.2;
/** dB under its usual at which a voice is gone. */
const GONE = 22;
/** Share of the time in which a voice sounds, below which it rests: what rings on in the hall is no voice to compare. */
const LEAST = 0.4;
/** s of one reading of swelling. */
const SWELL = 0.5;
/** Shortest note whose pitch is heard, s. */
const SHORTEST = 0.15;

export interface Voice {
  readonly followed: Followed;
  readonly expected: Expected;
}

export type Found = Readonly<Record<Cue, number>>;

/** From `from` to `to`, s. */
export function heardOf(
  voices: readonly Voice[],
  which: number,
  [from, to]: readonly [number, number],
): Found {
  const all = framesFrom(from, to);
  const { followed: one } = voices[which] as Voice;
  const others = voices.filter((_, other) => other !== which);
  const sounding = soundingIn(one, all);
  const notes = notesIn(one, others, from, to);
  const late = latenessOf(one, others, from, to);
  const steps = sounding
    .map((f) => Math.abs((one.cents[f + 1] ?? Number.NaN) - (one.cents[f] ?? Number.NaN)))
    .filter((value) => value < 60);
  const perSwell = Math.round(SWELL / FRAME);
  const halves = Array.from({ length: Math.floor(all.length / perSwell) }, (_, k) =>
    all.slice(k * perSwell, (k + 1) * perSwell),
  );
  const course = (what: Beyond): readonly number[] =>
    halves.map((half) => against(voices, which, half, what)).filter(Number.isFinite);
  const swells = course(levelOf);
  const shimmers = course(brightOf);
  // Onsets and ends are no flutter.
  const flutters = sounding
    .map((f) => {
      const [before, here, after] = [f - 2, f, f + 2].map((at) => one.level[at] ?? -120) as [
        number,
        number,
        number,
      ];
      return Math.abs(here - (before + after) / 2);
    })
    .filter((value) => value < SOUNDS);
  return {
    loudness: against(voices, which, all, levelOf),
    brightness: against(voices, which, all, brightOf),
    roughness: against(voices, which, all, roughOf),
    pitch: meanOf(notes),
    sway: spreadOf(notes),
    jitter: meanOf(steps),
    lateness: late.length === 0 ? 0 : quantile(late, 0.5),
    stagger: usualSpread(late),
    gaps: all.filter((f) => (one.level[f] ?? -120) < one.usual - GONE).length / all.length,
    swelling: spreadOf(swells),
    flutter: meanOf(flutters),
    shimmer: spreadOf(shimmers),
    hall: meanOf(sounding.map((f) => one.hall[f] ?? 0)),
    place: meanOf(sounding.map((f) => one.side[f] ?? 0)),
  };
}

const framesFrom = (from: number, to: number): number[] => {
  const [first, last] = [Math.round(from / FRAME), Math.round(to / FRAME)];
  return Array.from({ length: last - first }, (_, k) => first + k);
};

/** The frames in which a voice sounds: near its loudest there, and not gone. */
function soundingIn(one: Followed, frames: readonly number[]): readonly number[] {
  const levels = frames.map((f) => one.level[f] ?? -120);
  const least = Math.max(quantile(levels, 0.8) - SOUNDS, one.usual - GONE);
  return frames.filter((_, k) => (levels[k] ?? -120) > least);
}

type Beyond = (voice: Voice, frame: number) => number;
const beyond =
  (what: "level" | "bright" | "rough"): Beyond =>
  ({ followed, expected }, f) =>
    (followed[what][f] ?? Number.NaN) - expected[what](followed.height[f] ?? Number.NaN);
const [levelOf, brightOf, roughOf] = [beyond("level"), beyond("bright"), beyond("rough")];

/** How far a voice is beyond what its instrument is expected to be, against how far the others are. */
function against(
  voices: readonly Voice[],
  which: number,
  frames: readonly number[],
  what: Beyond,
): number {
  const each = voices.map((voice) => {
    const values = soundingIn(voice.followed, frames)
      .map((f) => what(voice, f))
      .filter(Number.isFinite);
    return values.length <= LEAST * frames.length ? Number.NaN : meanOf(values);
  });
  const around = each.filter((value, other) => other !== which && Number.isFinite(value));
  return around.length === 0 ? Number.NaN : (each[which] ?? Number.NaN) - meanOf(around);
}

/** Cents of each note against the middle of the others at the time. */
function notesIn(
  one: Followed,
  others: readonly Voice[],
  from: number,
  to: number,
): readonly number[] {
  const starts = [from, ...one.onsets.filter((onset) => onset > from && onset < to), to];
  const notes: number[] = [];
  for (const [k, start] of starts.entries()) {
    const end = starts[k + 1];
    if (end === undefined || end - start < SHORTEST) continue;
    const [first, last] = [Math.ceil(start / FRAME) + 1, Math.floor(end / FRAME)];
    const own = centsIn(one, first, last);
    if (Number.isNaN(own)) continue;
    const around = others
      .map(({ followed }) => centsIn(followed, first, last))
      .filter((value) => !Number.isNaN(value));
    notes.push(own - (around.length > 0 ? quantile(around, 0.5) : 0));
  }
  return notes;
}

function centsIn({ cents }: Followed, first: number, last: number): number {
  const known = cents.slice(first, last).filter((value) => !Number.isNaN(value));
  return known.length < 2 ? Number.NaN : quantile(known, 0.5);
}

/** ms by which each onset comes after those of the others that are meant to come with it. */
function latenessOf(
  one: Followed,
  others: readonly Voice[],
  from: number,
  to: number,
): readonly number[] {
  const late: number[] = [];
  for (const onset of one.onsets) {
    if (onset < from || onset >= to) continue;
    const near = others
      .map(({ followed: { onsets } }) =>
        onsets.reduce(
          (best, other) => (Math.abs(onset - other) < Math.abs(best) ? onset - other : best),
          Infinity,
        ),
      )
      .filter((value) => Math.abs(value) < TOGETHER);
    if (near.length > 0) late.push(1000 * quantile(near, 0.5));
  }
  return late;
}

/** The spread that most have: single onsets far off may belong to another rhythm. */
function usualSpread(values: readonly number[]): number {
  if (values.length < 3) return 0;
  const middle = quantile(values, 0.5);
  return quantile(
    values.map((value) => Math.abs(value - middle)),
    0.7,
  );
}
