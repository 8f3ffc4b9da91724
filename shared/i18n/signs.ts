import { type Body, SIGNATURE_CHANNELS } from "../model/body.ts";
import type { Need } from "../model/cue.ts";
import { SIGNATURES } from "../model/signature.ts";

/** Channels that have words at both ends; the order decides when two show equally. */
export const CHANNELS = [
  ...SIGNATURE_CHANNELS,
  "listenPitch",
  "listenTime",
] as const satisfies readonly (keyof Body)[];
export type Channel = (typeof CHANNELS)[number];

/** One sign on a body: a channel at its low or its high end. */
export interface Sign {
  readonly channel: Channel;
  readonly end: 0 | 1;
}

/** All signs of a need that the rules let the body show. */
export function signsOf(need: Need): readonly Sign[] {
  return SIGNATURE_CHANNELS.flatMap((channel) => {
    const level = SIGNATURES[channel][need];
    return level === 0 ? [] : [{ channel, end: level < 0 ? 0 : 1 } as const];
  });
}

/** [C4] What a mask hides; at both ends of the cue all of it changes at once. */
export const JUMP_SIGNS = [
  "breathRate",
  "flush",
  "shake",
] as const satisfies readonly (keyof Body)[];
export type JumpSign = (typeof JUMP_SIGNS)[number];
/** Which end of a calm cue: at its beginning everything slows, at its end everything returns. */
export type JumpEnd = "slows" | "quickens";
export interface Jump {
  readonly end: JumpEnd;
  /** What jumped; always the breath. */
  readonly signs: readonly JumpSign[];
}
