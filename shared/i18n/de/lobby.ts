import type { Pace } from "../../model/numbers.ts";
import type { Passage } from "../../session/agreement-terms.ts";
import { pluralsOf } from "../plural.ts";

const plural = pluralsOf("de");
const pace = {
  beginner: { name: "sanft", says: "Zeit, zweimal hinzuschauen" },
  normal: { name: "mittel", says: "etwa jede halbe Minute zeigt sich ein Bedürfnis" },
  expert: { name: "schnell", says: "für alle, die ihre Gesichter kennen" },
} satisfies Record<Pace, { name: string; says: string }>;
const passage = {
  opening: "am Anfang",
  middle: "in der Mitte",
  ending: "am Ende",
} satisfies Record<Passage, string>;

/** Before the music: who sits where, what to play, what is agreed. */
export const lobby = {
  title: "Dein Ensemble",
  seats: "Wer wo sitzt",
  ownCard: "Deine eigene Karte",
  noCard: "keine",
  plan: "Was ihr spielt",
  agreed: (line: string) => `Abgemacht: ${line}.`,
  begin: "Anfangen",
  hostBegins: "Wer zuerst da war, fängt an.",
  leave: "Gehen",
  settle: "Was wir abmachen",
  code: {
    label: (signs: string) => `Code ${signs}`,
    field: "Code, sechs Buchstaben und Ziffern",
    /** Beside a code that failed and may be tried again. */
    again: "Noch einmal",
    join: "Mitspielen",
    shared: "Freunde öffnen den Link oder tippen den Code ein.",
    copy: "Link kopieren",
    copied: "Kopiert. Schick ihn deinen Freunden.",
    byHand: "Dieser Browser kopiert nicht: Markiere den Link und kopiere ihn von Hand.",
    thisComputer: (host: string) =>
      `Dieser Link geht nur an diesem Computer: Freunde an anderen Geräten brauchen statt „${host}“ die Adresse dieses Computers.`,
  },
  choice: { piece: "Stück", minutes: "Minuten", pace: "Tempo der Bedürfnisse" },
  /** What each pace feels like, to help in choosing. */
  pace,
  aPiece: "Ein Stück",
  /** What the host has chosen, after the title of the piece. */
  planned: (minutes: number, at: Pace) =>
    `, ${minutes} ${plural(minutes, { one: "Minute", other: "Minuten" })}, ${pace[at].name}: ${pace[at].says}.`,
  seat: {
    latecomers:
      "Wer später kommt, ist willkommen und übernimmt den Platz eines Bots, während die Musik spielt.",
    player: {
      person: "",
      bot: "ein Bot, bis jemand kommt",
      keptFor: "nicht da, der Platz bleibt frei",
    },
    free: "Freigeben",
    freeLabel: (name: string) => `Den Platz von ${name} freigeben`,
    sure: (name: string) => `Den Platz von ${name} einem Bot geben?`,
    yes: "Ja, freigeben",
    no: "Nein",
    share: "Mehrere spielen an einem Gerät",
  },
  agree: {
    asHost: "Was du drückst, gilt. Die anderen können etwas anderes vorschlagen.",
    asGuest: "Drücke, was du möchtest: Es gilt, sobald die anderen nicken.",
    leads: (of: Passage, who: string) => `${passage[of]}: ${who}`,
    whoLeads: (of: Passage) => `Wer führt ${passage[of]}?`,
    suggests: (who: string, terms: string, nods: number, needed: number) =>
      `${who} schlägt vor: ${terms}. ${nods} von ${needed} nicken.`,
    youSuggest: (terms: string, nods: number, needed: number) =>
      `Du schlägst vor: ${terms}. ${nods} von ${needed} nicken.`,
    nod: "Nicken",
    leadsPassage: (who: string, of: Passage) => `${who} führt ${passage[of]}`,
    youLeadPassage: (of: Passage) => `du führst ${passage[of]}`,
    nobodyLeadsPassage: (of: Passage) => `niemand führt ${passage[of]}`,
  },
};
