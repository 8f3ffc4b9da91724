/** Cryptographic randomness of the browser: neither secrets nor seeds of movements may be predictable. */
import type { Randomness } from "../../../shared/session/randomness.ts";

const RANGE = 2 ** 32;

export const browserRandomness: Randomness = {
  below(n) {
    // Numbers of an incomplete last round are drawn again: all results are equally likely.
    const whole = RANGE - (RANGE % n);
    for (;;) {
      const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
      if (drawn < whole) return drawn % n;
    }
  },
  secret: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
      byte.toString(16).padStart(2, "0"),
    ).join(""),
};
