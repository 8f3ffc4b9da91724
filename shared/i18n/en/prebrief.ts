/** Said before playing, whoever leads or nobody does. */
export const everywhere = {
  tear: {
    title: "Something will tear.",
    says: "It is built in, and nobody’s fault. Coming back is what counts.",
  },
  /** Leads to the page about it. */
  kept: "What is kept here",
  yes: "I have read it",
};

/** What is asked and promised before a first scene where nobody leads. */
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
  /** Opens it once more. */
  again: "Before we play, once more",
  /** To whoever comes, or comes back with another device, while a scene is played. */
  late: {
    title: "The music is playing",
    says: "A bot plays for you until you have read your card.",
  },
};
