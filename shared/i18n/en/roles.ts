import type { Pattern, Reflex, Strength } from "../../model/role.ts";
import type { Wish } from "../../model/wish.ts";

/** [Q1], [Q2], [D1] What a player brings along: a card, a reflex, a wish. */
export const roles = {
  /** How things are for this player today, to act from: no past, and no name of a pattern. */
  pattern: {
    secure: {
      name: "at home with others",
      says: "Today you trust that somebody comes when you call.",
      play: "Show what you feel, ask when you need, wait when others need to be alone.",
    },
    dismissive: {
      name: "used to going without",
      says: "Today you would rather manage alone, and you show little.",
      play: "You need as much as anyone. Let a little more of it be seen than feels right.",
    },
    preoccupied: {
      name: "never quite sure of them",
      says: "Today you are not sure that they will come, so you call often and loudly.",
      play: "Trust one answer before you call for the next. Waiting is hard for you: try it.",
    },
    disorganised: {
      name: "near, and wary",
      says: "Today you want company, and you hold back from it.",
      play: "Your face says several things at once. Breathe, then show one thing.",
    },
  } satisfies Record<Pattern, { name: string; says: string; play: string }>,
  /** The reflex after a hurt, and the strength it becomes when it is noticed in time. */
  reflex: {
    makingNice: {
      name: "you smile it over",
      pull: "When a bond tears you want it pleasant again at once.",
      turnsInto: "Seen in time it becomes generosity: what you give now counts for more.",
    },
    fighting: {
      name: "you hit back",
      pull: "When a bond tears you want to strike, blame, or draw a line.",
      turnsInto: "Seen in time it becomes clarity: you say what you need, and it takes no courage.",
    },
    fading: {
      name: "you drift off",
      pull: "When a bond tears you want to be somewhere else.",
      turnsInto: "Seen in time it becomes spaciousness: little can unsettle you for a while.",
    },
  } satisfies Record<Reflex, { name: string; pull: string; turnsInto: string }>,
  /** A strength, while it lasts: its name, and its effect. */
  strength: {
    generosity: { name: "generosity", does: "what you give counts for more" },
    clarity: { name: "clarity", does: "saying what you need takes no courage" },
    spaciousness: { name: "spaciousness", does: "little can unsettle you" },
  } satisfies Record<Strength, { name: string; does: string }>,
  /** How the pull of a reflex feels. */
  pulled: {
    makingNice: "You feel the pull to smile it over.",
    fighting: "You feel the pull to hit back.",
    fading: "You feel the pull to drift off.",
  } satisfies Record<Reflex, string>,
  /** A private wish, as its owner reads it. */
  wish: {
    slower: "You would like it slower.",
    faster: "You would like it faster.",
    softer: "You would like it softer.",
    louder: "You would like it louder.",
    alone: "You would like to play more by yourself.",
    together: "You would like to play more as one.",
  } satisfies Record<Wish, string>,
  /** The same wish as another player shows it, after the player's name. */
  wishSeen: {
    slower: "would like it slower",
    faster: "would like it faster",
    softer: "would like it softer",
    louder: "would like it louder",
    alone: "would rather play alone",
    together: "would rather play as one",
  } satisfies Record<Wish, string>,
  /** The same wish in one word. */
  wishShort: {
    slower: "slower",
    faster: "faster",
    softer: "softer",
    louder: "louder",
    alone: "alone",
    together: "together",
  } satisfies Record<Wish, string>,
  card: {
    private:
      "Only you see this. A card tells you how it is for you today, and what hurt pulls you to. Draw another without a reason, or play without one.",
    draw: "Draw a card",
    drawAnother: "Draw another",
    none: "No card",
    from: "Today you are",
    hurts: "When it hurts",
    noReflex: "nothing in particular",
  },
};
