import { pluralsOf } from "../plural.ts";

const plural = pluralsOf("en");
const people = (count: number): string =>
  plural(count, { one: "1 person", other: `${count} people` });

/** [Y9] [Y10] The roster of a class, on screen and in print. */
export const roster = {
  open: "The class",
  title: "The class",
  lead: "Everybody on this list has a link of their own. It gives them their seat, on any device.",
  names: "Nicknames, one a line",
  namesHint: "Max\nAnouk\nJuno",
  nicknames: "Nicknames are enough. You can paste a whole list.",
  add: "Add to the list",
  added: (count: number) => `${people(count)} on the list.`,
  noNames: "Write at least one name.",
  here: (here: number, all: number) => `${here} of ${all} are here`,
  nobody: "Nobody is on the list yet. Write or paste the nicknames of your class.",
  list: "The list",
  isHere: "here",
  wasHere: "was here",
  notYet: "not yet here",
  copy: "Copy link",
  copyOf: (name: string) => `Copy the link of ${name}`,
  copied: (name: string) => `The link of ${name} is copied.`,
  newLink: "New link",
  newLinkOf: (name: string) => `A new link for ${name}`,
  renewed: (name: string) => `${name} has a new link. The old one leads nowhere now.`,
  remove: "Take off",
  removeOf: (name: string) => `Take ${name} off the list`,
  removed: (name: string) => `${name} is off the list.`,
  absent: "Who is not here",
  absentAs: {
    unseated: { name: "has no seat", says: "Late ones get a seat when they come." },
    bots: { name: "has a bot in their seat", says: "It plays until they come." },
  },
  print: "Print the squares",
  printSays: "A square for each, to cut out.",
  loading: "Fetching the links …",
  failed: "The links did not come.",
  again: "Try again",
  notKept:
    "This list is kept, and so are its links: they lead here again next week. Whoever runs the server sets for how long; unused for 90 days, it is deleted.",
  views: { list: "The list", grown: "How they grew", take: "Take it along" },
  /** [Y12] */
  grown: {
    title: "How they grew",
    came: (lessons: readonly number[], held: number) =>
      held === 0
        ? "no lesson yet"
        : lessons.length === 0
          ? `not here in any of ${plural(held, { one: "1 lesson", other: `${held} lessons` })}`
          : `here in ${lessons.length === held ? "every lesson" : `lesson ${lessons.join(", ")} of ${held}`}`,
    empty:
      "Nothing has been played yet. After the first music this shows who played together, what tore and what was mended.",
    which: ["Lesson on the left", "Lesson on the right"],
    lesson: (nth: number, title: string) => (title === "" ? `Lesson ${nth}` : `${nth} ${title}`),
    circle: (nth: number) => `Who had played together by lesson ${nth}`,
    together: (count: number) =>
      plural(count, { one: "1 pair played together", other: `${count} pairs played together` }),
    mended: "mended",
    torn: "open tears",
    pairs: "pairs",
    fromTo: (before: number, after: number) =>
      before === after ? String(after) : `${before} → ${after}`,
    pair: (one: string, other: string, seams: number, torn: boolean) =>
      `${one} and ${other}: mended ${seams}${torn ? ", one tear open" : ""}`,
    says: "Only you see this. A thin line: they have played together. Gold: they have mended. Broken: something is still open between them.",
    print: "Print who was here",
    dots: "● was here · ○ was not",
    path: "From lesson to lesson",
    cameNow: "came",
    tore: "tore",
    half: "half mended within",
    inTune: "in tune",
    seconds: (count: number) => `${count} s`,
    percent: (count: number) => `${count} %`,
    pathSays:
      "All groups together. Other scenes and seats make other figures: more tears may well mean that more was dared.",
  },
  lessons: {
    title: "Lessons",
    of: (now: number, all: number) => (all === 1 ? "One lesson" : `Lesson ${now} of ${all}`),
    says: "The same people come back: seats, links and bonds stay. Each lesson has its own hour.",
    name: (nth: number) => `Name of lesson ${nth}`,
    nameHint: "no name yet",
    now: "now",
    attended: (count: number) => `${people(count)} came`,
    open: "Go to it",
    openOf: (nth: number, title: string) =>
      title === "" ? `Go to lesson ${nth}` : `Go to lesson ${nth}, ${title}`,
    opened: (nth: number) => `This is lesson ${nth} now.`,
    sure: "Music plays. It ends when you press again.",
    really: "End and go",
    add: "Add a lesson",
    drop: "Take off the last",
  },
  paper: {
    title: (title: string) => (title === "" ? "Your seat in the consort" : title),
    says: "Scan your own square with the camera of a phone or tablet. It leads to your seat.",
    or: (host: string, code: string) => `Or go to ${host}, type ${code} and your name.`,
    square: (name: string) => `QR code that leads ${name} to their seat`,
  },
};
