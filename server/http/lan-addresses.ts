/** Where friends on the same network find this machine. */
import { networkInterfaces } from "node:os";

const MOST = 3;
/** Homes and schools mostly number their networks so; what tunnels and virtual machines add comes after. */
const LIKELY = ["192.168.", "10."] as const;

/** IPv4 addresses that others can reach, at most three, the likeliest first. */
export function ownAddresses(interfaces = networkInterfaces()): string[] {
  const doubt = (address: string): number => {
    const found = LIKELY.findIndex((start) => address.startsWith(start));
    return found < 0 ? LIKELY.length : found;
  };
  return Object.values(interfaces)
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address)
    .sort((a, b) => doubt(a) - doubt(b))
    .slice(0, MOST);
}
