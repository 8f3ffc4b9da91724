/** Chairs of a consort, all for people. */
export const CHAIRS = 8;
