/** [H4] The key that rate limits count by. */
import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import { clientAddress, hidesVisitors } from "./client-address.ts";
import type { TrustedProxy } from "./client-address.ts";

/** Carries the key to code that sees only headers; a value sent by a client is overwritten. */
export const RATE_LIMIT_KEY_HEADER = "x-rate-limit-key";

const GROUPS = 8;
/** Groups of an IPv6 address that identify a network (/64). */
const SHARED = 4;

const HIDDEN =
  "A proxy on this machine hides who visits, so that no limits apply. Set TRUSTED_PROXY=127.0.0.1,::1 if it appends to X-Forwarded-For.";

/**
 * One key for a whole IPv6 /64: one client owns its 2^64 addresses, and would never run out of tries.
 * IPv4 addresses are their own keys.
 */
export function rateLimitKey(address: string): string {
  if (!isIPv6(address)) return address;
  const [before = "", after] = address.toLowerCase().split("::");
  const groups = before === "" ? [] : before.split(":");
  const rest = after === undefined || after === "" ? [] : after.split(":");
  while (groups.length + rest.length < GROUPS) groups.push("0");
  return [...groups, ...rest]
    .slice(0, SHARED)
    .map((group) => group.replace(/^0+(?=.)/u, ""))
    .join(":");
}

export class RateLimitKeys {
  readonly #trusts: TrustedProxy;
  readonly #warn: (line: string) => void;
  #hidden = false;

  constructor(trusts: TrustedProxy, warn: (line: string) => void) {
    this.#trusts = trusts;
    this.#warn = warn;
  }

  /** The key; null behind an untrusted local proxy, where a limit would shut out everyone at once. */
  of(req: IncomingMessage): string | null {
    if (!hidesVisitors(req, this.#trusts)) return rateLimitKey(clientAddress(req, this.#trusts));
    if (!this.#hidden) this.#warn(HIDDEN);
    this.#hidden = true;
    return null;
  }
}
