/**
 * What the server publishes of the world, fields only. The root and the public part of each seat go
 * to everybody and hold nothing of pitch, timing, needs, feelings or trust ([P3]); `sight`, `self`,
 * `sound` and `bonds` of a seat carry one chair's perception and go to its player only, by view.
 * Fields per chair are flat (`cents0` … `cents11`) instead of nested: one structure switch per
 * patch instead of eleven. Units and steps are in `codecs.ts`.
 */
import { schema, t } from "@colyseus/schema";
import type { FieldBuilder, SchemaType } from "@colyseus/schema";
import { BODY_CHANNELS } from "../model/body.ts";
import type { Body } from "../model/body.ts";
import { MAX_CHAIRS } from "../model/units.ts";
import { NONE } from "./codecs.ts";

type Slot = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;

/** Field names of one quantity, by chair. */
function keys<Name extends string>(name: Name): readonly `${Name}${Slot}`[] {
  return Array.from({ length: MAX_CHAIRS }, (_, i) => `${name}${i as Slot}` as const);
}

function perChair<Key extends string, T>(
  names: readonly Key[],
  field: () => FieldBuilder<T, true>,
): Record<Key, FieldBuilder<T, true>> {
  return Object.fromEntries(names.map((name) => [name, field()])) as Record<
    Key,
    FieldBuilder<T, true>
  >;
}

const whole8 = () => t.int8().default(0);
const share = () => t.uint8().default(0);
const code = () => t.uint8().default(NONE);
const fine = () => t.int16().default(0);

export const GLIMPSE_GAZE = keys("glimpseGaze");
export const GLIMPSE_VOLUME = keys("glimpseVolume");
export const SOUND_CENTS = keys("cents");
export const SOUND_MS = keys("ms");
export const SOUND_VOLUME = keys("volume");
export const SOUND_TONE = keys("tone");
export const SOUND_ROUGH = keys("rough");
export const BOND_STATE = keys("bond");
export const BOND_TRUST = keys("trust");
export const BOND_SEAMS = keys("seams");
export const BOND_RESIDUE = keys("residue");
export const BOND_OWES = keys("owes");

const body = Object.fromEntries(
  BODY_CHANNELS.map((channel) => [
    channel,
    channel === "breathRate" ? t.uint8().default(96) : whole8(),
  ]),
) as Record<keyof Body, FieldBuilder<number, true>>;

/** Bits of `Sight.flags`. */
export const FLAG = {
  gazeLanded: 1,
  breathing: 2,
  focusMutual: 4,
  focusCueAtMe: 8,
  focusBreathing: 16,
  /** This chair has had a perception in this movement. */
  live: 32,
} as const;

/** One chair's own activation, its focused player, and the corner of its eye. */
const sightFields = {
  activation: share(),
  band: share(),
  need: code(),
  bidTo: code(),
  bidAge: share(),
  shame: share(),
  gaze: code(),
  flags: share(),
  bowPitch: whole8(),
  bowTempo: whole8(),
  bowVolume: share(),
  cue: code(),
  spaceLeft: share(),
  focusChair: code(),
  ...body,
  focusGaze: code(),
  focusCue: code(),
  focusNeed: code(),
  focusCents: fine(),
  focusMs: fine(),
  ...perChair(GLIMPSE_GAZE, code),
  ...perChair(GLIMPSE_VOLUME, share),
  /** One bit per chair. */
  glimpseMoving: t.uint16().default(0),
};
export const SightState = schema(sightFields, "SightState");
export type SightState = SchemaType<typeof SightState>;
export const SIGHT_FIELDS = Object.keys(sightFields) as (keyof typeof sightFields)[];

/** What one chair knows of itself and of the whole, and the wish it has been shown. */
const selfFields = {
  wish: code(),
  masking: share(),
  /** [R9], [R10] Severity and step; `NONE` when whole. */
  split: code(),
  whole: code(),
  wholeBy: code(),
  role: code(),
  /** 0 or 1. */
  pulled: share(),
  strength: code(),
  marked: share(),
  /** Whole seconds. */
  checkInDue: code(),
  /** [J2] One bit for each item; 0: everything. */
  hand: t.uint32().default(0),
  focusWish: code(),
};
export const SelfState = schema(
  {
    ...selfFields,
    splitOwes: t.string().default(""),
    wholeOwes: t.string().default(""),
  },
  "SelfState",
);
export const SELF_OWES = ["splitOwes", "wholeOwes"] as const;
export type SelfState = SchemaType<typeof SelfState>;
/** Without repair debts, which are strings. */
export const SELF_FIELDS = Object.keys(selfFields) as (keyof typeof selfFields)[];

