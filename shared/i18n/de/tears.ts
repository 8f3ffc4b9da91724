import type { Clause } from "../../model/agreement.ts";
import type { Cue, Need } from "../../model/cue.ts";
import type { Evidence } from "../../model/event.ts";
import { pluralsOf } from "../plural.ts";
import { cues } from "./cues.ts";

const plural = pluralsOf("de");
const quoted = (cue: Cue): string => `„${cues.cue[cue].name}“`;
/** What was asked for, after "um" or "gefragt nach". */
const wanted = (need: Need | null): string => (need === null ? "etwas" : cues.need[need].name);
const agreed: Readonly<Record<Clause, string>> = {
  loudness: "wie laut ihr spielt",
  lead: "wer dort führt",
  checkIn: "kurz nachzufragen, wie es geht",
  conductor: "wer dirigiert",
};
const terms = (clause: Clause | null): string =>
  clause === null ? "Ihr hattet etwas abgemacht" : `Ihr hattet abgemacht, ${agreed[clause]}`;

/** [G3] Who had which part in a tear, in one sentence without blame; and what can be learnt from it. */
export const tears = {
  askedYou: (who: string, need: Need | null) => `${who} brauchte von dir ${wanted(need)}`,
  youAsked: (need: Need | null) => `Du brauchtest ${wanted(need)}`,
  /** Joins two parts of one sentence. */
  joined: (one: string, other: string) => `${one}; ${other}.`,
  yourEyes: {
    inward: "deine Augen waren nach innen gekehrt",
    away: "deine Augen waren abgewandt",
    there: "deine Augen waren da, aber es kam keine Antwort",
    on: (who: string) => `deine Augen waren bei ${who}`,
  },
  theirEyes: {
    inward: (whose: string) => `die Augen von ${whose} waren nach innen gekehrt`,
    away: (whose: string) => `die Augen von ${whose} waren abgewandt`,
    there: (whose: string) => `die Augen von ${whose} waren bei dir, aber es kam keine Antwort`,
    on: (whose: string, who: string) => `die Augen von ${whose} waren bei ${who}`,
  },
  noAnswer: "es kam keine Antwort",
  somethingElse: (asked: string) => `${asked}, und es kam etwas anderes.`,
  youGave: (cue: Cue) => `du gabst ${quoted(cue)}`,
  gave: (who: string, cue: Cue) => `${who} gab ${quoted(cue)}`,
  tooNear: (who: string) => `Du brauchtest eine Pause; ${who} kam zu nah.`,
  stared: (who: string) => `${who} brauchte eine Pause; deine Augen blieben dort.`,
  gaveInto: (who: string, cue: Cue) => `${who} brauchte eine Pause; du gabst ${quoted(cue)}.`,
  youReached: (who: string) => `Du hast Nähe gesucht, während ${who} eine Pause brauchte.`,
  reached: (who: string) => `${who} hat Nähe gesucht, während du eine Pause brauchtest.`,
  youCutIn: (who: string) => `${who} spielte ein Solo; du bist dazwischengegangen.`,
  cutIn: (who: string) => `Du spieltest ein Solo; ${who} ging dazwischen.`,
  struckYou: (who: string) => `${who} hat ausgeteilt und weggeschaut.`,
  youStruck: (who: string, cue: Cue | null) =>
    `Du hast ${cue === null ? "ausgeteilt" : `${quoted(cue)} gegeben`} und weggeschaut; ${who} blieb damit allein.`,
  yourEdge: "Etwas Scharfes von dir hat eine alte Wunde zwischen euch geweckt.",
  theirEdge: (who: string) =>
    `Etwas Scharfes von ${who} hat eine alte Wunde zwischen euch geweckt.`,
  letGo: (who: string) =>
    `Ihr wart dabei, euch wieder zu verbinden, ${who} und du. Es blieb liegen.`,
  limitSet: (who: string) => `${who} hat dir eine Grenze gezeigt.`,
  youSetLimit: (who: string) => `Du hast ${who} eine Grenze gezeigt.`,
  youBroke: (clause: Clause | null) => `${terms(clause)}; du hast es anders gemacht.`,
  broke: (clause: Clause | null, who: string) => `${terms(clause)}; ${who} hat es anders gemacht.`,
  youImposed: (who: string) => `Du hast ${who} mitgezogen, ohne zu fragen.`,
  imposed: (who: string) => `${who} hat dich mitgezogen, ohne zu fragen.`,
  youFlooded: (who: string) => `Dir war alles zu viel, und es traf ${who}.`,
  flooded: (who: string) => `Es wurde zu viel, und was von ${who} kam, traf dich.`,
  /** Around the stories of the player's own tears. */
  story: {
    title: (count: number) =>
      plural(count, { one: "Dein eigener Riss", other: `Deine eigenen Risse, ${count}` }),
    private: "nur du siehst das",
    carried: "von vorher",
    with: (who: string) => `mit ${who}`,
    taken: "gehalten für",
    needed: "gebraucht",
    fits: "was passt",
    next: "nächstes Mal",
    what: (what: string) => `${what}.`,
    open: "Am Ende noch offen. Im nächsten Durchgang könnt ihr euch wieder verbinden.",
    mended: (seconds: number) => `Nach ${seconds} s wieder verbunden`,
  },
  needed: (need: Need) => `${cues.need[need].name}: ${cues.need[need].feels}`,
  fits: quoted,
  /** What to try next time, with what the need looks like, so that it can be recognised. */
  nextAndSign: (next: string, need: Need) =>
    `${next} So sieht es aus, wenn jemand ${cues.need[need].name} braucht: ${cues.bearing[need]}.`,
  nextCarried: "Schaut euch früh an: Was offen blieb, lässt sich noch verbinden.",
  /** What to try next time, by cause and by side. */
  next: {
    missed: {
      mine: "Lass die Augen wandern, und bleib, wo ein Gesicht um etwas bittet.",
      theirs:
        "Schau hin, während dein Gesicht bittet. Wird es nicht gesehen, sag es offen mit „zeigen“.",
    },
    misread: {
      mine: "Lies einen Moment länger, oder frag nach.",
      theirs:
        "Lass die Augen etwas länger dort. Passt die Antwort dann immer noch nicht, sagt „zeigen“ es offen.",
    },
    intruded: {
      mine: "Wendet sich jemand ab, bleib da. Wer geht, kommt von selbst wieder.",
      theirs: "„Zeigen“ sagt, dass du einen Moment für dich brauchst.",
    },
    pulledApart: {
      mine: "Zeig, was du brauchst, und gib zuerst Luft: Die Wärme kommt danach.",
      theirs: "Zeig, dass du Luft brauchst, und komm wieder, wenn du kannst.",
    },
    cutOff: {
      mine: "Mach im Solo von anderen Platz.",
      theirs: "Zeig danach, dass du gern gehört werden möchtest.",
    },
    struckAndRan: {
      mine: "Rutscht es dir heraus, bleib da und frag nach.",
      theirs: "Atme zuerst. Wer ausgeteilt hat, muss zurückkommen; du kannst dann aufschauen.",
    },
    edge: {
      mine: "Atme, bevor du danach handelst.",
      theirs: "Atme zuerst, dann zeig, was du brauchst.",
    },
    woke: {
      mine: "Geh sanft mit dem um, was schon einmal gerissen ist.",
      theirs: "Was nur weggelächelt wurde, will noch richtig verbunden werden.",
    },
    letGo: {
      mine: "Hast du angefangen, euch zu verbinden, bleib dabei, bis es hält.",
      theirs: "Schau zurück: Jeder von euch kann neu anfangen.",
    },
    limitSet: {
      mine: "Spiel eine Weile leiser, nicke, und bleib da.",
      theirs: "Eine Grenze ist in Ordnung. Wird sie geachtet, schließt ein warmer Blick sie ab.",
    },
    brokeAgreement: {
      mine: "Sag „mein Anteil“, und schlag die Abmachung noch einmal vor, wie sie war oder neu.",
      theirs: "Schau hin: Wer angeschaut wird, kann den eigenen Anteil leichter sagen.",
    },
    imposed: {
      mine: "Frag zuerst, dann geh voran.",
      theirs: "Zeig, was du brauchst, damit man dir Platz machen kann.",
    },
    lostControl: {
      mine: "Gehen die Wellen hoch, atme lang, vor allem anderen.",
      theirs: "Bleib in der Nähe, bis es ruhiger wird.",
    },
    masked: { mine: "", theirs: "" },
  } satisfies Record<Evidence["what"], { mine: string; theirs: string }>,
};
