/** [H4] Whom limits are counted for. */
import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import { clientAddress, hidesVisitors } from "./client-address.ts";
import type { TrustedProxy } from "./client-address.ts";

/** Carries the caller to where only headers arrive; what a client sends under that name is overwritten. */
export const CALLER_HEADER = "x-caller";

const GROUPS = 8;
/** Of the eight groups of an IPv6 address, those that one home or school shares. */
const SHARED = 4;

const HIDDEN =
  "A proxy on this machine hides who visits, so that no limits apply. Set TRUSTED_PROXY=127.0.0.1,::1 if it appends to X-Forwarded-For.";

/**
 * One name for everyone who can have this address as well as the next: whoever has an IPv6 network
 * has 2^64 addresses in it, and would never run out of tries.
 */
export function callerOf(address: string): string {
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

export class Callers {
  readonly #trusts: TrustedProxy;
  readonly #warn: (line: string) => void;
  #hidden = false;

  constructor(trusts: TrustedProxy, warn: (line: string) => void) {
    this.#trusts = trusts;
    this.#warn = warn;
  }

  /** The caller; null where nobody can be told apart, so that a limit would shut out a whole site. */
  of(req: IncomingMessage): string | null {
    if (!hidesVisitors(req, this.#trusts)) return callerOf(clientAddress(req, this.#trusts));
    if (!this.#hidden) this.#warn(HIDDEN);
    this.#hidden = true;
    return null;
  }
}
