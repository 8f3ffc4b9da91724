/** [L4] A link leads to another consort than the one in which a chair is held. */
export const LINK_QUESTION_WORDS = {
  title: "Another consort",
  sitting: "You have a chair here. This link leads to another consort.",
  kept: (name: string): string =>
    `This link leads to another consort than the one where a chair is kept for ${name}.`,
  keptNameless: "This link leads to another consort than the one where a chair is kept for you.",
  go: "Go to the new one",
  stay: "Stay here",
  back: "Back to the kept chair",
  again: "Try again",
} as const;

/** [L5] The link of the consort where somebody of this browser has a chair. */
export const OWN_LINK_WORDS = {
  title: "Welcome back?",
  no: "No, I am new here",
} as const;
