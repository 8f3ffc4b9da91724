/**
 * Everything that crosses the wire beside the published state (`state.ts`). Raise
 * `PROTOCOL_VERSION` whenever an old page could no longer talk to a new server.
 */
import { z } from "zod";
import { CHECK_INS, LOUDNESSES } from "../model/agreement.ts";
import type { Command } from "../model/command.ts";
import { CUES } from "../model/cue.ts";
import type { Refusal } from "../model/refusal.ts";
import { PATTERNS, REFLEXES } from "../model/role.ts";
import type { Sighting } from "../model/sighting.ts";
import type { ChairId } from "../model/units.ts";
import { PASSAGES } from "./lobby.ts";

export const PROTOCOL_VERSION = 4;
/** Name under which the room class is registered. */
export const ROOM_NAME = "consort";
export const MAX_CHAIRS = 12;
/** A consort starts with this many chairs; bots fill what people leave free. */
export const USUAL_CHAIRS = 4;

export const PACES = ["beginner", "normal", "expert"] as const;
export const MINUTES = [1, 2, 4, 8] as const;

export interface Movement {
  /** Id of a piece in `content/pieces/`. */
  readonly piece: string;
  readonly minutes: (typeof MINUTES)[number];
  readonly pace: (typeof PACES)[number];
}

// ---- what comes in: shape here, sense in the rules ([A8]) ----

/** [X1] −0 is 0, as in a log that is written down and read again. */
const plain = (value: number): number => value + 0;
const rate = z.number().min(-1).max(1).transform(plain);
const level = z.number().min(0).max(1).transform(plain);
const chair = z
  .int()
  .min(0)
  .max(MAX_CHAIRS - 1)
  .transform((value) => plain(value) as ChairId);

const termsShape = z.discriminatedUnion("about", [
  z.strictObject({ about: z.literal("conductor"), chair: chair.nullable() }),
  z.strictObject({ about: z.literal("lead"), chair: chair.nullable() }),
  z.strictObject({ about: z.literal("loudness"), loudness: z.enum(LOUDNESSES).nullable() }),
  z.strictObject({ about: z.literal("checkIn"), seconds: z.int().min(10).max(240).nullable() }),
]);

const commandShape = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("look"), at: z.union([chair, z.enum(["inward", "away"])]) }),
  z.strictObject({
    do: z.literal("bow"),
    pitch: rate,
    tempo: rate,
    volume: level,
  }),
  z.strictObject({ do: z.literal("breathe"), on: z.boolean() }),
  z.strictObject({ do: z.literal("cue"), cue: z.enum(CUES) }),
  z.strictObject({ do: z.literal("propose"), terms: termsShape }),
]);

/** What the host may change between movements; whether the piece exists is judged by the room. */
export const chooseShape = z.strictObject({
  piece: z.string().min(1).max(40).optional(),
  minutes: z.literal(MINUTES).optional(),
  pace: z.enum(PACES).optional(),
});

/** [O2] One clause of the lobby's agreements; whether the chair exists is judged by the room. */
export const lobbyTermsShape = z.discriminatedUnion("about", [
  z.strictObject({ about: z.literal("conductor"), chair: chair.nullable() }),
  z.strictObject({ about: z.literal("lead"), passage: z.enum(PASSAGES), chair: chair.nullable() }),
  z.strictObject({ about: z.literal("loudness"), loudness: z.enum(LOUDNESSES).nullable() }),
  z.strictObject({ about: z.literal("checkIn"), seconds: z.literal(CHECK_INS).nullable() }),
]);

/** [Q2] A role card of one's own; null plays without one. */
export const roleShape = z
  .strictObject({ pattern: z.enum(PATTERNS), reflex: z.enum(REFLEXES).nullable() })
  .nullable();

/** UTF-16 units of a name as it is typed; what is shown of it is for the server to say (`name.ts`). */
export const MAX_NAME_TYPED = 200;
const nameShape = z.string().max(MAX_NAME_TYPED);

/** What a browser brings along when it takes a chair. `seat` is the secret of a chair it had before. */
export const joinShape = z.object({
  version: z.int(),
  name: nameShape,
  seat: z.string().max(64).optional(),
  /** An id that the browser keeps: one browser holds one chair. */
  device: z.string().max(64).optional(),
});

/** Body of the request that opens a consort. `alone`: no code, starts with the first person. */
export const openShape = z.strictObject({
  alone: z.boolean(),
  /** Mending is new to whoever practises: in the first movement one bot misreads them once. */
  lesson: z.boolean().optional(),
  movement: chooseShape.optional(),
});

