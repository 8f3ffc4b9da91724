/** [G10] Wire format of the own page, sent to its person. */
import { z } from "zod";
import { MOMENT_KINDS } from "../debrief/moment.ts";
import type { OwnPage } from "../debrief/own-page.ts";
import { CUE_GROUPS, CUES, NEEDS } from "../model/cue.ts";
import { RUPTURE_TYPES } from "../model/perception.ts";
import { REFLEXES } from "../model/role.ts";
import { type ChairId, MAX_CHAIRS } from "../model/units.ts";

const chair = z
  .int()
  .min(0)
  .max(MAX_CHAIRS - 1)
  .transform((one) => one as ChairId);
/** Seconds: a time in the movement, or a duration. */
const seconds = z.number().min(0);
const need = z.enum(NEEDS);

const moment = z.object({
  kind: z.enum(MOMENT_KINDS),
  movement: z.int().min(0),
  from: seconds,
  at: seconds,
  to: seconds,
  chairs: z.array(chair).max(2),
  need: need.nullable(),
  given: z.enum(CUE_GROUPS.answer).nullable(),
  tear: z.enum([...RUPTURE_TYPES, "internal", "whole"]).nullable(),
  well: z.boolean(),
});
const reading = z.object({
  need,
  of: chair,
  from: seconds,
  at: seconds,
  how: z.enum(["read", "taken", "told", "stared", "none"]),
  given: z.enum(CUES).nullable(),
  met: z.object({ seconds, timely: z.boolean() }).nullable(),
});
const page = z.object({
  chair,
  readings: z.array(reading),
  repairs: z.array(
    z.object({
      with: chair,
      type: z.enum(RUPTURE_TYPES),
      torn: seconds,
      begun: seconds.nullable(),
      mended: seconds.nullable(),
    }),
  ),
  reflex: z.object({ is: z.enum(REFLEXES), noticed: z.array(seconds) }).nullable(),
  moments: z.array(moment),
  well: z.union([moment, reading]).nullable(),
  next: moment.nullable(),
});

/** Parses the message. Throws ZodError. */
export const readOwnPage = (word: unknown): OwnPage => page.parse(word);
