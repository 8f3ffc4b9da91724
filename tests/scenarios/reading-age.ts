/**
 * Years of school that a text requires: Flesch–Kincaid grade (Kincaid et al. 1975), .39 × words per
 * sentence + 11.8 × syllables per word − 15.59. Grade 6 is about twelve years of age.
 */
export function readingGrade(text: string): number {
  const words = text.match(/[a-zA-Z’']+/gu) ?? [];
  const sentences = text.match(/[^.!?:]+[.!?:]*/gu)?.filter((one) => /[a-z]/iu.test(one)) ?? [];
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Groups of vowels, without a silent e at the end. */
function syllablesOf(word: string): number {
  const spoken = word
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, "")
    .replace(/(?:[^laeiouy]es|[^aeioutd]ed|[^laeiouy]e)$/u, "");
  return Math.max(1, spoken.match(/[aeiouy]+/gu)?.length ?? 0);
}
