import type { MovementLog } from "../measures/log.ts";
import type { ChairId } from "../model/units.ts";

export interface WhoPlayed {
  /** Tick at which the present person took the chair over from another person; null: theirs from the start. */
  readonly since: number | null;
  /** Whether the present person, and no bot, played at that tick. */
  at(tick: number): boolean;
}

/** [G4] A person who takes a chair over starts afresh: what was played there before is not theirs. */
export function whoPlayed(
  { commands, players }: Pick<MovementLog, "commands" | "players">,
  chair: ChairId,
): WhoPlayed {
  const sat = commands.findLast((one) => one.chair === chair && one.command.do === "sitDown");
  const since = sat?.tick ?? null;
  const own = players.filter((one) => one.chair === chair);
  return {
    since,
    at(tick) {
      if (since !== null && tick < since) return false;
      // Entries are dated before the step that they affect, events after it.
      const last = own.findLast((one) => one.tick < tick) ?? own[0];
      return last === undefined || last.by === "person";
    },
  };
}
