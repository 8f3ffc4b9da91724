import type { InstrumentId } from "../../pieces/cast.ts";

/** Who a player is, and what they play. */
export const people = {
  you: "you",
  someone: "someone",
  /** When the eyes rest on nobody. */
  them: "them",
  they: "they",
  instrument: {
    violin: "violin",
    viola: "viola",
    cello: "cello",
    viol: "viol",
    flute: "flute",
    clarinet: "clarinet",
    oboe: "oboe",
    horn: "horn",
    lute: "lute",
  } satisfies Record<InstrumentId, string>,
  name: {
    label: "Your name",
    hint: "how friends will see you",
    change: "Change name",
    done: "Done",
    /** Asked of people who came by a link. */
    ask: "What may the others call you?",
    later: "Not now",
    keep: (name: string) => `Stay ${name}`,
  },
};
