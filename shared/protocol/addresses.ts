/** Path of the server's LAN addresses; answered only to a page that was opened on the same machine. */
export const ADDRESSES_PATH = "/api/addresses";

/** The machine's own addresses on its networks, the likeliest first; none where it has no network. */
export interface Addresses {
  readonly addresses: readonly string[];
}

/** Parses the answer; null for anything else. */
export function readAddresses(raw: unknown): Addresses | null {
  if (typeof raw !== "object" || raw === null || !("addresses" in raw)) return null;
  const { addresses } = raw;
  if (!Array.isArray(addresses)) return null;
  return { addresses: addresses.filter((one) => typeof one === "string") };
}

/** Whether a host, without port, is a loopback address or `localhost`. */
export const isLoopbackHost = (host: string): boolean =>
  /^(?:localhost|(?:::ffff:)?127(?:\.\d+){3}|::1|\[::1\])$/iu.test(host);
