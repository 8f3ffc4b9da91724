/** Opens a live session, and the lines of its consoles and stages. */
import { LIVE_PATH, SCENE_PATH } from "../../shared/protocol/live.ts";
import type { LiveOpened, LiveRole, SceneSaved, ScenarioFile } from "../../shared/protocol/live.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import type { JoinRefusal } from "../../shared/protocol/messages.ts";
import { ColyseusLiveLine } from "./colyseus-live-line.ts";
import { keepPassword, keptPassword } from "./console-password.ts";
import { JoinError } from "./join-error.ts";
import type { ClientEnvironment } from "./kept-chairs.ts";
import { ask, connect, findRoom } from "./matchmaking.ts";
import { linkToLive } from "./live-address.ts";
import type { LeadError, LiveLine } from "./live-line.ts";
import type { LiveAddress } from "./live-address.ts";

/**
 * A new one; its links are in what it gives, and this tab knows its password. Throws JoinError.
 * `password`: what its consoles have to know beside their link; "": nothing.
 */
export async function openLive(environment: ClientEnvironment, password = ""): Promise<LiveOpened> {
  const answer = (await ask(environment, `${environment.origin}${LIVE_PATH}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ password }),
  })) as Partial<LiveOpened> & { readonly refusal?: JoinRefusal; readonly retryAfterMs?: number };
  const { live, code, console: lead, stage } = answer;
  if (live === undefined || code === undefined || lead === undefined || stage === undefined)
    throw new JoinError(answer.refusal ?? "unreachable", answer.retryAfterMs);
  keepPassword(environment.storages, live, password);
  return { live, code, console: lead, stage };
}

/** [Y2] Where somebody watches who got no chair by that code. Throws JoinError. */
export async function addressToWatch(
  environment: ClientEnvironment,
  code: string,
): Promise<string> {
  const live = await findRoom(environment.origin, { enter: "code", code });
  return linkToLive(environment.origin, { role: "watch", live, secret: code });
}

/** The line to it; it goes on trying by itself until it is lost for good. */
export function openLiveLine(
  environment: ClientEnvironment,
  role: LiveRole,
  { live, secret }: Pick<LiveAddress, "live" | "secret">,
): LiveLine {
  return new ColyseusLiveLine(
    (calledOff) => {
      // Asked anew each time: it may have been set meanwhile.
      const password = role === "console" ? keptPassword(environment.storages, live) : undefined;
      const joinOptions = { version: PROTOCOL_VERSION, role, secret, password };
      return connect<unknown>(
        { ...environment, onStep: () => {}, signal: calledOff },
        { origin: environment.origin, room: live, joinOptions, whenFull: "unreachable" },
      );
    },
    (file) => {
      const password = keptPassword(environment.storages, live);
      return saveScene(environment, { live, secret, password, file });
    },
    environment,
  );
}

async function saveScene(
  environment: ClientEnvironment,
  body: {
    readonly live: string;
    readonly secret: string;
    readonly password: string | undefined;
    readonly file: ScenarioFile;
  },
): Promise<LeadError | null> {
  try {
    const answer = (await ask(environment, `${environment.origin}${SCENE_PATH}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    })) as Partial<SceneSaved>;
    return answer.why === undefined ? "noAnswer" : answer.why;
  } catch {
    return "noAnswer";
  }
}
