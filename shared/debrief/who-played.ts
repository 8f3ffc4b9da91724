import type { MovementLog } from "../measures/log.ts";
import type { ChairId } from "../model/units.ts";

export interface WhoPlayed {
  /** Tick at which the present person took the chair over from somebody else; null: it was theirs from the start. */
  readonly since: number | null;
  /** Whether that person played at a tick, and no bot for them. */
  at(tick: number): boolean;
}

/**
 * Read from who gave the last command before; the bow is left out, since a bot helps with that while the person plays.
 * [G4] Whoever takes a chair over begins anew: what was before is somebody else's.
 */
export function whoPlayed({ commands }: Pick<MovementLog, "commands">, chair: ChairId): WhoPlayed {
  const own = commands.filter((one) => one.chair === chair);
  const since = own.findLast(({ command }) => command.do === "sitDown")?.tick ?? null;
  const given = own.filter(
    ({ by, command }) => command.do !== "bow" && (by === "person" || by === "bot"),
  );
  return {
    since,
    at(tick) {
      if (since !== null && tick < since) return false;
      const last = given.findLast((one) => one.tick <= tick) ?? given[0];
      return last === undefined || last.by === "person";
    },
  };
}
