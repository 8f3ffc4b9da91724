/** Stored data: the page for everybody, and the facilitator's options. */
import type { KeptError } from "../../protocol/kept.ts";
import type { Keeping } from "../../live/views.ts";
import { pluralsOf } from "../plural.ts";

const plural = pluralsOf("en");
const days = (count: number): string => plural(count, { one: "1 day", other: `${count} days` });
const people = (count: number): string =>
  plural(count, { one: "1 person", other: `${count} people` });
const marks = (count: number): string => plural(count, { one: "1 mark", other: `${count} marks` });

export const kept = {
  title: "What is kept here",
  lead: "This game is played in a browser, without an account. Here is all that its server writes down, who may see it, and when it is deleted.",
  print: "Print this page",
  start: "To the start page",
  of: (host: string) => `The server at ${host}`,
  head: { what: "What", who: "Who may see it", gone: "When it is gone" },
  /** Labels for narrow pages, which have no columns. */
  narrow: { who: "Who sees it:", gone: "Gone:" },
  /** Deleted with the session. */
  withSession: "with the session",
  rows: {
    names: {
      what: "The name you type. A made-up one will do.",
      who: "Your group, and whoever leads. Among friends it is gone as soon as your room closes.",
    },
    seats: {
      what: "Where you sat, from when to when, and the key to your chair. In a class: when you were there.",
      who: "Whoever leads, and whoever runs the server; the key only your own device.",
    },
    played: {
      what: "What you did while you played: where you looked, which signs you gave, how you held the bow. It stands beside the number of your chair, not beside your name.",
      who: "You, if you played alone. Else whoever leads, and whoever runs the server.",
    },
    made: {
      what: "What the game made of it: needs, tears, mends, what grew between two of you.",
      who: "Whoever leads sees what went on inside each chair. Nobody else in the room does, and no screen shows it.",
    },
    forms: {
      what: "Your answers to the questionnaire, before and after, if your group has one. You may skip it, or any part of it.",
      who: "You. Whoever leads sees how often each answer was chosen, once five people have answered. In the tables your answers stand under your number.",
    },
    written: {
      what: "What you write while looking back, and the words of the group.",
      who: "Only you, until you share it. Then whoever leads; the big screen only without your name.",
    },
    led: {
      what: "What whoever leads marked or wrote, the plan, and their own scenes.",
      who: "Whoever leads.",
    },
    course: {
      what: "How far you have come in your course, if you made a link of your own for it. No name.",
      who: "Whoever has your link, and whoever runs the server.",
      gone: "when you take it off the server, or when it was not used for as long as a session is kept",
    },
  },
  browser: {
    what: "In your own browser: your name, your settings, the key to your chair, how far you have come in practice, and words not sent yet.",
    who: "Nobody but this browser.",
    gone: "when you clear its data",
  },
  where: {
    title: "Where",
    memory: "In the memory of the server, and nowhere else.",
    sqlite: "In a file on the server’s own disk.",
    postgresql: "In a database that belongs to the server.",
    unknown: "On the server. It gave no answer just now as to how.",
  },
  long: {
    title: "How long",
    days: (count: number) =>
      `A session is deleted by itself ${days(count)} after it was last used, with everything in it.`,
    nothing: "Nothing outlives a session: when it ends, all of it is gone.",
    unknown: "As long as whoever runs the server has set it: 90 days, if nothing else.",
    sooner:
      "Whoever leads can delete a session at once. Ask them, or whoever runs the server, if you want yours to go.",
  },
  take: {
    title: "Who may take it along",
    says: "Whoever leads may save what was played as tables, for research or for themselves. There are no names in them: who is who is a file of its own. Nobody is graded, and the tables hold no score of anybody.",
  },
  never: {
    title: "Never kept",
    items: [
      "Voice, picture, or anything from a camera or a microphone: the game asks for neither.",
      "E-mail addresses, passwords of yours, or who you are elsewhere.",
      "The address of your device. It is counted in memory, so that nobody floods the game, and is not written down.",
      "Anything for advertisers: there are no cookies, and this page asks no other host for anything.",
    ],
  },
  /** For facilitators. */
  leads: {
    page: "The whole page, to print",
    take: "Take it along",
    tables: { name: "Tables, without names", says: "a zip for R, Python and spreadsheets" },
    names: { name: "Who is who", says: "names to the numbers in the tables: keep it apart" },
    whole: { name: "Everything, as one file", says: "with names; another server can take it in" },
    making: "Playing it all again … this may take a minute.",
    made: (file: string) => `Saved as ${file}.`,
    delete: "Delete this session …",
    sure: "Delete all of it?",
    goes: (count: number, marked: number) =>
      `The session ends for everybody. Gone are ${people(count)} with their seats and links, ${marked === 0 ? "" : `${marks(marked)}, `}your own scenes, what grew between people, and everything that was played. Nobody can bring it back.`,
    yes: "Delete all of it",
    no: "Keep it",
    over: "When the session has ended, only whoever runs the server can still save it.",
    refused: {
      badShape: "The server did not understand that.",
      notFacilitator: "This link may not do that.",
      passwordNeeded: "A password was set for leading. Load this page again to type it.",
      wrongPassword: "The password is another one now. Load this page again to type it.",
      tooManyTries: "There were too many wrong passwords. Wait a little.",
      tooFast: "That was asked often. Wait a little, then press again.",
      busy: "Another one is being made just now. Press again in a moment.",
      tooLarge:
        "It is too large to be made here. Whoever runs the server can do it: npm run export.",
      nothingKept: "Nothing of this session is kept.",
      storeAway: "The server cannot read its disk or database just now. Play goes on.",
      noAnswer: "No answer came. Press again.",
    } satisfies Record<KeptError | "noAnswer", string>,
  },
  /** Notice on a console while storing fails. */
  trouble: {
    slow: "Saving is slow just now. Play goes on.",
    full: "Not being saved: the server’s disk is full. Play goes on.",
    readOnly: "Not being saved: the server may not write to its disk. Play goes on.",
    busy: "Not being saved just now: the database is busy. Play goes on.",
    unreachable: "Not being saved: the server’s disk or database is away. Play goes on.",
    waits: "What waits is saved as soon as that is over.",
    lost: "Something of this session could not be saved, and is lost.",
  } satisfies Record<Exclude<Keeping["state"], "ok">, string> & Record<"waits" | "lost", string>,
};
