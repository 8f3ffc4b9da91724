/**
 * [Y1] The password that a facilitator may set beside the secret of their link. Kept as a salted hash (scrypt),
 * as long as the session. Wrong tries are few per session: over the limit right ones wait too.
 */
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import type { KeptLock, Lock } from "../../shared/live/live-port.ts";
import type { PasswordRefusal } from "../../shared/live/commands.ts";
import { RateLimiter } from "../http/rate-limiter.ts";

/** Slips of the finger at once; then one in ten seconds, which is 8640 guesses a day. */
const WRONG_TRIES = 10;
const WRONG_TRIES_PER_SECOND = 0.1;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const KEY = "password";

export class ConsoleLock implements Lock {
  #lock: { readonly salt: Buffer; readonly hash: Buffer } | null = null;
  readonly #wrongTries = new RateLimiter(WRONG_TRIES, WRONG_TRIES_PER_SECOND);
  /** One is weighed after another, so that the limit holds for many at once. */
  #before: Promise<unknown> = Promise.resolve();

  get isLocked(): boolean {
    return this.#lock !== null;
  }

  /** From now on with that password; "": without one. */
  async set(password: string): Promise<void> {
    if (password === "") {
      this.#lock = null;
      return;
    }
    const salt = randomBytes(SALT_BYTES);
    this.#lock = { salt, hash: await hashed(password, salt) };
  }

  save(): KeptLock | null {
    if (this.#lock === null) return null;
    const { salt, hash } = this.#lock;
    return { salt: salt.toString("base64"), hash: hash.toString("base64") };
  }

  load(kept: KeptLock | null): void {
    this.#lock = kept && {
      salt: Buffer.from(kept.salt, "base64"),
      hash: Buffer.from(kept.hash, "base64"),
    };
  }

  /** Why a console does not come in with it; null: it does. `now`: gives ms. */
  weigh(password: string | null, now: () => number): Promise<PasswordRefusal | null> {
    const verdict = this.#before.then(() => this.#weigh(password, now));
    this.#before = verdict.catch(() => {});
    return verdict;
  }

  async #weigh(password: string | null, now: () => number): Promise<PasswordRefusal | null> {
    const lock = this.#lock;
    if (lock === null) return null;
    if (password === null) return "passwordNeeded";
    if (this.#wrongTries.waitMs(KEY, now()) > 0) return "tooManyTries";
    if (timingSafeEqual(await hashed(password, lock.salt), lock.hash)) return null;
    this.#wrongTries.spend(KEY, now());
    return "wrongPassword";
  }
}

/** The same letter may be typed in more than one way; NFC is one of them. */
function hashed(password: string, salt: Buffer): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  scrypt(password.normalize("NFC"), salt, HASH_BYTES, (error, hash) =>
    error === null ? resolve(hash) : reject(error),
  );
  return promise;
}
