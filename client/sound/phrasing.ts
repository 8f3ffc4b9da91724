/** [S4] Phrasing: loudness, breath and the last ritardando, from the score and for all parts alike. */
import type { Piece } from "../../shared/pieces/index.ts";
import { TICK_MS } from "../../shared/model/units.ts";
import type { Note } from "./note.ts";
import { seeded } from "./room.ts";
import type { Touch } from "./touch.ts";

interface PhrasedNote extends Note {
  readonly touch: Touch;
}

/** Loudness of the sections in turn, of each section from end to middle, and of each phrase; only their ratios count. */
const SECTIONS = [-1.5, 1.5, -3, 2.5, -2, 3, -0.5, 1] as const;
const SECTION_ARCH = 3;
const PHRASE_ARCH = 2.6;
const PHRASE_BARS = 4;
/** Range of loudness of a movement, and its mean against notes played plainly, dB. */
const RANGE_DB = 5.9;
const MEAN_DB = -0.9;
/** The ear's memory for loudness, s, as in EBU Tech 3342. */
const SHORT_TERM = 3;
/** Where few play they play out: share of the missing loudness, and at most, dB. */
const PLAY_OUT = 0.8;
const MOST_OUT = 6;
/** A clash is leant on, dB. */
const LEAN = 1;
const DOWNBEAT = 0.7;
const OFFBEAT = -0.9;
/** Small differences between notes, ± dB. */
const VARIATION = 0.5;
/** The last bars grow softer by so much, dB. */
const CLOSE_BARS = 2;
const CLOSE_DB = -4;
/** Beats by which the last bar is longer. */
const RITARDANDO = 0.5;
/** Shortest note that breathes at the end of a phrase, beats. */
const BREATHES = 1;
const BREATH = 0.14;
/** How far one note may fall while it is held. */
const LEAST_BEND = 0.5;

const factor = (db: number): number => 10 ** (db / 20);
/** 0 at both ends of 0 … 1, 1 a little after the middle. */
const arch = (share: number): number => Math.sin(Math.PI * share ** 1.2);

/** Gives every note of a movement of `beats` its touch; the last bar slows down for all. */
export function phrased(
  piece: Piece,
  parts: readonly (readonly Note[])[],
  beats: number,
): readonly (readonly PhrasedNote[])[] {
  const loudness = levelled(piece, parts, beats);
  const late = ritardando(beats, piece.beatsPerBar);
  const perPhrase = PHRASE_BARS * piece.beatsPerBar;
  const sectionEnds = new Set(piece.closes.map((close) => close * piece.beatsPerBar));
  const perRound = piece.bars * piece.beatsPerBar;
  return parts.map((notes, chair) => {
    const vary = seeded(chair + 1);
    return notes.map(({ beat, length, midi }, nth) => {
      const end = beat + length;
      const inRound = end % perRound || perRound;
      const next = notes[nth + 1];
      const rests = next === undefined || next.beat > end;
      const ends =
        rests || sectionEnds.has(inRound) || (end % perPhrase === 0 && length >= BREATHES);
      const inBar = beat % piece.beatsPerBar;
      const accent = inBar === 0 ? DOWNBEAT : Number.isInteger(beat) ? 0 : OFFBEAT;
      const db = loudness(beat) + accent + VARIATION * (2 * vary() - 1);
      const from = late(beat);
      return {
        beat: from,
        length: late(end) - from,
        midi,
        touch: {
          level: factor(db),
          bend: Math.max(
            LEAST_BEND,
            factor(loudness(end - 0.01) - loudness(beat)) * (ends ? 0.7 : 1),
          ),
          breath: ends ? BREATH : 0,
          release: ends ? 1.8 : 1,
        },
      };
    });
  });
}

/** Loudness by beat, dB: the shape of the movement, spread and centred so that every movement is heard as loud. */
function levelled(
  piece: Piece,
  parts: readonly (readonly Note[])[],
  beats: number,
): (beat: number) => number {
  const shape = shapeOf(piece);
  const closing = (beat: number): number =>
    CLOSE_DB * Math.min(1, Math.max(0, 1 - (beats - beat) / piece.beatsPerBar / CLOSE_BARS));
  const playing = Array.from({ length: Math.max(1, Math.ceil(beats)) }, () => 0);
  for (const { beat, length } of parts.flat())
    for (let at = Math.floor(beat); at < beat + length && at < playing.length; at++)
      playing[at] = (playing[at] ?? 0) + Math.min(at + 1, beat + length) - Math.max(at, beat);
  const thin = playing.map((count) => 10 * Math.log10(parts.length / Math.max(0.5, count)));
  const out = thin.map((missing) => Math.min(MOST_OUT, PLAY_OUT * Math.max(0, missing)));
  const window = Math.max(1, Math.round((SHORT_TERM * 1000) / (piece.beatTicks * TICK_MS)));
  const powers = (scale: number): number[] =>
    out.map((lift, at) => 10 ** ((scale * shape(at + 0.5) + lift - (thin[at] ?? 0)) / 10));
  const range = (scale: number): number => {
    const power = powers(scale);
    const short = power
      .slice(0, Math.max(1, power.length - window + 1))
      .map((_, at) => 10 * Math.log10(mean(power.slice(at, at + window))))
      .toSorted((a, b) => a - b);
    const at = (share: number): number => short[Math.round(share * (short.length - 1))] ?? 0;
    return at(0.95) - at(0.1);
  };
  let [least, most] = [0.2, 2];
  for (let step = 0; step < 12; step++) {
    const middle = (least + most) / 2;
    if (range(middle) < RANGE_DB) least = middle;
    else most = middle;
  }
  const centre = MEAN_DB - 10 * Math.log10(mean(powers(least)));
  return (beat) => {
    const at = Math.min(out.length - 1, Math.max(0, Math.floor(beat)));
    return least * shape(beat) + (out[at] ?? 0) + closing(beat) + centre;
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sections, phrases and clashes, by beat, dB. */
function shapeOf(piece: Piece): (beat: number) => number {
  const { beatsPerBar, bars, closes } = piece;
  const clashing = new Set(piece.dissonantBars);
  // Different pieces begin at different places in the list.
  const shift = bars + piece.id.length;
  return (beat) => {
    const bar = beat / beatsPerBar;
    const round = Math.floor(bar / bars);
    const inRound = bar - round * bars;
    const nth = closes.findIndex((close) => inRound < close);
    const from = closes[nth - 1] ?? 0;
    const to = closes[nth] ?? bars;
    const section = SECTIONS[(shift + nth + round * closes.length) % SECTIONS.length] ?? 0;
    const phrase = ((inRound - from) % PHRASE_BARS) / PHRASE_BARS;
    return (
      section +
      SECTION_ARCH * (arch((inRound - from) / (to - from)) - 0.5) +
      PHRASE_ARCH * (arch(phrase) - 0.5) +
      (clashing.has(Math.floor(inRound)) ? LEAN : 0)
    );
  };
}

/** Where a beat sounds once the last bar slows down, in beats of the even pulse. */
function ritardando(beats: number, beatsPerBar: number): (beat: number) => number {
  const from = beats - beatsPerBar;
  return (beat) => beat + RITARDANDO * Math.max(0, (beat - from) / beatsPerBar) ** 2;
}
