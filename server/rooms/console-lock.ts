/**
 * [Y1] The optional password of consoles, in addition to the secret of their link. Stored as a salted hash
 * (scrypt) as long as the session. Wrong attempts are limited per session; over the limit right ones wait too.
 */
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import type { KeptLock, Lock } from "../../shared/live/live-port.ts";
import type { PasswordRefusal } from "../../shared/live/commands.ts";
import { RateLimiter } from "../http/rate-limiter.ts";

/** A few typing errors at once; then one attempt in ten seconds, which is 8640 a day. */
const WRONG_TRIES = 10;
const WRONG_TRIES_PER_SECOND = 0.1;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const KEY = "password";

export class ConsoleLock implements Lock {
  #lock: { readonly salt: Buffer; readonly hash: Buffer } | null = null;
  readonly #wrongTries = new RateLimiter(WRONG_TRIES, WRONG_TRIES_PER_SECOND);
  /** Attempts are checked one after another, so that the limit also holds for parallel ones. */
  #before: Promise<unknown> = Promise.resolve();

  get isLocked(): boolean {
    return this.#lock !== null;
  }

  /** Sets the password; "": removes it. */
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

  /** Why a console is refused with that password; null: accepted. `now`: returns ms. */
  verify(password: string | null, now: () => number): Promise<PasswordRefusal | null> {
    const verdict = this.#before.then(() => this.#verify(password, now));
    this.#before = verdict.catch(() => {});
    return verdict;
  }

  async #verify(password: string | null, now: () => number): Promise<PasswordRefusal | null> {
    const lock = this.#lock;
    if (lock === null) return null;
    if (password === null) return "passwordNeeded";
    if (this.#wrongTries.waitMs(KEY, now()) > 0) return "tooManyTries";
    if (timingSafeEqual(await hashed(password, lock.salt), lock.hash)) return null;
    this.#wrongTries.spend(KEY, now());
    return "wrongPassword";
  }
}

/** The same letter can be encoded in several ways; NFC makes them equal. */
function hashed(password: string, salt: Buffer): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  scrypt(password.normalize("NFC"), salt, HASH_BYTES, (error, hash) =>
    error === null ? resolve(hash) : reject(error),
  );
  return promise;
}
