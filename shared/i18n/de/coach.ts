import type { Cue, Need, Way } from "../../model/cue.ts";
import type { HandItem } from "../../model/hand.ts";
import type { ActivationBand } from "../../model/perception.ts";
import { cues } from "./cues.ts";
import { weather } from "./weather.ts";

/** Which way the focused player's face says to bend: as it is said, and as it is done with the bow. */
const urge = {
  comeUp: { says: "höher", bend: "nach oben ↑" },
  comeDown: { says: "tiefer", bend: "nach unten ↓" },
  moveOn: { says: "weiter", bend: "nach rechts →" },
  holdBack: { says: "langsamer", bend: "nach links ←" },
} satisfies Record<Way, { says: string; bend: string }>;

/** How a player who is off sounds to the others. */
const sounds = {
  comeUp: "tief",
  comeDown: "hoch",
  moveOn: "spät",
  holdBack: "früh",
} satisfies Record<Way, string>;

/** [J2] New things on the table: what each does, and when it fits. */
const arrives = {
  comeUp: `Neu: „${cues.cue.comeUp.name}“. Das zeigt jemandem, der tief klingt: Du darfst steigen.`,
  comeDown: `Neu: „${cues.cue.comeDown.name}“. Das zeigt jemandem, der hoch klingt: Du darfst sinken.`,
  moveOn: `Neu: „${cues.cue.moveOn.name}“. Das zieht jemanden mit, der spät ist.`,
  holdBack: `Neu: „${cues.cue.holdBack.name}“. Das bremst jemanden, der früh ist.`,
  wait: `Neu: „${cues.cue.wait.name}“. Das sagt: Lass dir Zeit, ich bin da. Es passt, wenn sich jemand abwendet.`,
  steady: `Neu: „${cues.cue.steady.name}“. Das sagt: Halt dich an meinem Takt. Es passt, wenn jemand steif wird, mit großen Augen.`,
  support: `Neu: „${cues.cue.support.name}“. Das sagt: Ich trage etwas davon. Es passt, wenn sich jemand vorbeugt, Schultern hochgezogen.`,
  makeRoom: `Neu: „${cues.cue.makeRoom.name}“. Das sagt: Das ist deins. Es passt, wenn jemand aufrecht und offen sitzt.`,
  warm: `Neu: „${cues.cue.warm.name}“. Das sagt: Schön, dass du da bist. Es passt, wenn sich jemand herneigt oder wiederkommt.`,
  lead: `Neu: „${cues.cue.lead.name}“. Das sagt: Ich gehe voran. Es passt, wenn jemand umherschaut, Hände unruhig.`,
  nod: `Neu: „${cues.cue.nod.name}“. Das sagt: Ich sehe dich. Es passt immer, wenn dir jemand etwas zeigt.`,
  ask: `Neu: „${cues.cue.ask.name}“. Das fragt: Was brauchst du? Es passt, wenn dir ein Gesicht nichts verrät.`,
  showNeed: `Neu: „${cues.cue.showNeed.name}“. Das sagt offen, was du brauchst, wenn dein Gesicht ohne Antwort blieb.`,
  ownIt: `Neu: „${cues.cue.ownIt.name}“. Das sagt: Das lag an mir. Es passt, wenn du jemanden übersehen hast.`,
  stop: `Neu: „${cues.cue.stop.name}“. Das sagt: bis hierher. Es braucht keinen Grund.`,
  gather: `Neu: „${cues.cue.gather.name}“. Das ruft alle zusammen, wenn alles auseinander ist.`,
  glare: `Neu: „${cues.cue.glare.name}“. Das ist ein harter Blick, und er tut weh.`,
  stab: `Neu: „${cues.cue.stab.name}“. Das ist ein scharfer Ton gegen jemanden, und er tut weh.`,
  impose: `Neu: „${cues.cue.impose.name}“. Das zieht die anderen in deine Richtung.`,
  propose: "Neu: Abmachungen. Dort schlägst du den anderen vor, was ihr abmachen könntet.",
  look: "",
  breathe: "Neu: „atmen“. Halte es, wenn du unruhig bist, bis dein Wetter ruhig ist.",
  turnIn: "Neu: „nach innen“ und „wegschauen“. Das gibt deinen Augen eine Pause.",
  bow: "Neu: dein Bogen. Biege ihn dorthin, wohin die Gesichter der anderen dich bitten.",
} satisfies Record<HandItem, string>;

