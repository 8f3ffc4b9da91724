import type { MeasureName } from "../../../measures/objective.ts";
import type { OutcomeWords } from "../../en/scenarios/outcomes.ts";
import { people } from "../people.ts";

/** A name after "von", "bei", "zwischen"; and after "an", or as an object. */
const dative = (who: string): string =>
  who === people.you ? "dir" : who === people.someone ? "jemandem" : who;
const accusative = (who: string): string =>
  who === people.you ? "dich" : who === people.someone ? "jemanden" : who;

const greet: OutcomeWords["ask"] = [
  "Wie war es, als die Augen zurückkamen?",
  "Was hast du dir erhofft, als weggeschaut wurde?",
];
const read: OutcomeWords["ask"] = [
  "Welche zwei Zeichen haben dir gesagt, was gebraucht wurde?",
  "Was hast du dort zuerst gesehen, und was könnte es bedeutet haben?",
];
const heard: OutcomeWords["ask"] = [
  "Was hat ein Wort dort gekostet, und was hat es erspart?",
  "Was war das erste Zeichen, dass etwas gebraucht wurde?",
];
const turned: OutcomeWords["ask"] = [
  "Wer hat sich zuerst hingewandt, und was machte es leicht?",
  "Was stand dem Zurückwenden im Weg?",
];
const within: OutcomeWords["ask"] = [
  "Was zog an dir, und was machte das Bemerken möglich?",
  "Was wollten deine Hände von selbst tun?",
];
const shown: OutcomeWords["ask"] = [
  "Was hast du von deinem Platz aus gesehen, was dort nicht zu sehen war?",
  "Was hätte es leichter gemacht, es zu zeigen?",
];

