/** How to play, on one sheet; loaded when it is first opened. */
export const help = {
  title: "So wird gespielt",
  about:
    "Für dich selbst klingst du immer richtig. Das geht allen so. Schau also zu den anderen: Ihre Gesichter sagen dir, was sie brauchen und wie du klingst, und deines sagt es ihnen. Reißt eine Verbindung, hörst du es; verbindet ihr sie wieder, hält sie besser als zuvor.",
  needs: "Worum ein Gesicht bittet",
  read: "Kein Zeichen ist für sich sicher. Lies mehrere zusammen, etwa drei Sekunden lang, bevor du antwortest: Ein falscher Versuch kostet. Ein Bedürfnis, das rechtzeitig gesehen wird, vor jedem Wort, verbindet am meisten. Kannst du es nicht sehen, frag nach: Worte helfen auch, nur weniger.",
  tuning: "Wie eins spielen",
  tunes: [
    {
      name: "Gesichter, die zurückschauen,",
      says: "sagen die ganze Zeit, wohin und wie weit. Bieg den Bogen etwas, schau hin, und hör auf, wenn das Gesicht ruhig wird.",
    },
    {
      name: "Ein gezeigter Wink",
      says: "sagt nur, wohin. Einen Moment danach sagt das Gesicht deutlich, wie weit: Schau hin, während du biegst.",
    },
    {
      name: "Den Weg zeigen:",
      says: "Einmal genügt. Dann lass dein Gesicht sprechen; dasselbe noch einmal in acht Sekunden würde drängen.",
    },
    {
      name: "Nur zu zweit",
      says: "hört ihr nicht, wie weit ihr auseinander seid, außer etwas ist gerissen. Eure Gesichter sagen es euch.",
    },
    {
      name: "Unruhig",
      says: "siehst du weniger in Gesichtern, und deines zeigt weniger. Atme. Wessen Atem schnell wird, darfst du immer fragen.",
    },
    {
      name: "Wer nicht gelesen wird oder gerissen bleibt,",
      says: "sehnt sich danach und treibt davon. Gesehen werden holt zurück.",
    },
  ],
  faces: { shows: "Es zeigt sich", needs: "Gebraucht wird", answer: "Antwort" },
  mending: "Wieder verbinden, Schritt für Schritt",
  steps: [
    { name: "Bemerken.", says: "Schau hin, und bleib." },
    { name: "Gelten lassen.", says: "Atme, bis beide ruhig sind. Kein Vorwurf." },
    { name: "Erkunden.", says: "Frag nach, zeig, was du brauchst, findet, was gefehlt hat." },
    {
      name: "Zusammenspielen.",
      says: "Schaut euch an, gebt, was gebraucht wird, spielt vier Schläge wie eins.",
    },
  ],
  losing: "Wie man sich verlieren kann",
  ruptures: { happened: "Was geschah", sounds: "So klingt es", mends: "Das verbindet" },
  within: "Abmachungen, Wünsche, und was in dir vorgeht",
  inner: [
    {
      name: "Abmachungen.",
      says: "Drücke P oder das beschriebene Blatt, um sie zu sehen und andere vorzuschlagen. Nicke der Person zu, die vorschlägt, dann stimmst du zu. Wer eine bricht, sagt „mein Anteil“ und erneuert sie.",
    },
    {
      name: "Wünsche.",
      says: "Deiner steht auf deiner Karte, und nur du kennst ihn. Verschiedenes zu wollen ist in Ordnung: Frag nach dem der anderen, und nicke dazu.",
    },
    {
      name: "Ein ruhiges Gesicht über einem Sturm.",
      says: "Ein ruhiges Zeichen, während du nicht ruhig bist, verdeckt, was du fühlst, und kostet Kraft. Zu lang gehalten, wirst du innen uneins. Andere sehen seine beiden Enden: Atem, Wangen und Zittern werden auf einen Schlag ruhig, wenn das Zeichen beginnt, und sind auf einen Schlag wieder da, wenn es endet.",
    },
    {
      name: "Stopp.",
      says: "Es braucht keinen Grund, und zehn Sekunden lang erreicht dich kein scharfes Zeichen. Einmal in der Minute hast du dann auch Ruhe: Solange bittet dich niemand um etwas Neues.",
    },
    {
      name: "Wohin es dich zieht.",
      says: "Mit einer eigenen Karte zieht dich ein Schmerz irgendwohin. Schau rechtzeitig nach innen und sag „mein Anteil“, dann wird eine Stärke daraus.",
    },
  ],
  cuesAndKeys: "Zeichen und Tasten",
  keys: {
    title: "alles andere",
    look: "zu jemandem schauen, von links nach rechts",
    next: "zur vorigen, zur nächsten Person schauen",
    inward: "nach innen schauen",
    away: "wegschauen",
    breathe: "halten, um zu atmen",
    bend: "höher, tiefer",
    push: "das Tempo bremsen, vorantreiben",
    loud: "leiser, lauter",
    press: "drücken, was ausgewählt ist (Tab geht weiter)",
    agreements: "Abmachungen: ansehen, vorschlagen",
    offer: "tun, was der Papierstreifen anbietet",
    mute: "stumm",
    captions: "Untertitel",
    lines: "die letzten Zeilen noch einmal lesen",
    help: "dieses Blatt",
    settings: "Einstellungen, gehen",
  },
};
