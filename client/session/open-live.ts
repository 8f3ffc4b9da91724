/** Opens live sessions, and the connections of consoles and stages. */
import { LIVE_PATH, SCENE_PATH } from "../../shared/protocol/live.ts";
import type { LiveOpened, LiveRole, SceneSaved, ScenarioFile } from "../../shared/protocol/live.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import type { JoinRefusal } from "../../shared/protocol/messages.ts";
import { ColyseusLiveLine } from "./colyseus-live-line.ts";
import { keepPassword, keptPassword } from "./console-password.ts";
import { JoinError } from "./join-error.ts";
import type { ClientEnvironment } from "./kept-chairs.ts";
import { connect } from "./matchmaking.ts";
import { ask, findRoom, tellOf } from "./find-room.ts";
import { linkToLive } from "./live-address.ts";
import type { LeadError, LiveLine } from "./live-line.ts";
import type { LiveAddress } from "./live-address.ts";

/**
 * Opens a session, and remembers its password in this tab. Resolves to its links. `password`: asked of consoles in
 * addition to their link; "": none. Throws JoinError.
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

/** [Y2] Address for watching, for a visitor who got no chair by that code. Throws JoinError. */
export async function addressToWatch(
  environment: ClientEnvironment,
  code: string,
): Promise<string> {
  const { room: live } = await findRoom(environment.origin, { enter: "code", code });
  return linkToLive(environment.origin, { role: "watch", live, secret: code });
}

/** A link to a session, whose key may change while its page is open ([Y21]): it is read for each request. */
interface Keys extends Pick<LiveAddress, "live" | "secret"> {
  /** Keys to try when connecting; absent: `secret` alone. */
  readonly tried?: readonly string[];
  /** Called with the key that has opened the session. */
  opened?(key: string): void;
}

/** Connects to a session; reconnects until it is lost for good. */
export function openLiveLine(environment: ClientEnvironment, role: LiveRole, at: Keys): LiveLine {
  const { live } = at;
  return new ColyseusLiveLine(
    async ({ signal, answered, bySocket }) => {
      // Read for each attempt: it may have been set meanwhile.
      const password = role === "console" ? keptPassword(environment.storages, live) : undefined;
      const tried = at.tried ?? [at.secret];
      for (const [i, secret] of tried.entries())
        try {
          const joinOptions = { version: PROTOCOL_VERSION, role, secret, password };
          const room = await connect<unknown>(
            { ...environment, onStep: tellOf("connection", answered), signal, bySocket },
            { origin: environment.origin, room: live, joinOptions, whenFull: "unreachable" },
          );
          at.opened?.(secret);
          return room;
        } catch (error) {
          const isLast = i === tried.length - 1;
          if (isLast || !(error instanceof JoinError) || error.why !== "wrongLink") throw error;
        }
      throw new JoinError("wrongLink");
    },
    (file) => {
      const password = keptPassword(environment.storages, live);
      return saveScene(environment, { live, secret: at.secret, password, file });
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
