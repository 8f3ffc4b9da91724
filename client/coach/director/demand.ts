/** A demand: one thing the page asks for, in words and as a deed, and the control that does it. */
import type { Terms } from "../../../shared/model/agreement.ts";
import type { GazeTarget } from "../../../shared/model/command.ts";
import type { Cue } from "../../../shared/model/cue.ts";

/** A direction of the bow, as on the pad. */
export type Push = -1 | 0 | 1;

/** A deed that the page asks for. `stay`: keep doing the same. */
export type Act =
  | { readonly do: "look"; readonly at: GazeTarget }
  | { readonly do: "cue"; readonly cue: Cue }
  /** Held for as long as it is asked for. */
  | { readonly do: "breathe" }
  /** One short push of the bow. */
  | { readonly do: "bow"; readonly pitch: Push; readonly tempo: Push }
  | { readonly do: "softer" }
  /** Let the bow rest. */
  | { readonly do: "still" }
  | { readonly do: "propose"; readonly terms: Terms }
  | { readonly do: "stay" };

/** Who asks, most urgent first: what is torn, the coach, everything else. */
export const SOURCES = ["crisis", "coach", "errand"] as const;
export type Source = (typeof SOURCES)[number];

export interface Demand {
  /** Stays the same while the same thing is asked. */
  readonly id: string;
  readonly from: Source;
  readonly say: string;
  readonly act: Act;
  /** `data-coach` name of the control it is about; "" when there is none. */
  readonly at: string;
  /** Label of a button beside the text that does it at once; "" for none. */
  readonly offer: string;
  /** It is exactly what the mend waits for, as the lamps say. */
  readonly owed: boolean;
}

/** The control that does a deed. */
export function controlOf(act: Act): string {
  switch (act.do) {
    case "look":
      return typeof act.at === "number" ? `chair-${act.at}` : act.at;
    case "cue":
      return act.cue;
    case "breathe":
      return "breathe";
    case "bow":
    case "softer":
      return "rose";
    case "still":
    case "stay":
    case "propose":
      return "";
  }
}

/** A demand that lights the control that does it, or the control `at`. */
export const demand = (
  from: Source,
  id: string,
  act: Act,
  say: string,
  at = controlOf(act),
  offer = "",
): Demand => ({ id, from, say, act, at, offer, owed: false });
