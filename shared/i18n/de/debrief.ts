import type { MomentKind } from "../../debrief/moment.ts";
import type { Cue, Need } from "../../model/cue.ts";
import { pluralsOf } from "../plural.ts";
import { cues } from "./cues.ts";
import type { MomentTexts } from "../en/debrief.ts";

const plural = pluralsOf("de");
const named = (need: Need | null): string => (need === null ? "etwas" : cues.need[need].name);
const gave = (cue: Cue | null): string =>
  cue === null ? "etwas anderes" : `„${cues.cue[cue].name}“`;
const seconds = (count: number): string =>
  `${count} ${plural(count, { one: "Sekunde", other: "Sekunden" })}`;

/** [G5]–[G8] Looking back at a movement. */
export const debrief = {
  title: "Zurückschauen",
  /** While it is being fetched and played through. */
  loading: "Es wird zurückgespult …",
  close: "Zurück zur Endseite",
  print: "Ein Blatt drucken",
  onlyYou: "nur du siehst das",
  see: "Ansehen",
  /** Opens the movement a little before that moment. */
  seeAt: (time: string, what: string) => `Ansehen: ${time}, ${what}`,

  line: {
    title: "Wie es lief",
    how: "Zwei Stränge, verdreht, wo ihr alle zusammen klangt, weit auseinander, wo nicht. Jeder Strang, der herabhängt, ist ein Riss zwischen zweien; wo ein Goldfaden ihn umwickelt, wurde er wieder verbunden. Drücke auf einen, um ihn anzusehen.",
    /** In place of the picture. */
    text: (tears: number, mended: number) =>
      tears === 0
        ? "Nichts ist gerissen."
        : `${tears} ${plural(tears, { one: "Riss", other: "Risse" })}, ${mended} wieder verbunden.`,
    calls: {
      mended: (names: string, what: string, took: number) =>
        `${names}: ${what}, nach ${seconds(took)} wieder verbunden`,
      letBe: (names: string, what: string) => `${names}: ${what}, gut sein gelassen`,
      open: (names: string, what: string) => `${names}: ${what}, noch offen`,
    },
    pair: (one: string, other: string) => `${one} und ${other}`,
  },

  own: {
    title: (name: string) => `Deine Seite, ${name}`,
    well: "Gut gemacht",
    next: "Zum Versuchen",
    nothingWell: "Ein stiller Durchgang: Zu wenig wandte sich an dich, um etwas herauszugreifen.",
    nothingNext: "Nichts verlangt danach. Bleib bei dem, was du tust.",
    readWell: (who: string, need: Need) =>
      `Du hast vor jedem Wort gelesen, dass ${who} ${named(need)} brauchte.`,

    reading: "Was du bei anderen gelesen hast",
    readingHow:
      "Jedes runde Zeichen ist ein Ruf an dich, mit dem, was du gegeben hast. Darunter: wie schnell die passende Antwort kam.",
    nothingRead: "Kein Ruf wandte sich an dich.",
    /** The legend of the signs. */
    signs: {
      read: "vor jedem Wort gelesen",
      taken: "für etwas anderes gehalten",
      told: "beantwortet, als es gesagt war",
      stared: "deine Augen blieben",
      none: "keine Antwort",
    },
    seconds: (count: number) => `${count} s`,
    late: (count: number) => `${count} s, spät`,
    never: "—",
    call: {
      read: (who: string, need: Need) => `${who} brauchte ${named(need)}, und du hast es gelesen`,
      taken: (who: string, need: Need, given: Cue | null) =>
        `${who} brauchte ${named(need)}; du gabst ${gave(given)}`,
      told: (who: string, need: Need) =>
        `${who} hat es gesagt: ${named(need)}; dann hast du geantwortet`,
      stared: (who: string) => `${who} brauchte eine Pause; deine Augen blieben`,
      none: (who: string, need: Need) => `${who} brauchte ${named(need)}; es kam keine Antwort`,
    },
    answeredAfter: (count: number) => `nach ${seconds(count)} beantwortet`,
    /** What was taken for what, and how the two differ. */
    taken: (need: Need, as: Need) =>
      `Gebraucht wurde ${named(need)}; du hast es für ${named(as)} gehalten.`,
    shows: (need: Need) => `So sieht ${named(need)} aus: ${cues.bearing[need]}.`,

    repairs: "Deine eigenen Risse",
    nothingTore: "Keine Verbindung von dir ist gerissen.",
    begun: (after: number) => `nach ${seconds(after)} bemerkt`,
    notBegun: "nicht hingewandt",
    mended: (after: number) => `nach ${seconds(after)} wieder verbunden`,
    open: "noch offen, und lässt sich noch verbinden",

    habit: (what: string) => `Deine Gewohnheit: ${what}`,
    noticed: (times: readonly string[]) => `Du hast sie bemerkt, bei ${times.join(", ")}.`,
    notNoticed:
      "Diesmal ging sie unbemerkt vorbei. Nach innen schauen und „mein Anteil“ sagen macht eine Stärke daraus.",

    moments: "Momente zum Ansehen",
  },

  /** What to try, where the story of a tear does not say it. */
  try: {
    smoothed: "Lasst vor dem warmen Blick beide sagen, worum es ging.",
    edge: "Atme, bevor du danach handelst.",
    habit: "Wird es innen zu viel, atme und schau nach innen, bevor du lächelst.",
    open: "Schau früh hin: Was offen blieb, lässt sich noch verbinden.",
  },

  sheet: {
    title: "Mein Moment",
    early: "Ein Zeichen, das ich früh gelesen habe",
    late: "Ein Zeichen, das ich spät gelesen habe",
    try: "Eine Sache, die ich versuche",
    say: "Was",
    with: "Mit wem",
    when: "Wann",
    ours: "Unsere Worte dafür",
    none: "nächstes Mal zu finden",
    sign: (who: string, need: Need) => `${who}, ${named(need)}: ${cues.bearing[need]}`,
  },

  /** [G5] */
  moment: {
    unanswered: {
      name: "ein Ruf ohne Antwort",
      did: (who, need) => `${who} brauchte von dir ${named(need)}; es kam keine Antwort.`,
      got: (who, need) => `Du brauchtest von ${who} ${named(need)}; es kam keine Antwort.`,
      others: (one, other, need) =>
        `${other} brauchte von ${one} ${named(need)}; es kam keine Antwort.`,
    },
    noFit: {
      name: "eine Antwort, die nicht passte",
      did: (who, need, given) => `${who} brauchte ${named(need)}; du gabst ${gave(given)}.`,
      got: (who, need, given) => `Du brauchtest ${named(need)}; ${who} gab ${gave(given)}.`,
      others: (one, other, need, given) =>
        `${other} brauchte ${named(need)}; ${one} gab ${gave(given)}.`,
    },
    pressed: {
      name: "in einer Pause gedrängt",
      did: (who) => `${who} war einen Moment für sich; du kamst zu nah.`,
      got: (who) => `Du warst einen Moment für dich; ${who} kam zu nah.`,
      others: (one, other) => `${other} war einen Moment für sich; ${one} kam zu nah.`,
    },
    greeted: {
      name: "eine Rückkehr, begrüßt",
      did: (who) => `${who} kam zurück, und du hast gegrüßt.`,
      got: (who) => `Du kamst zurück, und ${who} hat dich begrüßt.`,
      others: (one, other) => `${other} kam zurück, und ${one} hat gegrüßt.`,
    },
    told: {
      name: "ein Bedürfnis in Worten",
      did: (who, need) => `Du hast ${who} gesagt, was du brauchtest: ${named(need)}.`,
      got: (who, need) => `${who} hat dir gesagt, was nötig war: ${named(need)}.`,
      others: (one, other, need) => `${one} hat ${other} gesagt, was nötig war: ${named(need)}.`,
    },
    soonMended: {
      name: "bald wieder verbunden",
      did: (who) => `Du und ${who}, ihr habt euch wieder verbunden, und das bald.`,
      got: (who) => `Du und ${who}, ihr habt euch wieder verbunden, und das bald.`,
      others: (one, other) => `${one} und ${other} haben sich wieder verbunden, und das bald.`,
    },
    late: {
      name: "am Ende wieder verbunden",
      did: (who) => `Es brauchte seine Zeit; dann habt ihr euch wieder verbunden, ${who} und du.`,
      got: (who) => `Es brauchte seine Zeit; dann habt ihr euch wieder verbunden, ${who} und du.`,
      others: (one, other) =>
        `Es brauchte seine Zeit; dann haben sich ${one} und ${other} wieder verbunden.`,
    },
    open: {
      name: "noch offen",
      did: (who) => `Was zwischen dir und ${who} gerissen ist, blieb offen.`,
      got: (who) => `Was zwischen dir und ${who} gerissen ist, blieb offen.`,
      others: (one, other) => `Was zwischen ${one} und ${other} gerissen ist, blieb offen.`,
    },
    smoothed: {
      name: "weggelächelt",
      did: (who) => `Zwischen dir und ${who} sah es gut aus, bevor es gut war.`,
      got: (who) => `Zwischen dir und ${who} sah es gut aus, bevor es gut war.`,
      others: (one, other) => `Zwischen ${one} und ${other} sah es gut aus, bevor es gut war.`,
    },
    edge: {
      name: "etwas Scharfes",
      did: (who) => `Etwas Scharfes ging von dir zu ${who}.`,
      got: (who) => `Etwas Scharfes kam von ${who} zu dir.`,
      others: (one, other) => `Etwas Scharfes ging von ${one} zu ${other}.`,
    },
    limit: {
      name: "eine Grenze",
      did: (who) => `Du hast ${who} eine Grenze gezeigt.`,
      got: (who) => `${who} hat dir eine Grenze gezeigt.`,
      others: (one, other) => `${one} hat ${other} eine Grenze gezeigt.`,
    },
    promise: {
      name: "eine Abmachung, nicht gehalten",
      did: () => "Ihr hattet etwas abgemacht; du hast es anders gemacht.",
      got: (who) => `Ihr hattet etwas abgemacht; ${who} hat es anders gemacht.`,
      others: (one) => `Alle hatten etwas abgemacht; ${one} hat es anders gemacht.`,
    },
    power: {
      name: "mitgezogen",
      did: (who) => `Du hast ${who} mitgezogen, ohne zu fragen.`,
      got: (who) => `${who} hat dich mitgezogen, ohne zu fragen.`,
      others: (one, other) => `${one} hat ${other} mitgezogen, ohne zu fragen.`,
    },
    habit: {
      name: "eine alte Gewohnheit, bemerkt",
      did: () => "Du hast bemerkt, wohin es dich zog.",
      got: () => "Du hast bemerkt, wohin es dich zog.",
      others: (one) => `${one} hat bemerkt, wohin es zog.`,
    },
    allApart: {
      name: "alles auseinander",
      did: () => "Ihr seid alle auseinandergefallen.",
      got: () => "Ihr seid alle auseinandergefallen.",
      others: () => "Ihr seid alle auseinandergefallen.",
    },
  } satisfies Record<MomentKind, MomentTexts>,
  /** A face that hid too much; an old hurt awake; all apart, and together again. */
  split: {
    name: "Gezeigtes und Gefühltes gingen auseinander",
    mine: (again: boolean) =>
      again
        ? "Was du zeigtest und was du fühltest, ging auseinander und wieder zusammen."
        : "Was du zeigtest und was du fühltest, ging auseinander.",
    others: (one: string, again: boolean) =>
      again
        ? `Was ${one} zeigte und was ${one} fühlte, ging auseinander und wieder zusammen.`
        : `Was ${one} zeigte und was ${one} fühlte, ging auseinander.`,
  },
  woke: {
    name: "eine alte Wunde, wach",
    mine: (who: string) => `Etwas Scharfes zwischen dir und ${who} hat eine alte Wunde geweckt.`,
    others: (one: string, other: string) =>
      `Etwas Scharfes zwischen ${one} und ${other} hat eine alte Wunde geweckt.`,
  },
  againTogether: "Ihr seid alle auseinandergefallen und habt gemeinsam neu angefangen.",

  /** Two questions for each kind of moment; the first for oneself. */
  ask: {
    unanswered: ["Was war das erste Zeichen?", "Wo waren deine Augen?"],
    noFit: ["Was hast du gelesen?", "Woran hast du es gemerkt?"],
    pressed: ["Was hast du dir erhofft?", "Was kam zurück?"],
    greeted: ["Wie war das Zurückkommen?", "Was hat es möglich gemacht?"],
    told: ["Was hat es gekostet, es zu sagen?", "Was hat es erspart?"],
    soonMended: ["Wer hat sich zuerst hingewandt?", "Was hat es leicht gemacht?"],
    late: ["Was war im Weg?", "Was hat sich geändert?"],
    open: ["Was würde es brauchen?", "Wer könnte anfangen?"],
    smoothed: ["Wann sah es nur gut aus?", "Was wurde geschützt?"],
    edge: ["Was war kurz davor?", "Was wurde gebraucht?"],
    limit: ["Was wurde geschützt?", "Was hielt den Kontakt?"],
    promise: ["Was hatte jeder verstanden?", "Was ließe sich halten?"],
    power: ["Was hast du von deinem Platz aus gesehen?", "Was hätte Fragen geändert?"],
    habit: ["Was zog an dir?", "Was hat das Bemerken möglich gemacht?"],
    allApart: ["Wer hat zuerst angehalten?", "Was hat dich zurückgeholt?"],
  } satisfies Record<MomentKind, readonly [string, string]>,
};
