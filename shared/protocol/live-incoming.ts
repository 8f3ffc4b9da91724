/** Shapes of what consoles send to a live session; what it means is checked by the session. */
import { z } from "zod";
import { MAX_LESSONS, MAX_PASSWORD, MAX_SENTENCE, MAX_TITLE } from "../live/commands.ts";
import { MAX_SCENE_BYTES } from "../live/own-scenes.ts";
import type { LiveCommand } from "../live/commands.ts";
import type { PersonId } from "../live/person-id.ts";
import { MAX_STEP_MINUTES, MAX_STEPS, STEP_KINDS } from "../live/plan.ts";
import { ABSENT, LINK_KEY, LINK_ROLES, MAX_CONSORTS, MAX_PEOPLE } from "../live/commands.ts";
import { CHECK_INS, LOUDNESSES } from "../model/agreement.ts";
import { NEEDS } from "../model/cue.ts";
import { HAND_ITEMS, type HandItem } from "../model/hand.ts";
import { DIRECTION, PACE_NAMES } from "../model/numbers.ts";
import { PATTERNS, REFLEXES } from "../model/role.ts";
import { MAX_CHAIRS } from "../model/units.ts";
import type { ChairId } from "../model/units.ts";
import { ALL_WISHES, type Wish } from "../model/wish.ts";
import { debriefActShape } from "./debrief-incoming.ts";
import { joinShape } from "./incoming.ts";
import { MAX_PART_BYTES, MAX_PARTS } from "./live.ts";
import type { AskedFilm, AskedStageKey } from "./live.ts";
import { BOT_ACTS, fileShape } from "../scenarios/scenario.ts";
import type { ScenarioFile } from "../scenarios/scenario.ts";
import { MAX_NAME_TYPED } from "./messages.ts";

const chair = z
  .int()
  .min(0)
  .max(MAX_CHAIRS - 1)
  .transform((value) => value as ChairId);
const consort = z
  .int()
  .min(0)
  .max(MAX_CONSORTS - 1);
const which = z.union([consort, z.literal("all")]);
const person = z
  .int()
  .min(0)
  .max(MAX_PEOPLE - 1)
  .transform((value) => value as PersonId);
const lesson = z
  .int()
  .min(0)
  .max(MAX_LESSONS - 1);
const sentence = z.string().trim().max(MAX_SENTENCE);
const password = z.string().max(MAX_PASSWORD);
const seconds = z.number().positive().max(DIRECTION.maxStress);

/** A scene determines piece and length; the session checks whether they exist. */
const movement = z.strictObject({
  piece: z.string().min(1).max(40),
  minutes: z.number().min(1).max(10),
  pace: z.enum(PACE_NAMES),
  scene: z
    .strictObject({
      scenario: z.string().min(1).max(40),
      scene: z.int().min(0).max(9),
      turn: z.int().min(0).max(99),
    })
    .nullable(),
});

const step = z
  .strictObject({
    kind: z.enum(STEP_KINDS),
    minutes: z.number().min(1).max(MAX_STEP_MINUTES),
    movement: movement.nullable(),
    newSeats: z.boolean(),
  })
  .refine(
    ({ kind, movement: played }) => (kind === "practice" || kind === "play") === (played !== null),
    "music where something is played, and nowhere else",
  );

/** [J7] */
const input = z.discriminatedUnion("do", [
  z.strictObject({
    do: z.literal("plan"),
    need: z.enum(NEEDS),
    to: chair,
    leak: z.number().min(0).max(DIRECTION.maxLeak),
  }),
  z.strictObject({ do: z.literal("stress"), rate: z.number().min(0).max(1), seconds }),
  z.strictObject({
    do: z.literal("slip"),
    cents: z.number().min(-DIRECTION.maxSlipCents).max(DIRECTION.maxSlipCents),
    ms: z.number().min(-DIRECTION.maxSlipMs).max(DIRECTION.maxSlipMs),
  }),
  z.strictObject({
    do: z.literal("table"),
    items: z.array(z.enum(HAND_ITEMS as [HandItem, ...HandItem[]])).max(HAND_ITEMS.length),
  }),
  z.strictObject({
    do: z.literal("wish"),
    wish: z.enum(ALL_WISHES as [Wish, ...Wish[]]).nullable(),
  }),
  z.strictObject({
    do: z.literal("takeRole"),
    role: z
      .strictObject({ pattern: z.enum(PATTERNS), reflex: z.enum(REFLEXES).nullable() })
      .nullable(),
  }),
  z.strictObject({
    do: z.literal("settle"),
    agreements: z.strictObject({
      conductor: chair.nullable(),
      leads: z.tuple([]),
      loudness: z.enum(LOUDNESSES).nullable(),
      checkIn: z.literal(CHECK_INS).nullable(),
    }),
  }),
]);

const act = z.strictObject({
  do: z.enum(BOT_ACTS),
  to: chair.nullable(),
  seconds: seconds.nullable(),
  level: z.number().min(-DIRECTION.maxSlipCents).max(DIRECTION.maxSlipCents).nullable(),
});

const directive = z.union([
  z.strictObject({ chair, command: input }),
  z.strictObject({ chair, act }),
]);

const stage = z.strictObject({
  shows: z.enum(["auto", "join", "play", "prebrief", "end"]),
  focus: consort.nullable(),
  names: z.boolean(),
  light: z.boolean(),
  qr: z.boolean(),
  sound: z.boolean(),
});

