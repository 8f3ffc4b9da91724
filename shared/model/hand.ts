/** [J2] What a scene lets a chair do. */
import type { Command } from "./command.ts";
import { CUES, type Cue } from "./cue.ts";

/** [J2] What everyone may always do. A hand that names any of it has the rest left undrawn. */
const ACTS = ["look", "breathe", "turnIn", "bow"] as const;
export type HandAct = (typeof ACTS)[number];

/** [J2] What may lie on a chair's table: cues, putting terms to the others, and what is drawn beside them. */
export type HandItem = Cue | "propose" | HandAct;
export const HAND_ITEMS: readonly HandItem[] = [...CUES, "propose", ...ACTS];

/** [J2] Whether a page draws that: all of it, unless the hand names some. */
export const drawsAct = (hand: readonly HandItem[] | null, act: HandAct): boolean =>
  hand === null || hand.includes(act) || !ACTS.some((one) => hand.includes(one));

/** [J2] Whether that may be done with what is on the table: all but cues and proposals always may. */
export const isOnTable = (hand: readonly HandItem[] | null, command: Command): boolean =>
  hand === null ||
  (command.do === "cue" ? hand.includes(command.cue) : command.do !== "propose") ||
  (command.do === "propose" && hand.includes("propose"));