/** The first minutes: one thing at a time. */
const first = {
  look: "Tippe auf ein Gesicht, irgendeines: So schaust du hin.",
  felt: (who: string) =>
    `${who} spürt es, wenn du hinschaust. Und wen du anschaust, hörst du am besten.`,
  another: (who: string) => `Jetzt schau zu ${who}.`,
  rest: (who: string) => `Lass deine Augen eine Weile bei ${who} ruhen. Was macht das Gesicht?`,
  listen: "Schau weiter in Gesichter. Sie sagen dir mehr als Worte.",
  two: "Zwei Zeichen hast du jetzt: „dableiben“, wenn jemand Ruhe braucht, „anlächeln“, wenn sich jemand herneigt.",
  neighbour: (who: string) => `${who} bittet dich um etwas. Schau zu ${who}.`,
  fits: (who: string) =>
    `Schau zu ${who}: Stirn, Hände, Schultern. Eines deiner zwei Zeichen passt.`,
  eased: (who: string) => `Das war es. Sieh, wie die Schultern sinken: ${who} wird ruhiger.`,
  stay: (who: string) => `Gut. Bleib nah, und tu nichts weiter. ${who} kommt wieder.`,
  need: (who: string, need: Need) =>
    `Du brauchst ${cues.need[need].feels}. Lass die Augen bei ${who}: Dein Gesicht bittet.`,
  lookForNeed: (who: string, need: Need) =>
    `Du brauchst ${cues.need[need].feels}. Schau zu ${who}.`,
  showNeed: (who: string) =>
    `Es kam noch keine Antwort. Sag es ${who} offen: „${cues.cue.showNeed.name}“.`,
  met: (who: string) => `${who} hat dir gegeben, was du brauchst. Mehr ist es nicht.`,
  counts:
    "Ab jetzt zählt es: Was schiefgeht, kann eine Verbindung reißen lassen. Und ihr könnt sie wieder verbinden.",
};

/** What the coach says during a lesson. */
const lesson = {
  stay: "Bleib dabei.",
  look: "Die Stimmen spielen von selbst. Du hörst mit den Augen: Such dir jemanden aus und schau hin.",
  restEyes: "Lass deine Augen einen Moment dort ruhen.",
  read: (who: string) =>
    `Lies eine Weile bei ${who}: Stirn, Mund, Schultern, Hände, Atem. Nimm sie zusammen.`,
  needs: (who: string, need: Need, cue: Cue) =>
    `${who} braucht ${cues.need[need].name}. Die Antwort darauf ist „${cues.cue[cue].name}“.`,
  watch: (who: string) =>
    `Beobachte ${who}: Das Gesicht sagt es dir. Passt eine Antwort, sinken die Schultern.`,
  ask: (who: string) =>
    `Schau ${who} ins Gesicht: Was fehlt? Kannst du es nicht sehen, „${cues.cue.ask.name}“. Alle Zeichen stehen unter „?“.`,
  wayShown: (who: string) => `Schau weiter zu ${who}: Dein eigenes Gesicht sagt, wie weit.`,
  heed: (who: string, way: Way) =>
    `${who} möchte dich ${urge[way].says} haben. Für dich selbst klingst du immer richtig, also trau dem Gesicht. Bieg den Bogen etwas ${urge[way].bend}, und hör auf, wenn es ruhig wird.`,
  heeded: (who: string) => `Lass die Augen bei ${who}: Das Gesicht zeigt dir, wohin und wie weit.`,
  breathe: (band: ActivationBand) =>
    band === "flooded"
      ? "Dir ist alles zu viel: So siehst du weniger in Gesichtern, und deines zeigt weniger. Halte „atmen“, bis dein Wetter ruhig ist."
      : `Du bist ${weather.band[band]}: So siehst du weniger in Gesichtern, und deines zeigt weniger. Halte „atmen“, bis dein Wetter ruhig ist.`,
  ownNeed: (who: string, need: Need) =>
    `Du brauchst ${cues.need[need].name} von ${who}. Dein Gesicht sagt es. Lass etwas Zeit: Gesehen werden ist am schönsten.`,
  ownNeedUnseen: (who: string, need: Need) =>
    `Du brauchst ${cues.need[need].name} von ${who}. Es kam noch keine Antwort. Jetzt sag es offen: „${cues.cue.showNeed.name}“.`,
  mask: "Dein Zeichen sagt Ruhe, und du bist nicht ruhig. Das verdeckt dich und kostet Kraft. Atme erst lang.",
  jump: (who: string) =>
    `Sieh zu ${who}: Als das Zeichen begann, wurde der Atem auf einen Schlag ruhig. Bleib, und sieh, was er am Ende des Zeichens tut.`,
  nodded: "Jetzt nicken die anderen, oder sie lassen es.",
  proposal: (who: string) =>
    `${who} schlägt etwas vor. Gefällt es dir, schau hin und nicke. Wenn nicht, lass es.`,
  room: `Du brauchst ${cues.need.space.feels}: Deine Augen haben sich von selbst abgewandt. Ruh dich dort aus und werde ruhig.`,
  back: "Wenn du so weit bist, schau wieder jemanden an.",
  unasked: (who: string) =>
    `${who} ist wieder da, ungebeten. Zeig, dass du dich freust: „${cues.cue.warm.name}“.`,
  waited: "Gut. Mehr jetzt nicht: Wer sich abgewandt hat, kommt von selbst wieder.",
  wait: (who: string) =>
    `${who} zieht sich zusammen und schaut weg. Das ist eine Pause. „${cues.cue.wait.name}“: Jedes andere Zeichen drängt.`,
};

