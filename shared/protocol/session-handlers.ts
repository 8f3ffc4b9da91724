/** Handlers for the messages of a chair that need the session alone, wherever it is played. */
import type { ChairId } from "../model/units.ts";
import type { ConsortSession } from "../session/consort-session.ts";
import type { SessionError } from "../session/session-errors.ts";
import type { INCOMING, Incoming } from "./incoming.ts";
import type { RequestError } from "./messages.ts";

/** Handles one type of message from a chair; returns the reason when it is refused. */
export type Handlers = {
  readonly [K in Incoming]: (
    chair: ChairId,
    message: (typeof INCOMING)[K]["_output"],
  ) => RequestError | null;
};

/** A handler that refuses nothing. */
export const always =
  <T>(act: (chair: ChairId, message: T) => void) =>
  (chair: ChairId, message: T): null => {
    act(chair, message);
    return null;
  };

/** The part of the room that is used. */
interface Room {
  readonly session: ConsortSession;
  /** Publishes changes at once; returns `why`. */
  shown(why: SessionError | null): SessionError | null;
  started(): void;
  /** [Y15] State that nobody sees has changed: store it. */
  keep(): void;
}

export function sessionHandlers(room: Room) {
  const { session } = room;
  return {
    command: always((chair, command) => session.command(chair, command)),
    here: always((chair, presence) => session.here(chair, presence)),
    noneAtMe: always((chair, on) => {
      session.setNoneAtMe(chair, on);
      room.keep();
    }),
    agree: (chair, terms) => room.shown(session.settling.agree(chair, terms)),
    nod: (chair, terms) => room.shown(session.settling.nod(chair, terms)),
    role: (chair, role) => room.shown(session.settling.takeRole(chair, role)),
    rename: (chair, name) => room.shown(session.rename(chair, name)),
    swapPart: (chair) => room.shown(session.swapPart(chair)),
    choose: (chair, choice) => room.shown(session.choose(chair, choice)),
    share: (chair, on) => room.shown(session.share(chair, on)),
    start: (chair) => {
      const why = session.start(chair);
      if (why === null) room.started();
      return why;
    },
  } satisfies Partial<Handlers>;
}
