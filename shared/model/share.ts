/** Levels from 0 to 1 that change by shares, so that they never leave that range. */

/** Closer to 1 by a share of the rest. */
export const grown = (level: number, share: number): number => level + share * (1 - level);

/** Closer to 0 by a share of the level. */
export const eased = (level: number, share: number): number => level - share * level;
