/** Cryptographic randomness: neither secrets nor seeds of movements may be predictable. */
import { randomBytes, randomInt } from "node:crypto";
import type { Randomness } from "../../shared/session/randomness.ts";

export const secureRandomness: Randomness = {
  below: (n) => randomInt(n),
  secret: () => randomBytes(16).toString("base64url"),
};
