import type { ActivationBand } from "../model/perception.ts";

/** [C1] One's own activation as weather, with what helps. Read by nobody else. */
export const WEATHER_WORDS: Readonly<
  Record<ActivationBand, { readonly sky: string; readonly helps: string }>
> = {
  calm: { sky: "sun over still water", helps: "" },
  stirred: { sky: "a cloud before the sun", helps: "a breath would ease you" },
  strained: { sky: "rain on rough water", helps: "breathe before you act" },
  flooded: { sky: "thunder and high waves", helps: "hold breathe: cues may fail" },
};
