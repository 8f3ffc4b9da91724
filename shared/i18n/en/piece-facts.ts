import type { Mood, Origin } from "../../pieces/piece.ts";

/** What a list says of a piece beside its title. */
export const pieceFacts = {
  minutes: (minutes: number) => `about ${minutes} min`,
  /** Where a piece comes from that nobody known has written. */
  from: {
    england: "Traditional, England",
    france: "Traditional, France",
    germany: "Traditional, Germany",
    russia: "Traditional, Russia",
    scotland: "Traditional, Scotland",
    sea: "Traditional, sailors",
    spain: "Traditional, Spain and Portugal",
  } satisfies Record<Origin, string>,
  mood: {
    calm: "calm",
    sorrowful: "sorrowful",
    solemn: "solemn",
    wistful: "wistful",
    tender: "tender",
    stately: "stately",
    serene: "serene",
    bright: "bright",
    playful: "playful",
    joyful: "joyful",
    warm: "warm",
    lively: "lively",
    fiery: "fiery",
    gentle: "gentle",
  } satisfies Record<Mood, string>,
};
