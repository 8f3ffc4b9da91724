/** Addresses of this machine on the local network. */
import { networkInterfaces } from "node:os";

const MAX_ADDRESSES = 3;
/** Usual private networks of homes and schools; addresses of tunnels and virtual machines come after. */
const LIKELY = ["192.168.", "10."] as const;

/** IPv4 addresses reachable from outside, at most three, the likeliest first. */
export function lanAddresses(interfaces = networkInterfaces()): string[] {
  const doubt = (address: string): number => {
    const found = LIKELY.findIndex((start) => address.startsWith(start));
    return found < 0 ? LIKELY.length : found;
  };
  return Object.values(interfaces)
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address)
    .sort((a, b) => doubt(a) - doubt(b))
    .slice(0, MAX_ADDRESSES);
}
