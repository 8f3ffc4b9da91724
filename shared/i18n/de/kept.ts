/** What is kept, for everybody to read and to print; and what a facilitator may do with it. */
import type { KeptError } from "../../protocol/kept.ts";
import type { Keeping } from "../../live/views.ts";
import { pluralsOf } from "../plural.ts";

const plural = pluralsOf("de");
const days = (count: number): string => plural(count, { one: "1 Tag", other: `${count} Tage` });
const people = (count: number): string =>
  plural(count, { one: "1 Person", other: `${count} Personen` });
const marks = (count: number): string =>
  plural(count, { one: "1 Merkzeichen", other: `${count} Merkzeichen` });

export const kept = {
  title: "Was hier gespeichert wird",
  lead: "Dieses Spiel läuft im Browser, ohne Konto. Hier steht alles, was sein Server aufschreibt, wer es sehen darf und wann es gelöscht wird.",
  print: "Diese Seite drucken",
  start: "Zur Startseite",
  of: (host: string) => `Der Server unter ${host}`,
  head: { what: "Was", who: "Wer es sehen darf", gone: "Wann es weg ist" },
  /** The same before each of them, where there is no room for columns. */
  narrow: { who: "Wer es sieht:", gone: "Weg:" },
  /** Deleted with the session. */
  withSession: "mit der Sitzung",
  rows: {
    names: {
      what: "Der Name, den du eintippst. Ein ausgedachter genügt.",
      who: "Deine Gruppe und die Leitung. Unter Freunden ist er weg, sobald euer Raum schließt.",
    },
    seats: {
      what: "Wo du gesessen hast, von wann bis wann, und der Schlüssel zu deinem Platz. In einer Klasse: wann du da warst.",
      who: "Die Leitung und wer den Server betreibt; den Schlüssel nur dein eigenes Gerät.",
    },
    played: {
      what: "Was du beim Spielen getan hast: wohin du geschaut, welche Zeichen du gegeben, wie du den Bogen gehalten hast. Es steht bei der Nummer deines Platzes, nicht bei deinem Namen.",
      who: "Du, wenn du allein gespielt hast. Sonst die Leitung und wer den Server betreibt.",
    },
    made: {
      what: "Was das Spiel daraus gemacht hat: Bedürfnisse, Risse, was ihr wieder verbunden habt, was zwischen zweien gewachsen ist.",
      who: "Die Leitung sieht, was an jedem Platz innen vorgeht. Sonst niemand im Raum, und kein Bildschirm zeigt es.",
    },
    forms: {
      what: "Deine Antworten im Fragebogen, vorher und nachher, wenn deine Gruppe einen hat. Du darfst ihn überspringen, auch teilweise.",
      who: "Du. Die Leitung sieht, wie oft jede Antwort gewählt wurde, sobald fünf Menschen geantwortet haben. In den Tabellen stehen deine Antworten unter deiner Nummer.",
    },
    written: {
      what: "Was du beim Zurückschauen schreibst, und die Worte der Gruppe.",
      who: "Nur du, bis du es teilst. Dann die Leitung; die Leinwand nur ohne deinen Namen.",
    },
    led: {
      what: "Was die Leitung markiert oder geschrieben hat, der Plan und eigene Szenen.",
      who: "Die Leitung.",
    },
    course: {
      what: "Wie weit du in deinem Kurs bist, wenn du dafür einen eigenen Link gemacht hast. Ohne Namen.",
      who: "Wer deinen Link hat, und wer den Server betreibt.",
      gone: "wenn du es vom Server nimmst, oder wenn es so lange nicht benutzt wurde, wie eine Sitzung aufgehoben wird",
    },
  },
  browser: {
    what: "In deinem eigenen Browser: dein Name, deine Einstellungen, der Schlüssel zu deinem Platz, wie weit du beim Üben bist, und Worte, die noch nicht gesendet sind.",
    who: "Niemand außer diesem Browser.",
    gone: "wenn du seine Daten löschst",
  },
  where: {
    title: "Wo",
    memory: "Im Arbeitsspeicher des Servers, und nirgends sonst.",
    sqlite: "In einer Datei auf der eigenen Festplatte des Servers.",
    postgresql: "In einer Datenbank, die zum Server gehört.",
    unknown: "Auf dem Server. Er hat gerade nicht geantwortet, wie.",
  },
  long: {
    title: "Wie lange",
    days: (count: number) =>
      `Eine Sitzung wird ${days(count)} nach ihrem letzten Gebrauch von selbst gelöscht, mit allem darin.`,
    nothing: "Nichts überdauert eine Sitzung: Wenn sie endet, ist alles weg.",
    unknown:
      "So lange, wie es die Person eingestellt hat, die den Server betreibt: 90 Tage, wenn nichts anderes.",
    sooner:
      "Die Leitung kann eine Sitzung sofort löschen. Frag sie, oder wer den Server betreibt, wenn deine weg soll.",
  },
  take: {
    title: "Wer es mitnehmen darf",
    says: "Die Leitung darf das Gespielte als Tabellen sichern, für Forschung oder für sich. Darin stehen keine Namen: Wer wer ist, steht in einer eigenen Datei. Niemand wird benotet, und die Tabellen enthalten für niemanden eine Wertung.",
  },
  never: {
    title: "Nie gespeichert",
    items: [
      "Stimme, Bild oder sonst etwas von Kamera oder Mikrofon: Das Spiel fragt nach keinem.",
      "E-Mail-Adressen, eigene Passwörter, oder wer du anderswo bist.",
      "Die Adresse deines Geräts. Sie wird im Arbeitsspeicher gezählt, damit niemand das Spiel überflutet, und nicht aufgeschrieben.",
      "Irgendetwas für Werbung: Es gibt keine Cookies, und diese Seite fragt keinen anderen Ort nach irgendetwas.",
    ],
  },
  /** For the facilitator. */
  leads: {
    page: "Die ganze Seite, zum Drucken",
    take: "Mitnehmen",
    tables: { name: "Tabellen, ohne Namen", says: "ein Zip für R, Python und Tabellenprogramme" },
    names: { name: "Wer wer ist", says: "Namen zu den Nummern in den Tabellen: getrennt aufheben" },
    whole: {
      name: "Alles, als eine Datei",
      says: "mit Namen; ein anderer Server kann sie übernehmen",
    },
    making: "Alles wird noch einmal durchgespielt … das kann eine Minute dauern.",
    made: (file: string) => `Gesichert als ${file}.`,
    delete: "Diese Sitzung löschen …",
    sure: "Alles löschen?",
    goes: (count: number, marked: number) =>
      `Die Sitzung endet für alle. Weg sind ${people(count)} mit Plätzen und Links, ${marked === 0 ? "" : `${marks(marked)}, `}deine eigenen Szenen, was zwischen Menschen gewachsen ist, und alles, was gespielt wurde. Niemand kann es zurückholen.`,
    yes: "Alles löschen",
    no: "Behalten",
    over: "Wenn die Sitzung zu Ende ist, kann sie nur noch sichern, wer den Server betreibt.",
    refused: {
      badShape: "Das hat der Server nicht verstanden.",
      notFacilitator: "Dieser Link darf das nicht.",
      passwordNeeded:
        "Zum Leiten wurde ein Passwort gesetzt. Lade diese Seite neu, um es einzutippen.",
      wrongPassword: "Das Passwort ist jetzt ein anderes. Lade diese Seite neu, um es einzutippen.",
      tooManyTries: "Es gab zu viele falsche Passwörter. Warte ein wenig.",
      tooFast: "Danach wurde oft gefragt. Warte ein wenig, dann drücke noch einmal.",
      busy: "Gerade wird schon eines gemacht. Drücke gleich noch einmal.",
      tooLarge:
        "Das ist zu groß, um hier gemacht zu werden. Wer den Server betreibt, kann es: npm run export.",
      nothingKept: "Von dieser Sitzung ist nichts gespeichert.",
      storeAway:
        "Der Server kann seine Festplatte oder Datenbank gerade nicht lesen. Das Spiel geht weiter.",
      noAnswer: "Es kam keine Antwort. Drücke noch einmal.",
    } satisfies Record<KeptError | "noAnswer", string>,
  },
  /** A quiet line on a console while not all is being written. */
  trouble: {
    slow: "Das Speichern ist gerade langsam. Das Spiel geht weiter.",
    full: "Wird nicht gespeichert: Die Festplatte des Servers ist voll. Das Spiel geht weiter.",
    readOnly:
      "Wird nicht gespeichert: Der Server darf nicht auf seine Festplatte schreiben. Das Spiel geht weiter.",
    busy: "Wird gerade nicht gespeichert: Die Datenbank ist beschäftigt. Das Spiel geht weiter.",
    unreachable:
      "Wird nicht gespeichert: Festplatte oder Datenbank des Servers ist nicht da. Das Spiel geht weiter.",
    waits: "Was wartet, wird gespeichert, sobald das vorbei ist.",
    lost: "Etwas von dieser Sitzung konnte nicht gespeichert werden und ist verloren.",
  } satisfies Record<Exclude<Keeping["state"], "ok">, string> & Record<"waits" | "lost", string>,
};
