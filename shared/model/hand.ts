/** [J2] What a scene lets a chair do. */
import type { Command } from "./command.ts";
import { CUES, type Cue } from "./cue.ts";

/** [J2] What may lie on a chair's table: cues, and putting terms to the others. */
export type HandItem = Cue | "propose";
export const HAND_ITEMS: readonly HandItem[] = [...CUES, "propose"];

/** [J2] Whether that may be done with what is on the table: all but cues and proposals always may. */
export const isOnTable = (hand: readonly HandItem[] | null, command: Command): boolean =>
  hand === null ||
  (command.do === "cue" ? hand.includes(command.cue) : command.do !== "propose") ||
  (command.do === "propose" && hand.includes("propose"));
