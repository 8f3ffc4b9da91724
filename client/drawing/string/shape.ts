import type { OwnBond, RuptureType, SeverityBand } from "../../../shared/model/perception.ts";
import { SEEING } from "../../../shared/model/numbers.ts";
import { clamp, lerp, smoothstep } from "../geometry.ts";
import { atStrength, RUPTURE_LOOKS, type RuptureLook } from "./ruptures.ts";

/** Pitch and timing of the other against the rest ([P1]): all the string may know besides the bond. */
export interface Stand {
  /** + sharp. */
  readonly cents: number;
  /** + late. */
  readonly ms: number;
}

/**
 * The string between the player and the focused player, as numbers. The own strand has no field for
 * an error: it is always plain and round ([I1]).
 */
export interface StringShape {
  /** Crests of the own strand along the whole length. */
  readonly crests: number;
  readonly theirs: {
    readonly crests: number;
    /** −1 flat or behind … 0 with the rest … +1 sharp or ahead. */
    readonly lean: number;
    readonly wave: "round" | "zigzag" | "scallop";
    /** 0 round … 1 fully zigzag or scalloped. */
    readonly edge: number;
    /** 0 the colour of "them" … 1 fully the colour of sharp or flat. */
    readonly hue: number;
    /** Length of the barbs, 0 … 1; above the strand when `lean` > 0, below when < 0. */
    readonly barbs: number;
  };
  readonly beat: {
    /** True beat rate of two tones this far apart at A440, per second; signed: + theirs runs ahead. */
    readonly hertz: number;
    /** The rate shown: above `FASTEST_SEEN` it would only flicker. */
    readonly shownHertz: number;
    /** Beyond that the swing is drawn as a blur: 0 a line … 1 a band. */
    readonly blur: number;
  };
  /** Positions of the onset beads along the string: theirs is further on when late. */
  readonly onset: { readonly mine: number; readonly theirs: number };
  /** Thickness relative to the usual: trust. */
  readonly thickness: number;
  readonly wear: Wear;
  /** Marks of the type, weaker while the rupture is young. */
  readonly look: RuptureLook | null;
  readonly gold: {
    /** Gold has run this far from each end, 0 … .5, while mending. */
    readonly reach: number;
    /** A gold thread along the whole string: mended before, and whole now. */
    readonly thread: boolean;
    /** One for each mended rupture up to `MOST_BINDINGS`; further ones add wraps. */
    readonly bindings: readonly { readonly s: number; readonly wraps: number }[];
  };
  /** [M3] Black wax, where something was only smoothed over. */
  readonly blots: readonly { readonly s: number; readonly size: number }[];
}

/** The look of each severity. The bands differ in shape, not only in degree. */
export interface Wear {
  /** The strands lie side by side instead of around each other, 0 … 1. */
  readonly apart: number;
  /** Places where single fibres have broken. */
  readonly nicks: readonly number[];
  /** Part of the length with no string, or null while it holds. */
  readonly gap: readonly [number, number] | null;
  /** Fibres curling at each end of a strand. */
  readonly fibres: number;
  /** Their length on a screen 1280 wide, pixels. */
  readonly fray: number;
  /** Hairs that still cross the gap. */
  readonly hairs: number;
  /** The ends hang slack, 0 … 1. */
  readonly slack: number;
  /** Colour gone, 0 … 1. */
  readonly grey: number;
}

const UNWORN: Wear = {
  apart: 0,
  nicks: [],
  gap: null,
  fibres: 0,
  fray: 0,
  hairs: 0,
  slack: 0,
  grey: 0,
};

/** [T5] The distance at severity 1. */
const FULL_CENTS = 50;
const FULL_MS = 120;
/** Below this share of what can be told from the noise of seeing the strand is plain. */
const PLAIN_WITHIN = 0.09;
const CRESTS = 4.6;
const A4 = 440;
/** Above about twelve swings a second a line only flickers. */
export const FASTEST_SEEN = 12;
export const MAX_BINDINGS = 7;
const ONSET = 0.8;

/** Beats per second of two tones `cents` apart at A440; negative below. */
export const beatRate = (cents: number): number => A4 * (2 ** (cents / 1200) - 1);

/**
 * Computes the string from what the player perceives of the other and of their own bond, and
 * nothing else.
 */
export function stringShape(bond: OwnBond, stand: Stand): StringShape {
  const lean = leaning(stand);
  const size = Math.abs(lean);
  // Two tones that cannot be told apart do not swing.
  const hertz =
    beatRate(stand.cents) * smoothstep(SEEING.cents / 2, 1.5 * SEEING.cents, Math.abs(stand.cents));
  const look = bond.type === null ? null : looking(bond.type, bond);
  const wear = worn(bond, look);
  return {
    crests: CRESTS,
    theirs: {
      crests: CRESTS * (lean > 0 ? 1 + 1.3 * size : 1 - 0.45 * size),
      lean,
      wave: size < PLAIN_WITHIN ? "round" : lean > 0 ? "zigzag" : "scallop",
      // Small differences that can be told at all are lifted.
      edge: smoothstep(0.05, 0.3, size),
      hue: smoothstep(0.07, 0.22, size),
      barbs: size < PLAIN_WITHIN ? 0 : 0.35 + 0.65 * smoothstep(PLAIN_WITHIN, 0.7, size),
    },
    beat: {
      hertz,
      shownHertz: clamp(hertz, -FASTEST_SEEN, FASTEST_SEEN),
      blur: smoothstep(FASTEST_SEEN - 4, FASTEST_SEEN + 2, Math.abs(hertz)),
    },
    onset: { mine: ONSET, theirs: ONSET + beyond(stand.ms, SEEING.ms, FULL_MS) * 0.15 },
    thickness: 0.5 + 0.8 * bond.trust,
    wear,
    look,
    gold: {
      reach: bond.step === 4 ? bond.together / 8 : 0,
      thread: bond.seams > 0 && bond.severity === "whole",
      bindings: bindings(bond.seams, wear.gap),
    },
    blots: blots(bond.residue),
  };
}

