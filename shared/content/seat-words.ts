/** What the hall says of its chairs. */

export const SEAT_WORDS = {
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
} as const;
