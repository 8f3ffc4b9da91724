/** Cryptographic randomness: neither secrets nor seeds of movements may be predictable. */
import { randomBytes, randomInt } from "node:crypto";
import type { Randomness } from "../../shared/session/randomness.ts";
import { drawsOfSeed } from "../../shared/session/solo-seed.ts";

export const secureRandomness: Randomness = {
  below: (n) => randomInt(n),
  secret: () => randomBytes(16).toString("base64url"),
};

/** [O4] That of a consort; of a solo one whose browser has chosen a seed, with the draws of that seed. */
export const randomnessOf = (seed?: number): Randomness =>
  seed === undefined ? secureRandomness : drawsOfSeed(secureRandomness, seed);
