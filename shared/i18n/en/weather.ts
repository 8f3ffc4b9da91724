import type { ActivationBand } from "../../model/perception.ts";

/** [C1] The player's own activation as weather. Nobody else reads it. */
export const weather = {
  label: "Your inner weather. Only you see this.",
  title: "inner weather",
  private: "only you see this",
  band: {
    calm: "calm",
    stirred: "stirred",
    strained: "strained",
    flooded: "flooded",
  } satisfies Record<ActivationBand, string>,
  /** What it looks like, and what helps. */
  sky: {
    calm: { sky: "sun over still water", helps: "" },
    stirred: { sky: "a cloud before the sun", helps: "a breath would ease you" },
    strained: { sky: "rain on rough water", helps: "breathe before you act" },
    flooded: { sky: "thunder and high waves", helps: "hold breathe: cues may fail" },
  } satisfies Record<ActivationBand, { sky: string; helps: string }>,
  youNeed: (need: string) => `you need ${need}`,
  /** Short form, without "you". */
  need: (need: string) => `need ${need}`,
  noNeedNow: "no need now",
  noNeed: "no need",
  splitShort: "split inside",
  wish: (wish: string) => `wish: ${wish}`,
  feelsFor: (feels: string, seconds: number) => `${feels}: ${seconds} s`,
  feelsFrom: (feels: string, who: string) => `${feels}, from ${who}`,
  strengthDoes: (does: string) => `: ${does}`,
  split: "You are split inside.",
  masked: "your face hides what you feel",
  maskMeter: "How near hiding is to splitting you",
};
