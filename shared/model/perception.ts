import type { Clause, Loudness, Proposal } from "./agreement.ts";
import type { Body } from "./body.ts";
import type { GazeTarget } from "./command.ts";
import type { Cue, Need } from "./cue.ts";
import type { HandItem } from "./hand.ts";
import type { Role, Strength } from "./role.ts";
import type { Cents, ChairId, Millis } from "./units.ts";
import type { Wish } from "./wish.ts";

/**
 * What one chair gets to see, hear and feel of the world: all of it ([P1]–[P5]). Browsers, bots and
 * tests get nothing else.
 */
export interface Perception {
  /** Tick this was perceived at. */
  readonly tick: number;
  readonly me: ChairId;
  /** Number of chairs, 2 … 12. */
  readonly chairs: number;
  readonly music: MusicTime;
  /** [O1], [O2] What is agreed. Public. */
  readonly accord: Accord;
  /** [R10] The rupture of the whole; null while the consort holds together. Everyone hears it. */
  readonly whole: OwnWhole | null;
  readonly self: Self;
  /** The player's own bonds, by chair; null at `me`. */
  readonly bonds: readonly (OwnBond | null)[];
  /** The focused chair, in full; null while the eyes travel, rest inward or away. */
  readonly focus: Focus | null;
  /** The corner of the eye, by chair; null at `me`. */
  readonly periphery: readonly (Glimpse | null)[];
  /** For the ears only: what the device plays of each chair; null at `me` (the own part sounds at zero). */
  readonly sounding: readonly (Sounding | null)[];
}

/** Where the piece stands. Public. */
export interface MusicTime {
  /** Beats since the movement began, 0 before the first; −1 when nothing sounds. */
  readonly beat: number;
  /** Tick on which `beat` fell; beat b falls on `beatTick + (b − beat)·beatTicks`. */
  readonly beatTick: number;
  /** Ticks a beat lasts. */
  readonly beatTicks: number;
  readonly beatsPerBar: number;
  /** Beats the movement lasts. */
  readonly beats: number;
  /** [T6] A hard passage, which stirs everyone. */
  readonly hard: boolean;
}

/** [O1], [O2] The agreements as they stand now, and what is being proposed. Public. */
export interface Accord {
  readonly conductor: ChairId | null;
  /** The conductor's cue: everybody sees it, wherever they look. */
  readonly shown: Cue | null;
  /** Who leads at this beat. */
  readonly leader: ChairId | null;
  readonly loudness: Loudness | null;
  /** Seconds between check-ins with the desk partner. */
  readonly checkIn: number | null;
  readonly proposal: Proposal | null;
}

export type ActivationBand = "calm" | "stirred" | "strained" | "flooded";

/** [C1] The player's own inner state. Never sent to anyone else. */
export interface Self {
  /** 0 … 1. */
  readonly activation: number;
  readonly band: ActivationBand;
  readonly need: Need | null;
  /** The player the need is turned towards ([N2]); null when no bid is open. */
  readonly bidTo: ChairId | null;
  /** 0 … 1, share of the time to answer that is gone; 0 when no bid is open. */
  readonly bidAge: number;
  readonly shame: number;
  readonly gaze: GazeTarget;
  /** [P2] Whether the eyes have arrived. */
  readonly gazeLanded: boolean;
  readonly breathing: boolean;
  /** The bow pad as the world holds it: rates −1 … 1, volume 0 … 1. */
  readonly bow: { readonly pitch: number; readonly tempo: number; readonly volume: number };
  /** The cue the player is showing now. */
  readonly cue: Cue | null;
  /** [N4] Turned away to calm down: seconds left, else 0. */
  readonly spaceLeft: number;
  /** [C1], [D1] The player's wish; null when there is none. */
  readonly wish: Wish | null;
  /** [C4] 0 … 1: how near a mask is to splitting the player. */
  readonly masking: number;
  /** [R9] The split, if there is one. */
  readonly split: OwnSplit | null;
  /** [Q2] The player's role card; null without one. */
  readonly role: Role | null;
  /** [Q1] The reflex pulls now: own it while looking inward to notice it. */
  readonly pulled: boolean;
  /** [Q1] The strength that a noticed reflex became, while it lasts. */
  readonly strength: Strength | null;
  /** [Q2] Reflexes noticed in this movement. */
  readonly marked: number;
  /** [O2] Seconds until the agreed check-in with the desk partner; null without such an agreement. */
  readonly checkInDue: number | null;
  /** [J2] What is on the player's table in this scene; null: everything. */
  readonly hand: readonly HandItem[] | null;
}

