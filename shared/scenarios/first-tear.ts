/** [J3] s into the first steps from which a bond can tear. */
export const FIRST_TEAR = 184;
