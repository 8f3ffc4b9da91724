/** Parts of every prebrief, with or without a facilitator. */
export const everywhere = {
  tear: {
    title: "Something will tear.",
    says: "It is built in, and nobody’s fault. Coming back is what counts.",
  },
  /** Link to the page about stored data. */
  kept: "What is kept here",
  yes: "I have read it",
};

/** Prebrief of a first scene that nobody leads. */
export const prebrief = {
  title: "Before we play",
  promises: {
    tear: everywhere.tear,
    card: {
      title: "You play a card, not yourself.",
      says: "Another card needs no reason. What happens in a scene stays there.",
    },
    step: {
      title: "Step out any time.",
      says: "You need no reason. A bot plays on, and your chair stays yours.",
    },
    sees: {
      title: "Who sees what.",
      says: "How you feel inside, and your card: you alone. What is played may be recorded, without names, and is deleted after some weeks.",
    },
    softer: {
      title: "It can be gentler.",
      says: "Sound, motion and sharp signs can be turned down in the settings.",
    },
  },
  kept: everywhere.kept,
  yes: everywhere.yes,
  /** Opens the prebrief again. */
  again: "Before we play, once more",
  /** For people who join, or return with another device, while a scene is played. */
  late: {
    title: "The music is playing",
    says: "A bot plays for you until you have read your card.",
  },
};
