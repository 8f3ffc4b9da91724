/** Whom an address stands for. */
import { isIPv6 } from "node:net";

const GROUPS = 8;
/** Of the eight groups of an IPv6 address, those that one home or school shares. */
const SHARED = 4;
/** An IPv4 address in the clothes of IPv6. */
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu;

/**
 * One name for everyone who can have this address as well as the next: whoever has an IPv6 network
 * has 2^64 addresses in it, and would never run out of guesses.
 */
export function callerOf(address: string): string {
  const mapped = MAPPED.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [before = "", after] = address.split("%", 1).join("").toLowerCase().split("::");
  const groups = before === "" ? [] : before.split(":");
  const rest = after === undefined || after === "" ? [] : after.split(":");
  while (groups.length + rest.length < GROUPS) groups.push("0");
  return [...groups, ...rest]
    .slice(0, SHARED)
    .map((group) => group.replace(/^0+(?=.)/u, ""))
    .join(":");
}
