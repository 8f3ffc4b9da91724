/** Levels from 0 to 1 that change by a share, so that they never leave that range. */

/** Closer to 1 by a share of what is left to it. */
export const grown = (level: number, share: number): number => level + share * (1 - level);

/** Closer to 0 by a share of what is there. */
export const eased = (level: number, share: number): number => level - share * level;
