/** What somebody who comes in waits for, told when it takes long. */
export const WAITING_WORDS = {
  answer: "Waiting for the hall to answer.",
  connection: "The hall has answered. Waiting for the live connection.",
  chair: "Connected. Waiting for your chair.",
  turn: "Many are coming in at once. One moment …",
} as const;

export const BACK_WORD = "Back";

/** A chair is kept whose person may or may not be here. */
export const KEPT_WORDS = {
  ask: (name: string): string => `A chair is kept. Are you ${name}?`,
  askNameless: "A chair is kept. Is it yours?",
  yes: "Yes, go back to it",
  no: "No",
} as const;
