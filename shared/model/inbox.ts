import type { Command } from "./command.ts";
import type { DirectorInput } from "./direction.ts";
import type { Refusal } from "./refusal.ts";
import type { ScoreMarks } from "./score.ts";
import type { ChairId } from "./units.ts";

/** [Q2] Somebody new sits down in a chair that has played already. The server's word: nobody sends it. */
export interface SitDown {
  readonly do: "sitDown";
}

/** [A11] Whether edge acts may reach the person of a chair: their own setting, told to nobody. */
export interface SetNoneAtMe {
  readonly do: "noneAtMe";
  readonly on: boolean;
}

/** [Z3] The movement ends with this tick. A facilitator's word, as is the next. */
export interface EndNow {
  readonly do: "end";
}

/** [Z3] It lasts as long as this score, with its marks. */
export interface Lengthen {
  readonly do: "lengthen";
  readonly score: ScoreMarks;
}

/**
 * Whose command it was. `direction`: a scene's, or a facilitator's, to the world or to a bot that is led;
 * `handover`: what lets go as a chair gets another controller.
 */
export type Origin = "person" | "bot" | "direction" | "handover";

/** A command as it waits for the next tick. */
export interface Sent {
  /** [J10] A led bot does what is not on its table too; nothing said: nobody leads. */
  readonly by?: Origin;
  readonly chair: ChairId;
  readonly command: Command | SitDown | SetNoneAtMe | EndNow | Lengthen | DirectorInput;
}

/** All commands of one tick, in the order they came. */
export type Inbox = readonly Sent[];

/** [A8] A command that changed nothing, and why. */
export interface Refused {
  readonly chair: ChairId;
  readonly command: Command | DirectorInput;
  readonly refusal: Refusal;
}

/**
 * What to put in the inbox when a chair changes hands: the bow comes to rest at that loudness, 0 … 1,
 * and a held breath is let go ([A3]). Ordinary commands, so that a log of commands stays the whole story.
 */
export function releaseChair(chair: ChairId, volume: number): Inbox {
  return [
    { chair, command: { do: "breathe", on: false } },
    { chair, command: { do: "bow", pitch: 0, tempo: 0, volume } },
  ];
}