/** Shown for a moment after a lesson is learnt. */
const answered = "Genau das hat gefehlt. Früh gelesen, vor jedem Wort, bedeutet es am meisten.";
const praise = {
  look: "Man spürt es, wenn du hinschaust, und du hörst so am besten.",
  read: "Kein Zeichen ist für sich sicher. Mehrere zusammen sagen, was jemand braucht.",
  answer: answered,
  meaning: answered,
  signs: answered,
  way: "Jetzt ist klar, wohin. Wie weit, steht in deinem Gesicht: Zweimal gezeigt würde drängen.",
  heed: "Gesichter, die zurückschauen, sagen die ganze Zeit, wie weit. So hörst du hier dich selbst.",
  breathe: "Ruhe steckt an: Wer zu dir schaut, wird auch etwas ruhiger.",
  need: "Gesehen werden wärmt am meisten. Wo es niemand sieht, ist Fragen keine Schwäche.",
  mend: "Wieder verbunden. Der Goldfaden bleibt: Diese Verbindung hält jetzt besser als zuvor.",
  gathering: "Ihr habt alle neu angefangen. Dazu brauchte es jeden.",
  split: "Du bist wieder eins mit dir. Was zu sehen ist, ist auch da.",
  mask: "Besser: Andere können nur beantworten, was sie sehen.",
  jump: "Da: auf einen Schlag wieder schnell. Was an beiden Enden eines Zeichens springt, ist nicht zur Ruhe gekommen. Bleib nah, oder frag nach.",
  reflex: "Du hast es gesehen, bevor es für dich handelte. Eine Weile ist es eine Stärke.",
  proposal:
    "Wozu mehr als die Hälfte nickt, das ist abgemacht. Drücke P, um selbst etwas vorzuschlagen.",
  room: "Du darfst gehen und kommen, wie du es brauchst.",
  wait: "In Ruhe gelassen und wieder begrüßt: Nichts verbindet mehr.",
};

type TwoSigns = readonly [string, string];

