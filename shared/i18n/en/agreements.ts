import type { Clause, Loudness } from "../../model/agreement.ts";

/** [O2] Loudness, as it is agreed. */
const loudness = {
  soft: "softly",
  ordinary: "at an ordinary strength",
  full: "with a full tone",
} satisfies Record<Loudness, string>;

/** [O2] What is agreed, proposed and asked. */
export const agreements = {
  /** What each clause is about, as a question in the lobby and on the sheet in play. */
  clause: {
    checkIn: "How often to ask your neighbour?",
    conductor: "Who conducts?",
    lead: "Who leads?",
    loudness: "How loud?",
  } satisfies Record<Clause, string>,
  /** One choice on a button. */
  loudness: {
    soft: "softly",
    ordinary: "ordinary",
    full: "full",
  } satisfies Record<Loudness, string>,
  freely: "freely",
  anyTime: "any time",
  seconds: (seconds: number) => `${seconds} s`,
  nobody: "nobody",
  /** Terms as a clause that follows "that". */
  terms: {
    conducts: (who: string) => `${who} conducts`,
    youConduct: "you conduct",
    nobodyConducts: "nobody conducts",
    leads: (who: string) => `${who} leads from here`,
    youLead: "you lead from here",
    nobodyLeads: "nobody leads",
    loudness: (how: Loudness) => `everyone plays ${loudness[how]}`,
    anyLoudness: "everyone plays as loud as they like",
    checkIn: (seconds: number) =>
      `everyone asks their neighbour how they are every ${seconds} seconds`,
    noCheckIn: "nobody has to ask after their neighbour",
  },
  /** What is agreed, each clause by itself, on one line. */
  standing: {
    conducts: (who: string) => `${who} conducts`,
    youConduct: "you conduct",
    leads: (who: string) => `${who} leads here`,
    youLead: "you lead here",
    loudness,
    checkIn: (seconds: number) => `check in every ${seconds} s`,
  },
  title: "What we agreed",
  how: "Press what you would like instead. It changes once more than half of the others have nodded.",
  whoLeadsFromHere: "Who leads from here on?",
};
