/** Asked before a chair is offered back: only the server knows whether it is still kept. */
import { z } from "zod";

export const CHAIR_PATH = "/api/chair";

/** POST. `seat` is the secret that gives the chair back. */
export const chairAskedShape = z.strictObject({
  room: z.string().max(64),
  seat: z.string().max(64),
});
export type ChairAsked = z.infer<typeof chairAskedShape>;

export const chairAnswerShape = z.discriminatedUnion("kept", [
  /** `name` is what the server calls its person. */
  z.object({ kept: z.literal(true), name: z.string() }),
  z.object({ kept: z.literal(false) }),
]);
export type ChairAnswer = z.infer<typeof chairAnswerShape>;
