import { pluralsOf } from "../plural.ts";

const plural = pluralsOf("de");
const NUMBERS = [
  "",
  "Ein",
  "Zwei",
  "Drei",
  "Vier",
  "Fünf",
  "Sechs",
  "Sieben",
  "Acht",
  "Neun",
  "Zehn",
];
/** "Dreimal", "12-mal". */
const often = (n: number): string => `${NUMBERS[n] ?? `${n}-`}mal`;
const tore = (times: number): string => `${often(times)} ist eine Verbindung gerissen`;

/** [G1] to [G4] The page at the end. */
export const result = {
  /** Opens the line of time and the own page. */
  lookBack: "Darauf zurückschauen",
  /** Opens the movement, to be seen again. */
  seeAgain: "Noch einmal ansehen, von jedem Platz aus",
  /** How each figure is counted: one sentence each. */
  counted: {
    harmony:
      "Auf jedem Schlag werden je zwei von euch angeschaut: gleich gestimmt (auf 10 Cent genau) und zugleich (auf 30 ms genau). Das ist der Anteil der Schläge und Paare, bei denen beides stimmte.",
    connection:
      "Jedes Bedürfnis, das sich an jemanden wandte, ist ein Ruf. Er gilt als beantwortet, wenn die passende Antwort kam, bevor der Ruf verging. Blütenblätter: Eine späte Antwort zählt halb; eine auf ein ausgesprochenes oder durch Probieren gefundenes Bedürfnis zählt weniger.",
    repair:
      "Jeder Riss zählt einmal, wie tief er auch wird: zwischen zweien, in jemandem oder bei euch allen. Er gilt als wieder verbunden, wenn sein letzter Schritt vor dem Ende getan war.",
    growth:
      "Wer sich mit allen Schritten wieder verbunden hat, behält eine Naht, und Nähte bleiben von Durchgang zu Durchgang. Die Zahl ist, was in diesem Durchgang dazukam.",
    honesty:
      "Was weggelächelt oder liegen gelassen wurde, bleibt in einer Verbindung übrig. Das hier ist 100 % weniger dem, was im Mittel übrig blieb.",
    course:
      "Der Durchgang ist in sechzehn Teile geteilt. Jeder Punkt der Linie ist der Zusammenklang in seinem Teil.",
    tear: "Gezählt vom Moment des Risses bis zum vierten Schlag, den ihr wie eins gespielt habt.",
    played:
      "Der Server zählt jeden Moment, in dem ein Bot an deinem Platz spielte, nur in diesem Durchgang.",
    minutes: "So lange, wie für das Stück eingestellt war.",
  },
  percent: (share: number) => `${Math.round(share * 100)} %`,
  of: (done: number, asked: number) => `${done} von ${asked}`,
  none: "nichts",
  /** The five measures of the whole consort. Nobody is named, nothing is graded. */
  measure: {
    harmony: {
      name: "Zusammenklang",
      says: "der Zeit waren je zwei von euch gleich gestimmt und zugleich",
    },
    connection: {
      name: "Kontakt",
      nobody: "niemand hat nach etwas gerufen",
      says: "Rufen nach etwas wurden beantwortet",
      some: "Rufen nach etwas wurden beantwortet, manche spät oder erst nach Worten",
    },
    repair: {
      name: "Verbinden",
      nothing: "nichts ist gerissen",
      says: "Rissen wurden wieder verbunden",
      within: (seconds: number) => `Rissen wurden wieder verbunden, in ${seconds} Sekunden`,
      halfWithin: (seconds: number) =>
        `Rissen wurden wieder verbunden, die Hälfte in höchstens ${seconds} Sekunden`,
    },
    growth: {
      name: "Nähte",
      /** Seams of earlier movements are counted apart: they still hold, but are not new. */
      says: (today: number, before: number) => {
        const seams = plural(today, { one: "neue Naht", other: "neue Nähte" });
        const says = `${seams}: Wo verbunden wurde, hält es besser`;
        if (before === 0) return says;
        const are = plural(before, { one: "stammt", other: "stammen" });
        return `${says}; ${before} weitere ${are} aus früheren Durchgängen`;
      },
    },
    honesty: {
      name: "offen angesprochen",
      nothing: "nichts wurde weggelächelt",
      next: "fast nichts wurde weggelächelt",
      rest: "der Rest wurde weggelächelt und wird wieder zu spüren sein",
    },
  },
  /** The movement in one or two sentences. */
  story: {
    nothing: "Nichts ist gerissen. Ihr wart nah genug, um euch die ganze Zeit zu hören.",
    open: (times: number) =>
      `${tore(times)} und offen geblieben. Was jetzt gerissen ist, lässt sich nächstes Mal noch verbinden.`,
    mended: (times: number) =>
      `${tore(times)}, und ihr habt ${plural(times, { one: "", other: "jedes Mal " })}zurückgefunden.`,
    some: (times: number, mended: number) =>
      `${tore(times)}. ${often(mended)} habt ihr euch wieder verbunden; der Rest wartet noch.`,
  },
  /** [G2] One question to take along. */
  question: {
    residue: "Wo sah es gut aus, bevor es gut war?",
    open: "Wer wartet vielleicht noch darauf, angeschaut zu werden?",
    slow: "Was machte es schwer, sich einander wieder zuzuwenden?",
    mended: "Was war das erste kleine Zeichen, dass es wieder hält?",
    calls: "Welchen Ruf hast du erst hinterher bemerkt?",
    close: "Woran war zu sehen, was jemand brauchte, bevor es gesagt wurde?",
  },
  /** [G4] The own part: for this player only, kind, and compared with nobody. */
  ownPart: {
    title: "Dein eigener Teil",
    botNotIn: "Was der Bot tat, gehört nicht zu deinem Teil.",
    counted: {
      read: "Jedes Bedürfnis, das sich an dich wandte, ist ein Ruf. Rechtzeitig gelesen heißt: die passende Antwort beim ersten Versuch, zur rechten Zeit, und bevor es gesagt oder erfragt wurde.",
      greeted:
        "Jedes Mal, wenn jemand aus einem Moment für sich zu dir zurückkam und ein warmer Blick da war.",
      mends: (seconds: number) =>
        `Die Risse deiner eigenen Verbindungen. Ein Riss, der am Ende keine ${seconds} Sekunden alt war, zählt nicht mit.`,
      pairs: (cents: number, ms: number) =>
        `Auf jedem Schlag wirst du mit allen anderen angeschaut: gleich gestimmt (auf ${cents} Cent genau) und zugleich (auf ${ms} ms genau). Dazu gehören immer zwei.`,
      heeded: (seconds: number) =>
        `Jeder Wink, den du gesehen hast und der näher führte, und ob dein Bogen in ${seconds} Sekunden mitging.`,
      showed:
        "Jedes Mal, wenn du eine Weile zu jemandem geschaut hast, wo es nicht stimmte, und ob du gezeigt hast, wohin.",
      calmed: (seconds: number) =>
        `Jedes Mal, wenn du unruhig wurdest, und ob du in ${seconds} Sekunden geatmet hast.`,
    },
    greeted: "Malen, bei denen jemand zu dir zurückkam, hast du gegrüßt",
    mends: (asked: number) =>
      plural(asked, {
        one: "Riss von dir ist wieder heil",
        other: "Rissen von dir sind wieder heil",
      }),
    pairs: "deiner Spielzeit warst du mit jemandem gleich gestimmt und zugleich",
    heeded: "Winken, die näher führten, bist du gefolgt",
    showed: "Malen, bei denen es bei jemandem nicht stimmte, hast du gezeigt, wohin",
    calmed: "Malen, bei denen du unruhig wurdest, hast du geatmet",
    nothingToRead: "der Bedürfnisse, die zu sehen waren, wandte sich an dich",
    read: (asked: number, met: number) => {
      const rest = met === 0 ? "" : `; auf ${met} weitere kam die Antwort spät oder mit Worten`;
      const needs = plural(asked, {
        one: "Bedürfnis, das sich an dich wandte, hast du rechtzeitig gelesen",
        other: "Bedürfnissen, die sich an dich wandten, hast du rechtzeitig gelesen",
      });
      return `${needs}, vor jedem Wort${rest}`;
    },
  },
  course: {
    title: "Wie der Zusammenklang verlief",
    rose: (from: number, to: number) => `Der Zusammenklang stieg von ${from} auf ${to} Prozent.`,
    fell: (from: number, to: number) => `Der Zusammenklang sank von ${from} auf ${to} Prozent.`,
    held: (from: number, to: number) =>
      `Der Zusammenklang hielt sich, von ${from} zu ${to} Prozent.`,
    start: "Anfang",
    end: (minutes: number) => `${minutes} min`,
  },
  /** How long a bot played for the player; "" when none did. */
  playedFor: (seconds: number) => {
    if (seconds < 1) return "";
    const whole = Math.floor(seconds / 60);
    const rest = seconds % 60;
    const spans = [
      whole > 0 ? `${whole} ${plural(whole, { one: "Minute", other: "Minuten" })}` : "",
      rest > 0 ? `${rest} ${plural(rest, { one: "Sekunde", other: "Sekunden" })}` : "",
    ].filter(Boolean);
    return `Ein Bot hat ${spans.join(" und ")} für dich gespielt.`;
  },
  piece: (title: string) => `${title},`,
  minutes: (minutes: number) =>
    `${minutes} ${plural(minutes, { one: "Minute", other: "Minuten" })}`,
  again: "Noch einmal spielen",
  change: "Das Stück wechseln",
  leave: "Gehen",
  hostBegins: "Wer zuerst da war, kann neu beginnen.",
  leaderSays: "Wer die Gruppe leitet, sagt, was als Nächstes kommt.",
};
