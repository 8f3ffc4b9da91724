/** Shapes of requests for stored data. */
import { z } from "zod";
import { MAX_PASSWORD } from "../live/commands.ts";
import { KEPT_FORMS } from "./kept.ts";

/** Authorization of the facilitator. */
const facilitator = {
  live: z.string().max(64),
  secret: z.string().max(64),
  password: z.string().max(MAX_PASSWORD).optional(),
};

export const keptShape = z.strictObject({ ...facilitator, as: z.enum(KEPT_FORMS) });
export type KeptAsked = z.infer<typeof keptShape>;

export const forgetShape = z.strictObject(facilitator);
export type ForgetAsked = z.infer<typeof forgetShape>;
