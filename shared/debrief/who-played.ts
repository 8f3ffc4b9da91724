import type { MovementLog } from "../measures/log.ts";
import type { ChairId } from "../model/units.ts";

/**
 * Whether the person of that chair played it at a tick, and no bot for them. Read from who gave the last command
 * before it; the bow is left out, since a bot helps with that while the person plays.
 */
export function whoPlayed(
  { commands }: Pick<MovementLog, "commands">,
  chair: ChairId,
): (tick: number) => boolean {
  const given = commands.filter(
    (one) =>
      one.chair === chair && one.command.do !== "bow" && (one.by === "person" || one.by === "bot"),
  );
  return (tick) => {
    const last = given.findLast((one) => one.tick <= tick) ?? given[0];
    return last === undefined || last.by === "person";
  };
}
