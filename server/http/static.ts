/** Serves the client build: hashed assets are cached for ever, pages are revalidated each time. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { NO_PROXY, type TrustedProxy } from "./client-address.ts";
import { ownPageIn } from "../../shared/protocol/own-pages.ts";
import { indexPage } from "./index-page.ts";
import { ownAddress } from "./origin.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

/** File types that the build also writes compressed. */
const COMPRESSED: ReadonlySet<string> = new Set([".html", ".js", ".css", ".svg", ".json"]);
/** The smaller first. */
const CODINGS = [
  { name: "br", suffix: ".br" },
  { name: "gzip", suffix: ".gz" },
] as const;

const CACHE_FOREVER = "public, max-age=31536000, immutable";
const CACHE_REVALIDATE = "no-cache";

/**
 * Answers GET and HEAD from `dist`; any path of one segment without an extension is `index.html`. Since that finds all
 * else beside it, below whatever path a proxy serves it, longer paths lead back to the shortest.
 */
export async function serveStatic(
  dist: string,
  req: IncomingMessage,
  res: ServerResponse,
  trusts: TrustedProxy = NO_PROXY,
): Promise<void> {
  if (req.method !== "GET" && req.method !== "HEAD") {
    res.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const shorter = shorterPath(req.url ?? "/");
  if (shorter !== null) {
    res.writeHead(302, { location: shorter, "cache-control": CACHE_REVALIDATE }).end();
    return;
  }
  const file = fileOf(dist, req.url ?? "/");
  const found = file === null ? null : await variantOf(file, req);
  if (file === null || found === null) {
    res.writeHead(404).end();
    return;
  }
  const address = file.endsWith(`${sep}index.html`) ? ownAddress(req, trusts) : null;
  const isOwn = ownPageIn(pathOf(req.url ?? "/")) !== undefined;
  const page = address && (await indexPage(file, found.tag, address, isOwn, found.coding));
  const tag = page ? `${found.tag.slice(0, -1)}-${tagOf(page)}"` : found.tag;
  const headers = {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "cache-control": file.includes(`${sep}assets${sep}`) ? CACHE_FOREVER : CACHE_REVALIDATE,
    ...(COMPRESSED.has(extname(file)) && { vary: "Accept-Encoding" }),
    ...(found.coding !== null && { "content-encoding": found.coding }),
    etag: tag,
  };
  if (knows(req, tag)) {
    res.writeHead(304, headers).end();
    return;
  }
  res.writeHead(200, { ...headers, "content-length": page ? page.length : found.size });
  if (req.method === "HEAD") res.end();
  else if (page) res.end(page);
  else
    createReadStream(found.path)
      .on("error", () => res.destroy())
      .pipe(res);
}

/** Of its content. */
const tagOf = (page: Buffer): string =>
  createHash("sha256").update(page).digest("base64url").slice(0, 12);

interface Variant {
  readonly path: string;
  readonly size: number;
  readonly tag: string;
  /** The `content-encoding`; null: uncompressed. */
  readonly coding: "br" | "gzip" | null;
}

/** The smallest encoding of a file that the browser accepts and the build has; null when there is no file. */
async function variantOf(file: string, req: IncomingMessage): Promise<Variant | null> {
  const taken = codingsOf(req);
  const codings = COMPRESSED.has(extname(file)) ? CODINGS.filter(({ name }) => taken(name)) : [];
  for (const { name, suffix } of [...codings, { name: null, suffix: "" }] as const) {
    const path = file + suffix;
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) continue;
    const tag = `"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}${suffix}"`;
    return { path, size: found.size, tag, coding: name };
  }
  return null;
}

/** Whether a coding is accepted: listed, or by `*`, with a weight above zero. */
function codingsOf({ headers }: IncomingMessage): (coding: string) => boolean {
  const weights = new Map(
    (headers["accept-encoding"] ?? "")
      .toLowerCase()
      .split(",")
      .map((part) => {
        const [name = "", ...parameters] = part.split(";").map((word) => word.trim());
        const weight = parameters.find((word) => word.startsWith("q="))?.slice(2);
        return [name, weight === undefined ? 1 : Number(weight)] as const;
      }),
  );
  return (coding) => (weights.get(coding) ?? weights.get("*") ?? 0) > 0;
}

/** Whether the browser's ETag matches; proxies may have marked it as weak. */
const knows = ({ headers }: IncomingMessage, tag: string): boolean =>
  (headers["if-none-match"] ?? "")
    .split(",")
    .some((known) => known.trim() === "*" || known.trim().replace(/^W\//u, "") === tag);

/** Where a page is found that is asked for with a longer path than it has, as seen from there; null: it is not. */
function shorterPath(url: string): string | null {
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/su.exec(url) ?? [];
  const [, first = "", ...more] = path.split("/");
  if (more.length === 0 || extname(path) !== "") return null;
  const up = "../".repeat(more.length);
  // A link as some people write it: `/c/AFH234`.
  if (first === "c") return `${up}${rest}#${more[0] ?? ""}`;
  return `${up}${more.join("") === "" ? first : ""}${rest}`;
}

const pathOf = (url: string): string => url.split(/[?#]/u, 1)[0] ?? "/";

/** A path inside `dist`, or null for anything that would leave it or cannot be decoded. */
function fileOf(dist: string, url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathOf(url));
  } catch {
    return null;
  }
  if (path.includes("\0")) return null;
  const file = normalize(join(dist, extname(path) === "" ? "index.html" : path));
  return file.startsWith(normalize(dist) + sep) ? file : null;
}
