import type { Command, GazeTarget } from "../../model/command.ts";
import type { BotPerception } from "../memory.ts";

/** Looks at that chair; null when the eyes are already there or on their way. */
export const turnTo = ({ self }: BotPerception, at: GazeTarget): Command | null =>
  self.gaze === at ? null : { do: "look", at };