/** What the page asks for, in one or two sentences each, used by the coach and the banners. */
export const coach = {
  title: "Coach",
  errandTitle: "Was auf dich wartet",
  skip: "ohne Coach",
  skipLabel: "ohne Coach: den Coach wegschicken",
  /** Label of the button that does at once what is asked for. */
  offer: {
    lookIn: "nach innen schauen",
    lookUp: "aufschauen",
    lookAt: (who: string) => `zu ${who} schauen`,
    renew: "erneuern",
    cue: (cue: Cue) => cues.cue[cue].name,
  },
  /** [M1] While a bond is torn: the present step only. */
  tear: {
    look: (who: string) => `Die Verbindung mit ${who} ist gerissen. Schau zu ${who}.`,
    quiet: (who: string) => `Bleib bei ${who}. Lass einen Moment Zeit.`,
    theirs: (who: string) => `Bleib bei ${who}. Jetzt ist die andere Seite dran.`,
    theirCalm: (who: string) => `Bleib bei ${who}, bis der Atem langsam wird.`,
    noBlame: (who: string) => `Bleib bei ${who}. Jetzt keine harten Blicke.`,
    calm: () => "Halte „atmen“: Es geht erst weiter, wenn du ruhiger bist.",
    cue: (who: string, cue: Cue) =>
      `Gib jetzt ${who} „${cues.cue[cue].name}“ (${cues.cue[cue].meaning}).`,
    wait: (who: string) =>
      `${who} hat sich für eine Pause abgewandt. Gib „${cues.cue.wait.name}“, und bleib nah.`,
    waitAfterBlow: (who: string) =>
      `${who} hat sich nach dem Schlag abgewandt. Gib „${cues.cue.wait.name}“, und bleib nah.`,
    softer: (who: string) => `${who} hat eine Grenze gesetzt. Spiel leiser.`,
    tune: (who: string) =>
      `Lass die Augen bei ${who}. Bieg den Bogen, wie das Gesicht bittet, und nur, bis es ruhig wird.`,
  },
  split: {
    breathe: "Was du zeigst und was du fühlst, ist auseinandergegangen. Atme lang.",
    inward: "Jetzt schau nach innen, und bleib einen Moment.",
    lookUp: (who: string) => `Jetzt schau zu ${who}.`,
    show: "Jetzt zeig, was du brauchst.",
  },
  whole: {
    gather: `Alle haben alle verloren. Jemand muss sie rufen: Gib „${cues.cue.gather.name}“.`,
    still: "Alle halten an: Lass den Bogen ruhen.",
    lookUp: (who: string) => `Alle schauen auf. Schau zu ${who}.`,
    breathe: "Alle atmen zusammen: Halte „atmen“.",
    begin: "Alle lassen den Atem los und fangen mit dem nächsten Takt an.",
    wait: "Du hast deinen Teil getan. Warte auf die anderen.",
  },
  /** What waits for the player, apart from tears. */
  errand: {
    answer: (who: string, need: Need, cue: Cue) =>
      `${who} braucht ${cues.need[need].name}. Antworte mit „${cues.cue[cue].name}“.`,
    urged: (who: string, way: Way) =>
      `${who} möchte dich ${urge[way].says} haben. Bieg den Bogen etwas ${urge[way].bend}, und hör auf, wenn das Gesicht ruhig wird.`,
    greet: (who: string) => `${who} ist wieder da. Freu dich: „${cues.cue.warm.name}“.`,
    lookGreet: (who: string) => `${who} ist wieder da. Schau zu ${who}.`,
    rough: (band: ActivationBand) =>
      band === "flooded"
        ? "Dir ist alles zu viel. Halte „atmen“, bis dein Wetter ruhig ist."
        : `Du bist ${weather.band[band]}. Halte „atmen“, bis dein Wetter ruhig ist.`,
    rest: "Du brauchst einen Moment für dich. Ruh deine Augen aus und werde ruhig.",
    back: "Wenn du so weit bist, schau wieder jemanden an.",
    lookForNeed: (who: string, need: Need) =>
      `Du brauchst ${cues.need[need].name}. Schau zu ${who}: Auch dein Gesicht bittet.`,
    showNeed: (who: string, need: Need) =>
      `Du brauchst ${cues.need[need].name} von ${who}. Es kam noch keine Antwort. Jetzt sag es offen: „${cues.cue.showNeed.name}“.`,
    loud: (who: string) => `${who} spielt viel zu laut. Schau zu ${who}.`,
    limit: (who: string) => `${who} spielt viel zu laut. Du darfst das sagen: „Stopp“.`,
    called: (who: string) => `${who} gibt dir ein Zeichen. Schau zu ${who}.`,
    watched: (who: string) => `${who} schaut zu dir. Schau zurück.`,
    unseen: (who: string) => `Zu ${who} hat länger niemand geschaut. Schau hin.`,
    ask: (who: string) =>
      `Schau ${who} ins Gesicht: Was fehlt? Kannst du es nicht sehen, „${cues.cue.ask.name}“.`,
    wait: (who: string) =>
      `${who} hat sich für eine Pause abgewandt. Gib „${cues.cue.wait.name}“: Jedes andere Zeichen würde drängen.`,
    near: (who: string) =>
      `Gut. Bleib nah, und tu nichts weiter. Schaut ${who} wieder auf, gib „${cues.cue.warm.name}“.`,
    waitAfterBlow: (who: string) =>
      `${who} hat sich nach dem Schlag abgewandt. Gib „${cues.cue.wait.name}“: Jedes andere Zeichen würde drängen.`,
    leave: (who: string) => `${who} hat sich für eine Pause abgewandt. Schau zu jemand anderem.`,
    leaveAfterBlow: (who: string) =>
      `${who} hat sich nach dem Schlag abgewandt. Schau zu jemand anderem.`,
    leaveAlone: (who: string) =>
      `${who} hat sich für eine Pause abgewandt. Schau auch du einen Moment nach innen.`,
    leaveAloneAfterBlow: (who: string) =>
      `${who} hat sich nach dem Schlag abgewandt. Schau auch du einen Moment nach innen.`,
    way: (who: string, way: Way) =>
      `${who} klingt ${sounds[way]} und kann es nicht hören. Zeig einmal, wohin: „${cues.cue[way].name}“.`,
    wishShow: (who: string, wish: string) => `${wish} Sag es ${who}: „${cues.cue.showNeed.name}“.`,
    wishAsk: (who: string) => `Was hätte ${who} gern? „${cues.cue.ask.name}“.`,
    wishNod: (who: string) =>
      `Jetzt weißt du, was ${who} gern hätte. Das darf anders sein: „${cues.cue.nod.name}“.`,
    wishLook: (who: string) => `${who} weiß noch nicht, was du gern hättest. Schau zu ${who}.`,
    pullIn: (pull: string) => `${pull} Du musst nicht gehorchen. Schau nach innen.`,
    pullOwn: (pull: string) => `${pull} Sag „mein Anteil“: Hand aufs Herz.`,
    renew: (terms: string) =>
      `Du bist über die Abmachung hinausgegangen: ${terms}. Schlag sie noch einmal vor.`,
    proposal: (who: string, terms: string) =>
      `${who} schlägt vor: ${terms}. Gefällt es dir, schau zu ${who} und nicke.`,
    ownProposal: (terms: string) =>
      `Du schlägst vor: ${terms}. Jetzt nicken die anderen, oder sie lassen es.`,
    checkIn: (who: string) => `Es ist Zeit, ${who} zu fragen, wie es geht.`,
  },
  /** Two signs on a face: with their meaning and the answer, with their meaning, or alone. */
  signs: {
    look: (who: string) => `Schau ${who} ins Gesicht: Was fehlt?`,
    answer: (who: string, [a, b]: TwoSigns, need: Need, cue: Cue): string =>
      `Sieh zu ${who}: ${a}, ${b}. Zusammen heißt das: ${cues.need[need].name}. Gib „${cues.cue[cue].name}“.`,
    need: (who: string, [a, b]: TwoSigns, need: Need): string =>
      `Sieh zu ${who}: ${a}, ${b}. Zusammen heißt das: ${cues.need[need].name}. Welches Zeichen passt?`,
    signs: (who: string, [a, b]: TwoSigns): string =>
      `Sieh zu ${who}: ${a}, ${b}. Worum bittet beides zusammen?`,
  },
  /** What the coach says during a lesson, and after it is learnt. */
  lesson,
  arrives,
  first,
  praise,
  idle: "Schau dich um. Früher oder später bittet ein Gesicht um etwas.",
};
