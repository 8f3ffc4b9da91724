import type { Command, GazeTarget } from "../../shared/model/command.ts";
import type { Cue } from "../../shared/model/cue.ts";
import type { Perception } from "../../shared/model/perception.ts";
import { TICKS_PER_SECOND } from "../../shared/model/units.ts";

/** What one last asked for oneself, to tell one's own deeds from those of a bot that stands in. */
export interface Asked {
  readonly look: GazeTarget | null;
  readonly cue: Cue | null;
  readonly breathe: boolean;
  /** Tick of the perception one acted on. */
  readonly tick: number;
}
export const NOTHING_ASKED: Asked = { look: null, cue: null, breathe: false, tick: 0 };

/** Seconds a command may take to show. */
const SHOWS_WITHIN = 1.5;

export function asking(before: Asked, command: Command, tick: number): Asked {
  switch (command.do) {
    case "look":
      return { ...before, look: command.at, tick };
    case "cue":
      return { ...before, cue: command.cue, tick };
    case "breathe":
      return { ...before, breathe: command.on, tick };
    case "bow":
    case "propose":
      return { ...before, tick };
  }
}

/** Whether somebody else moves one's chair: a chair that does nothing for a while is played by a bot. */
export function isPlayedFor(asked: Asked, { self, tick }: Perception): boolean {
  if (tick - asked.tick < SHOWS_WITHIN * TICKS_PER_SECOND) return false;
  return (
    (self.cue !== null && self.cue !== asked.cue) ||
    // [N4] One's own body turns the eyes away when it needs space.
    (asked.look !== null && self.gaze !== asked.look && self.gaze !== "away") ||
    (self.breathing && !asked.breathe)
  );
}
