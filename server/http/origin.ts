/** [H1] Which requests come from this server's own pages, and which from pages of others. */
import type { IncomingMessage } from "node:http";
import { comesByTrustedProxy } from "./client-address.ts";
import type { TrustedProxy } from "./client-address.ts";

/** What a browser says of a request that the page itself, or its visitor, made. */
const OWN_SITE: ReadonlySet<string> = new Set(["same-origin", "none"]);

/**
 * Whether a page of another origin makes this request. Without `Origin` and `Sec-Fetch-Site` no browser
 * page is behind it. `X-Forwarded-Host` counts from a trusted proxy only.
 */
export function isForeign(req: IncomingMessage, trusts: TrustedProxy): boolean {
  const site = req.headers["sec-fetch-site"];
  if (site !== undefined) return !OWN_SITE.has(site);
  const { origin } = req.headers;
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true;
  const { protocol, host } = new URL(origin);
  const forwarded = req.headers["x-forwarded-host"];
  const hosts = [
    req.headers.host ?? "",
    ...(forwarded !== undefined && comesByTrustedProxy(req, trusts)
      ? String(forwarded).split(",")
      : []),
  ];
  // With the origin's own protocol, so that a default port may be said or left out.
  return !hosts.some((name) => {
    const own = `${protocol}//${name.trim()}`;
    return name !== "" && URL.canParse(own) && new URL(own).host === host;
  });
}

/** Whether another origin may make this request all the same: pages and files may be linked to. */
export const isOpenToAll = ({ method, url = "" }: IncomingMessage): boolean =>
  (method === "GET" || method === "HEAD") && !/^\/(?:api|matchmake)\//u.test(url);
