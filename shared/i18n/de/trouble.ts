import type { Refusal } from "../../model/refusal.ts";
import type { JoinRefusal, RequestError, ServerNotice } from "../../protocol/messages.ts";

/** Why something failed or ended, for the player it concerns. */
export const trouble = {
  /** [A8] Why a command was refused. */
  refused: {
    notPlaying: "Die Musik klingt noch nicht.",
    standsStill: "Gerade steht alles still.",
    setDown: "Gerade spielt ein Bot für dich. Deine Spielleitung kann dir den Platz zurückgeben.",
    noSuchChair: "Dort sitzt niemand.",
    thatIsYou: "Das ist dein eigener Platz. Schau stattdessen nach innen.",
    lookAtSomeone: "Schau zuerst jemanden an: Ein Zeichen braucht ein Gesicht.",
    eyesNotThereYet: "Deine Augen sind noch unterwegs.",
    breathing: "Du atmest gerade. Lass los, dann beweg dich.",
    notOnTheTable: "Das gehört nicht zu dieser Szene.",
    theySaidStop: "Dort wurde Stopp gesagt. Lass einen Moment Ruhe.",
    enoughForThem: "Dort kam gerade viel an. Lass es eine Weile ruhen.",
    tooSoon: "Lass erst dein letztes Zeichen ankommen.",
    noNeedToShow: "Du brauchst gerade nichts.",
    nothingToOwn: "Hier gibt es gerade keinen Anteil von dir zu sagen.",
    agreedAlready: "Genau das habt ihr schon abgemacht.",
    proposalInTheAir: "Ein Vorschlag nach dem anderen: Einer steht noch im Raum.",
    floorToOthers: "Du hast gerade etwas vorgeschlagen. Lass anderen einen Moment dafür.",
    flooded: "Zu viel auf einmal: Dein Körper kam nicht mit. Atme.",
    gatheredJustNow: "Gerade eben wurden alle gesammelt.",
    outOfRange: "So weit reicht der Bogen nicht.",
  } satisfies Record<Refusal, string>,
  /** Why the server refused a message. */
  declined: {
    badShape: "Das hat der Server nicht verstanden.",
    unknownMessage: "Das hat der Server nicht verstanden.",
    tooFast: "Das war etwas schnell: Nicht alles wurde gehört.",
    noSuchScene: "Diese Szene gibt es hier nicht.",
    noOtherPart: "Gerade ist keine andere Karte zu haben.",
    led: "Darum kümmert sich deine Spielleitung.",
    standsStill: "Gerade steht alles still.",
    notHost: "Das kann nur, wer zuerst da war.",
    notNow: "Nicht, solange die Musik spielt.",
    noSuchPiece: "Dieses Stück kennt der Server nicht.",
    noSuchChair: "An diesem Platz sitzt niemand mehr.",
    ownChair: "Das ist dein eigener Platz.",
    notAlone: "Andere haben mitgespielt: Was in ihnen vorging, gehört ihnen.",
    nothingSuggested: "Das wird nicht mehr vorgeschlagen.",
  } satisfies Record<RequestError, string>,
  /** Why joining failed. */
  join: {
    badRequest: "Das hat der Server nicht verstanden. Bitte versuch es noch einmal.",
    oldPage: "Diese Seite ist älter als der Server. Bitte lade sie neu.",
    foreignOrigin:
      "Eine andere Website hat danach gefragt. Bitte öffne das Spiel auf seiner eigenen Seite.",
    noSuchConsort: "Unter diesem Code spielt niemand. Bitte sieh ihn dir noch einmal an.",
    tooManyAtOnce: "Gerade kommen viele auf einmal. Einen Moment …",
    tooManyConsorts: "Dieser Server ist gerade voll. Bitte versuch es in einer Weile noch einmal.",
    full: "Alle Plätze dieses Ensembles sind gerade besetzt.",
    chairHeld:
      "Dieser Browser hat schon einen Platz in diesem Ensemble: Geh dorthin zurück, oder bitte die Person, die zuerst da war, mehrere an einem Gerät zu erlauben.",
    freed:
      "Wer zuerst da war, hat deinen Platz weitergegeben. Mit dem Code kannst du um einen anderen bitten.",
    noSuchScene: "Diese Szene gibt es hier nicht.",
    isItYou: "Jemand mit diesem Namen war schon hier.",
    allTaken: "Alle Plätze sind besetzt. Du kannst zuschauen.",
    barred: "Du wurdest gebeten, diese Sitzung zu verlassen. Sprich mit der Leitung.",
    wrongLink: "Dieser Link öffnet die Sitzung nicht. Bitte kopiere ihn noch einmal.",
    passwordNeeded: "Diese Sitzung fragt nach einem Passwort.",
    wrongPassword: "Das ist nicht das Passwort.",
    tooManyTries: "Zu viele falsche Passwörter. Warte eine Minute, dann versuch es noch einmal.",
    notHere: "Dein Platz ist jetzt woanders. Er wird gesucht …",
    unreachable: "Der Server war nicht zu erreichen. Bitte sieh nach deiner Verbindung.",
    blocked:
      "Dieses Netz scheint Live-Verbindungen (WebSocket) zu sperren. Versuch ein anderes Netz, oder frag die Person, die sich um dieses kümmert.",
    gone: "Dein Platz wird nicht mehr freigehalten.",
    partMissing:
      "Ein Teil der Seite ist nicht angekommen. Sieh nach deiner Verbindung, dann lade die Seite neu.",
  } satisfies Record<JoinRefusal | "unreachable" | "blocked" | "gone" | "partMissing", string>,
  /** To the page that looks into it. */
  check: "Nachsehen, was im Weg ist",
  /** Why the player's session ended. */
  disconnected: {
    elsewhere: "Du spielst in einem anderen Tab weiter.",
    tooFast: "Der Server hat deine Verbindung beendet: Es kam viel zu viel darüber.",
    closed: "Der Server hat geschlossen. Danke fürs Spielen.",
    freed:
      "Wer zuerst da war, hat deinen Platz weitergegeben. Mit dem Code kannst du um einen anderen bitten.",
    brokenOff: "Auf dem Server ging etwas schief, und die Musik musste aufhören. Das tut uns leid.",
    sessionOver: "Die Sitzung ist zu Ende. Danke fürs Spielen.",
    noChair: "Du hast gerade keinen Platz. Du kannst zuschauen.",
    over: "Dieses Ensemble gibt es nicht mehr.",
  },
  /** State of a connection that is not open. */
  line: {
    away: "Der Server steht gerade still. Nichts ist verloren: Diese Seite macht von selbst weiter, wenn er zurück ist.",
    connecting: "Dein Platz wird gesucht …",
    reconnecting:
      "Die Verbindung ist abgebrochen. Ein Bot hält deinen Platz, bis wir die anderen erreichen …",
  },
  /** The server was gone, and has it all again. */
  back: {
    title: "Wir sind wieder da.",
    says: "Nichts ist verloren. Gleich geht die Musik weiter, wo sie war.",
  },
  /** The last movement was played by an older version of the game. */
  renewed:
    "Das Spiel wurde erneuert, während ihr gespielt habt, und die Musik endete hier. Was zwischen euch gewachsen ist, bleibt.",
  /** What the server tells all players. */
  server: {
    closing: "Der Server schließt, und die Musik endet hier. Danke fürs Spielen.",
  } satisfies Record<ServerNotice, string>,
};
