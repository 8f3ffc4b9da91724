/** [H1] Same-origin check of requests. */
import type { IncomingMessage } from "node:http";
import { comesByTrustedProxy } from "./client-address.ts";
import type { TrustedProxy } from "./client-address.ts";

/** `Sec-Fetch-Site` of a request that the page itself, or its user, made. */
const OWN_SITE: ReadonlySet<string> = new Set(["same-origin", "none"]);

/**
 * Whether a page of another origin makes this request. Requests without `Origin` and `Sec-Fetch-Site`
 * come from no browser page. `X-Forwarded-Host` counts from a trusted proxy only.
 */
export function isCrossOrigin(req: IncomingMessage, trusts: TrustedProxy): boolean {
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
  // Compared under the origin's protocol, so that a default port may be written or omitted.
  return !hosts.some((name) => {
    const own = `${protocol}//${name.trim()}`;
    return name !== "" && URL.canParse(own) && new URL(own).host === host;
  });
}

/**
 * Address of the site as the visitor asks for it, without a slash at the end: by `Host`, or by what a trusted proxy
 * forwards, `X-Forwarded-Prefix` being the path that it cuts off; null when it is none. For addresses in the answer to
 * that visitor only: they may have written anything there.
 */
export function ownAddress(req: IncomingMessage, trusts: TrustedProxy): string | null {
  const forwarded = (name: string): string =>
    comesByTrustedProxy(req, trusts) ? (String(req.headers[name] ?? "").split(",")[0] ?? "") : "";
  const host = forwarded("x-forwarded-host").trim() || (req.headers.host ?? "");
  const protocol = forwarded("x-forwarded-proto").trim() === "https" ? "https" : "http";
  const url = `${protocol}://${host}`;
  if (!/^[\w.:[\]-]+$/u.test(host) || !URL.canParse(url)) return null;
  const prefix = forwarded("x-forwarded-prefix").trim().replace(/\/+$/u, "");
  return new URL(url).origin + (/^(?:\/[\w.~-]+)*$/u.test(prefix) ? prefix : "");
}

/** Whether other origins may make this request: pages and files may be linked to. */
export const allowsCrossOrigin = ({ method, url = "" }: IncomingMessage): boolean =>
  (method === "GET" || method === "HEAD") && !/^\/(?:api|matchmake)\//u.test(url);
