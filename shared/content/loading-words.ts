/** What the page says when a part of it does not arrive. */
export const LOADING_WORDS = {
  lost: "A part of the page did not arrive. Look at your connection, then load the page again.",
} as const;
