import type { Command, GazeTarget } from "../../model/command.ts";
import type { BotPerception } from "../memory.ts";

/** Turns the eyes there; null where they are there already, or on their way. */
export const turnTo = ({ self }: BotPerception, at: GazeTarget): Command | null =>
  self.gaze === at ? null : { do: "look", at };
