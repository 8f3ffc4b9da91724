/** Pages without the game, by the end of their path: the check, what is stored, and access. */
const OWN_PAGES = ["check", "kept", "access"] as const;
export type OwnPage = (typeof OWN_PAGES)[number];

/** The page without the game at that path; undefined: the game. */
export const ownPageIn = (path: string): OwnPage | undefined =>
  OWN_PAGES.find((page) => path.endsWith(`/${page}`));

/** Marks what index.html fetches early for the start page: `data-for`. */
export const START_PAGE = "start-page";
