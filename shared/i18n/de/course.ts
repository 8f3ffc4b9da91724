import type { LessonId } from "../../course/ids.ts";
import type { Skill } from "../../course/skills.ts";
import type { LessonText } from "../en/course.ts";
import { readingRoom } from "./reading-room.ts";

/** The solo course: its map, its lessons, and what is said after each. Loaded when it is opened. */
export const course = {
  title: "Dein Kurs",
  lead: "Sechzehn kurze Lektionen mit Bots. Jede hat eine Idee: sehen, versuchen, spielen, zurückschauen.",
  learnt: (n: number, of: number) => `${n} von ${of} Lektionen gelernt`,
  goOn: "Weiter",
  allDone: "Du hast alle sechzehn gelernt. Konzerte und Szenen gehören dir.",
  now: "Hier geht es weiter",
  step: (n: number, of: number) => `Lektion ${n} von ${of}`,
  done: "gelernt",
  tried: "versucht",
  groups: { studies: "Szenen", concerts: "Konzerte" },
  concert: {
    title: (chairs: number) => `Konzert zu ${chairs}`,
    says: (bots: number) =>
      `Ein ganzes Stück mit ${bots} Bots. Bedürfnisse kommen, wie sie kommen.`,
    chairs: "Wie viele spielen?",
    pattern: "Wie sind sie heute?",
    reflex: "Was tun sie, wenn etwas wehtut?",
    skill: "Wie gut spielen sie?",
    each: "jeder anders",
    none: "nichts Besonderes",
    reflexes: {
      makingNice: "sie lächeln es weg",
      fighting: "sie kontern",
      fading: "sie tauchen ab",
    },
    skills: { novice: "auch neu hier", companion: "wie sonst", fair: "geübt" },
    paces: [
      "Sanftes Tempo. Es wird schneller, wenn drei von vier gelingen.",
      "Gewohntes Tempo. Es richtet sich danach, wie es zuletzt ging.",
      "Schnelles Tempo. Es wird langsamer, wenn es zu viel ist.",
    ],
    begin: "Konzert anfangen",
    over: "Das Konzert ist vorbei",
    missed: (what: string) => `Hier fehlte noch etwas: ${what}. Sieh an, wie es ging.`,
    today: "Wie sie heute waren",
    pulls: { makingNice: "lächelt es weg", fighting: "kontert", fading: "taucht ab" },
    model: {
      opener: "Am Ende erwartete er mehr Gutes von den anderen.",
      same: "Was er von den anderen erwartet, blieb, wie es war.",
      warier: "Am Ende war er vorsichtiger mit den anderen.",
    },
  },
  map: "Der Weg des Kurses",
  close: "Startseite",
  failed: "Der Kurs ist noch nicht angekommen. Er wird noch einmal geholt.",
  loading: "Der Kurs ist unterwegs …",

  lesson: {
    /** The four parts of a lesson. */
    parts: {
      shown: { name: "Sehen", says: "Die Bots zeigen es. Schau nur zu." },
      tried: { name: "Versuchen", says: "Dann bist du dran. Nichts zählt." },
      played: { name: "Spielen", says: "Drei Minuten mit Bots. Jetzt zählt es." },
      back: { name: "Zurückschauen", says: "Eine Sache, die gut war, eine zum Versuchen." },
    },
    seeAndTry: "Sehen und versuchen",
    play: "Spielen",
    playAgain: "Noch einmal spielen",
    back: "Zurück zum Kurs",
    order: (title: string) =>
      `„${title}“ kommt vor dieser Lektion. Du kannst sie zuerst spielen oder weitermachen.`,
    first: (title: string) => `Zuerst „${title}“`,
    anyway: "Mit dieser weitermachen",
    gently: "Sanft: Gesichter sagen mehr, und du hast mehr Zeit.",
    about: (step: string, bots: string, minutes: string) => `${step} · ${bots} · ${minutes}`,
    minutes: (n: number) => (n === 1 ? "1 Minute" : `${n} Minuten`),
    bots: (n: number) => (n === 1 ? "du und 1 Bot" : `du und ${n} Bots`),
  },

  end: {
    tried: "Das war der Versuch. Jetzt spiel es.",
    passed: "Du kannst es.",
    again: "Noch nicht, und das ist in Ordnung.",
    /** Of the chances that the movement brought. */
    came: (good: number, of: number) =>
      of === 0 ? "Keine Gelegenheit:" : `${good} von ${of} Mal:`,
    slips: (n: number) => (n === 0 ? "Kein einziges Mal:" : n === 1 ? "Einmal:" : `${n}-mal:`),
    goals: "Was sich ergeben hat",
    well: "Eine Sache gut gemacht",
    try: "Eine zum Versuchen",
    see: "Ansehen",
    seeAt: (time: string, what: string) => `Ansehen bei ${time}: ${what}`,
    loading: "Es wird zurückgeschaut …",
    lost: "Der Durchgang lässt sich nicht mehr ansehen, also wird nichts dazu gesagt.",
    next: (title: string) => `Weiter: ${title}`,
    nothingWell: "Dein eigener Moment kam diesmal nicht. Er kommt noch.",
    nothingToTry: "Nichts verlangt nach einem neuen Versuch. Mach weiter.",
  },

  /** What there was a chance to do, for each skill. */
  skills: {
    beSeen: "auf deinen Ruf eine Antwort bekommen",
    calm: "einem Sturm mit einem Atemzug begegnen",
    tell: "ein Bedürfnis zeigen und Antwort bekommen",
    answer: "einen Ruf beantworten",
    read: "ein Gesicht richtig lesen, vor jedem Wort",
    leaveBe: "jemanden in Ruhe lassen",
    press: "jemanden in einer Pause drängen",
    greet: "jemanden mit einem warmen Blick begrüßen",
    solve: "auf einen leisen Ruf doch die Antwort finden",
    checkIn: "rechtzeitig fragen, wie versprochen",
    split: "Gesicht und Inneres gehen auseinander",
    notice: "sehen, wohin es dich zieht",
    showWay: "jemandem rechtzeitig einen Fehler zeigen",
    followWay: "einen eigenen Fehler zurückbiegen",
    differ: "zwei Wünsche dürfen verschieden bleiben",
    settle: "etwas abmachen, wozu alle Ja sagen können",
    mend: "einen Riss bald wieder verbinden",
    limit: "rechtzeitig eine Grenze setzen",
    strike: "ein scharfes Zeichen geben",
    makeWhole: "wieder eins mit dir werden",
    beginAgain: "bald alle neu anfangen",
  } satisfies Record<Skill, string>,

  /** What each skill is when it goes well, said to the player. */
  well: {
    beSeen: "Deine Augen blieben, wo du etwas gebraucht hast, und die Antwort kam.",
    calm: "Der Sturm kam, und du hast geatmet.",
    tell: "Du hast gezeigt, was du brauchst. Da konnte jemand antworten.",
    answer: "Ein Ruf kam zu dir, und du hast geantwortet.",
    read: "Du hast ein Gesicht gelesen und gegeben, was passte, vor jedem Wort.",
    leaveBe: "Jemand brauchte eine Pause, und du hast sie gelassen.",
    press: "Wer eine Pause machte, blieb von dir ungestört.",
    greet: "Jemand kam zurück, und du hast mit einem warmen Blick gegrüßt.",
    solve: "Das Gesicht sagte wenig. Du hast herausgefunden, was es war.",
    checkIn: "Du hast gefragt, wie versprochen, bevor etwas war.",
    split: "Gesicht und Inneres blieben zusammen.",
    notice: "Du hast nach innen geschaut und gesehen, wohin es dich zog.",
    showWay: "Jemand konnte den eigenen Fehler nicht hören. Du hast ihn gezeigt.",
    followWay:
      "Du konntest deinen Fehler nicht hören. Du hast den anderen getraut und zurückgebogen.",
    differ: "Ihr wolltet Verschiedenes, und beides war in Ordnung.",
    settle: "Du hast etwas gefunden, wozu alle Ja sagen konnten.",
    mend: "Es riss, und ihr zwei habt euch wieder verbunden.",
    limit: "Es war zu viel, und du hast Stopp gesagt.",
    strike: "Du hast kein scharfes Zeichen gegeben.",
    makeWhole: "Du bist zu dir zurückgekommen.",
    beginAgain: "Alles war auseinander. Du hast angehalten, und es fing neu an.",
  } satisfies Record<Skill, string>,

  lessons: {
    "be-seen": {
      title: "Gesehen werden",
      idea: "Dein Gesicht bittet die Person, zu der du schaust. Schaust du weg, bittet es niemanden.",
      watch:
        "Sieh den zwei Bots zu. Der etwas braucht, schaut den anderen an, bis die Antwort kommt.",
      act: "Brauchst du etwas, schau dorthin, und bleib.",
      next: "Schau sofort hin, und bleib, bis die Antwort kommt.",
    },
    "be-answered": {
      title: "Beantwortet werden",
      idea: "Ein Sturm in dir vergeht schneller mit langsamem Atem und einem ruhigen Gesicht zum Anschauen.",
      watch: "Sieh, wie der Sturm zu einem Bot kommt. Er atmet und schaut zum ruhigen.",
      act: "Wird das Wetter rau, halte „atmen“.",
      next: "Atme, sobald es rau wird. Deine Hände dürfen solange ruhen.",
    },
    "say-it": {
      title: "Sag es",
      idea: "Manches Bedürfnis ist kaum zu sehen. Dann braucht es Worte: zeigen.",
      watch:
        "Sieh den Bot, dessen Gesicht wenig sagt. Er zeigt, was er braucht, und bekommt eine Antwort.",
      act: "Brauchst du etwas, schau hin. Kommt nichts, zeig, was du brauchst.",
      next: "Zeig es früher. Niemand kann lesen, was nicht da ist.",
    },
    read: {
      title: "Lesen",
      idea: "Ein Zeichen ist geraten. Zwei Zeichen sind gelesen.",
      watch: "Sieh, wie ein Bot erst schaut und dann erst antwortet.",
      act: "Schau in ein Gesicht, bis zwei Zeichen dasselbe sagen. Dann antworte.",
      next: "Schau zwei Sekunden länger, bevor du antwortest.",
    },
    wait: {
      title: "Dableiben",
      idea: "Wer sich abwendet, braucht eine Pause. Wer dableibt, bekommt sie schneller zurück.",
      watch: "Ein Bot wendet sich ab. Schau auf den anderen: Er bleibt nah und verlangt nichts.",
      act: "Wendet sich jemand ab: dableiben. Kommt jemand zurück: anlächeln.",
      next: "Schließt sich ein Körper, gib ein „dableiben“. Dann nichts, bis er aufschaut.",
    },
    ask: {
      title: "Nachfragen",
      idea: "Sagt ein Gesicht wenig, frag nach. Und frag ab und zu, bevor etwas ist.",
      watch:
        "Dein Gesicht sagt gerade wenig. Sieh: Der Bot fragt dich zuerst, dann passt seine Antwort.",
      act: "Schau, und wenn du nicht sicher bist, frag. Frag alle halbe Minute, wie es geht.",
      next: "Vier Sekunden schauen genügen. Dann frag.",
    },
    inside: {
      title: "Erst innen",
      idea: "Beruhige deinen eigenen Sturm, bevor du dem von anderen antwortest.",
      watch:
        "Sieh, wie der Sturm zu einem Bot kommt und mit ihm ein Ruf. Er atmet, bevor er antwortet.",
      act: "Erst atmen. Zieht es dich, schau nach innen. Dann antworte.",
      next: "Lass den Ruf drei Sekunden warten, und atme zuerst.",
    },
    "two-ears": {
      title: "Zwei Ohren",
      idea: "Für dich klingst du immer richtig. Die anderen hören, was du nicht hörst.",
      watch:
        "Einem Bot verrutscht die Saite, und er hört es nicht. Der andere zeigt, wohin; er biegt zurück.",
      act: "Bieg den Bogen, wie sie es zeigen. Zeig ihnen, wohin, wenn ihre verrutscht.",
      next: "Schau dich öfter um. Ein Fehler zeigt sich nur, wohin du schaust.",
    },
    "other-aims": {
      title: "Andere Ziele",
      idea: "Etwas anderes zu wollen ist kein Riss.",
      watch:
        "Ein Bot will es schneller, einer langsamer. Sie zeigen es, nicken und spielen weiter.",
      act: "Zeig deinen Wunsch, lass sie ihren zeigen, und nicke.",
      next: "Zeig deinen Wunsch zuerst: Das lädt ihren ein. Dann nicke.",
    },
    "their-turn": {
      title: "Erst die anderen, dann du",
      idea: "Zwei Bedürfnisse zugleich: Beide zählen.",
      watch: "Sieh zwei Bots, die zur gleichen Zeit etwas brauchen.",
      act: "Beantworte ihres. Dann sag deines.",
      next: "Ihres zuerst, das dauert zwei Sekunden. Dann wende dich dorthin, wo du etwas brauchst.",
    },
    "work-it-out": {
      title: "Ausmachen",
      idea: "Gut ist eine Abmachung, mit der alle leben können.",
      watch:
        "Ein Bot mag es laut, einer leise. Sieh: Er schlägt die Mitte vor, und der andere nickt.",
      act: "Schlag etwas vor, womit die anderen leben können, oder nicke zu ihrem Vorschlag.",
      next: "Schau hin, wenn jemand vorschlägt, und nicke, wenn du damit leben kannst.",
    },
    misread: {
      title: "Missverstanden, übersehen",
      idea: "Eine falsche Antwort reißt ein wenig. Wende dich zurück, und es verbindet sich.",
      watch: "Sieh eine falsche Antwort, und wie sich die zwei einander wieder zuwenden.",
      act: "Wenn es reißt: hinschauen, sagen, was es war, antworten, nicken.",
      next: "Wende dich früher hin. Der erste Blick ist die Hälfte.",
    },
    "near-and-far": {
      title: "Nah und fern",
      idea: "Jemand will nah sein, jemand braucht Luft. Niemand liegt falsch.",
      watch:
        "Ein Bot will nah sein, einer braucht eine Pause. Sieh: Der eine bleibt da und bekommt Antwort.",
      act: "Bleib da, solange sie sich ausruhen. Dann sag, was du brauchst.",
      next: "Geh nicht nach. Warte, und sei da, wenn sie aufschauen.",
    },
    "blow-and-limit": {
      title: "Schlag und Grenze",
      idea: "Du darfst Stopp sagen. Und du darfst wieder hinschauen, wenn jemand ausgeteilt hat.",
      watch:
        "Ein Bot spielt viel zu laut. Der andere sagt Stopp. Sieh, wie sie wieder zusammenfinden.",
      act: "Zu laut? Sag Stopp. Getroffen? Atme, und schau, wenn jemand zurückkommt. Schlag nicht zurück.",
      next: "Sag in ein paar Sekunden Stopp. Dann schau weiter hin.",
    },
    "power-and-promise": {
      title: "Führen und Versprechen",
      idea: "Wer führt, fragt zuerst. Wer versprochen hat, fragt wieder.",
      watch:
        "Der Bot, der führt, fragt zuerst und zeigt dann, wohin. Eine halbe Minute später fragt er wieder.",
      act: "Wirst du gedrängt, bring es wieder zusammen. Führst du, schau und frag, bevor du zeigst, wohin.",
      next: "Frag alle halbe Minute nebenan, wie es geht. Auch, wenn du führst.",
    },
    "all-apart-alone": {
      title: "Alles auseinander",
      idea: "Ist alles gerissen, hält jemand zuerst an. Dann fangt ihr alle neu an.",
      watch:
        "Alles ist gerissen. Ein Bot hält an, alle schauen auf und atmen, und es fängt neu an.",
      act: "Sammle: Alle halten an, schauen auf, atmen und fangen neu an.",
      next: "Sammle sofort. Sonst tut es niemand.",
    },
  } satisfies Record<LessonId, LessonText>,

  gym: readingRoom,

  progress: {
    button: "Was gespeichert ist",
    title: "Was dieser Browser von deinem Kurs behält",
    says: "Nur hier, in diesem Browser. Sonst sieht es niemand.",
    save: "Als Datei sichern",
    load: "Eine Datei laden",
    erase: "Löschen",
    eraseSure: "Endgültig löschen",
    keep: "Behalten",
    erased: "Gelöscht.",
    loaded: "Geladen.",
    file: "broken-consort-kurs",
    broken:
      "Was dieser Browser behalten hatte, ließ sich nicht lesen. Es bleibt, wie es ist, bis du etwas Neues lernst.",
    full: "Dieser Browser kann gerade nichts behalten. Dein Kurs geht weiter, bis du die Seite schließt; sichere ihn als Datei.",
    link: {
      title: "Auf anderen Geräten",
      says: "In diesem Browser, und auf diesem Server unter deinem Link. Sonst sieht es niemand.",
      about:
        "Mit einem eigenen Link merkt sich auch der Server deinen Kurs: Lektionen und was du gelesen hast. Ohne Namen. Er löscht ihn, wenn er so lange nicht benutzt wurde, wie dieser Server Dinge aufhebt.",
      make: "Link machen",
      label: "Wer diesen Link hat, hat deinen Kurs",
      copy: "Link kopieren",
      copied: "Kopiert.",
      take: "Vom Server nehmen",
      taken: "Der Server hebt nichts mehr davon auf. Dieser Browser schon.",
      notErased:
        "Der Server hat nicht geantwortet, darum wurde nichts gelöscht. Versuch es später.",
      trouble: {
        badShape: "Der Server hat das nicht verstanden. Dieser Browser hebt deinen Kurs auf.",
        tooLong: "Das ist dem Server zu lang. Dieser Browser hebt deinen Kurs auf.",
        tooFast: "Das kam sehr oft. Mit dem nächsten Schritt wird es wieder gesendet.",
        nothingKept: "Dieser Server hebt nichts auf. Sichere deinen Kurs als Datei.",
        storeAway:
          "Der Server kann gerade nicht schreiben. Mit dem nächsten Schritt wird es wieder gesendet.",
        noAnswer: "Der Server antwortet nicht. Mit dem nächsten Schritt wird es wieder gesendet.",
      },
    },
    badFile: "Diese Datei ist kein Kurs dieses Spiels. Nichts hat sich geändert.",
  },
};
