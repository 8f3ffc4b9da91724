/** Codecs of the published numbers: quantized to steps that eye and ear cannot tell apart, integers on the wire. */
import { CLAUSES, LOUDNESSES } from "../model/agreement.ts";
import type { Clause, Loudness, Terms } from "../model/agreement.ts";
import type { GazeTarget } from "../model/command.ts";
import { CUES, NEEDS } from "../model/cue.ts";
import { HAND_ITEMS, type HandItem } from "../model/hand.ts";
import { PACE_NAMES } from "../model/numbers.ts";
import { OWED_PARTS, RUPTURE_TYPES } from "../model/perception.ts";
import type { ActivationBand, Owed, SeverityBand } from "../model/perception.ts";
import { PATTERNS, REFLEXES, STRENGTHS } from "../model/role.ts";
import type { Role, Strength } from "../model/role.ts";
import { chairId } from "../model/units.ts";
import { ALL_WISHES } from "../model/wish.ts";
import { PASSAGES } from "../session/agreement-terms.ts";
import type { TermsByPassage } from "../session/agreement-terms.ts";

/** Quantization: steps per unit, and the deadband in steps within which a change is not sent. */
export interface Quantization {
  readonly perUnit: number;
  readonly deadband: number;
}

/** Shares and channels, 0 … 1 or −1 … 1. */
export const SHARE: Quantization = { perUnit: 100, deadband: 1 };
/** Body channels: a change of a hundredth is invisible, three are not. */
export const CHANNEL: Quantization = { perUnit: 100, deadband: 3 };
/** Breaths a minute. */
export const BREATH: Quantization = { perUnit: 8, deadband: 4 };
/** Cents: steps of .1, sent from .4 on (a trained ear needs 10, beats at A440 show 4). */
export const CENTS: Quantization = { perUnit: 10, deadband: 4 };
/** Onsets in ms: steps of .1, sent from .5 on. */
export const ONSET: Quantization = { perUnit: 10, deadband: 5 };
/** Volume, tone and roughness of a part. */
export const VOICE: Quantization = { perUnit: 100, deadband: 3 };
/** Seconds of a break. */
export const SECONDS: Quantization = { perUnit: 4, deadband: 1 };

const INT16 = 32767;

/** Whole steps, kept inside 16 bits. */
export function quantize(value: number, scale: Quantization): number {
  const whole = Math.round(value * scale.perUnit);
  return whole > INT16 ? INT16 : whole < -INT16 ? -INT16 : whole;
}

/** No chair, no cue, no need. */
export const NONE = 255;
const INWARD = 12;
const AWAY = 13;

export const gazeCode = (gaze: GazeTarget): number =>
  gaze === "inward" ? INWARD : gaze === "away" ? AWAY : gaze;
export const gazeOf = (code: number): GazeTarget =>
  code === INWARD ? "inward" : code === AWAY ? "away" : chairId(code);

/** A closed set as small whole numbers, and back. `NONE` stands for null. */
export function indexed<T extends string>(all: readonly T[]) {
  const codes = new Map<string, number>(all.map((item, i) => [item, i]));
  return {
    code: (item: T | null): number => (item === null ? NONE : (codes.get(item) ?? NONE)),
    orNull: (code: number): T | null => all[code] ?? null,
    of: (code: number): T => {
      const item = all[code];
      if (item === undefined) throw new RangeError(`no item ${code} of ${all.length}`);
      return item;
    },
  };
}

const BANDS: readonly ActivationBand[] = ["calm", "stirred", "strained", "flooded"];
const SEVERITIES: readonly SeverityBand[] = ["whole", "tension", "strain", "rupture", "breakdown"];
const OWED: readonly Owed["what"][] = [...OWED_PARTS, ...CUES];

