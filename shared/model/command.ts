import type { Terms } from "./agreement.ts";
import type { Cue } from "./cue.ts";
import type { ChairId } from "./units.ts";

/** Where a chair's eyes rest: at a chair, in its own lap, or out of the circle. */
export type GazeTarget = ChairId | "inward" | "away";

/** [A1]–[A7] Everything a person or a bot can do. Shape only: sense is judged by the rules ([A8]). */
export type Command =
  /** [A1] Turn the eyes. Lands after ~250 ms ([P2]). */
  | { readonly do: "look"; readonly at: GazeTarget }
  /**
   * [A2] Deflection of the bow pad, held until the next bow command (or until the chair drops).
   * `pitch` and `tempo` −1 … 1 are rates: +1 bends sharper / pushes earlier at full speed, 0 stays
   * where one is. `volume` 0 … 1 is a level, .5 ordinary.
   */
  | { readonly do: "bow"; readonly pitch: number; readonly tempo: number; readonly volume: number }
  /** [A3] Hold to calm oneself. */
  | { readonly do: "breathe"; readonly on: boolean }
  /** [A4]–[A7] A deliberate cue at whom one looks at. */
  | { readonly do: "cue"; readonly cue: Cue }
  /**
   * [O2] Puts terms to the others, who nod at the proposer to agree. Who broke an agreement renews it
   * so ([R4]).
   */
  | { readonly do: "propose"; readonly terms: Terms };
