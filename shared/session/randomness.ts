/** Randomness of a session: injected, so that a session can be repeated from a seed. */
export interface Randomness {
  /** A uniform integer in 0 … n − 1. */
  below(n: number): number;
  /** A string that nobody can guess, new each time. */
  secret(): string;
  /** Called before what is drawn for a movement, with its index in the session. */
  atMovement?(number: number): void;
}
