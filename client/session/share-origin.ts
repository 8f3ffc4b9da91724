/** The address under which friends find the server, when the page's own only works on this machine. */
import { siteAddress } from "./site-address.ts";
import { ADDRESSES_PATH, readAddresses, isLoopbackHost } from "../../shared/protocol/addresses.ts";

type Here = Pick<Location, "href" | "hostname">;

/** The site's address as this page knows it, if others can open it; else null until the server has been asked. */
export const ownShareOrigin = (here: Here): string | null =>
  isLoopbackHost(here.hostname) ? null : siteAddress(here);

/** An address of the site that friends on the same network can open; null when none is known. */
export async function shareOrigin(
  here: Here,
  ask: (url: string) => Promise<Pick<Response, "json">> = fetch,
): Promise<string | null> {
  const shared = ownShareOrigin(here);
  if (shared !== null) return shared;
  try {
    const answer = await ask(`${siteAddress(here)}${ADDRESSES_PATH}`);
    const likeliest = readAddresses(await answer.json())?.addresses[0];
    if (likeliest === undefined) return null;
    const url = new URL(here.href);
    url.hostname = likeliest;
    return siteAddress(url);
  } catch {
    // The server does not say, or there is none: then the link works on this machine only.
    return null;
  }
}
