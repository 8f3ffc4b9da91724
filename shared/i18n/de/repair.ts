import type { Cue } from "../../model/cue.ts";
import type { Owed, RuptureType } from "../../model/perception.ts";

/** [M1], [R1] to [R11] What tore, and how it is mended. */
export const repair = {
  /** The four steps, as the lamps name them. */
  steps: [
    { name: "bemerken", meaning: "wendet euch einander zu" },
    { name: "gelten lassen", meaning: "werdet ruhig, ohne Vorwurf" },
    { name: "erkunden", meaning: "fragt, zeigt, findet, was fehlt" },
    { name: "zusammenspielen", meaning: "schaut, stimmt euch ein, spielt wie eins" },
  ],
  stepsLabel: "Schritte zum Verbinden",
  /** What the repair waits for, by who owes it. */
  owed: {
    lookAt: { me: "hinschauen", them: "zu dir schauen", both: "euch anschauen" },
    calm: { me: "atmen", them: "ruhig werden", both: "atmen" },
    noBlame: { me: "kein Vorwurf", them: "kein Vorwurf", both: "kein Vorwurf" },
    stay: { me: "dabeibleiben", them: "bei dir bleiben", both: "dableiben" },
    tune: { me: "einstimmen", them: "einstimmen", both: "euch einstimmen" },
    softer: { me: "leiser spielen", them: "leiser spielen", both: "leiser spielen" },
    renew: {
      me: "die Abmachung erneuern",
      them: "die Abmachung erneuern",
      both: "die Abmachung erneuern",
    },
    breathe: { me: "lang atmen", them: "lang atmen", both: "lang atmen" },
    inward: { me: "nach innen schauen", them: "nach innen schauen", both: "nach innen schauen" },
    still: {
      me: "den Bogen ruhen lassen",
      them: "den Bogen ruhen lassen",
      both: "die Bögen ruhen",
    },
    lookUp: { me: "aufschauen", them: "aufschauen", both: "aufschauen" },
    beginAgain: {
      me: "loslassen und anfangen",
      them: "loslassen und anfangen",
      both: "neu anfangen",
    },
  } satisfies Record<Exclude<Owed["what"], Cue>, Record<Owed["by"], string>>,
  by: { me: "du", them: "drüben", both: "beide" } satisfies Record<Owed["by"], string>,
  owes: (by: string, what: readonly string[]) => `${by}: ${what.join(", ")}`,
  /** Alternative cues, any of which would do. */
  either: (cues: readonly string[]) => cues.join(" oder "),
  beats: (held: number) => `${held} von 4 Schlägen`,
  beatsTogether: (held: number) => `${held} von 4 Schlägen zusammen`,
  /** [G2] What happened, without blame. */
  happened: {
    benign: "eine Antwort, die nicht passte",
    oscillating: "eine Seite suchte Nähe, die andere brauchte Luft",
    contractual: "eine Abmachung, die nicht gehalten wurde",
    limitSetting: "eine Grenze, die nötig war",
    powerAssertive: "jemand hat gezogen, ohne zu fragen",
    toxic: "es wurde zu viel und kam scharf heraus",
    dismissive: "ein Ruf, der ohne Antwort blieb",
    hitAndRun: "ein Schlag, und niemand blieb da",
  } satisfies Record<RuptureType, string>,
  /** Help on every type of rupture: its name, how it sounds, what mends it. */
  ruptures: {
    benign: {
      name: "missverstanden",
      sounds: "ein wenig nebeneinander, und dabei fest",
      mends: "nachfragen oder zeigen, dann die passende Antwort",
    },
    oscillating: {
      name: "nah und fern",
      sounds: "ihr schwankt langsam, gegeneinander",
      mends: "beide zeigen, was sie brauchen: erst Luft, dann Wärme",
    },
    contractual: {
      name: "Abmachung gebrochen",
      sounds: "das Tempo rutscht vom abgemachten weg",
      mends: "„mein Anteil“, dann die Abmachung erneuern, wie sie war oder neu",
    },
    limitSetting: {
      name: "Grenze gesetzt",
      sounds: "beide setzen aus, es entsteht eine Lücke",
      mends: "die Grenze bleibt: nicken, leiser spielen, dableiben; wer sie setzte, lächelt",
    },
    dismissive: {
      name: "ohne Antwort",
      sounds: "eine Stimme wird dünn und verklingt",
      mends: "zurückschauen, „mein Anteil“, die fehlende Antwort geben",
    },
    powerAssertive: {
      name: "gedrängt",
      sounds: "hochgezogen und nach vorn, angespannt",
      mends: "wer gedrängt hat, macht Platz und fragt nach",
    },
    hitAndRun: {
      name: "ausgeteilt und weg",
      sounds: "eine Spitze, dann ein Missklang, der nachhallt",
      mends: "wer ausgeteilt hat, kommt zurück, bleibt und fragt nach",
    },
    toxic: {
      name: "außer sich",
      sounds: "Höhe und Zeit zittern, und es steckt an",
      mends: "erst ruhig werden, die andere Seite bleibt da; dann „mein Anteil“ und Takt halten",
    },
    internal: {
      name: "innen uneins",
      sounds: "dein Ton wird dumpf und etwas rau; andere hören es",
      mends: "lang atmen, nach innen schauen, dann zeigen, was du brauchst",
    },
    whole: {
      name: "alles auseinander",
      sounds: "das ganze Ensemble zerfällt in Gruppen",
      mends: "jemand sammelt: alle halten an, schauen auf, atmen, fangen neu an",
    },
  } satisfies Record<
    RuptureType | "internal" | "whole",
    { name: string; sounds: string; mends: string }
  >,
  /** [R10] The steps of mending the whole, as the lamps name them. */
  whole: {
    steps: ["anhalten", "aufschauen", "atmen", "neu anfangen"],
    stepsLabel: "Schritte zum gemeinsamen Neuanfang",
    gather: "jemand sammelt: alle halten an, schauen auf, atmen, fangen neu an",
    all: (deed: string) => `alle: ${deed}`,
    others: (deed: string) => `die anderen: ${deed}`,
    still: "anhalten, den Bogen ruhen lassen",
    lookUp: "schaut euch an",
    lookUpAt: (who: string) => `zu ${who} aufschauen`,
    breathe: "zusammen atmen",
    begin: "loslassen und neu anfangen",
  },
};
