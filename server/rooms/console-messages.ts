/** [Y5] Messages on connections to a live session: all are rate-limited, and only those of consoles are obeyed. */
import type { Room } from "@colyseus/core";
import type { LiveCommand, LiveError } from "../../shared/live/commands.ts";
import type { LiveSession } from "../../shared/live/live-session.ts";
import {
  LIVE_COMMAND,
  LIVE_FILM,
  LIVE_GROUPS,
  LIVE_LINKS,
  LIVE_PART,
  LIVE_STAGE_KEY,
  LIVE_STORY,
} from "../../shared/protocol/live.ts";
import type { LiveFilm, LiveRequest, RosterLinks, StageKey } from "../../shared/protocol/live.ts";
import {
  askedFilmShape,
  askedStageKeyShape,
  liveCommandShape,
} from "../../shared/protocol/live-incoming.ts";
import { CLOCK_REQUEST, CLOSE_CODES } from "../../shared/protocol/messages.ts";
import type { Clock } from "../scheduling/clock.ts";
import type { Looker } from "./live-lookers.ts";
import type { PackedFilm } from "./send-recordings.ts";

/** What messages need of the live session. */
interface Led {
  readonly session: LiveSession;
  /** Carries out a parsed command of that console. Resolves to the reason of a refusal, or null. */
  lead(command: LiveCommand, by: Looker): Promise<LiveError | null>;
  /** [Y21] The key of the stage's link, for a console that has `known`; null: unknown. */
  stageKey(known: string | null): string | null;
  /** [G11] Null where nothing can be had. */
  film(consort: number): Promise<PackedFilm | null>;
  /** [H20] A command was refused. */
  refused(why: LiveError): void;
}

/** Registers the message handlers. */
export function listenToConsoles(
  room: Room<{ client: Looker }>,
  clock: Pick<Clock, "now">,
  led: Led,
): void {
  const admits = (client: Looker): boolean => {
    const verdict = client.userData?.rate.judge(clock.now()) ?? "drop";
    if (verdict === "cut") room.kickClient(client.sessionId, CLOSE_CODES.tooFast);
    return verdict === "pass";
  };
  const parsed = async (client: Looker, raw: unknown): Promise<LiveError | null> => {
    const { success, data } = liveCommandShape.safeParse(raw);
    return success ? led.lead(data, client) : "badShape";
  };
  const leadBy = async (client: Looker, raw: unknown): Promise<LiveError | null> => {
    if (!admits(client)) return "tooFast";
    if (client.userData?.role !== "console") return "notFacilitator";
    return parsed(client, raw);
  };
  /** A command sent in parts; only the last part is answered with the result. */
  const leadByPart = async (client: Looker, raw: unknown): Promise<LiveError | null> => {
    if (!admits(client)) return "tooFast";
    if (client.userData?.role !== "console") return "notFacilitator";
    const taken = client.userData.long.take(raw);
    if (taken === "more") return null;
    // A part is missing because it exceeded the rate limit.
    if (typeof taken === "string") return taken === "gap" ? "tooFast" : "badShape";
    return parsed(client, taken.whole);
  };
  const onMessage = room.onMessage.bind(room) as (
    kind: string,
    answer: (client: Looker, raw: unknown) => unknown,
  ) => unknown;
  onMessage(CLOCK_REQUEST, (client) => (admits(client) ? clock.now() : undefined));
  const counted =
    (answer: typeof leadBy): typeof leadBy =>
    async (client, raw) => {
      const why = await answer(client, raw);
      if (why !== null) led.refused(why);
      return why;
    };
  /** Returns the session, if the client is a console. */
  const toConsole = (client: Looker): LiveSession | null =>
    admits(client) && client.userData?.role === "console" ? led.session : null;
  const answers: Readonly<Record<LiveRequest, (client: Looker, raw: unknown) => unknown>> = {
    [LIVE_COMMAND]: counted(leadBy),
    [LIVE_PART]: counted(leadByPart),
    [LIVE_LINKS]: (client): RosterLinks | null => {
      const links = toConsole(client)?.roster.links;
      return links === undefined ? null : { live: room.roomId, links };
    },
    [LIVE_STORY]: (client) => toConsole(client)?.story ?? null,
    [LIVE_GROUPS]: (client) => toConsole(client)?.debriefing.groups ?? null,
    [LIVE_FILM]: async (client, raw): Promise<LiveFilm | null> => {
      const session = toConsole(client);
      const { success, data } = askedFilmShape.safeParse(raw);
      const film = session !== null && success ? await led.film(data.consort) : null;
      if (session === null || !success || film === null) return null;
      const { names = [] } =
        session.debriefing.groups.findLast(({ consort }) => consort === data.consort) ?? {};
      return { recordings: Buffer.from(film.base64, "base64"), first: film.first, names };
    },
    [LIVE_STAGE_KEY]: (client, raw): StageKey | null => {
      const session = toConsole(client);
      const { success, data } = askedStageKeyShape.safeParse(raw);
      return session !== null && success ? { key: led.stageKey(data.known) } : null;
    },
  };
  for (const [kind, answer] of Object.entries(answers)) onMessage(kind, answer);
  onMessage("*", (client) => void admits(client));
}