/**
 * [P1] −1 … 1: an offset as coarse as the player sees it: 0 within the noise of seeing, full from
 * `full` on.
 */
const beyond = (offset: number, noise: number, full: number): number =>
  Math.sign(offset) * clamp((Math.abs(offset) - noise) / (full - noise), 0, 1);

/** Pitch first; when pitch is with the rest, timing shows. Late and flat lean the same way. */
function leaning({ cents, ms }: Stand): number {
  const pitch = beyond(cents, SEEING.cents, FULL_CENTS);
  const time = -beyond(ms, SEEING.ms, FULL_MS);
  const quiet = 1 - smoothstep(0.08, 0.2, Math.abs(pitch));
  return clamp(pitch + time * quiet, -1, 1);
}

/** How much of its type a rupture of this severity shows. */
const TYPE_SHOWS: Readonly<Record<SeverityBand, number>> = {
  whole: 0,
  tension: 0.55,
  strain: 0.78,
  rupture: 1,
  breakdown: 1.15,
};
/** [M1] The marks shrink step by step, as the sound does. */
const TYPE_LEFT = [1, 0.85, 0.7, 0.5, 0.3] as const;

/** [M1] Share of a tear left at each step of its repair. */
const LEFT_BY_STEP = [1, 0.85, 0.68, 0.42, 0] as const;

const looking = (type: RuptureType, { severity, step }: OwnBond): RuptureLook =>
  atStrength(RUPTURE_LOOKS[type], TYPE_SHOWS[severity] * TYPE_LEFT[step]);

function worn(bond: OwnBond, look: RuptureLook | null): Wear {
  if (look !== null && look.limit > 0) return limited(bond, look);
  const left = LEFT_BY_STEP[bond.step];
  switch (bond.severity) {
    case "whole":
      return UNWORN;
    case "tension":
      return { ...UNWORN, apart: 0.4 * left, nicks: [0.36, 0.62] };
    case "strain":
      return { ...UNWORN, apart: 0.55 + 0.45 * left, nicks: [0.24, 0.38, 0.5, 0.6, 0.72] };
    case "rupture":
      // Every step reached adds one more hair across the gap.
      return {
        ...UNWORN,
        apart: 1,
        ...opened(look, 0.16 * left),
        fibres: 6 - bond.step,
        fray: 56 * (0.4 + 0.6 * left),
        hairs: 1 + bond.step,
      };
    case "breakdown":
      return { ...UNWORN, apart: 1, ...opened(look, 0.3), fibres: 4, fray: 30, slack: 1, grey: 1 };
  }
}

/** [R3] A limit is a clean gap at any strength: nothing frays, and what crosses it was mended. */
const LIMIT_GAP: Readonly<Record<SeverityBand, number>> = {
  whole: 0,
  tension: 0.07,
  strain: 0.1,
  rupture: 0.15,
  breakdown: 0.24,
};

function limited({ severity, step }: OwnBond, look: RuptureLook): Wear {
  const broken = severity === "breakdown" ? 1 : 0;
  return {
    ...UNWORN,
    apart: 0.5,
    ...opened(look, LIMIT_GAP[severity] * LEFT_BY_STEP[step]),
    hairs: broken ? 0 : step,
    grey: broken,
  };
}

function opened(look: RuptureLook | null, length: number): Pick<Wear, "gap"> {
  const middle = look?.at ?? 0.5;
  const half = (length * (look?.gap ?? 1)) / 2;
  return { gap: half > 0 ? [middle - half, middle + half] : null };
}

/** Positions of bindings in the order they were earned, so that an old one never moves. */
const BINDING_PLACES = [0.3, 0.66, 0.17, 0.48, 0.08, 0.57, 0.39] as const;

function bindings(
  seams: number,
  gap: readonly [number, number] | null,
): StringShape["gold"]["bindings"] {
  return BINDING_PLACES.slice(0, Math.min(seams, MAX_BINDINGS)).map((place, i) => ({
    s: beside(place, gap),
    wraps: 1 + Math.floor((seams - 1 - i) / MAX_BINDINGS),
  }));
}

/** A binding that would hang in the gap moves to the nearer end. */
function beside(place: number, gap: readonly [number, number] | null): number {
  if (!gap) return place;
  const [from, to] = gap;
  const room = 0.05;
  if (place <= from - room || place >= to + room) return place;
  const share = clamp((place - (from - room)) / (to - from + 2 * room), 0, 1);
  return share < 0.5
    ? lerp(from - 3 * room, from - room, share * 2)
    : lerp(to + room, to + 3 * room, share * 2 - 1);
}

const BLOT_PLACES = [0.44, 0.68, 0.53, 0.26, 0.6, 0.35] as const;

function blots(residue: number): StringShape["blots"] {
  const count = Math.min(BLOT_PLACES.length, Math.ceil(residue * 6 - 0.2));
  return BLOT_PLACES.slice(0, Math.max(0, count)).map((s, i) => ({
    s,
    size: clamp(residue * 6 - i, 0.35, 1),
  }));
}