/** [R9] A split: what shows is not what is felt. */
export interface OwnSplit {
  readonly severity: SeverityBand;
  /** Deeds done of the three: breathe, look inward, show the need. */
  readonly step: 0 | 1 | 2;
  /** Done alone. */
  readonly owes: readonly Owed[];
}

/** [R10] A rupture of the whole consort, and how far it is mended: stop, look up, breathe, begin again. */
export interface OwnWhole {
  readonly severity: SeverityBand;
  /** 0 waits for a gathering; 1 all still, 2 all look up, 3 all breathe, 4 begin again. */
  readonly step: RepairStep;
  /** Who gathered; null at step 0. */
  readonly by: ChairId | null;
  readonly owes: readonly Owed[];
}

export type SeverityBand = "whole" | "tension" | "strain" | "rupture" | "breakdown";

export const RUPTURE_TYPES = [
  "benign",
  "oscillating",
  "contractual",
  "limitSetting",
  "dismissive",
  "powerAssertive",
  "hitAndRun",
  "toxic",
] as const;
export type RuptureType = (typeof RUPTURE_TYPES)[number];

/** [M1] How far a repair has come: 0 not begun, 1 noticed, 2 accepted, 3 investigated, 4 engaging. */
export type RepairStep = 0 | 1 | 2 | 3 | 4;

/** What can be owed beside a cue. */
export const OWED_PARTS = [
  "lookAt",
  "calm",
  "noBlame",
  "stay",
  "tune",
  /** [R3] The limit stays: play no louder than ordinary. */
  "softer",
  /** [R4] Propose the broken clause again, unchanged or with new terms. */
  "renew",
  /** [R9], [R10] Hold a breath. */
  "breathe",
  /** [R9] Look inward. */
  "inward",
  /** [R10] Let the bow rest. */
  "still",
  /** [R10] Look at the one who gathered; the one who gathered looks at anyone. */
  "lookUp",
  /** [R10] Let the breath go, and begin with the next bar. */
  "beginAgain",
] as const;
export type OwedPart = (typeof OWED_PARTS)[number];

/** One thing that a repair still waits for. `by` is seen from the viewer. */
export interface Owed {
  readonly by: "me" | "them" | "both";
  readonly what: OwedPart | Cue;
}

/** [P1] One of the player's own bonds. */
export interface OwnBond {
  readonly severity: SeverityBand;
  readonly type: RuptureType | null;
  /** [R4] The clause that was broken; null in any other rupture. */
  readonly clause: Clause | null;
  readonly step: RepairStep;
  /** What the present step waits for, most urgent first; empty when whole. */
  readonly owes: readonly Owed[];
  /** Beats held together in the last step, 0 … 4. */
  readonly together: number;
  /** [B1] 0 … 1, the player's own trust in them. */
  readonly trust: number;
  /** [M4] Mended ruptures. */
  readonly seams: number;
  /** [M3] 0 … 1, what was smoothed over. */
  readonly residue: number;
}

/** The focused chair. */
export interface Focus {
  readonly chair: ChairId;
  readonly body: Body;
  readonly gaze: GazeTarget;
  /** [P2] They look back. */
  readonly mutual: boolean;
  /** The cue they show, and whether it is meant for the viewer. */
  readonly cue: Cue | null;
  readonly cueAtMe: boolean;
  /** [A6] Their need, said plainly to the viewer; else null. */
  readonly shownNeed: Need | null;
  /** [D1] Their wish, shown to the viewer; else null. */
  readonly shownWish: Wish | null;
  readonly breathing: boolean;
  /**
   * Their pitch against the mean of the others without the viewer: + sharp. With the viewer's error
   * of seeing.
   */
  readonly cents: Cents;
  /** Their timing, + late. With the viewer's error of seeing. */
  readonly ms: Millis;
}

/** The corner of the eye. */
export interface Glimpse {
  readonly gaze: GazeTarget;
  /** A cue or a large movement is under way; not which. */
  readonly moving: boolean;
  /** 0 … 1. */
  readonly volume: number;
}

/** What the device plays of another chair, against the centre of [P1]. */
export interface Sounding {
  readonly cents: Cents;
  /** Offset of the onset of beat `music.beat + 1`, + late: known one beat ahead. */
  readonly ms: Millis;
  /** 0 … 1, with the thinning of a dismissive rupture. */
  readonly volume: number;
  /** 0 dull … 1 bright. */
  readonly tone: number;
  /** 0 … 1, roughness or jitter of the tone. */
  readonly rough: number;
}
