/**
 * Quarter-comma meantone on A = 440 Hz: major thirds are pure, so that a chord in tune does not
 * beat and every beat heard is a player's offset. (Equal thirds at A440 beat about ten times a
 * second by themselves.) It has C♯ E♭ F♯ G♯ B♭, which is all these pieces use.
 */

const A_HZ = 440;
const A_MIDI = 69;
/** A fifth, in cents: four of them make a pure major third and two octaves. */
const FIFTH = (1200 * Math.log2(5)) / 4;
/** Fifths from A, by pitch class from C. */
const FIFTHS_FROM_A = [-3, 4, -1, -6, 1, -4, 3, -2, 5, 0, -5, 2];

/** Hz of an equal-tempered pitch number as this orchestra plays it. */
export function pitchHz(midi: number): number {
  const fifths = FIFTHS_FROM_A[((midi % 12) + 12) % 12] ?? 0;
  const steps = midi - A_MIDI;
  const tempering = fifths * (FIFTH - 700);
  return A_HZ * 2 ** ((100 * steps + tempering) / 1200);
}
