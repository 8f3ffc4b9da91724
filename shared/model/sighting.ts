import type { Answer, Cue } from "./cue.ts";
import type { RepairStep, RuptureType } from "./perception.ts";
import type { ChairId } from "./units.ts";

/**
 * An event as one chair may know of it ([P3]): nothing of bonds between others, nothing of anyone
 * else's inside. The client turns these into sound and light; they carry no state.
 */
export type Sighting =
  /** A cue by whom one looks at, or one meant for oneself; `cue` null when only glimpsed. */
  | { readonly see: "cue"; readonly by: ChairId; readonly atMe: boolean; readonly cue: Cue | null }
  /** One's own need has risen and turned towards `to`. */
  | { readonly see: "need"; readonly to: ChairId }
  /** One's own bid was met. */
  | { readonly see: "met"; readonly by: ChairId; readonly timely: boolean }
  /** One's own bid went without an answer. */
  | { readonly see: "missed"; readonly by: ChairId }
  /** One's own bid got an answer that does not fit. */
  | { readonly see: "misread"; readonly by: ChairId; readonly answer: Answer }
  /** One met theirs: their body eases. */
  | { readonly see: "eased"; readonly chair: ChairId }
  /** [N4] Someone one had given space is back. */
  | { readonly see: "returned"; readonly chair: ChairId }
  | { readonly see: "torn"; readonly with: ChairId; readonly type: RuptureType }
  | { readonly see: "step"; readonly with: ChairId; readonly step: RepairStep }
  | { readonly see: "slipped"; readonly with: ChairId; readonly step: RepairStep }
  | {
      readonly see: "mended";
      readonly with: ChairId;
      readonly type: RuptureType;
      readonly seconds: number;
    }
  | { readonly see: "gather"; readonly by: ChairId }
  | { readonly see: "hard"; readonly on: boolean };
