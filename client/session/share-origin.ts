/** The address under which friends find the server, where the page's own means only this machine. */
import { ADDRESSES_PATH, readAddresses, isLoopbackHost } from "../../shared/protocol/addresses.ts";

type Here = Pick<Location, "origin" | "hostname">;

/** The page's own origin if others can open it; null if not, before the server was asked. */
export const ownShareOrigin = ({ origin, hostname }: Here): string | null =>
  isLoopbackHost(hostname) ? null : origin;

/** An origin that friends on the same network can open; null when none is known. */
export async function shareOrigin(
  here: Here,
  ask: (url: string) => Promise<Pick<Response, "json">> = fetch,
): Promise<string | null> {
  const shared = ownShareOrigin(here);
  if (shared !== null) return shared;
  try {
    const answer = await ask(`${here.origin}${ADDRESSES_PATH}`);
    const likeliest = readAddresses(await answer.json())?.addresses[0];
    if (likeliest === undefined) return null;
    const url = new URL(here.origin);
    url.hostname = likeliest;
    return url.origin;
  } catch {
    // A server that does not say, or none behind the page: then the link is for this machine only.
    return null;
  }
}
