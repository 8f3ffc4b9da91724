/** [U9] [U10] Shapes of what a console sends of a moment: figures alone, no words. */
import { z } from "zod";
import { MAX_POINTS, MAX_RUNS, MAX_SEEN } from "../live/shown-moment.ts";
import type { RunsFigure, SeenPlayer, WhatIfFigure } from "../live/shown-moment.ts";
import type { Body } from "../model/body.ts";
import { CUE_GROUPS, NEEDS } from "../model/cue.ts";
import { MAX_CHAIRS } from "../model/units.ts";
import type { ChairId } from "../model/units.ts";

const MAX_SECONDS = 3600;
const chair = z
  .int()
  .min(0)
  .max(MAX_CHAIRS - 1)
  .transform((value) => value as ChairId);
const both = z.number().min(-1).max(1);
const share = z.number().min(0).max(1);
const seconds = z.number().min(0).max(MAX_SECONDS);

const body = z.strictObject({
  brow: both,
  eyes: both,
  mouth: both,
  head: both,
  lean: both,
  openness: both,
  shoulders: both,
  hands: both,
  listenPitch: both,
  listenTime: both,
  breathRate: z.number().min(0).max(60),
  breathDepth: share,
  flush: share,
  shake: share,
}) satisfies z.ZodType<Body>;

export const seenShape = z
  .array(
    z.strictObject({
      chair,
      body,
      gaze: z.union([chair, z.enum(["inward", "away", "other"])]),
      breathing: z.boolean(),
      band: z.enum(["calm", "stirred", "strained", "flooded"]),
      need: z.enum(NEEDS).nullable(),
    }),
  )
  .max(MAX_SEEN) satisfies z.ZodType<readonly SeenPlayer[]>;

const end = z.enum(["whole", "mended", "strained", "torn"]);
const count = z.int().min(0).max(MAX_RUNS);
const strand = z.array(share).max(MAX_POINTS);
const runs = z.strictObject({
  runs: count,
  together: count,
  ends: z.strictObject({ whole: count, mended: count, strained: count, torn: count }),
  middle: strand,
  low: strand,
  high: strand,
  mendedAt: seconds.nullable(),
}) satisfies z.ZodType<RunsFigure>;

const DEEDS = [...CUE_GROUPS.answer, ...CUE_GROUPS.mend, "stay", "breathe"] as const;

export const whatIfShape = z.strictObject({
  chair,
  to: chair,
  act: z.enum(DEEDS),
  at: seconds,
  seconds,
  played: z.strictObject({ end, strand, mendedAt: seconds.nullable() }),
  unchanged: runs,
  changed: runs,
  verdict: z.enum(["helps", "hinders", "unclear"]),
}) satisfies z.ZodType<WhatIfFigure>;
