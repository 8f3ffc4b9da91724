/** Where the house is to be found: asked by a page that its host opened on the house's own machine. */
export const ADDRESSES_PATH = "/api/addresses";

/** The machine's own addresses on its networks, the likeliest first; none where it has no network. */
export interface Addresses {
  readonly addresses: readonly string[];
}

/** Null for anything that is no such answer. */
export function readAddresses(raw: unknown): Addresses | null {
  if (typeof raw !== "object" || raw === null || !("addresses" in raw)) return null;
  const { addresses } = raw;
  if (!Array.isArray(addresses)) return null;
  return { addresses: addresses.filter((one) => typeof one === "string") };
}

/** Whether a host, without port, means the machine on which it is said, whichever that is. */
export const isLoopbackHost = (host: string): boolean =>
  /^(?:localhost|(?:::ffff:)?127(?:\.\d+){3}|::1|\[::1\])$/iu.test(host);
