import type { MovementLog } from "../measures/log.ts";
import type { ChairId } from "../model/units.ts";

export interface WhoPlayed {
  /** Tick at which the present person took the chair over from somebody else; null: it was theirs from the start. */
  readonly since: number | null;
  /** Whether that person played at a tick, and no bot for them. */
  at(tick: number): boolean;
}

/** [G4] Whoever takes a chair over begins anew: what was before is somebody else's. */
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
      // They are dated before the step that they play, what happens after it.
      const last = own.findLast((one) => one.tick < tick) ?? own[0];
      return last === undefined || last.by === "person";
    },
  };
}
