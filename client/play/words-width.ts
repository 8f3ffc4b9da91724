/** Mean width of a bold letter of the sans typeface, in ems. */
const LETTER = 0.5;

/** Estimated width in px of words on one line. `size`: of the text, px. */
export const widthOfWords = (words: string, size: number): number => words.length * LETTER * size;