/** What a chair's device needs to sound the other parts. */
const soundFields = {
  ...perChair(SOUND_CENTS, fine),
  ...perChair(SOUND_MS, fine),
  ...perChair(SOUND_VOLUME, share),
  ...perChair(SOUND_TONE, share),
  ...perChair(SOUND_ROUGH, share),
};
export const SoundState = schema(soundFields, "SoundState");
export type SoundState = SchemaType<typeof SoundState>;
export const SOUND_FIELDS = Object.keys(soundFields) as (keyof typeof soundFields)[];

/** One chair's own bonds. */
const bondsFields = {
  ...perChair(BOND_STATE, () => t.uint32().default(0)),
  ...perChair(BOND_TRUST, share),
  ...perChair(BOND_SEAMS, share),
  ...perChair(BOND_RESIDUE, share),
  ...perChair(BOND_OWES, () => t.string().default("")),
};
export const BondsState = schema(bondsFields, "BondsState");
export type BondsState = SchemaType<typeof BondsState>;
/** Without repair debts, which are strings. */
export const BONDS_FIELDS = [...BOND_STATE, ...BOND_TRUST, ...BOND_SEAMS, ...BOND_RESIDUE];

export const Seat = schema(
  {
    name: t.string().default(""),
    // Indexes into the lists of `pieces/cast.ts`.
    persona: share(),
    instrument: share(),
    player: share(),
    /** Private to the player of this chair; absent until a person has it. */
    sight: t.ref(SightState).view().optional(),
    self: t.ref(SelfState).view().optional(),
    sound: t.ref(SoundState).view().optional(),
    bonds: t.ref(BondsState).view().optional(),
  },
  "Seat",
);
export type Seat = SchemaType<typeof Seat>;

/** [G1] Group measures, once the movement is over. */
export const Result = schema(
  {
    harmony: t.float32().default(0),
    connection: t.float32().default(0),
    repair: t.float32().default(0),
    /** −1: nothing was mended. */
    repairSeconds: t.float32().default(-1),
    growth: t.uint16().default(0),
    seamsBefore: t.uint16().default(0),
    residue: t.float32().default(0),
    bids: t.uint16().default(0),
    met: t.uint16().default(0),
    ruptures: t.uint16().default(0),
    mended: t.uint16().default(0),
    course: t.array("float32"),
  },
  "Result",
);
export type Result = SchemaType<typeof Result>;

export const ConsortState = schema(
  {
    phase: share(),
    /** Chairs in use, of the twelve that are always there. */
    chairs: share(),
    /** The host's chair. */
    host: code(),
    /** [H7] Several people may play from one browser. */
    sharing: t.boolean().default(false),
    /** [Z2] */
    still: t.boolean().default(false),
    /** [Y15] Server time at which the music goes on after a restart, ms; 0: no count-in. */
    resumes: t.float64().default(0),
    /** [Y15] The last movement was played by older rules, and ended when newer ones took over. */
    renewed: t.boolean().default(false),
    /** The join code; empty when alone, and where a facilitator leads. */
    code: t.string().default(""),
    piece: t.string().default(""),
    minutes: t.float32().default(0),
    /**
     * Id of the scenario; empty in free play. Then the index of its scene, and how often the parts
     * were rotated.
     */
    scenario: t.string().default(""),
    scene: share(),
    turn: share(),
    pace: share(),
    /** Server time of tick 0, ms. */
    epoch: t.float64().default(0),
    tick: t.number().default(0),
    beat: t.int16().default(-1),
    beatTick: t.number().default(0),
    beatTicks: t.uint8().default(10),
    beatsPerBar: t.uint8().default(4),
    beats: t.uint16().default(0),
    /** [T6] Whether this is a hard passage. */
    hard: t.boolean().default(false),
    /** [O1], [O2] The agreements, and the open proposal. */
    conductor: code(),
    conducts: code(),
    leader: code(),
    loudness: code(),
    checkIn: code(),
    proposalBy: code(),
    proposalAbout: code(),
    proposalValue: code(),
    /** Before playing: the passage of a suggested lead, and who leads each passage. */
    proposalPassage: code(),
    leadOpening: code(),
    leadMiddle: code(),
    leadEnding: code(),
    nods: share(),
    nodsNeeded: share(),
    seats: t.array(Seat),
    result: t.ref(Result).optional(),
  },
  "ConsortState",
);
export type ConsortState = SchemaType<typeof ConsortState>;
