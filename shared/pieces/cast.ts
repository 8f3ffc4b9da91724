/**
 * The figures of the consort. Data only: drawings are in `client/drawing/figure/`, voices in
 * `client/sound/`.
 */

export const INSTRUMENTS = [
  "violin",
  "viola",
  "cello",
  "viol",
  "flute",
  "clarinet",
  "oboe",
  "horn",
  "lute",
] as const;
export type InstrumentId = (typeof INSTRUMENTS)[number];

/** Twelve figures, by name. Players keep their own name and borrow the figure. */
export const PERSONAS = [
  "tomo",
  "jo",
  "sam",
  "ruth",
  "noor",
  "ines",
  "abel",
  "mira",
  "otis",
  "lena",
  "kofi",
  "wren",
] as const;
export type PersonaId = (typeof PERSONAS)[number];

export const PERSONA_NAMES: Readonly<Record<PersonaId, string>> = {
  tomo: "Tomo",
  jo: "Jo",
  sam: "Sam",
  ruth: "Ruth",
  noor: "Noor",
  ines: "Ines",
  abel: "Abel",
  mira: "Mira",
  otis: "Otis",
  lena: "Lena",
  kofi: "Kofi",
  wren: "Wren",
};

/**
 * Figures in the order in which chairs are filled: the player in chair i looks like this and plays
 * this instrument.
 */
export const SEATING: readonly {
  readonly persona: PersonaId;
  readonly instrument: InstrumentId;
}[] = [
  { persona: "ines", instrument: "viol" },
  { persona: "tomo", instrument: "cello" },
  { persona: "jo", instrument: "violin" },
  { persona: "ruth", instrument: "clarinet" },
  { persona: "noor", instrument: "horn" },
  { persona: "sam", instrument: "viola" },
  { persona: "abel", instrument: "flute" },
  { persona: "mira", instrument: "oboe" },
  { persona: "otis", instrument: "lute" },
  { persona: "lena", instrument: "violin" },
  { persona: "kofi", instrument: "cello" },
  { persona: "wren", instrument: "flute" },
];
