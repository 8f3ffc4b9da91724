import type { InstrumentId } from "../../pieces/cast.ts";

/** Who a player is, and what they play. */
export const people = {
  you: "du",
  someone: "jemand",
  /** When the eyes rest on nobody. */
  them: "jemanden",
  they: "jemand",
  instrument: {
    violin: "Geige",
    viola: "Bratsche",
    cello: "Cello",
    viol: "Gambe",
    flute: "Flöte",
    clarinet: "Klarinette",
    oboe: "Oboe",
    horn: "Horn",
    lute: "Laute",
  } satisfies Record<InstrumentId, string>,
  name: {
    label: "Dein Name",
    hint: "so sehen dich die anderen",
    change: "Namen ändern",
    done: "Fertig",
    /** Asked of people who came by a link. */
    ask: "Wie dürfen die anderen dich nennen?",
    later: "Nicht jetzt",
    keep: (name: string) => `${name} bleiben`,
  },
};
