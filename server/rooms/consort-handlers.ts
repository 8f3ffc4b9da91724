/** Handlers for the messages of a chair. */
import type { ChairId } from "../../shared/model/units.ts";
import type { ConsortSession } from "../../shared/session/consort-session.ts";
import type { SessionError } from "../../shared/session/session-errors.ts";
import type { LedConsort } from "./led-consort.ts";
import type { Handlers } from "./message-router.ts";
import { always } from "./message-router.ts";

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
  const { session } = room;
  const ofLed = (then: (led: LedConsort) => void): "unknownMessage" | null => {
    const led = room.led();
    if (led === null) return "unknownMessage";
    then(led);
    return null;
  };
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
    rename: (chair, name) => {
      if (room.led() === null) return room.shown(session.rename(chair, name));
      room.askForName(chair, name);
      return null;
    },
    swapPart: (chair) => room.shown(session.swapPart(chair)),
    recall: (chair) => room.sendRecordings(chair),
    lookBack: (chair) => room.sendOwnPage(chair),
    lookAgain: (chair) => room.sendOwnTrack(chair),
    choose: (chair, choice) => room.shown(session.choose(chair, choice)),
    free: (chair, { chair: freed }) => room.free(chair, freed),
    hand: (chair, asked) => ofLed((led) => led.raise(chair, asked)),
    shows: (chair, { still }) => ofLed((led) => led.shows(chair, still)),
    debrief: (chair, say) => ofLed((led) => led.said(chair, say)),
    briefed: (chair) => ofLed((led) => led.briefed(chair)),
    share: (chair, on) => room.shown(session.share(chair, on)),
    start: (chair) => {
      const why = session.start(chair);
      if (why === null) room.started();
      return why;
    },
  };
}
