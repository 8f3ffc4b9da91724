/** Pages without the game, by the end of their path: the check, what is stored, and access. */
export const OWN_PAGE = /\/(check|kept|access)$/u;
/** Marks what index.html fetches early for the start page: `data-for`. */
export const START_PAGE = "start-page";
