import { pluralsOf } from "../plural.ts";
import { consortNames } from "./consort-names.ts";
import type { StepKind } from "../../live/plan.ts";

const plural = pluralsOf("de");

/** What a projector shows to a room. */
export const stage = {
  title: (session: string) => (session === "" ? "Broken Consort" : session),
  consort: consortNames,
  goTo: "geh zu",
  code: "Code",
  qr: "Ein Quadrat, das zu dieser Sitzung führt",
  late: "später dazu",
  join: {
    title: "Nimm einen Platz",
    here: (count: number) =>
      plural(count, { one: "Eine Person ist da.", other: `${count} Personen sind da.` }),
    briefed: (count: number, all: number) =>
      count === all
        ? "Alle haben es gelesen. Wir können anfangen."
        : `${count} von ${all} haben es gelesen`,
    nobody: "Noch ist niemand da.",
    newest: (name: string) => `${name} hat gerade Platz genommen.`,
  },
  still: "Augen auf",
  measures: {
    harmony: "Zusammenklang",
    connection: "Kontakt",
    repair: "Verbinden",
    growth: "Nähte",
    honesty: "offen angesprochen",
  },
  mended: (count: number) => `${count} verbunden`,
  open: (count: number) => `${count} offen`,
  together: "wie nah sie sich sind, über die Zeit",
  steps: {
    prebrief: {
      title: "Bevor wir spielen",
      says: [
        "Die Noten spielen von selbst. Schaut, antwortet, zeigt.",
        "Heute wird etwas reißen. Das gehört dazu, und niemand ist schuld.",
        "Was zählt, ist das Zurückkommen.",
        "Was gespielt wird, kann einige Wochen aufgezeichnet bleiben, ohne Namen.",
        "Die Leitung sieht, wie es an jedem Platz innen aussieht. Sonst niemand.",
        "Jederzeit aussteigen: aufschauen, oder gehen. Ein Bot spielt weiter.",
        "Es bleibt in diesem Raum.",
      ],
    },
    practice: { title: "Ein erster Versuch", says: ["Nichts zählt. Schaut euch an."] },
    play: {
      title: "Gleich spielen wir",
      says: ["Lies deine Karte. Die Musik beginnt für alle zugleich."],
    },
    debrief: {
      title: "Zurückschauen",
      says: [
        "Wer hat sich zuerst wieder hingewandt?",
        "Was hast du gesehen, was die anderen nicht sehen konnten?",
      ],
    },
    takeAway: { title: "Was bleibt?", says: ["Eine Sache für diese Woche."] },
  } satisfies Record<StepKind, { readonly title: string; readonly says: readonly string[] }>,
  sound: {
    on: "Ton an?",
    off: "Ton ist aus",
    none: "Dieser Browser gibt keinen Ton.",
  },
  /** What the stage's keys do: its help. */
  help: {
    name: "Hilfe",
    title: "Auf diesem Bildschirm",
    close: "Schließen",
    keys: {
      q: "Das Quadrat füllt das Bild",
      l: "Hell oder dunkel",
      m: "Ton an oder aus",
      n: "Kein Ton?",
      f: "Der ganze Bildschirm",
      h: "Diese Hilfe",
    },
    testing: "Einen Moment …",
    found: {
      playing: "Gerade klingt ein Ton. Hörst du ihn? Wenn nicht, sieh nach den Lautsprechern.",
      soft: "Gerade klingt ein Ton, aber sehr leise.",
      muted: "Der Ton geht, ist hier aber aus. Drücke M.",
      blocked: "Der Browser hält den Ton zurück. Drücke noch einmal N.",
      frozen: "Der Ton dieses Computers steht still. Sieh nach den Lautsprechern, dann drücke N.",
      none: "Dieser Browser gibt keinen Ton.",
    },
  },
  end: {
    title: "Danke fürs Spielen",
    says: "Was gerissen war und wieder verbunden wurde, hält jetzt mehr.",
  },
  watching:
    "Du schaust gerade zu. Du bekommst einen Platz, sobald einer frei ist oder die Leitung dir einen gibt.",
  line: {
    connecting: "Die Sitzung wird gesucht …",
    reconnecting:
      "Die Verbindung ist abgebrochen. Nichts ist verloren, und dieses Bild kommt von selbst zurück.",
    away: "Der Server steht gerade still. Nichts ist verloren, und dieses Bild kommt von selbst zurück.",
    closed: "Die Sitzung ist zu Ende. Danke fürs Spielen.",
    lost: "Dieser Link öffnet keine Sitzung.",
    renewed: "Die Leinwand hat einen neuen Link. Die Leitung kann sie neu öffnen.",
  },
};
