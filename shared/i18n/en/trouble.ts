import type { Refusal } from "../../model/refusal.ts";
import type { JoinRefusal, RequestError, ServerNotice } from "../../protocol/messages.ts";

/** Why something failed or ended, for the player it concerns. */
export const trouble = {
  /** [A8] Why a command was refused. */
  refused: {
    notPlaying: "The music is not sounding yet.",
    standsStill: "Everything stands still just now.",
    setDown: "A bot plays your part just now. Your facilitator can give it back.",
    noSuchChair: "Nobody sits there.",
    thatIsYou: "That is your own chair. Look in instead.",
    lookAtSomeone: "Look at someone first: a cue needs a face.",
    eyesNotThereYet: "Your eyes are still on their way.",
    breathing: "You are breathing. Let go, then move.",
    notOnTheTable: "That is not part of this scene.",
    theySaidStop: "They said stop. Give them a moment.",
    enoughForThem: "A lot has come their way just now. Let it rest a while.",
    tooSoon: "Let your last cue land first.",
    noNeedToShow: "You need nothing just now.",
    nothingToOwn: "There is nothing here to own just now.",
    agreedAlready: "That is what you have agreed on already.",
    proposalInTheAir: "One proposal at a time: another is still in the air.",
    floorToOthers: "You have just proposed something. Leave others a moment to.",
    flooded: "Too much at once: your body did not follow. Breathe.",
    gatheredJustNow: "Everyone was gathered a moment ago.",
    outOfRange: "That is further than the bow can go.",
  } satisfies Record<Refusal, string>,
  /** Why the server refused a message. */
  declined: {
    badShape: "The server did not understand that.",
    unknownMessage: "The server did not understand that.",
    tooFast: "That was a little fast: some of it was not heard.",
    noSuchScene: "That scene is not here.",
    noOtherPart: "There is no other card to be had just now.",
    led: "Your facilitator looks after that.",
    standsStill: "Everything stands still just now.",
    notHost: "Only the player who was here first can do that.",
    notNow: "Not while the music plays.",
    noSuchPiece: "The server does not know that piece.",
    noSuchChair: "Nobody sits in that chair any more.",
    ownChair: "That is your own chair.",
    notAlone: "Others played with you: what went on inside them is theirs.",
    nothingSuggested: "That is not suggested any more.",
  } satisfies Record<RequestError, string>,
  /** Why joining failed. */
  join: {
    badRequest: "The server did not understand that. Please try again.",
    oldPage: "This page is older than the server. Please load it again.",
    foreignOrigin: "Another website asked for this. Please open the game on its own page.",
    noSuchConsort: "Nobody is playing under that code. Please look at it again.",
    tooManyAtOnce: "Many are coming in at once. One moment …",
    tooManyConsorts: "This server is full just now. Please try again in a while.",
    full: "All chairs of this consort are taken just now.",
    chairHeld:
      "This browser has a chair in that consort: go back to it, or ask the host to let several share a device.",
    freed: "The host has given your chair away. With the code you can ask for another.",
    noSuchScene: "That scene is not here.",
    isItYou: "Somebody of that name was here before.",
    allTaken: "All chairs are taken. You can watch.",
    barred: "You have been asked to leave this session. Talk to whoever leads it.",
    wrongLink: "This link does not open that session. Please copy it again.",
    passwordNeeded: "This session asks for a password.",
    wrongPassword: "That is not the password.",
    tooManyTries: "Too many wrong passwords. Wait a minute, then try again.",
    notHere: "Your chair is somewhere else now. Looking for it …",
    unreachable: "The server could not be reached. Please check your connection.",
    blocked:
      "This network seems to block live connections (WebSocket). Try another network, or ask whoever looks after this one.",
    gone: "Your chair is not waiting any more.",
    partMissing:
      "A part of the page did not arrive. Look at your connection, then load the page again.",
  } satisfies Record<JoinRefusal | "unreachable" | "blocked" | "gone" | "partMissing", string>,
  /** Link to the check page. */
  check: "See what is in the way",
  /** Why the player's session ended. */
  disconnected: {
    elsewhere: "You are playing on in another tab.",
    tooFast: "The server ended your connection: far too much came through it.",
    closed: "The server has closed. Thank you for playing.",
    freed: "The host has given your chair away. With the code you can ask for another.",
    brokenOff: "Something went wrong on the server, and the music had to stop. We are sorry.",
    sessionOver: "The session is over. Thank you for playing.",
    noChair: "You have no chair just now. You can watch.",
    over: "This consort is not there any more.",
  },
  /** State of a connection that is not open. */
  line: {
    connecting: "Finding your chair …",
    away: "The server has stopped for now. Nothing is lost: this page goes on by itself when it is back.",
    reconnecting: "The connection dropped. A bot holds your chair while we reach the others …",
  },
  /** [Y15] The server was restarted, and everything is back. */
  back: {
    title: "We are back.",
    says: "Nothing is lost. Soon the music goes on where it was.",
  },
  /** The last movement was played by an older version of the game. */
  renewed:
    "The game was updated while you played, and the music ended here. What grew between you is kept.",
  /** What the server tells all players. */
  server: {
    closing: "The server is closing, and the music ends here. Thank you for playing.",
  } satisfies Record<ServerNotice, string>,
};
