/** Digest under which a secret is stored: it identifies the secret, but does not reveal it. */
import { createHash } from "node:crypto";

/** Secrets are 128 random bits, so that neither a salt nor a slow hash is needed. */
export const digestOf = (secret: string): string =>
  createHash("sha256").update(secret).digest("base64url");
