import type { ActivationBand } from "../../model/perception.ts";

/** [C1] The player's own activation as weather. Nobody else reads it. */
export const weather = {
  label: "Dein inneres Wetter. Nur du siehst es.",
  title: "inneres Wetter",
  private: "nur du siehst es",
  band: {
    calm: "ruhig",
    stirred: "unruhig",
    strained: "angespannt",
    flooded: "alles zu viel",
  } satisfies Record<ActivationBand, string>,
  /** What it looks like, and what helps. */
  sky: {
    calm: { sky: "Sonne über stillem Wasser", helps: "" },
    stirred: { sky: "eine Wolke vor der Sonne", helps: "ein Atemzug täte gut" },
    strained: { sky: "Regen auf rauem Wasser", helps: "atme, bevor du handelst" },
    flooded: { sky: "Donner und hohe Wellen", helps: "atme lang: Zeichen gehen sonst fehl" },
  } satisfies Record<ActivationBand, { sky: string; helps: string }>,
  youNeed: (need: string) => `du brauchst ${need}`,
  /** Short form, without "you". */
  need: (need: string) => `brauchst ${need}`,
  noNeedNow: "du brauchst gerade nichts",
  noNeed: "brauchst nichts",
  splitShort: "innen uneins",
  wish: (wish: string) => `Wunsch: ${wish}`,
  feelsFor: (feels: string, seconds: number) => `${feels}: ${seconds} s`,
  feelsFrom: (feels: string, who: string) => `${feels}, von ${who}`,
  strengthDoes: (does: string) => `: ${does}`,
  split: "Du bist innen uneins.",
  masked: "dein Gesicht verdeckt, was du fühlst",
  maskMeter: "Wie nah das Verstecken daran ist, dich innen zu trennen",
};
