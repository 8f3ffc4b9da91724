/** [U1] Shapes of incoming messages of a debrief; what they mean is checked by the debrief. */
import { z } from "zod";
import { MOMENT_KINDS } from "../debrief/moment.ts";
import { MAX_PEOPLE } from "../live/commands.ts";
import { MAX_ANSWER, MAX_QUESTION, MAX_QUIET, MAX_WORD, PHASES } from "../live/debrief-acts.ts";
import type { DebriefAct, DebriefSay } from "../live/debrief-acts.ts";
import { GAPS, KINDS, TIMES } from "../live/debrief-method.ts";
import { FORM_MOMENTS, ITEMS, MAX_OPEN, SCALE } from "../live/questionnaire.ts";
import type { PersonId } from "../live/person-id.ts";
import { MAX_SEEN } from "../live/shown-moment.ts";
import { seenShape, whatIfShape } from "./moment-incoming.ts";

const id = z.string().min(1).max(100);
const phase = z.enum(PHASES);
/** Far above what a session has. */
const MAX_CONSORT = 999;
const MAX_MOVEMENT = 999;
const MAX_SECONDS = 3600;
const nth = z.int().min(0).max(9);
const word = z.string().trim().max(MAX_WORD);
const person = z
  .int()
  .min(0)
  .max(MAX_PEOPLE - 1)
  .transform((value) => value as PersonId);

const question = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("usual"), phase: z.enum(["reactions", "summary"]), nth }),
  z.strictObject({ from: z.literal("bank"), kind: z.enum(MOMENT_KINDS), nth }),
  z.strictObject({ from: z.literal("easy"), nth }),
  z.strictObject({
    from: z.literal("scene"),
    scenario: z.string().min(1).max(40),
    phase,
    nth,
  }),
  z.strictObject({ from: z.literal("own"), text: z.string().trim().min(1).max(MAX_QUESTION) }),
]);

export const debriefActShape = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("phase"), phase }),
  z.strictObject({ act: z.literal("ask"), id, question, moment: id.nullable() }),
  z.strictObject({ act: z.literal("rest") }),
  z.strictObject({ act: z.literal("quiet"), seconds: z.int().min(0).max(MAX_QUIET) }),
  z.strictObject({
    act: z.literal("method"),
    answers: z
      .strictObject({ gap: z.enum(GAPS), time: z.enum(TIMES), kind: z.enum(KINDS) })
      .nullable(),
  }),
  z.strictObject({ act: z.literal("put"), question: id, person, on: z.boolean() }),
  z.strictObject({ act: z.literal("mayShow"), moment: id }),
  z.strictObject({ act: z.literal("show"), moment: id.nullable(), seen: seenShape.optional() }),
  z.strictObject({ act: z.literal("turn"), cards: z.int().min(0).max(MAX_SEEN) }),
  z.strictObject({ act: z.literal("whatIf"), moment: id, figure: whatIfShape.nullable() }),
  z.strictObject({ act: z.literal("showGroup"), on: z.boolean() }),
  z.strictObject({ act: z.literal("word"), id, text: word }),
  z.strictObject({
    act: z.literal("again"),
    consort: z.int().min(0).max(MAX_CONSORT).nullable(),
    movement: z.int().min(0).max(MAX_MOVEMENT).nullable(),
    at: z.number().min(0).max(MAX_SECONDS),
    runs: z.boolean(),
  }),
  z.strictObject({ act: z.literal("endAgain") }),
]) satisfies z.ZodType<DebriefAct>;

const number = z.int().min(1);

export const debriefSayShape = z.discriminatedUnion("say", [
  z.strictObject({
    say: z.literal("answer"),
    number,
    question: id,
    text: z.string().trim().max(MAX_ANSWER),
    shared: z.boolean(),
  }),
  z.strictObject({ say: z.literal("word"), number, id: z.string().min(1).max(40), text: word }),
  z.strictObject({
    say: z.literal("form"),
    number,
    moment: z.enum(FORM_MOMENTS),
    skipped: z.boolean(),
    answers: z.array(z.int().min(1).max(SCALE).nullable()).length(ITEMS),
    open: z.string().trim().max(MAX_OPEN),
  }),
  z.strictObject({ say: z.literal("mayShow"), number, moment: id, yes: z.boolean() }),
]) satisfies z.ZodType<DebriefSay>;
