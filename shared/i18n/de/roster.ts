import { pluralsOf } from "../plural.ts";

const plural = pluralsOf("de");
const people = (count: number): string =>
  plural(count, { one: "1 Person", other: `${count} Personen` });

/** [Y9] [Y10] The roster of a class, on the console and on paper. */
export const roster = {
  open: "Die Klasse",
  title: "Die Klasse",
  lead: "Alle auf dieser Liste haben einen eigenen Link. Er gibt ihnen ihren Platz, an jedem Gerät.",
  names: "Rufnamen, einer je Zeile",
  namesHint: "Max\nAnouk\nJuno",
  nicknames: "Rufnamen genügen. Du kannst eine ganze Liste einfügen.",
  add: "Auf die Liste",
  added: (count: number) => `${people(count)} auf der Liste.`,
  noNames: "Schreib mindestens einen Namen.",
  here: (here: number, all: number) => `${here} von ${all} sind da`,
  nobody: "Noch steht niemand auf der Liste. Schreib oder füge die Rufnamen deiner Klasse ein.",
  list: "Die Liste",
  isHere: "da",
  wasHere: "war da",
  notYet: "noch nicht da",
  copy: "Link kopieren",
  copyOf: (name: string) => `Den Link von ${name} kopieren`,
  copied: (name: string) => `Der Link von ${name} ist kopiert.`,
  newLink: "Neuer Link",
  newLinkOf: (name: string) => `Ein neuer Link für ${name}`,
  renewed: (name: string) => `${name} hat einen neuen Link. Der alte führt jetzt nirgendwohin.`,
  remove: "Von der Liste",
  removeOf: (name: string) => `${name} von der Liste nehmen`,
  removed: (name: string) => `${name} steht nicht mehr auf der Liste.`,
  absent: "Wer nicht da ist",
  absentAs: {
    unseated: { name: "hat keinen Platz", says: "Wer später kommt, bekommt dann einen Platz." },
    bots: { name: "hat einen Bot am Platz", says: "Er spielt, bis sie kommen." },
  },
  print: "Quadrate drucken",
  printSays: "Für jeden ein Quadrat, zum Ausschneiden.",
  loading: "Die Links werden geholt …",
  failed: "Die Links sind nicht angekommen.",
  again: "Noch einmal",
  notKept:
    "Diese Liste wird gespeichert, und mit ihr die Links: Sie führen auch nächste Woche hierher. Wie lange, stellt die Person ein, die den Server betreibt; 90 Tage unbenutzt, und sie wird gelöscht.",
  views: { list: "Die Liste", grown: "Wie sie gewachsen sind", take: "Mitnehmen" },
  /** [Y12] */
  grown: {
    title: "Wie sie gewachsen sind",
    came: (lessons: readonly number[], held: number) =>
      held === 0
        ? "noch keine Stunde"
        : lessons.length === 0
          ? `in keiner von ${plural(held, { one: "1 Stunde", other: `${held} Stunden` })} da`
          : `da in ${lessons.length === held ? "jeder Stunde" : `Stunde ${lessons.join(", ")} von ${held}`}`,
    empty:
      "Noch wurde nichts gespielt. Nach der ersten Musik steht hier, wer zusammen gespielt hat, was gerissen ist und was wieder verbunden wurde.",
    which: ["Stunde links", "Stunde rechts"],
    lesson: (nth: number, title: string) => (title === "" ? `Stunde ${nth}` : `${nth} ${title}`),
    circle: (nth: number) => `Wer bis Stunde ${nth} zusammen gespielt hatte`,
    together: (count: number) =>
      plural(count, {
        one: "1 Paar hat zusammen gespielt",
        other: `${count} Paare haben zusammen gespielt`,
      }),
    mended: "wieder verbunden",
    torn: "offene Risse",
    pairs: "Paare",
    fromTo: (before: number, after: number) =>
      before === after ? String(after) : `${before} → ${after}`,
    pair: (one: string, other: string, seams: number, torn: boolean) =>
      `${one} und ${other}: ${seams}-mal verbunden${torn ? ", ein Riss offen" : ""}`,
    says: "Nur du siehst das. Eine dünne Linie: Sie haben zusammen gespielt. Gold: Sie haben sich wieder verbunden. Unterbrochen: Etwas ist noch offen.",
    print: "Drucken, wer da war",
    dots: "● war da · ○ war nicht da",
    path: "Von Stunde zu Stunde",
    cameNow: "waren da",
    tore: "gerissen",
    half: "die Hälfte verbunden in höchstens",
    inTune: "im Zusammenklang",
    seconds: (count: number) => `${count} s`,
    percent: (count: number) => `${count} %`,
    pathSays:
      "Alle Gruppen zusammen. Andere Szenen und Plätze geben andere Zahlen: Mehr Risse können heißen, dass mehr gewagt wurde.",
  },
  lessons: {
    title: "Stunden",
    of: (now: number, all: number) => (all === 1 ? "Eine Stunde" : `Stunde ${now} von ${all}`),
    says: "Dieselben Menschen kommen wieder: Plätze, Links und Verbindungen bleiben. Jede Stunde hat ihren eigenen Ablauf.",
    name: (nth: number) => `Name von Stunde ${nth}`,
    nameHint: "noch kein Name",
    now: "jetzt",
    attended: (count: number) => plural(count, { one: "1 war da", other: `${count} waren da` }),
    open: "Dorthin",
    openOf: (nth: number, title: string) =>
      title === "" ? `Zu Stunde ${nth}` : `Zu Stunde ${nth}, ${title}`,
    opened: (nth: number) => `Jetzt ist Stunde ${nth}.`,
    sure: "Es läuft Musik. Sie endet, wenn du noch einmal drückst.",
    really: "Beenden und dorthin",
    add: "Eine Stunde mehr",
    drop: "Die letzte wegnehmen",
  },
  paper: {
    title: (title: string) => (title === "" ? "Dein Platz im Ensemble" : title),
    says: "Scanne dein eigenes Quadrat mit der Kamera eines Handys oder Tablets. Es führt zu deinem Platz.",
    or: (host: string, code: string) => `Oder geh zu ${host}, tippe ${code} und deinen Namen ein.`,
    square: (name: string) => `QR-Code, der ${name} zum Platz führt`,
  },
};
