/** What is stored of a secret that only has to be recognised: nobody who reads it can come in with it. */
import { createHash } from "node:crypto";

/** Secrets are 128 random bits, so that neither salt nor slowness is needed. */
export const digestOf = (secret: string): string =>
  createHash("sha256").update(secret).digest("base64url");
