/** Opens a live session, and leads it as its console does. */
import type { LiveLine } from "../../client/session/live-line.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import type { LiveCommand } from "../../shared/live/commands.ts";
import type { LiveOpened } from "../../shared/protocol/live.ts";
import { environmentAt } from "./phone.ts";

export interface Leading extends LiveOpened {
  readonly leader: LiveLine;
  /** Rejects when it is refused. */
  lead(command: LiveCommand): Promise<void>;
  /** A line that is not left looks for its server for ever. */
  leave(): void;
}

/** Resolves once the console shows the session. */
export async function openSession(origin: string): Promise<Leading> {
  const environment = environmentAt(origin);
  const opened = await openLive(environment);
  const { live, console: secret } = opened;
  const leader = openLiveLine(environment, "console", { live, secret });
  await new Promise<void>((resolve) => {
    leader.session.subscribe((session) => session !== null && resolve());
  });
  return {
    ...opened,
    leader,
    async lead(command) {
      const why = await leader.lead(command);
      if (why !== null) throw new Error(`${command.do}: ${why}`);
    },
    leave: () => leader.leave(),
  };
}
