/** The start page, and messages until the player has a chair. */
export const start = {
  title: "Broken Consort",
  motto: "An orchestra that stays in tune by reading faces.",
  lead: {
    torn: "No notes to know. When a bond tears, you hear it.",
    mended: "When you mend it, it holds better than before.",
  },
  ways: "Ways in",
  way: {
    alone: { name: "Practise alone", says: "with a coach and three patient bots" },
    friends: { name: "Play with friends", says: "two to twelve, on your own screens" },
    code: { name: "Join by code", says: "a friend has a code for you" },
    lead: { name: "Lead a group", says: "a class, a team: you hold the evening" },
  },
  /** [Y1] Password of a new live session. */
  locked: {
    label: "Lead a group, with a password",
    tip: "with a password",
    says: "Whoever opens your link has to know it too. You can also set it later, or take it away.",
    field: "Password",
    act: "Open a session",
  },
  foot: "best with sound on · captions in the settings",
  keptHere: "what is kept here",
  settings: { label: "Settings", tip: "settings" },
  /** While joining. */
  entering: {
    alone: "Setting out the chairs …",
    friends: "Opening your consort …",
    code: "Looking for your friends …",
    lead: "Opening a session …",
    back: "Going back to your chair …",
    own: "Going to your seat …",
  },
  /** What the player waits for, shown when it takes long. */
  waiting: {
    answer: "Waiting for the server to answer.",
    connection: "The server has answered. Waiting for the live connection.",
    chair: "Connected. Waiting for your chair.",
    turn: "Many are coming in at once. One moment …",
  },
  back: "Back",
  /** [O3] Instead of waiting for the server. */
  playHere: "Play here, without the server",
  /** A chair is kept, and its player may or may not be the one at this device. */
  kept: {
    ask: (name: string) => `A chair is kept. Are you ${name}?`,
    askNameless: "A chair is kept. Is it yours?",
    yes: "Yes, go back to it",
    no: "No",
  },
  /** [Y9] A personal link was opened on a device where somebody else has a chair. */
  personal: {
    ask: (name: string) => `This link gives ${name}’s seat. Are you ${name}?`,
    yes: "Yes, that is me",
    no: "No",
  },
  /** [L4] The link leads to another consort than the one where the player has a chair. */
  link: {
    title: "Another consort",
    sitting: "You have a chair here. This link leads to another consort.",
    kept: (name: string) =>
      `This link leads to another consort than the one where a chair is kept for ${name}.`,
    keptNameless: "This link leads to another consort than the one where a chair is kept for you.",
    go: "Go to the new one",
    stay: "Stay here",
    back: "Back to the kept chair",
    again: "Try again",
  },
  /** [L5] The link leads to the consort where a player of this browser has a chair. */
  ownLink: {
    title: "Welcome back?",
    no: "No, I am new here",
  },
};