/** [G11] */
export const askedFilmShape = z.strictObject({ consort }) satisfies z.ZodType<AskedFilm>;

/** [Y21] */
export const askedStageKeyShape = z.strictObject({
  known: z.string().max(64).nullable(),
}) satisfies z.ZodType<AskedStageKey>;

export const liveCommandShape = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("title"), title: z.string().trim().max(MAX_TITLE) }),
  z.strictObject({ do: z.literal("plan"), steps: z.array(step).min(1).max(MAX_STEPS) }),
  z.strictObject({ do: z.literal("size"), size: z.int().min(2).max(MAX_CHAIRS) }),
  z.strictObject({
    do: z.literal("go"),
    step: z
      .int()
      .min(0)
      .max(MAX_STEPS - 1),
  }),
  z.strictObject({ do: z.literal("choose"), which, movement }),
  z.strictObject({ do: z.literal("begin"), which }),
  z.strictObject({ do: z.literal("end"), which }),
  z.strictObject({ do: z.literal("restart"), which }),
  z.strictObject({ do: z.literal("stand"), which, still: z.boolean(), sentence }),
  z.strictObject({ do: z.literal("lengthen"), which, seconds: z.int().min(-1800).max(1800) }),
  z.strictObject({ do: z.literal("pace"), which, pace: z.enum(PACE_NAMES).nullable() }),
  z.strictObject({
    do: z.literal("seat"),
    person,
    at: z.strictObject({ consort, chair: chair.nullable() }).nullable(),
  }),
  z.strictObject({ do: z.literal("shuffle") }),
  z.strictObject({ do: z.literal("rename"), person, name: z.string().max(MAX_NAME_TYPED) }),
  z.strictObject({ do: z.literal("madeUp"), on: z.boolean() }),
  z.strictObject({ do: z.literal("setDown"), person, on: z.boolean() }),
  z.strictObject({
    do: z.literal("card"),
    person,
    part: z
      .int()
      .min(0)
      .max(MAX_CHAIRS - 1),
  }),
  z.strictObject({ do: z.literal("bar"), person, on: z.boolean() }),
  z.strictObject({ do: z.literal("inject"), consort, what: directive }),
  z.strictObject({
    do: z.literal("nameLesson"),
    lesson,
    title: z.string().trim().max(MAX_TITLE),
  }),
  z.strictObject({ do: z.literal("dropLesson"), lesson }),
  z.strictObject({ do: z.literal("lesson"), lesson }),
  z.strictObject({
    do: z.literal("expect"),
    names: z.array(z.string().max(MAX_NAME_TYPED)).min(1).max(MAX_PEOPLE),
  }),
  z.strictObject({ do: z.literal("unlist"), person }),
  z.strictObject({ do: z.literal("newLink"), person }),
  z.strictObject({ do: z.literal("absent"), as: z.enum(ABSENT) }),
  z.strictObject({ do: z.literal("say"), text: sentence.min(1) }),
  z.strictObject({
    do: z.literal("mark"),
    id: z.string().min(1).max(64),
    consort: consort.nullable(),
    note: sentence,
  }),
  z.strictObject({ do: z.literal("hand"), person, as: z.enum(["coming", "down"]) }),
  z.strictObject({ do: z.literal("debrief"), what: debriefActShape }),
  z.strictObject({ do: z.literal("stage"), stage }),
  z.strictObject({ do: z.literal("password"), password }),
  z.strictObject({
    do: z.literal("renew"),
    link: z.enum(LINK_ROLES),
    nth: z.int().min(0),
    key: z.string().length(22).regex(LINK_KEY),
  }),
  z.strictObject({ do: z.literal("quiet"), on: z.boolean() }),
  z.strictObject({ do: z.literal("questionnaire"), on: z.boolean() }),
  z.strictObject({ do: z.literal("dropScene"), id: z.string().min(1).max(40) }),
  z.strictObject({ do: z.literal("close") }),
]) satisfies z.ZodType<LiveCommand>;

/** One part of a command that is longer than a WebSocket frame. */
export const livePartShape = z.strictObject({
  nth: z
    .int()
    .min(0)
    .max(MAX_PARTS - 1),
  of: z.int().min(1).max(MAX_PARTS),
  bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= MAX_PART_BYTES),
});

/** Body of the request that opens a live session. */
export const liveOpenShape = z.strictObject({
  title: z.string().trim().max(MAX_TITLE).default(""),
  password: password.default(""),
});

export type LiveOpenOptions = z.infer<typeof liveOpenShape>;

export { MAX_SCENE_BYTES };

/** Body of the request that saves a scenario. The scenario itself is parsed only after the sender is authorized. */
export const sceneSaveShape = z.strictObject({
  live: z.string().max(64),
  secret: z.string().max(64),
  password: password.optional(),
  file: z.unknown(),
});

export type SceneSaving = z.infer<typeof sceneSaveShape>;

/** Parses a facilitator's scenario; null when its shape is wrong. The session checks its contents. */
export const readOwnScene = (raw: unknown): ScenarioFile | null =>
  fileShape.safeParse(raw).data ?? null;

/** Join options of a console, stage or watcher. */
export const lookerShape = z.strictObject({
  version: z.int(),
  role: z.enum(["console", "stage", "watch"]),
  secret: z.string().max(64),
  password: password.optional(),
  /** For watchers, as when joining a consort. */
  name: joinShape.shape.name.default(""),
  device: joinShape.shape.device,
  seat: joinShape.shape.seat,
});
