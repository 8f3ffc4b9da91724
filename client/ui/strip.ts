import type { Errand } from "./errands.ts";
import type { Said } from "./words.ts";

/** What could be said on the one strip of a small screen. */
export interface Sayings {
  /** The line dropped, or the house has a word for everyone. */
  readonly urgent: boolean;
  readonly coached: boolean;
  readonly moment: Said["kind"] | null;
  /** Whom one looks at has said plainly what they need. */
  readonly told: boolean;
  readonly errand: Errand["id"] | null;
  /** Lamps of a repair are lit. */
  readonly lamps: boolean;
  readonly house: boolean;
}

export type Strip = "house" | "moment" | "coach" | "told" | "errand" | "lamps";

/** Errands that cannot wait for a repair. */
const PRESSING: ReadonlySet<Errand["id"]> = new Set(["split", "pull", "whole", "renew"]);

/** Two strips would cover faces: the most pressing one is shown, or none. */
export function stripOf(all: Sayings): Strip | null {
  const { moment, errand } = all;
  if (all.urgent) return "house";
  if (moment === "torn" || moment === "mended") return "moment";
  if (all.coached) return "coach";
  if (all.told) return "told";
  if (errand !== null && PRESSING.has(errand)) return "errand";
  // That somebody proposes is news too; on its strip one can also nod.
  if (errand === "proposal" && !all.lamps) return "errand";
  if (moment !== null) return "moment";
  if (all.lamps) return "lamps";
  if (errand !== null) return "errand";
  return all.house ? "house" : null;
}