/** [K1] What a page knows of its person, said when it changes and, while they act, every two seconds. */
const presenceShape = z.strictObject({
  /** They touched something just now: a key, a pointer, the focus. */
  touched: z.boolean(),
  /** A lesson of the coach waits for them, or a sheet lies open. */
  reading: z.boolean(),
  /** The page is in sight. */
  visible: z.boolean(),
});

export type Presence = z.infer<typeof presenceShape>;
export type JoinOptions = z.infer<typeof joinShape>;
export type OpenOptions = z.infer<typeof openShape>;
export type Choice = z.infer<typeof chooseShape>;

export const INCOMING = {
  /** [A1]–[A7] for one's own chair. */
  command: commandShape,
  /** [L1] Between movements, one's own name. */
  rename: nameShape,
  /** [K1] While playing. */
  here: presenceShape,
  /** Host, between movements. */
  choose: chooseShape,
  /** [O2] Between movements: what the host says is agreed, what anyone else says is a suggestion. */
  agree: lobbyTermsShape,
  /** [O2] Between movements: yes to what is suggested, which may be other terms by the time it arrives. */
  nod: lobbyTermsShape,
  /** [Q2] Between movements, for one's own chair; told to nobody. */
  role: roleShape,
  /** [H8] Host: gives somebody's chair to a bot. */
  free: z.strictObject({ chair }),
  /** [H7] Host: whether several people may play from one browser. */
  share: z.boolean(),
  /** Host, between movements. */
  start: z.union([z.undefined(), z.null()]),
} as const;
export type Incoming = keyof typeof INCOMING;

/** Asked by request; answered with the server's monotonic milliseconds. */
export const CLOCK_REQUEST = "clock";

// ---- what goes out, to one client each ----

/** [K2] Whether a bot plays for the person in a chair; told to them alone. */
export interface Takeover {
  /** `asked`: it will, unless they touch something. */
  readonly stage: "none" | "asked" | "bot";
  /** Seconds to answer in; 0 unless asked. */
  readonly seconds: number;
  /** Whole seconds a bot has played for them in this movement. */
  readonly played: number;
}

export interface Outgoing {
  /** First word after joining: one's chair, and the secret that gives it back after a reload. */
  readonly seated: { readonly chair: ChairId; readonly seat: string };
  /** [P3] An event as this chair may know of it. */
  readonly sighting: Sighting;
  readonly takeover: Takeover;
  /** [A8] The rules refused a command; the world did not change. */
  readonly refused: { readonly refusal: Refusal; readonly command: Command };
  /** The server refused a message before the rules saw it. */
  readonly declined: { readonly why: Decline };
  /** Words from the house to its players. */
  readonly notice: { readonly text: string };
}

export const DECLINES = [
  /** Not the shape of any message. */
  "badShape",
  /** No message of that name. */
  "unknownMessage",
  /** More messages than a person can mean; what came too fast was dropped. */
  "tooFast",
  /** Only the host may do that. */
  "notHost",
  /** Not while the movement is running. */
  "notNow",
  /** No such piece. */
  "noSuchPiece",
  /** Nobody sits in that chair. */
  "noSuchChair",
  /** The host frees the chairs of others. */
  "ownChair",
  /** These terms are not suggested, by anyone else. */
  "nothingSuggested",
] as const;
export type Decline = (typeof DECLINES)[number];

/** Why a chair was not given. Sent as the text of the error that ends the attempt. */
export const JOIN_REFUSALS = [
  "badRequest",
  "oldPage",
  /** A page of another origin asks. */
  "foreignOrigin",
  "noSuchConsort",
  /** From one address: to be asked again a moment later. */
  "tooManyAtOnce",
  /** The server is full. */
  "tooManyConsorts",
  "full",
  /** This browser has a chair in that consort. */
  "chairHeld",
  /** The host has given that chair away. */
  "freed",
] as const;
export type JoinRefusal = (typeof JOIN_REFUSALS)[number];

/** Close codes of our own; the rest are the framework's. */
export const CLOSED = {
  /** The same seat was taken in another tab. */
  elsewhere: 4101,
  /** Kept sending far too fast. */
  tooFast: 4102,
  /** A fault of the server ended this consort. */
  brokenOff: 4103,
  /** The host has given the chair away. */
  freed: 4104,
  /** Did not read what it was sent; may come back. */
  notReading: 4105,
} as const;
