/**
 * What passes between a page and the worker that plays its solo consort: the messages and bytes of the wire, each
 * with a number, and nothing of the world besides.
 */
import { z } from "zod";
import { joinShape, openShape } from "../protocol/incoming.ts";

const numbered = { n: z.int().min(1) };

/** A server's last words about a solo consort: only the structure is checked, the contents are played. */
const goneOnShape = z.object({
  session: z.looseObject({ phase: z.literal("playing") }),
  setup: z.looseObject({ chairs: z.int() }),
  before: z.array(z.looseObject({ ticks: z.number() })),
  noted: z.array(z.looseObject({ tick: z.number(), do: z.string() })),
  ticks: z.int().min(0),
});

/** From the page. */
export const soloAskedShape = z.discriminatedUnion("do", [
  /** A new consort. */
  z.strictObject({ ...numbered, do: z.literal("open"), who: joinShape, open: openShape }),
  /** The consort that this browser keeps; `who.seat` gives its chair back. */
  z.strictObject({ ...numbered, do: z.literal("back"), who: joinShape }),
  /** [O4] A consort whose server does not answer any more, where `kept` ends; `seed`: what is drawn follows from it. */
  z.strictObject({
    ...numbered,
    do: z.literal("goOn"),
    who: joinShape,
    seed: z.int(),
    kept: goneOnShape,
  }),
  /** A message to the room, checked there as on the server. */
  z.strictObject({
    ...numbered,
    do: z.literal("send"),
    kind: z.string().max(40),
    message: z.unknown(),
  }),
  z.strictObject({ ...numbered, do: z.literal("request"), id: z.int(), question: z.string() }),
  /** A patch was missed: asks for the whole state. */
  z.strictObject({ ...numbered, do: z.literal("whole") }),
  /** `forGood`: nothing is kept. */
  z.strictObject({ ...numbered, do: z.literal("leave"), forGood: z.boolean() }),
]);
export type SoloAsked = z.infer<typeof soloAskedShape>;

/** To the page, before it is numbered. */
export type SoloFrame =
  /** A message of the room (`Outgoing`). */
  | { readonly is: "message"; readonly kind: string; readonly word: unknown }
  /** The whole published state, as a client of this chair is sent it. */
  | { readonly is: "state"; readonly bytes: Uint8Array }
  | { readonly is: "patch"; readonly bytes: Uint8Array }
  | { readonly is: "answer"; readonly id: number; readonly value: unknown }
  /** The consort has ended; a close code of `CLOSE_CODES`. */
  | { readonly is: "closed"; readonly code: number }
  /** There is no chair for that request. */
  | { readonly is: "refused"; readonly why: "gone" | "badRequest" | "noSuchScene" };

export type NumberedFrame = SoloFrame & { readonly n: number };
