/**
 * All messages besides the published state (`state.ts`) and what comes in (`incoming.ts`). Raise
 * `PROTOCOL_VERSION` whenever an old page could no longer talk to a new server.
 */
import type { OwnPage } from "../debrief/own-page.ts";
import type { HandState, LiveWord } from "../live/consort-orders.ts";
import type { OwnDebrief } from "../live/debrief-views.ts";
import type { SceneWord } from "../live/scene-word.ts";
import type { ChairId } from "../model/units.ts";
import { SESSION_ERRORS } from "../session/session-errors.ts";
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
  /** What the server tells all its players. */
  readonly notice: { readonly server: ServerNotice };
  /** [Z1] What the live session has its phones show; on joining, and whenever any of it changes. */
  readonly live: LiveWord;
  /** [F7] The recordings asked for, JSON deflated as by zlib. */
  readonly recorded: Uint8Array;
  /** [G10] The own page asked for. */
  readonly ownPage: OwnPage;
  /** [U7] What the player's chair perceived in the movement that is looked at again: a `Track`, JSON deflated. */
  readonly ownTrack: Uint8Array;
  /** What to read of a scene that the facilitator wrote; null where what is played comes with the game. */
  readonly ownScene: SceneWord | null;
  /** [U2] What the player wrote in a debrief, as it was taken in. */
  readonly debrief: OwnDebrief;
  /** [Y7] One's own hand. */
  readonly hand: { readonly hand: HandState; readonly reason: string };
}

/** `closing`: the server will end all movements. */
export type ServerNotice = "closing";

export const REQUEST_ERRORS = [
  /** Not the shape of any message. */
  "badShape",
  /** No message of that name. */
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
  /** [Y1] Somebody of that name has a seat in the live session and is away: the page asks who it is. */
  "isItYou",
  /** Every chair of the live session is taken. */
  "allTaken",
  /** Whoever leads the live session has barred this person from it. */
  "barred",
  /** The link of a console or a stage has another secret. */
  "wrongLink",
  /** [Y1] The facilitator's link has a password beside it: none was given, another, or too many were tried. */
  "passwordNeeded",
  "wrongPassword",
  "tooManyTries",
  /** [Z1] A facilitator gives the chairs, and that one is elsewhere now: to be asked for again a moment later. */
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
  /** [Z1] The facilitator has given another chair: to be asked for at once. */
  moved: 4106,
  /** [Y1] The live session has ended. */
  over: 4107,
} as const;
