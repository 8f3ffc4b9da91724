/** [Y1] [Y2] Admits people to a live session, and tells their phones where to connect. */
import type { ComingRefusal } from "../../shared/live/coming.ts";
import type { LiveSession } from "../../shared/live/live-session.ts";
import { joinShape } from "../../shared/protocol/incoming.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import type { JoinRefusal } from "../../shared/protocol/messages.ts";
import type { LedRooms } from "./led-rooms.ts";
import type { RoomServices } from "./room-services.ts";

/** The consort's room and the secret of the seat there; or the reason of a refusal. */
export type Admission =
  | { readonly consort: string; readonly secret: string }
  | { readonly refused: JoinRefusal };

export const COMING_REFUSALS: Readonly<Record<ComingRefusal, JoinRefusal>> = {
  isItYou: "isItYou",
  allTaken: "allTaken",
  barred: "barred",
  wrongLink: "wrongLink",
  closed: "noSuchConsort",
};

interface At {
  readonly session: LiveSession;
  readonly rooms: LedRooms;
  readonly services: RoomServices;
  /** Called when somebody has got a seat. */
  admitted(): void;
}

/** @param raw unparsed request of the page */
export async function admit(raw: unknown, at: At): Promise<Admission> {
  const asked = joinShape.safeParse(raw);
  if (!asked.success) return { refused: "badRequest" };
  const { version, name, seat = null, device = null, isThem = null } = asked.data;
  if (version !== PROTOCOL_VERSION) return { refused: "oldPage" };
  const { session, rooms, services } = at;
  const person = session.admit({ name, secret: seat, device, isThem }, services.clock.now());
  if (typeof person === "string") return { refused: COMING_REFUSALS[person] };
  if (person.seat === null) return { refused: "allTaken" };
  at.admitted();
  try {
    return { consort: await rooms.room(person.seat.consort), secret: person.secret };
  } catch (error) {
    services.faults.tell(error);
    return { refused: "noSuchConsort" };
  }
}
