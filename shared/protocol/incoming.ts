/**
 * What the server accepts, parsed once: the shape here, the sense in the rules ([A8]). The client
 * imports only types from here, so that it need not load the parser.
 */
import { z } from "zod";
import { CHECK_INS, LOUDNESSES } from "../model/agreement.ts";
import { CUES } from "../model/cue.ts";
import { PACE_NAMES } from "../model/numbers.ts";
import { PATTERNS, REFLEXES } from "../model/role.ts";
import type { ChairId } from "../model/units.ts";
import { PASSAGES } from "../session/agreement-terms.ts";
import { MAX_CHAIRS } from "../model/units.ts";
import { MINUTES } from "../session/movement.ts";
import { MAX_SOLO_SEED } from "../session/solo-seed.ts";
import { debriefSayShape } from "./debrief-incoming.ts";
import { MAX_NAME_TYPED } from "./messages.ts";

/** [X1] −0 becomes 0, as after writing and reading a log. */
const plain = (value: number): number => value + 0;
const rate = z.number().min(-1).max(1).transform(plain);
const level = z.number().min(0).max(1).transform(plain);
const chair = z
  .int()
  .min(0)
  .max(MAX_CHAIRS - 1)
  .transform((value) => plain(value) as ChairId);

const aboutConductor = z.strictObject({ about: z.literal("conductor"), chair: chair.nullable() });
const aboutLoudness = z.strictObject({
  about: z.literal("loudness"),
  loudness: z.enum(LOUDNESSES).nullable(),
});

const termsShape = z.discriminatedUnion("about", [
  aboutConductor,
  aboutLoudness,
  z.strictObject({ about: z.literal("lead"), chair: chair.nullable() }),
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

/** What the host may change between movements; the room checks whether the piece exists. */
export const chooseShape = z.strictObject({
  piece: z.string().min(1).max(40).optional(),
  minutes: z.literal(MINUTES).optional(),
  pace: z.enum(PACE_NAMES).optional(),
  /** The session checks whether the scene exists. */
  scene: z
    .strictObject({
      scenario: z.string().min(1).max(40),
      scene: z.int().min(0).max(9),
      turn: z.int().min(0).max(99),
    })
    .nullable()
    .optional(),
});

/** [O2] One clause of the agreements; the room checks whether the chair exists. */
export const termsByPassageShape = z.discriminatedUnion("about", [
  aboutConductor,
  aboutLoudness,
  z.strictObject({ about: z.literal("lead"), passage: z.enum(PASSAGES), chair: chair.nullable() }),
  z.strictObject({ about: z.literal("checkIn"), seconds: z.literal(CHECK_INS).nullable() }),
]);

/** [Q2] A role card for the player's own chair; null plays without one. */
export const roleShape = z
  .strictObject({ pattern: z.enum(PATTERNS), reflex: z.enum(REFLEXES).nullable() })
  .nullable();

/** Maximum length of a hand's reason, UTF-16 units. */
const MAX_REASON = 120;

const nameShape = z.string().max(MAX_NAME_TYPED);

/** What a browser sends to join. `seat`: the secret of a chair it had before. */
export const joinShape = z.object({
  version: z.int(),
  name: nameShape,
  seat: z.string().max(64).optional(),
  /** Id that the browser stores: one browser holds one chair. */
  device: z.string().max(64).optional(),
  /** [L2] Id of the page, new at each load: a later connection of one page is no other tab. */
  page: z.string().max(64).optional(),
  /** [Y1] The answer to "are you the person of that name?", once the page has asked. */
  isThem: z.boolean().optional(),
});

/** [L2] What is asked over a WebSocket. `join`: of a player or of a looker, parsed as that room does. */
export const seatAskShape = z.strictObject({
  room: z.string().max(64),
  join: z.record(z.string(), z.unknown()),
});

/** What a new consort is to be. `alone`: no code, starts with the first person. */
export const openShape = z.strictObject({
  alone: z.boolean(),
  /** The player has never mended: in the first movement one bot misreads them once. */
  lesson: z.boolean().optional(),
  /** [O4] Alone: what is drawn for its movements follows from it, so that the browser can go on with them. */
  seed: z
    .int()
    .min(0)
    .max(MAX_SOLO_SEED - 1)
    .optional(),
  movement: chooseShape.optional(),
});

/** Body of the request that opens a consort. `join`: who takes a chair there, in the same answer: one wait less. */
export const openAndJoinShape = openShape.extend({ join: joinShape.optional() });

/** [K1] What a page reports about its player: on every change and, while they are active, every two seconds. */
const presenceShape = z.strictObject({
  /** They have just used a key or pointer, or moved the focus. */
  touched: z.boolean(),
  /** What they are reading: a line of the coach that waits for them, an open sheet, or a card. */
  reading: z.enum(["lesson", "sheet", "card"]).nullable(),
  /** The page is visible. */
  visible: z.boolean(),
});

export type JoinOptions = z.infer<typeof joinShape>;
export type OpenOptions = z.infer<typeof openShape>;

export const INCOMING = {
  /** [A1]–[A7] For the player's own chair. */
  command: commandShape,
  /** [L1] Between movements: the player's own name. */
  rename: nameShape,
  /** [K1] While playing. */
  here: presenceShape,
  /** Host, between movements. */
  choose: chooseShape,
  /** [O2] Between movements: from the host an agreement, from anyone else a suggestion. */
  agree: termsByPassageShape,
  /** [O2] Between movements: yes to the suggestion, which may have changed when this arrives. */
  nod: termsByPassageShape,
  /** [Q2] Between movements, for the player's own chair; nobody else is told. */
  role: roleShape,
  /** [H8] Host: gives somebody's chair to a bot. */
  free: z.strictObject({ chair }),
  /** [H7] Host: whether several people may play from one browser. */
  share: z.boolean(),
  /** [A11] At any time: whether edge acts may reach this player; nobody else is told. */
  noneAtMe: z.boolean(),
  /** Between movements: another part of the scene for the player's own chair. */
  swapPart: z.union([z.undefined(), z.null()]),
  /** [F7] Between movements, alone with bots: the recordings so far. */
  recall: z.union([z.undefined(), z.null()]),
  /** [G10] Between movements: the player's own page of the last one. */
  lookBack: z.union([z.undefined(), z.null()]),
  /** [U8] In a live session, while its leader looks at a movement again: what the player's own chair perceived in it. */
  lookAgain: z.union([z.undefined(), z.null()]),
  /** [Y7] In a live session: asks for the facilitator with a reason, or withdraws it. */
  hand: z.strictObject({ up: z.boolean(), reason: z.string().max(MAX_REASON) }),
  /** [Y3] In a live session: confirms that the page shows the pause of that id; null: it no longer does. */
  shows: z.strictObject({ still: z.int().min(0).nullable() }),
  /** [Y4] In a live session: confirms the prebrief. */
  briefed: z.union([z.undefined(), z.null()]),
  /** [U2] In a debrief: an answer, a word for the group, or whether a moment may be shown. */
  debrief: debriefSayShape,
  /** Host, between movements. */
  start: z.union([z.undefined(), z.null()]),
} as const;
export type Incoming = keyof typeof INCOMING;

/** POST to `CHAIR_PATH`. `seat` is the secret that gives the chair back. */
export const chairAskedShape = z.strictObject({
  room: z.string().max(64),
  seat: z.string().max(64),
});
export type ChairAsked = z.infer<typeof chairAskedShape>;
