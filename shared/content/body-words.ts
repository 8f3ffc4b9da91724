import type { Body } from "../model/body.ts";

/** Words for a channel at its low and its high end. */
type Ends = readonly [low: string, high: string];

/** [P6] What each channel of a body looks like, as short as it can be said. */
export const CHANNEL_WORDS: Readonly<
  Record<Exclude<keyof Body, "breathRate" | "breathDepth" | "flush" | "shake">, Ends>
> = {
  brow: ["brows knit", "brows lifted"],
  eyes: ["lids low", "eyes wide"],
  mouth: ["mouth tight", "mouth soft"],
  head: ["head bowed", "chin up"],
  lean: ["leans back", "leans in"],
  openness: ["folded in", "open"],
  shoulders: ["shoulders low", "shoulders up"],
  hands: ["hands still", "hands busy"],
  listenPitch: ["urges lower", "urges higher"],
  listenTime: ["holds back", "urges onward"],
};
