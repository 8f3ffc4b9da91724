import type { Pattern, Reflex, Strength } from "../../model/role.ts";
import type { Wish } from "../../model/wish.ts";

/** [Q1], [Q2], [D1] What a player brings along: a card, a reflex, a wish. */
export const roles = {
  /** How things are for this player today, to act from: no past, and no name of a pattern. */
  pattern: {
    secure: {
      name: "bei anderen zu Hause",
      says: "Heute vertraust du darauf, dass jemand kommt, wenn du rufst.",
      play: "Zeig, was du fühlst, frag, wenn du etwas brauchst, und bleib da, wenn andere allein sein müssen.",
    },
    dismissive: {
      name: "kommt allein klar",
      says: "Heute möchtest du lieber allein zurechtkommen, und du zeigst wenig.",
      play: "Du brauchst so viel wie alle. Lass etwas mehr davon sehen, als sich richtig anfühlt.",
    },
    preoccupied: {
      name: "nie ganz sicher",
      says: "Heute bist du nicht sicher, dass jemand kommt, also rufst du oft und laut.",
      play: "Trau einer Antwort, bevor du nach der nächsten rufst. Warten fällt dir schwer: Versuch es.",
    },
    disorganised: {
      name: "will hin und zögert",
      says: "Heute willst du Gesellschaft, und du hältst dich davon zurück.",
      play: "Dein Gesicht sagt mehreres zugleich. Atme, dann zeig eines.",
    },
  } satisfies Record<Pattern, { name: string; says: string; play: string }>,
  /** The reflex after a hurt, and the strength it becomes when it is noticed in time. */
  reflex: {
    makingNice: {
      name: "du lächelst es weg",
      pull: "Reißt eine Verbindung, soll es sofort wieder nett sein.",
      turnsInto: "Rechtzeitig bemerkt wird daraus Großzügigkeit: Was du jetzt gibst, zählt mehr.",
    },
    fighting: {
      name: "du konterst",
      pull: "Reißt eine Verbindung, willst du austeilen, beschuldigen oder dichtmachen.",
      turnsInto:
        "Rechtzeitig bemerkt wird daraus Klarheit: Du sagst, was du brauchst, und es kostet keinen Mut.",
    },
    fading: {
      name: "du tauchst ab",
      pull: "Reißt eine Verbindung, wärst du lieber woanders.",
      turnsInto:
        "Rechtzeitig bemerkt wird daraus Gelassenheit: Eine Weile bringt dich wenig aus der Ruhe.",
    },
  } satisfies Record<Reflex, { name: string; pull: string; turnsInto: string }>,
  /** A strength, while it lasts: its name, and its effect. */
  strength: {
    generosity: { name: "Großzügigkeit", does: "was du gibst, zählt mehr" },
    clarity: { name: "Klarheit", does: "sagen, was du brauchst, kostet keinen Mut" },
    spaciousness: { name: "Gelassenheit", does: "wenig bringt dich aus der Ruhe" },
  } satisfies Record<Strength, { name: string; does: string }>,
  /** How the pull of a reflex feels. */
  pulled: {
    makingNice: "Es zieht dich, es wegzulächeln.",
    fighting: "Es zieht dich, zu kontern.",
    fading: "Es zieht dich, abzutauchen.",
  } satisfies Record<Reflex, string>,
  /** A private wish, as its owner reads it. */
  wish: {
    slower: "Du hättest es gern langsamer.",
    faster: "Du hättest es gern schneller.",
    softer: "Du hättest es gern leiser.",
    louder: "Du hättest es gern lauter.",
    alone: "Du möchtest mehr für dich spielen.",
    together: "Du möchtest mehr wie eins spielen.",
  } satisfies Record<Wish, string>,
  /** The same wish as another player shows it, after the player's name. */
  wishSeen: {
    slower: "hätte es gern langsamer",
    faster: "hätte es gern schneller",
    softer: "hätte es gern leiser",
    louder: "hätte es gern lauter",
    alone: "möchte lieber für sich spielen",
    together: "möchte lieber wie eins spielen",
  } satisfies Record<Wish, string>,
  /** The same wish in one word. */
  wishShort: {
    slower: "langsamer",
    faster: "schneller",
    softer: "leiser",
    louder: "lauter",
    alone: "für sich",
    together: "zusammen",
  } satisfies Record<Wish, string>,
  card: {
    private:
      "Nur du siehst das. Eine Karte sagt dir, wie es dir heute geht und wohin ein Schmerz dich zieht. Zieh ohne Grund eine andere, oder spiel ohne.",
    draw: "Eine Karte ziehen",
    drawAnother: "Eine andere ziehen",
    none: "Keine Karte",
    from: "Heute gilt für dich",
    hurts: "Wenn es wehtut",
    noReflex: "nichts Besonderes",
  },
};
