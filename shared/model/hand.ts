/** [J2] The hand: what a scene lets a chair do. */
import type { Command } from "./command.ts";
import { CUES, type Cue } from "./cue.ts";

/** [J2] What everyone may always do. If a hand names any of these, the page draws only the named ones. */
const ACTS = ["look", "breathe", "turnIn", "bow"] as const;
export type HandAct = (typeof ACTS)[number];

/**
 * [J2] What may be on a chair's table: cues, proposing terms, and the controls that are drawn
 * beside them.
 */
export type HandItem = Cue | "propose" | HandAct;
export const HAND_ITEMS: readonly HandItem[] = [...CUES, "propose", ...ACTS];

/** [J2] Whether a page draws that control: all of them, unless the hand names some. */
export const drawsAct = (hand: readonly HandItem[] | null, act: HandAct): boolean =>
  hand === null || hand.includes(act) || !ACTS.some((one) => hand.includes(one));

/** [J2] Whether that is allowed by the hand: everything except cues and proposals always is. */
export const isOnTable = (hand: readonly HandItem[] | null, command: Command): boolean =>
  hand === null ||
  (command.do === "cue" ? hand.includes(command.cue) : command.do !== "propose") ||
  (command.do === "propose" && hand.includes("propose"));
