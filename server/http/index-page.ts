/**
 * [O8] The page with the whole address of its preview picture: programs that show a link take no other. It differs by
 * the address that the visitor used, so it is made when it is first asked for, and kept for the next. Pages without the
 * game are the same page without what the start page fetches early.
 */
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { START_PAGE } from "../../shared/protocol/own-pages.ts";

/** As in client/index.html. */
const PICTURE = 'content="./preview.jpg"';
const EARLY = new RegExp(`\\s*<link [^>]*data-for="${START_PAGE}"[^>]*>`, "gu");
/** Forms that are kept: a site has few addresses, and whoever makes up more gets them made anew. */
const MAX_KEPT = 24;
/** Of 11: a few milliseconds, for nearly the same size. */
const QUALITY = 6;

const kept = new Map<string, Buffer>();

/** Null for a page without such a picture. `tag`: changes with the file; `isOwn`: a page without the game. */
export async function indexPage(
  file: string,
  tag: string,
  address: string,
  isOwn: boolean,
  coding: "br" | "gzip" | null,
): Promise<Buffer | null> {
  const key = `${file} ${tag} ${address} ${isOwn} ${coding}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const text = await readFile(file, "utf8");
  if (!text.includes(PICTURE)) return null;
  const pictured = text.replace(PICTURE, `content="${address}/preview.jpg"`);
  const made = await encoded(isOwn ? pictured.replaceAll(EARLY, "") : pictured, coding);
  const [oldest] = kept.keys();
  if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, made);
  return made;
}

async function encoded(text: string, coding: "br" | "gzip" | null): Promise<Buffer> {
  const bytes = Buffer.from(text);
  if (coding === "gzip") return promisify(gzip)(bytes);
  if (coding === null) return bytes;
  return promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY },
  });
}
