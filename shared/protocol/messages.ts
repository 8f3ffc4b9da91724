/**
 * All messages besides the published state (`state.ts`) and what comes in (`incoming.ts`). Raise
 * `PROTOCOL_VERSION` whenever an old page could no longer talk to a new server.
 */
import type { OwnPage } from "../debrief/own-page.ts";
import type { LiveWord, OwnHand } from "../live/consort-orders.ts";
import type { OwnDebrief } from "../live/debrief-views.ts";
import type { SceneWord } from "../live/scene-word.ts";
import type { ChairId } from "../model/units.ts";
import { SESSION_ERRORS } from "../session/session-errors.ts";
import type { JournalWord } from "../session/solo-journal.ts";
import type { Told } from "../session/told.ts";

export const PROTOCOL_VERSION = 9;
/** Name under which the room class is registered. */
export const ROOM_NAME = "consort";

/** UTF-16 units of a name as typed; the server decides what is shown (`name.ts`). */
export const MAX_NAME_TYPED = 200;

/** Asked by request; answered with the server's monotonic milliseconds. */
export const CLOCK_REQUEST = "clock";

// ---- what goes out, to one client each ----

/** Messages of the server itself, besides those of the session. */
export interface Outgoing extends Told {
  /** First message after joining: the chair, and the secret that gives it back after a reload. */
  readonly seated: { readonly chair: ChairId; readonly seat: string };
  /** The server refused a message before the rules saw it. */
  readonly declined: { readonly why: RequestError };
  /** A notice to all players. */
  readonly notice: { readonly server: ServerNotice };
  /** [Z1] What phones of a live session show; on joining, and whenever it changes. */
  readonly live: LiveWord;
  /** [F7] The requested recordings: JSON, compressed with deflate (zlib). */
  readonly recorded: Uint8Array;
  /** [G10] The requested own page. */
  readonly ownPage: OwnPage;
  /** [O4] To a player who practises alone, with each patch that adds to it. */
  readonly journal: JournalWord;
  /** [U8] What the player's chair perceived in the movement that is looked at again: a `Track`, JSON deflated. */
  readonly ownTrack: Uint8Array;
  /** Texts of a scene that the facilitator wrote; null for built-in ones. */
  readonly ownScene: SceneWord | null;
  /** [U2] The player's own view of a debrief. */
  readonly debrief: OwnDebrief;
  /** [Y7] [Y4] What the session knows of the chair's person: their hand, and whether they confirmed the prebrief. */
  readonly hand: OwnHand;
}

/** `closing`: the server will end all movements. */
export type ServerNotice = "closing";

export const REQUEST_ERRORS = [
  /** The message has an invalid shape. */
  "badShape",
  /** There is no message of that type. */
  "unknownMessage",
  /** More messages than a person sends; those that came too fast were dropped. */
  "tooFast",
  ...SESSION_ERRORS,
] as const;
export type RequestError = (typeof REQUEST_ERRORS)[number];

/** Why a client got no chair. Sent as the text of the error that ends the attempt. */
export const JOIN_REFUSALS = [
  "badRequest",
  "oldPage",
  /** The request comes from a page of another origin. */
  "foreignOrigin",
  "noSuchConsort",
  /** Too many requests from one address: try again in a moment. */
  "tooManyAtOnce",
  /** The server is full. */
  "tooManyConsorts",
  "full",
  /** This browser already has a chair in that consort. */
  "chairHeld",
  /** The host has given that chair away. */
  "freed",
  /** The requested scene does not exist. */
  "noSuchScene",
  /** [Y1] A person of that name has a seat in the live session and is away: the page asks whether it is them. */
  "isItYou",
  /** Every chair of the live session is taken. */
  "allTaken",
  /** The facilitator has barred this person from the live session. */
  "barred",
  /** The secret in the link of a console or stage is wrong. */
  "wrongLink",
  /** [Y1] The console's link needs a password: it is missing or wrong, or there were too many attempts. */
  "passwordNeeded",
  "wrongPassword",
  "tooManyTries",
  /** [Z1] A facilitator assigns the chairs, and this one is in another consort now: try again in a moment. */
  "notHere",
] as const;
export type JoinRefusal = (typeof JOIN_REFUSALS)[number];

/** Close codes of this application; the rest are Colyseus' own (`CloseCode`). */
export const CLOSE_CODES = {
  /** The same seat was taken in another tab. */
  elsewhere: 4101,
  /** The client kept sending far too fast. */
  tooFast: 4102,
  /** An error of the server ended this consort. */
  brokenOff: 4103,
  /** The host has given the chair away. */
  freed: 4104,
  /** The client did not read what it was sent; it may come back. */
  notReading: 4105,
  /** [Z1] The facilitator has assigned another chair: the client should ask for it at once. */
  moved: 4106,
  /** [Y1] The live session has ended. */
  over: 4107,
  /** [Y15] The server is stopping, and everything is stored: the client reconnects when it is back. */
  stopping: 4108,
  /** [Y21] The link of this console or stage was renewed, and the client came by the old one. */
  renewed: 4109,
  /** [L2] A later connection of the same page has the seat. */
  later: 4110,
} as const;
