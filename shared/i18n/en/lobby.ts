import type { Pace } from "../../model/numbers.ts";
import type { Passage } from "../../session/agreement-terms.ts";
import { pluralsOf } from "../plural.ts";

const plural = pluralsOf("en");
const pace = {
  beginner: { name: "gentle", says: "time to look twice" },
  normal: { name: "steady", says: "a need shows every half minute, or so" },
  expert: { name: "quick", says: "for those who know each other's faces" },
} satisfies Record<Pace, { name: string; says: string }>;
const passage = { opening: "opening", middle: "middle", ending: "ending" } satisfies Record<
  Passage,
  string
>;

/** Before the music: who sits where, what to play, what is agreed. */
export const lobby = {
  title: "Your consort",
  seats: "Who sits where",
  ownCard: "Your own card",
  noCard: "none",
  plan: "What to play",
  agreed: (line: string) => `Agreed: ${line}.`,
  begin: "Begin",
  hostBegins: "The host will begin.",
  leave: "Leave",
  settle: "What we agree on",
  code: {
    label: (signs: string) => `Code ${signs}`,
    field: "Code, six letters and digits",
    /** Beside a code that failed and may be tried again. */
    again: "Try again",
    join: "Join",
    shared: "Friends open the link, or type the code.",
    copy: "Copy link",
    copied: "Copied. Send it to your friends.",
    byHand: "This browser will not copy: mark the link and copy it by hand.",
    thisComputer: (host: string) =>
      `This link works on this computer only: friends on other devices need the computer's own address in place of "${host}".`,
  },
  choice: { piece: "Piece", minutes: "Minutes", pace: "Pace" },
  /** What each pace feels like, to help in choosing. */
  pace,
  aPiece: "A piece",
  /** What the host has chosen, after the title of the piece. */
  planned: (minutes: number, at: Pace) =>
    `, ${minutes} ${plural(minutes, { one: "minute", other: "minutes" })}, ${pace[at].name} pace: ${pace[at].says}.`,
  seat: {
    latecomers: "Latecomers are welcome: they take a bot's chair while the music plays.",
    player: {
      person: "",
      bot: "a bot, until a friend comes",
      keptFor: "away, the chair is kept",
    },
    free: "Free",
    freeLabel: (name: string) => `Free ${name}'s chair`,
    sure: (name: string) => `Give ${name}'s chair to a bot?`,
    yes: "Yes, free it",
    no: "No",
    share: "Several players share a device",
  },
  agree: {
    asHost: "What you press is agreed. The others may suggest something else.",
    asGuest: "Press what you would like: it is agreed once the others nod.",
    leads: (of: Passage, who: string) => `${passage[of]}: ${who}`,
    whoLeads: (of: Passage) => `Who leads the ${passage[of]}?`,
    suggests: (who: string, terms: string, nods: number, needed: number) =>
      `${who} suggests: ${terms}. ${nods} of ${needed} nods.`,
    youSuggest: (terms: string, nods: number, needed: number) =>
      `You suggest: ${terms}. ${nods} of ${needed} nods.`,
    nod: "Nod",
    leadsPassage: (who: string, of: Passage) => `${who} leads the ${passage[of]}`,
    youLeadPassage: (of: Passage) => `you lead the ${passage[of]}`,
    nobodyLeadsPassage: (of: Passage) => `nobody leads the ${passage[of]}`,
  },
};
