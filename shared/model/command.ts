import type { Terms } from "./agreement.ts";
import type { Cue } from "./cue.ts";
import type { ChairId } from "./units.ts";

/** Where a chair's eyes rest: at a chair, inward, or away. */
export type GazeTarget = ChairId | "inward" | "away";

/**
 * [A1]–[A7] Everything a person or a bot can do. Only the shape; the rules judge whether it makes
 * sense ([A8]).
 */
export type Command =
  /** [A1] Turns the eyes. Lands after ~250 ms ([P2]). */
  | { readonly do: "look"; readonly at: GazeTarget }
  /**
   * [A2] Position of the bow pad, held until the next bow command (or until the chair drops).
   * `pitch` and `tempo` −1 … 1 are rates: +1 bends sharper / pushes earlier at full speed, 0 keeps
   * the present value. `volume` 0 … 1 is a level, .5 ordinary.
   */
  | { readonly do: "bow"; readonly pitch: number; readonly tempo: number; readonly volume: number }
  /** [A3] Hold to calm down. */
  | { readonly do: "breathe"; readonly on: boolean }
  /** [A4]–[A7] A deliberate cue to the focused player. */
  | { readonly do: "cue"; readonly cue: Cue }
  /**
   * [O2] Proposes terms; others nod at the proposer to agree. Whoever broke an agreement renews it
   * this way ([R4]).
   */
  | { readonly do: "propose"; readonly terms: Terms };
