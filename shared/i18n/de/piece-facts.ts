import type { Mood, Origin } from "../../pieces/piece.ts";

/** What a list says of a piece beside its title. */
export const pieceFacts = {
  minutes: (minutes: number) => `etwa ${minutes} Min.`,
  /** Where a piece comes from that nobody known has written. */
  from: {
    england: "Überliefert, England",
    france: "Überliefert, Frankreich",
    germany: "Überliefert, Deutschland",
    russia: "Überliefert, Russland",
    scotland: "Überliefert, Schottland",
    sea: "Überliefert, Seeleute",
    spain: "Überliefert, Spanien und Portugal",
  } satisfies Record<Origin, string>,
  mood: {
    calm: "ruhig",
    sorrowful: "traurig",
    solemn: "feierlich",
    wistful: "sehnsüchtig",
    tender: "zart",
    stately: "würdevoll",
    serene: "still",
    bright: "hell",
    playful: "verspielt",
    joyful: "freudig",
    warm: "herzlich",
    lively: "munter",
    fiery: "feurig",
    gentle: "sanft",
  } satisfies Record<Mood, string>,
};
