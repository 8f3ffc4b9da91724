/**
 * Append-only log of external inputs to a movement, by tick. With the setup it determines the movement completely:
 * replaying it restores the world, the bots' memory and all bookkeeping.
 */
import type { Command } from "../model/command.ts";
import type { Pace } from "../model/numbers.ts";
import type { ChairId } from "../model/units.ts";
import type { Directive } from "../scenarios/staging.ts";
import type { Controller, Presence } from "./bot-takeover.ts";
import type { Directing } from "./directing.ts";
import type { Movement } from "./movement.ts";

export type Input =
  | { readonly do: "hear"; readonly chair: ChairId; readonly command: Command }
  | { readonly do: "noneAtMe"; readonly chair: ChairId; readonly on: boolean }
  | { readonly do: "here"; readonly chair: ChairId; readonly presence: Presence }
  | { readonly do: "seat"; readonly chair: ChairId; readonly controller: Controller }
  | { readonly do: "setDown"; readonly chair: ChairId; readonly on: boolean }
  | { readonly do: "direct"; readonly what: Directive }
  | { readonly do: "lengthen"; readonly seconds: number }
  | { readonly do: "pace"; readonly pace: Pace }
  | { readonly do: "end" };

/** `tick`: tick of the world when the input arrived. Plain data. */
export type TimedInput = Input & { readonly tick: number };

/** How a movement began, in addition to the setup in its recording. Plain data. */
export interface MovementStart {
  readonly movement: Movement;
  /** By chair: a person had it. */
  readonly people: readonly boolean[];
  readonly directing: Directing;
}
