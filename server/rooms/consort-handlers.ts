/** Handlers for the messages of a chair. */
import type { ChairId } from "../../shared/model/units.ts";
import { sessionHandlers, type Handlers } from "../../shared/protocol/session-handlers.ts";
import type { ConsortSession } from "../../shared/session/consort-session.ts";
import type { SessionError } from "../../shared/session/session-errors.ts";
import type { LedConsort } from "./led-consort.ts";

/** The part of the room that is used. */
interface Room {
  readonly session: ConsortSession;
  /** Publishes changes at once; returns `why`. */
  shown(why: SessionError | null): SessionError | null;
  /** [Z1] Null unless led. */
  led(): LedConsort | null;
  /** [Z1] Names are unique in the whole live session, so the session decides. */
  askForName(chair: ChairId, name: string): void;
  sendRecordings(chair: ChairId): SessionError | null;
  sendOwnPage(chair: ChairId): SessionError | null;
  sendOwnTrack(chair: ChairId): SessionError | null;
  free(by: ChairId, chair: ChairId): SessionError | null;
  started(): void;
  /** [Y15] State that nobody sees has changed: store it. */
  keep(): void;
}

export function handlersOf(room: Room): Handlers {
  const own = sessionHandlers(room);
  const ofLed = (then: (led: LedConsort) => void): "unknownMessage" | null => {
    const led = room.led();
    if (led === null) return "unknownMessage";
    then(led);
    return null;
  };
  return {
    ...own,
    rename: (chair, name) => {
      if (room.led() === null) return own.rename(chair, name);
      room.askForName(chair, name);
      return null;
    },
    recall: (chair) => room.sendRecordings(chair),
    lookBack: (chair) => room.sendOwnPage(chair),
    lookAgain: (chair) => room.sendOwnTrack(chair),
    free: (chair, { chair: freed }) => room.free(chair, freed),
    hand: (chair, asked) => ofLed((led) => led.raise(chair, asked)),
    shows: (chair, { still }) => ofLed((led) => led.shows(chair, still)),
    debrief: (chair, say) => ofLed((led) => led.said(chair, say)),
    briefed: (chair) => ofLed((led) => led.briefed(chair)),
  };
}
