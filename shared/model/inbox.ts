import type { Command } from "./command.ts";
import type { DirectorInput } from "./direction.ts";
import type { Pace } from "./numbers.ts";
import type { Refusal } from "./refusal.ts";
import type { ScoreMarks } from "./score.ts";
import type { ChairId } from "./units.ts";

/** [Q2] Somebody new gets a chair that has already played. Only the server issues it. */
export interface SitDown {
  readonly do: "sitDown";
}

/** [A11] Whether edge acts may reach the person of a chair: their own setting, told to nobody else. */
export interface SetNoneAtMe {
  readonly do: "noneAtMe";
  readonly on: boolean;
}

/** [Z3] Ends the movement with this tick. Comes from a facilitator, like the next. */
export interface EndNow {
  readonly do: "end";
}

/** [Z3] Changes the length: the movement continues with this score and its marks. */
export interface Lengthen {
  readonly do: "lengthen";
  readonly score: ScoreMarks;
}

/** [H14] Changes the pace: how long needs wait, how often they rise, how far the music drifts. */
export interface SetPace {
  readonly do: "pace";
  readonly pace: Pace;
}

/**
 * Origin of a command. `direction`: a scene or a facilitator, to the world or to a directed bot; `handover`: releases
 * held input when a chair changes its controller.
 */
export type Origin = "person" | "bot" | "direction" | "handover";

/** A command waiting for the next tick. */
export interface Sent {
  /** [J10] A directed bot may give cues that are not on its table; absent: not directed. */
  readonly by?: Origin;
  readonly chair: ChairId;
  readonly command: Command | SitDown | SetNoneAtMe | EndNow | Lengthen | SetPace | DirectorInput;
}

/** All commands of one tick, in order of arrival. */
export type Inbox = readonly Sent[];

/** [A8] A command that changed nothing, and why. */
export interface Refused {
  readonly chair: ChairId;
  readonly command: Command | DirectorInput;
  readonly refusal: Refusal;
}

/**
 * Commands to queue when a chair changes its controller: the bow comes to rest at that loudness, 0
 * … 1, and a held breath is released ([A3]). These are ordinary commands, so that the command log
 * stays complete.
 */
export function releaseChair(chair: ChairId, volume: number): Inbox {
  return [
    { chair, command: { do: "breathe", on: false } },
    { chair, command: { do: "bow", pitch: 0, tempo: 0, volume } },
  ];
}
