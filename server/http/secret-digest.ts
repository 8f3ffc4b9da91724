/** Digest under which a secret is stored: it identifies the secret, but does not reveal it. */
import { createHash, timingSafeEqual } from "node:crypto";

/** Secrets are 128 random bits, so that neither a salt nor a slow hash is needed. */
export const digestOf = (secret: string): string =>
  createHash("sha256").update(secret).digest("base64url");

/** [H23] Takes the same time whatever differs, and whatever the lengths. */
export const isSameSecret = (given: string, secret: string): boolean =>
  isDigestOf(given, digestOf(secret));

/** [H23] The same for a secret of which only the digest is known. */
export const isDigestOf = (given: string, digest: string): boolean => {
  const [one, other] = [Buffer.from(digestOf(given)), Buffer.from(digest)];
  return one.length === other.length && timingSafeEqual(one, other);
};
