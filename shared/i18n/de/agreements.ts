import type { Clause, Loudness } from "../../model/agreement.ts";

/** [O2] Loudness, as it is agreed. */
const loudness = {
  soft: "leise",
  ordinary: "mit gewöhnlicher Stärke",
  full: "mit vollem Ton",
} satisfies Record<Loudness, string>;

/** [O2] What is agreed, proposed and asked. */
export const agreements = {
  /** What each clause is about, as a question in the lobby and on the sheet in play. */
  clause: {
    checkIn: "Wie oft nebenan nachfragen?",
    conductor: "Wer dirigiert?",
    lead: "Wer führt?",
    loudness: "Wie laut?",
  } satisfies Record<Clause, string>,
  /** One choice on a button. */
  loudness: {
    soft: "leise",
    ordinary: "gewöhnlich",
    full: "voll",
  } satisfies Record<Loudness, string>,
  freely: "frei",
  anyTime: "jederzeit",
  seconds: (seconds: number) => `${seconds} s`,
  nobody: "niemand",
  /** Terms as a clause that follows a colon. */
  terms: {
    conducts: (who: string) => `${who} dirigiert`,
    youConduct: "du dirigierst",
    nobodyConducts: "niemand dirigiert",
    leads: (who: string) => `${who} führt ab hier`,
    youLead: "du führst ab hier",
    nobodyLeads: "niemand führt",
    loudness: (how: Loudness) => `alle spielen ${loudness[how]}`,
    anyLoudness: "alle spielen so laut, wie sie mögen",
    checkIn: (seconds: number) => `alle fragen alle ${seconds} Sekunden nebenan nach`,
    noCheckIn: "niemand muss nebenan nachfragen",
  },
  /** What is agreed, each clause by itself, on one line. */
  standing: {
    conducts: (who: string) => `${who} dirigiert`,
    youConduct: "du dirigierst",
    leads: (who: string) => `${who} führt hier`,
    youLead: "du führst hier",
    loudness,
    checkIn: (seconds: number) => `alle ${seconds} s kurz nachfragen`,
  },
  title: "Was wir abgemacht haben",
  how: "Drücke, was du stattdessen möchtest. Es gilt, sobald mehr als die Hälfte der anderen genickt hat.",
  whoLeadsFromHere: "Wer führt ab hier?",
};