export const band = indexed(BANDS);
export const severity = indexed(SEVERITIES);
export const rupture = indexed(RUPTURE_TYPES);
export const cue = indexed(CUES);
export const need = indexed(NEEDS);
export const pace = indexed(PACE_NAMES);
export const phase = indexed(["lobby", "playing", "ended"]);
export const player = indexed(["person", "bot", "keptFor"]);
export const loudness = indexed<Loudness>(LOUDNESSES);
export const clause = indexed<Clause>(CLAUSES);
export const passage = indexed(PASSAGES);
export const wish = indexed(ALL_WISHES);
export const strength = indexed<Strength>(Object.values(STRENGTHS));
const pattern = indexed(PATTERNS);
const reflex = indexed(REFLEXES);

/** Pattern and reflex of a role card in eight bits. */
export const roleCode = (role: Role | null): number =>
  role === null ? NONE : (pattern.code(role.pattern) << 2) | (reflex.code(role.reflex) & 3);
export const roleOf = (code: number): Role | null =>
  code === NONE ? null : { pattern: pattern.of(code >> 2), reflex: reflex.orNull(code & 3) };

/** The value of terms: a chair, a loudness, or seconds. */
export function termsValue(terms: Terms | TermsByPassage): number {
  switch (terms.about) {
    case "conductor":
    case "lead":
      return terms.chair ?? NONE;
    case "loudness":
      return loudness.code(terms.loudness);
    case "checkIn":
      return terms.seconds ?? NONE;
  }
}
export function termsOf(about: Clause, value: number): Terms {
  switch (about) {
    case "conductor":
    case "lead":
      return { about, chair: value === NONE ? null : chairId(value) };
    case "loudness":
      return { about, loudness: loudness.orNull(value) };
    case "checkIn":
      return { about, seconds: value === NONE ? null : value };
  }
}

/** Severity and step of a split, or of the whole's, in eight bits. */
export const troubleCode = (severe: number, step: number): number => severe | (step << 3);
export const troubleParts = (code: number) => ({ severity: code & 7, step: code >> 3 });

const owedWhat = indexed(OWED);
const owedBy = indexed<Owed["by"]>(["me", "them", "both"]);
const LETTER = 48;

/**
 * What a repair waits for, as one short string, letters three apart from `LETTER` on: who, what,
 * who, what …
 */
export function owesCode(owes: readonly Owed[]): string {
  let text = "";
  for (const { by, what } of owes)
    text += String.fromCharCode(LETTER + owedBy.code(by), LETTER + owedWhat.code(what));
  return text;
}

export function owesOf(text: string): Owed[] {
  const owes: Owed[] = [];
  for (let i = 0; i + 1 < text.length; i += 2)
    owes.push({
      by: owedBy.of(text.charCodeAt(i) - LETTER),
      what: owedWhat.of(text.charCodeAt(i + 1) - LETTER),
    });
  return owes;
}

/** Severity, type, step, beats together and broken clause of a bond in 17 bits. */
export const bondCode = (
  severe: number,
  type: number,
  step: number,
  together: number,
  broken: number,
): number =>
  severe |
  ((type === NONE ? 31 : type) << 3) |
  (step << 8) |
  (together << 11) |
  ((broken === NONE ? 0 : broken + 1) << 14);
export const bondParts = (code: number) => ({
  severity: code & 7,
  type: (code >> 3) & 31,
  step: (code >> 8) & 7,
  together: (code >> 11) & 7,
  clause: (code >> 14) - 1,
});

/** [J2] Set in addition to the items of a hand, so that an empty hand differs from none. */
const HAND_GIVEN = 2 ** HAND_ITEMS.length;

/** 0: everything is on the table. */
export const handCode = (hand: readonly HandItem[] | null): number =>
  hand === null
    ? 0
    : HAND_ITEMS.reduce(
        (code, item, k) => (hand.includes(item) ? code + 2 ** k : code),
        HAND_GIVEN,
      );

export const handOf = (code: number): readonly HandItem[] | null =>
  code === 0 ? null : HAND_ITEMS.filter((_, k) => Math.floor(code / 2 ** k) % 2 === 1);
