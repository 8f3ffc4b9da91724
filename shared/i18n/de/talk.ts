import type { DebriefPhase } from "../../live/debrief-acts.ts";
import type { Method } from "../../live/debrief-method.ts";
import { pluralsOf } from "../plural.ts";

const plural = pluralsOf("de");

/** A live debrief. */
export const talk = {
  phase: {
    reactions: "wie es war",
    description: "was geschah",
    analysis: "was es heißt",
    summary: "was wir mitnehmen",
  } satisfies Record<DebriefPhase, string>,
  usual: {
    reactions: ["Was steckt dir noch im Körper?", "Ein Wort für jetzt?"],
    summary: ["Was wirst du versuchen, mit wem und wann?", "Was würdest du wieder tun?"],
  },
  easy: ["Was ging leicht?", "Was würdest du ändern?"],
  /** What a question is about, without a name. */
  about: (what: string) => `Ein Moment zum Denken: ${what}.`,
  words: "Unsere Worte",

  stage: {
    rest: "Schaut euch an, und hört zu.",
    quiet: "Eine stille Minute: Schreib, für dich.",
    said: "Manche von uns sagen",
    /** [G8] All groups as one. */
    group: {
      title: "Wir alle",
      before: "am Anfang",
      after: "jetzt",
      mended: (count: number) =>
        plural(count, {
          one: "1 Riss wurde wieder verbunden",
          other: `${count} Risse wurden wieder verbunden`,
        }),
      nothingTore: "Nichts ist gerissen.",
      half: (count: number) =>
        `Die Hälfte davon in höchstens ${plural(count, { one: "1 Sekunde", other: `${count} Sekunden` })}`,
      open: "Was offen ist, lässt sich noch verbinden.",
      less: "Weniger bleibt ungesagt als zuvor.",
      more: "Manches davon bleibt ungesagt.",
    },
    covered: "Eine Karte, die noch verdeckt ist",
    was: "war",
    needed: (need: string) => `brauchte: ${need}`,
    neededNothing: "brauchte gerade nichts",
    again: "Noch einmal gesehen",
  },

  phone: {
    rest: { title: "Wir schauen zurück", says: "Leg das Gerät weg und schau auf." },
    quiet: "Eine stille Minute. Schreib zuerst für dich.",
    quietLeft: "Zeit zum Schreiben",
    field: "Was du schreibst, gehört nur dir",
    hint: "Ein paar Worte genügen.",
    share: "Teilen",
    unshare: "Zurücknehmen",
    shareSays: "Die Leitung liest es mit deinem Namen. Der Raum sieht es vielleicht ohne.",
    shared: "Mit der Leitung geteilt.",
    kept: "Aufgehoben, nur für dich.",
    waits: "Auf diesem Gerät aufgehoben, bis der Raum es hat.",
    mine: (names: string, what: string, time: string) =>
      names === ""
        ? `Es geht um einen Moment von dir, bei ${time}: ${what}.`
        : `Es geht um einen Moment von dir mit ${names}, bei ${time}: ${what}.`,
    before: "Was du vorher geschrieben hast",
    said: "Manche von uns sagen",
    word: {
      title: "Ein Wort für uns alle",
      says: "Wie willst du das nennen, was du gefunden hast? Alle werden es sehen.",
      field: "Ein paar Worte",
      add: "Geben",
      back: (word: string) => `Zurücknehmen: ${word}`,
    },
    may: {
      title: "Darf der Raum das sehen?",
      says: (names: string, what: string, time: string) =>
        names === ""
          ? `Ein Moment von dir, bei ${time}: ${what}. Auf der großen Leinwand, mit deinem Namen.`
          : `Dein Moment mit ${names}, bei ${time}: ${what}. Auf der großen Leinwand, mit euren Namen.`,
      yes: "Ja",
      no: "Lieber nicht",
      shows:
        "Er zeigt, wie ihr ausgesehen habt, und auf Karten, was ihr da gefühlt und gebraucht habt. Vielleicht auch, was stattdessen hätte werden können.",
      all: "Er wird nur gezeigt, wenn ihr alle Ja sagt. Du kannst es dir jederzeit anders überlegen.",
    },
    why: {
      noDebrief: "Gerade gibt es kein Nachgespräch.",
      noSuchQuestion: "Das wurde hier nicht gefragt. Deine Worte sind noch auf diesem Gerät.",
      noSuchMoment: "Diesen Moment gibt es nicht mehr.",
      notShared: "Das ist nicht mehr geteilt.",
      notAgreed: "Nicht alle haben Ja gesagt.",
      tooFewPairs: "Dafür haben zu wenige gespielt.",
      tooMany: "Das waren genug Worte für jetzt. Nimm erst eines zurück.",
    },
  },

  /** [U7] What people say of themselves. */
  form: {
    title: { before: "Bevor wir anfangen", after: "Jetzt, wo wir gespielt haben" },
    state: {
      asked: "Acht kurze Fragen über dich und eine zum Schreiben. Das dauert zwei Minuten.",
      given: "Danke. Du kannst es noch ändern.",
      skipped: "Ausgelassen. Du kannst es noch tun.",
    },
    open: { asked: "Beantworten", given: "Ändern", skipped: "Doch beantworten" },
    skip: "Lieber nicht",
    private:
      "Deine Antworten gehören dir. Die Leitung sieht nur, wie viele was gewählt haben, und erst ab fünf Personen. Wird die Sitzung für Forschung gesichert, stehen sie bei einer Nummer, nicht bei deinem Namen. Sie verschwinden mit der Sitzung.",
    how: "In den letzten zwei Wochen: Wie oft war das so? Lass aus, was du magst.",
    scale: ["nie", "selten", "manchmal", "oft", "immer"],
    items: [
      "Ich merke, wenn jemand in Ruhe gelassen werden will.",
      "Bin ich nicht sicher, was jemand braucht, frage ich nach.",
      "Ich sage, was ich brauche, bevor ich sauer bin.",
      "Ich werde ruhig, bevor ich antworte.",
      "Wenn etwas schiefging, wende ich mich bald wieder zu.",
      "Ich sage, was davon mein Anteil war.",
      "Ich kann es stehen lassen, dass wir verschieden sind.",
      "Ich sage auch denen etwas, die leiten.",
    ],
    openItem: {
      before: "Was möchtest du mit anderen besser können?",
      after: "Was wirst du mit anderen anders machen?",
    },
    done: "Fertig",
    kept: "Aufgehoben.",
    waits: "Auf diesem Gerät aufgehoben, bis der Raum es hat.",
    /** For the facilitator. */
    results: {
      tab: "Was sie sagen",
      says: "Was Menschen von sich selbst sagen. Es steht neben dem, was gespielt wurde, und wird nie damit vermischt. Einzelne Antworten sieht niemand: Zahlen gibt es ab fünf Antworten.",
      count: (before: number, after: number) =>
        `${before} ${plural(before, { one: "Antwort", other: "Antworten" })} davor, ${after} danach`,
      few: "weniger als fünf Antworten",
      before: "davor",
      after: "danach",
      chose: (word: string, count: number) => `${word}: ${count}`,
      off: "Der Fragebogen ist aus. Du kannst ihn anschalten, wo du den Ablauf vorbereitest.",
    },
  },

  console: {
    title: "Nachgespräch",
    phases: "Teile des Nachgesprächs",
    now: "Gerade gefragt",
    nothing: "Gerade wird nichts gefragt.",
    rest: "Nichts fragen",
    wrote: (count: number, all: number) =>
      all === 0
        ? "Niemand ist da."
        : `${count} von ${all} ${plural(count, { one: "hat", other: "haben" })} geschrieben`,
    shares: (count: number) =>
      plural(count, { one: "1 würde es teilen", other: `${count} würden es teilen` }),
    quiet: "Eine stille Minute",
    quietOn: (left: string) => `Sie schreiben: noch ${left}`,
    quietEnd: "Jetzt beenden",
    shared: "Mit dir geteilt",
    nothingShared: "Noch nichts geteilt. Was sie schreiben, gehört ihnen.",
    waiting: "Was geteilt wird, ist nach der Minute zu lesen.",
    put: "Auf die Leinwand",
    off: "Von der Leinwand",
    putSays: (text: string) => `Auf die Leinwand, ohne Namen: ${text}`,
    offSays: (text: string) => `Von der Leinwand: ${text}`,
    next: "Eines fragen",
    mendsFirst: "zuerst das Verbinden",
    ask: "Fragen",
    askSays: (question: string) => `Fragen: ${question}`,
    ofMoment: (what: string, time: string) => `${what}, ${time}`,
    own: "Eine eigene Frage",
    again: "Schon gefragt",
    moments: "Momente",
    noMoments: "Momente kommen, wenn ein Durchgang zu Ende ist.",
    saw: {
      title: "Ich habe gesehen",
      think: "Ich denke",
      wonder: "Ich frage mich",
      empty: "Wähle oben einen Moment.",
      yours:
        "Die erste Zeile kommt vom Moment. Die anderen sind deine und werden nicht gespeichert.",
    },
    may: (names: string) =>
      names === "" ? "Fragen, ob er gezeigt werden darf" : `${names} fragen`,
    maySays: "Ihre Geräte fragen sie, ob der Raum ihn sehen darf.",
    said: (yes: number, of: number, no: number) =>
      no > 0 ? "Jemand möchte lieber nicht." : `${yes} von ${of} haben Ja gesagt`,
    show: "Auf der Leinwand zeigen",
    hide: "Von der Leinwand",
    turn: (turned: number, of: number) => `Karte umdrehen (${turned} von ${of})`,
    cover: "Karten verdecken",
    whatIf: "Was wäre, wenn …",
    whatIfShow: "Auf die Leinwand",
    whatIfHide: "„Was wäre, wenn“ von der Leinwand nehmen",
    whatIfMay: "Frag erst die Leute aus diesem Moment. Dann kann es gezeigt werden.",
    whatIfOthers: "Hier geht es um jemanden, der nicht in dem Moment war. Es bleibt hier.",
    line: {
      open: "Wie es lief",
      of: "Welche Gruppe",
      loading: "Wird geholt …",
      none: "Sie haben noch nicht gespielt.",
      lost: "Es kam nicht an.",
      otherModel: "Das hat eine frühere Fassung des Spiels gespielt: Die Linie gibt es nicht mehr.",
      damaged: "Es lässt sich nicht lesen.",
      again: "Noch einmal versuchen",
      alone: "Nur hier zu sehen, ab 5 s davor",
      mark: (note: string, time: string) =>
        note === "" ? `Deine Marke, ${time}` : `Deine Marke, ${time}: ${note}`,
      noNote: "Marke",
      older:
        "Gespielt von einer früheren Fassung. Es wird Sekunde für Sekunde gezeigt, und „Was wäre, wenn“ lässt sich nicht fragen.",
    },
    method: {
      title: "Wie darauf schauen",
      gap: "Ist klar, was fehlt?",
      time: "Wie viel Zeit?",
      kind: "Welche Art?",
      gaps: { none: "nichts fehlt", unclear: "noch nicht", clear: "ja" },
      times: { short: "unter 5 min", enough: "genug" },
      kinds: { doing: "Tun", thinking: "Denken", relating: "Miteinander" },
      means: {
        easy: "Frag, was leicht ging und was zu ändern wäre.",
        again: "Seht es noch einmal an, und lass sie es noch einmal beschreiben.",
        tell: "Sag es in einem Satz, und zeig, wie.",
        wonder: "Sag, was du gesehen hast und denkst, dann, was du dich fragst.",
      } satisfies Record<Method, string>,
    },
    word: {
      title: "Worte der Gruppe",
      none: "Sie kommen am Schluss, von den Geräten und von dir.",
      add: "Ein Wort aufschreiben",
      off: (word: string) => `Wegnehmen: ${word}`,
    },
    tiles: "Die Ensembles sehen",
    /** [G8] */
    group: {
      open: "Die Gruppen",
      title: "Was aus den Gruppen wurde",
      loading: "Die Seiten werden geholt …",
      failed: "Sie sind nicht angekommen.",
      again: "Noch einmal",
      none: "Eine Seite kommt, wenn ein Durchgang zu Ende ist.",
      views: { groups: "Davor und danach", lessons: "Von Stunde zu Stunde" },
      print: "Drucken",
      show: "Auf der Leinwand zeigen",
      hide: "Von der Leinwand",
      showSays: "Der Raum sieht alle Gruppen als eine: kein Paar, keinen Namen.",
      only: "Nur du siehst diese Seite. Eine dünne Linie: Sie haben zusammen gespielt. Gold: Sie haben sich wieder verbunden. Unterbrochen: Etwas ist offen.",
      before: "davor",
      after: "danach",
      tears: "gerissen",
      mended: "wieder verbunden",
      half: "die Hälfte davon in höchstens",
      halfNone: "—",
      seconds: (count: number) => `${count} s`,
      trust: "Vertrauen",
      unsaid: "ungesagt geblieben",
      fromTo: (before: number, after: number) =>
        before === after ? String(after) : `${before} → ${after}`,
      circle: (name: string, when: string) => `${name}, ${when}`,
      inWords: "In Worten",
      pair: (one: string, other: string) => `${one} und ${other}`,
      stillOpen: "noch offen",
      closed: "nein",
      wasMended: "davor offen, wieder verbunden",
      head: {
        pair: "Zwei, die gespielt haben",
        trust: "Vertrauen, von 100",
        mended: "Bisher verbunden",
        unsaid: "Ungesagt, von 100",
        torn: "Ein Riss",
      },
      words: "Unsere Worte",
      noWords: "noch keine",
      paperSays:
        "Für die Leitung. Hier steht, was in Rollen gespielt wurde; es ist kein Urteil über jemanden. Wieder verbunden ist nicht besser als nie gerissen: Was zählt, ist, dass jemand es bemerkt und sich hingewandt hat.",
    },
    /** A movement that everybody looks at again, led from here. */
    together: {
      title: "Gemeinsam gesehen",
      everybody: "alle",
      time: "Wo in der Musik",
      play: "Weiter",
      stop: "Hier anhalten",
      step: "1 s weiter",
      back: (seconds: number) => `${seconds} s zurück`,
      close: "Genug gesehen",
      moment: "Gemeinsam ansehen",
      all: "Alles noch einmal ansehen",
    },
  },
};
