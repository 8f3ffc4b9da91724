import type { Clause, Terms } from "./agreement.ts";
import type { Answer, Cue, Need } from "./cue.ts";
import type { RepairStep, RuptureType } from "./perception.ts";
import type { Reflex } from "./role.ts";
import type { ChairId } from "./units.ts";
import type { Wish } from "./wish.ts";

/** What a rupture was detected from: kept with it, for the debrief ([G2]). */
export interface Evidence {
  readonly tick: number;
  readonly what:
    | "misread"
    | "intruded"
    | "missed"
    | "cutOff"
    | "struckAndRan"
    | "edge"
    | "woke"
    | "letGo"
    | "pulledApart"
    | "limitSet"
    | "brokeAgreement"
    | "imposed"
    | "lostControl"
    | "masked";
  readonly by: ChairId;
  readonly to: ChairId;
}

/**
 * Everything that happened in a tick, as the world knows it: for the debrief and the log. Clients
 * never get these; they get `sightingsOf` ([P3]).
 */
export type Event = { readonly tick: number } & (
  | { readonly event: "cue"; readonly by: ChairId; readonly to: ChairId | null; readonly cue: Cue }
  | { readonly event: "need"; readonly chair: ChairId; readonly need: Need; readonly to: ChairId }
  /** [N2] A need shown to another chair, spontaneously or when asked, turns to that chair. */
  | { readonly event: "turned"; readonly chair: ChairId; readonly need: Need; readonly to: ChairId }
  /**
   * [N5] `chair` told `to` its need in plain words, spontaneously or when asked; `pride` is the
   * activation it cost.
   */
  | {
      readonly event: "told";
      readonly chair: ChairId;
      readonly to: ChairId;
      readonly asked: boolean;
      readonly pride: number;
    }
  /** [N3] */
  | {
      readonly event: "met";
      readonly chair: ChairId;
      readonly by: ChairId;
      readonly need: Need;
      readonly timely: boolean;
      readonly told: boolean;
      /** 1 full; less when late, or told before it could be seen. */
      readonly worth: number;
      readonly seconds: number;
    }
  | {
      readonly event: "misread";
      readonly chair: ChairId;
      readonly by: ChairId;
      readonly need: Need;
      readonly answer: Answer;
    }
  | { readonly event: "missed"; readonly chair: ChairId; readonly by: ChairId; readonly need: Need }
  /** [N4] */
  | {
      readonly event: "intruded";
      readonly chair: ChairId;
      readonly by: ChairId;
      readonly how: "cue" | "stare";
    }
  | {
      readonly event: "returned";
      readonly chair: ChairId;
      /** The chair that the need for space had been turned to. */
      readonly to: ChairId;
      readonly seconds: number;
    }
  | { readonly event: "greeted"; readonly chair: ChairId; readonly by: ChairId }
  /** [N6] */
  | { readonly event: "checkedIn"; readonly chair: ChairId; readonly by: ChairId }
  | { readonly event: "pestered"; readonly chair: ChairId; readonly by: ChairId }
  /** [R5] A soloist silenced. */
  | { readonly event: "cutOff"; readonly chair: ChairId; readonly by: ChairId }
  /** [R6] */
  | {
      readonly event: "struckAndRan";
      readonly chair: ChairId;
      readonly by: ChairId;
      readonly cue: Cue;
    }
  | {
      readonly event: "torn";
      readonly type: RuptureType;
      readonly cause: ChairId;
      readonly hurt: ChairId;
      readonly severity: number;
      /** The bond was torn already. */
      readonly again: boolean;
      readonly evidence: Evidence;
    }
  | {
      readonly event: "step";
      readonly a: ChairId;
      readonly b: ChairId;
      readonly step: RepairStep;
      readonly slipped: boolean;
    }
  /** [M3] */
  | { readonly event: "madeNice"; readonly a: ChairId; readonly b: ChairId }
  | {
      readonly event: "mended";
      readonly a: ChairId;
      readonly b: ChairId;
      readonly type: RuptureType;
      readonly seconds: number;
      /** [M4] Share of the full bonus that this mend is worth. */
      readonly worth: number;
    }
  /** [R10] Let be when the consort began again: closed, not mended. */
  | {
      readonly event: "letBe";
      readonly a: ChairId;
      readonly b: ChairId;
      readonly type: RuptureType;
    }
  /** [R4] `chair` did not keep to what was agreed. */
  | {
      readonly event: "brokeAgreement";
      readonly chair: ChairId;
      readonly to: ChairId;
      readonly clause: Clause;
    }
  /** [R9] */
  | { readonly event: "split"; readonly chair: ChairId; readonly evidence: Evidence }
  | { readonly event: "splitStep"; readonly chair: ChairId; readonly step: 0 | 1 | 2 }
  | { readonly event: "wholeAgain"; readonly chair: ChairId; readonly seconds: number }
  /** [R10] */
  | {
      readonly event: "fellApart";
      /** Share of torn pairs, and the order parameter of the onsets, at that moment. */
      readonly torn: number;
      readonly order: number;
    }
  | {
      readonly event: "gathering";
      readonly step: RepairStep;
      readonly by: ChairId | null;
      readonly slipped: boolean;
    }
  | { readonly event: "beganAgain"; readonly seconds: number }
  /** [O2] */
  | { readonly event: "proposed"; readonly by: ChairId; readonly terms: Terms }
  | { readonly event: "agreed"; readonly by: ChairId; readonly terms: Terms }
  | { readonly event: "lapsed"; readonly by: ChairId; readonly terms: Terms }
  /** [D1] `chair` showed `to` its wish. */
  | {
      readonly event: "wishShown";
      readonly chair: ChairId;
      readonly to: ChairId;
      readonly wish: Wish;
    }
  /** [D1] Two players with different wishes have seen both, and nodded. */
  | { readonly event: "agreedToDiffer"; readonly a: ChairId; readonly b: ChairId }
  /** [D1] The agreement lies between the wishes of the two, and they know each other's. */
  | { readonly event: "metHalfway"; readonly a: ChairId; readonly b: ChairId }
  /** [Q2] */
  | { readonly event: "noticedReflex"; readonly chair: ChairId; readonly reflex: Reflex }
  /** [V2] */
  | { readonly event: "flooded"; readonly chair: ChairId }
  /** [T6] */
  | { readonly event: "hard"; readonly on: boolean }
  | { readonly event: "ended" }
);

type Plain<T> = T extends unknown ? Omit<T, "tick"> : never;
/** An event that is not dated yet. */
export type Happening = Plain<Event>;