export const outcomes = {
  /** For a share. */
  often: {
    always: "jedes Mal",
    mostly: "meistens",
    half: "etwa jedes zweite Mal",
    some: "ab und zu",
    never: "kein einziges Mal",
  },
  /** For what is left of something. */
  left: {
    always: "alles",
    mostly: "das meiste",
    half: "etwa die Hälfte",
    some: "ein wenig",
    never: "nichts",
  },
  /** Compared with the scene before. */
  beside: {
    more: "Viel mehr kam an als in der Szene davor.",
    aBitMore: "Etwas mehr kam an als in der Szene davor.",
    same: "Etwa so viel kam an wie in der Szene davor.",
    less: "Weniger kam an als in der Szene davor.",
  },
  seconds: (count: number) => (count <= 1 ? "in einer Sekunde" : `in ungefähr ${count} Sekunden`),
  times: (count: number) =>
    count === 0
      ? "kein einziges Mal"
      : count === 1
        ? "einmal"
        : count === 2
          ? "zweimal"
          : `${count}-mal`,
  tooLittle: "Diesmal kam zu wenig davon vor, um etwas darüber zu sagen.",
  moments: "Momente dahinter",
  of: {
    firstRight: {
      said: (much) => `Vor jedem Wort passte die erste Antwort auf einen Ruf ${much}.`,
      good: (who, other) => `die erste Antwort passte, von ${dative(who)} an ${accusative(other)}`,
      open: () => "eine erste Antwort passte noch nicht",
      ask: read,
    },
    metShare: {
      said: (much) => `Was jemand brauchte, kam an: ${much}.`,
      good: (who, other) =>
        `ein Bedürfnis wurde beantwortet, zwischen ${dative(who)} und ${dative(other)}`,
      open: () => "ein Ruf verging ohne Antwort",
      ask: heard,
    },
    faintSolved: {
      said: (much) => `Rufe, die kaum zu sehen waren, wurden trotzdem beantwortet: ${much}.`,
      good: (who, other) => `ein leiser Ruf kam an, zwischen ${dative(who)} und ${dative(other)}`,
      open: () => "ein leiser Ruf verging",
      ask: heard,
    },
    breakSec: {
      said: (much) => `Wer weggeschaut hatte, kam ${much} zurück.`,
      good: (who, other) =>
        `nach einer Pause trafen sich die Augen von ${dative(who)} und ${dative(other)} wieder`,
      open: () => "eine Pause dauerte lang",
      ask: greet,
    },
    greetRate: {
      said: (much) => `Wer aus einer Pause kam, traf auf einen warmen Blick: ${much}.`,
      good: (who, other) =>
        `ein warmer Blick von ${dative(who)} traf ${accusative(other)}, gerade aus einer Pause zurück`,
      open: () => "Augen kamen aus einer Pause zurück, und kein warmer Blick traf sie",
      ask: greet,
    },
    intrusions: {
      said: (much) => `Jemand in einer Pause wurde gerufen oder angestarrt: ${much}.`,
      good: (who, other) =>
        `eine Pause blieb ungestört, zwischen ${dative(who)} und ${dative(other)}`,
      open: () => "eine Pause blieb nicht ungestört",
      ask: [
        "Was machte es möglich, einfach dazubleiben?",
        "Was hast du dir erhofft, und was kam zurück?",
      ],
    },
    shownSec: {
      said: (much) => `Wem etwas verrutscht war, dem wurde ${much} gezeigt, wohin.`,
      good: (who, other) => `der Weg wurde gezeigt, von ${dative(who)} an ${accusative(other)}`,
      open: () => "eine Saite verrutschte, und lange zeigte niemand, wohin",
      ask: shown,
    },
    heeded: {
      said: (much) => `Einem gezeigten Weg wurde gefolgt: ${much}.`,
      good: (who, other) =>
        `ein Weg wurde gezeigt und gegangen, zwischen ${dative(who)} und ${dative(other)}`,
      open: () => "ein Weg wurde gezeigt, und niemand folgte",
      ask: shown,
    },
    mended: {
      said: (much) => `Was riss, wurde wieder verbunden: ${much}.`,
      good: (who, other) => `wieder verbunden, zwischen ${dative(who)} und ${dative(other)}`,
      open: () => "etwas riss und wurde nicht rechtzeitig verbunden",
      ask: turned,
    },
    noticeSec: {
      said: (much) => `Nach einem Riss wandten sich zwei ${much} einander zu.`,
      good: (who, other) => `einander wieder zugewandt: ${who} und ${other}`,
      open: () => "das Zurückwenden dauerte lang",
      ask: turned,
    },
    ownedShare: {
      said: (much) => `Wer an einem Riss Anteil hatte, sagte es: ${much}.`,
      good: (who, other) => `„mein Anteil“, von ${dative(who)} an ${accusative(other)}`,
      open: () => "noch niemand sagte „mein Anteil“",
      ask: turned,
    },
    residueLeft: {
      said: (much) => `Von der alten Wunde ist ${much} noch da.`,
      good: (who, other) =>
        `eine alte Wunde wurde kleiner, zwischen ${dative(who)} und ${dative(other)}`,
      open: () => "eine alte Wunde ist noch da",
      ask: ["Was machte es möglich, es jetzt anzusprechen?", "Wann sah es nur gut aus?"],
    },
    residue: {
      said: (much) => `Von dem, was weggelächelt wurde, ist ${much} noch da.`,
      good: (who, other) => `zwischen ${dative(who)} und ${dative(other)} blieb nichts übrig`,
      open: () => "etwas wurde weggelächelt und ist noch da",
      ask: ["Was machte es möglich, dabeizubleiben?", "Wann sah es nur gut aus?"],
    },
    begunAgain: {
      said: (much) => `Nachdem alles auseinander war, fingt ihr ${much} gemeinsam neu an.`,
      good: () => "ihr habt gemeinsam neu angefangen",
      open: () => "alles war auseinander, und der Neuanfang dauerte lang",
      ask: [
        "Wer hat zuerst angehalten, und was hat dich zurückgeholt?",
        "Was würde jemandem helfen, zuerst anzuhalten?",
      ],
    },
    edgeActs: {
      said: (much) => `Jemand war scharf zu jemandem: ${much}.`,
      good: (who, other) => `nichts Scharfes zwischen ${dative(who)} und ${dative(other)}`,
      open: () => "jemand war scharf",
      ask: ["Was half dir, sanft zu bleiben?", "Was war kurz davor, und was wurde gebraucht?"],
    },
    calmAnswers: {
      said: (much) => `Antworten kamen aus ruhigen Händen: ${much}.`,
      good: (who, other) =>
        `erst ruhig, dann eine Antwort, von ${dative(who)} an ${accusative(other)}`,
      open: () => "eine Antwort kam, während der Sturm noch tobte",
      ask: within,
    },
    splits: {
      said: (much) => `Gesicht und Gefühl gingen auseinander: ${much}.`,
      good: (who) => `Gesicht und Gefühl waren wieder eins, bei ${dative(who)}`,
      open: () => "Gesicht und Gefühl gingen auseinander",
      ask: within,
    },
    wholeAgain: {
      said: (much) => `Wer innen uneins war, war rechtzeitig wieder eins: ${much}.`,
      good: (who) => `Gesicht und Gefühl kamen wieder zusammen, bei ${dative(who)}`,
      open: () => "Gesicht und Gefühl blieben lang auseinander",
      ask: within,
    },
    reflexNoticed: {
      said: (much) => `Eine alte Gewohnheit wurde bemerkt: ${much}.`,
      good: (who) => `eine alte Gewohnheit wurde bemerkt, von ${dative(who)}`,
      open: () => "eine alte Gewohnheit ging unbemerkt vorbei",
      ask: within,
    },
    kept: {
      said: (much) => `Was ihr abgemacht hattet, wurde gehalten: ${much}.`,
      good: (who, other) =>
        `ein Versprechen wurde gehalten, zwischen ${dative(who)} und ${dative(other)}`,
      open: () => "ein Versprechen verrutschte",
      ask: [
        "Was machte es leicht, das Versprechen zu halten?",
        "Was hatte jeder unter dem Versprechen verstanden?",
      ],
    },
    agreedToDiffer: {
      said: (much) =>
        `Zwei, die Verschiedenes wollten, ließen es so oder fanden eine Mitte: ${much}.`,
      good: (who, other) => `verschieden, und in Ordnung: ${who} und ${other}`,
      open: () => "zwei wollten Verschiedenes, und es blieb ungesagt",
      ask: ["Was blieb verschieden und war in Ordnung?", "Wer ging auf wen zu, und wofür?"],
    },
    limitsSet: {
      said: (much) => `Wenn es zu viel wurde, sagte jemand Stopp: ${much}.`,
      good: () => "zu viel wurde mit einem klaren Stopp beantwortet",
      open: () => "es wurde zu viel, und niemand sagte es",
      ask: ["Was hielt die Tür nach dem Stopp offen?", "Woran war zu merken, dass es zu viel war?"],
    },
  } satisfies Record<MeasureName, OutcomeWords> as Record<MeasureName, OutcomeWords>,
};
