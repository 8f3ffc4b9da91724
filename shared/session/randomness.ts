/** Chance as a session takes it: injected, so that an evening can be repeated by a seed. */
export interface Randomness {
  /** A whole number in 0 … n − 1, each as likely. */
  below(n: number): number;
  /** A text that nobody can guess, new each time. */
  secret(): string;
}
