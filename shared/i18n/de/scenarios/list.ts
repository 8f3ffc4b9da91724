import type { ScenarioId } from "../../../scenarios/data/index.ts";

/** Titles and ideas for the list of scenes. */
export const list = {
  "first-steps": {
    title: "Erste Schritte",
    idea: "Schau in ein Gesicht und antworte. Alles andere kommt nach und nach.",
  },
  "peek-a-boo": { title: "Kuckuck", idea: "Wegschauen ist eine Pause, kein Abschied." },
  "small-signs": { title: "Kleine Zeichen", idea: "Antworte, bevor es jemand sagen muss." },
  "couldnt-you-see": {
    title: "Sieht man das nicht?",
    idea: "Manches zeigt sich zu wenig. Dann hilft ein Wort.",
  },
  "fine-thanks": {
    title: "Alles gut, danke",
    idea: "Ein ruhiges Gesicht über einem Sturm hilft niemandem, am wenigsten dir selbst.",
  },
  "three-old-habits": {
    title: "Drei alte Gewohnheiten",
    idea: "Was du von selbst tust, wenn es wehtut, kann eine Stärke werden, sobald du es bemerkst.",
  },
  "two-wishes": {
    title: "Zwei Wünsche",
    idea: "Ihr müsst nicht dasselbe wollen, um beisammenzubleiben.",
  },
  "what-we-agreed": {
    title: "Was wir abgemacht haben",
    idea: "Ein Versprechen, das verrutscht, lässt sich wieder aufnehmen.",
  },
  "this-far": { title: "Bis hierher", idea: "Stopp braucht keinen Grund und ist kein Ende." },
  "gone-after-the-blow": {
    title: "Ausgeteilt und weg",
    idea: "Jemand teilt aus und geht. Was tust du, wenn jemand zurückkommt?",
  },
  "smoothed-over": {
    title: "Weggelächelt",
    idea: "Was weggelächelt wurde, ist noch da und lässt sich noch sagen.",
  },
  "who-leads": { title: "Wer führt", idea: "Vorangehen heißt: zuerst fragen." },
  "late-guests": {
    title: "Späte Gäste",
    idea: "Ein müdes Kind, und alle schauen zu. Wessen Not kommt zuerst?",
  },
  "crew-under-pressure": {
    title: "Mannschaft unter Druck",
    idea: "Niemand hört den eigenen Fehler. Wer sagt ihn, und wie?",
  },
  "all-apart": {
    title: "Alles auseinander",
    idea: "Wenn alles gerissen ist, hält jemand zuerst an.",
  },
} satisfies Record<ScenarioId, { title: string; idea: string }>;
