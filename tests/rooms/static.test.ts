/** Files as the server sends them: in the smallest form the browser accepts, and nothing twice. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveStatic } from "../../server/http/static.ts";
import { rawRequest } from "./raw-request.ts";

const dist = mkdtempSync(join(tmpdir(), "consort-site-"));
const server = createServer((req, res) => void serveStatic(dist, req, res));
beforeAll(async () => {
  mkdirSync(join(dist, "assets"));
  const files = {
    "index.html": "<!doctype html>",
    "index.html.br": "page as brotli",
    "index.html.gz": "page as gzip!",
    "assets/a.js": "export {};",
    "assets/a.js.gz": "script as gzip",
    "assets/b.woff2": "a typeface",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  rmSync(dist, { recursive: true });
});

const ask = (start: string, headers: Readonly<Record<string, string>> = {}) =>
  rawRequest((server.address() as AddressInfo).port, start, headers);

test.for([
  ["/", "gzip, deflate, br, zstd", "br", "page as brotli"],
  ["/", "gzip, deflate", "gzip", "page as gzip!"],
  ["/", "br;q=0, gzip;q=0.5", "gzip", "page as gzip!"],
  ["/", "BR", "br", "page as brotli"],
  ["/", "*", "br", "page as brotli"],
  ["/", "*;q=0", undefined, "<!doctype html>"],
  ["/", "", undefined, "<!doctype html>"],
  ["/", "identity", undefined, "<!doctype html>"],
  ["/any", "br", "br", "page as brotli"],
  ["/assets/a.js", "br, gzip", "gzip", "script as gzip"],
  ["/assets/a.js", "br", undefined, "export {};"],
  ["/assets/b.woff2", "br, gzip", undefined, "a typeface"],
] as const)("%s for whoever takes %o comes as %s", async ([path, takes, coding, body]) => {
  const answer = await ask(`GET ${path}`, { "Accept-Encoding": takes });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-encoding")).toBe(coding);
  expect(answer.headers.get("content-length")).toBe(`${body.length}`);
  expect(answer.body).toBe(body);
  expect(answer.headers.get("vary")).toBe(path.endsWith(".woff2") ? undefined : "Accept-Encoding");
  expect(answer.headers.get("content-type")).toBe(
    { js: "text/javascript; charset=utf-8", woff2: "font/woff2" }[path.split(".")[1] ?? ""] ??
      "text/html; charset=utf-8",
  );
});

test("each form has a tag of its own, by which it is not sent twice", async () => {
  const tags = await Promise.all(
    ["br", "gzip", ""].map(async (takes) => {
      const first = await ask("GET /", { "Accept-Encoding": takes });
      return [takes, first.headers.get("etag") ?? ""] as const;
    }),
  );
  expect(new Set(tags.map(([, tag]) => tag)).size).toBe(3);
  for (const [takes, tag] of tags)
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await ask("GET /", { "Accept-Encoding": takes, "If-None-Match": known });
      expect(again.status).toBe(304);
      expect(again.body).toBe("");
      expect([again.headers.get("etag"), again.headers.get("vary")]).toEqual([
        tag,
        "Accept-Encoding",
      ]);
    }
  const [[, brotli]] = tags as [readonly [string, string]];
  const other = await ask("GET /", { "Accept-Encoding": "gzip", "If-None-Match": brotli });
  expect(other.status).toBe(200);
});

test("[O8] the page says where its picture is, by the address it was asked for at, and never in other words", async () => {
  const page = join(dist, "shared");
  mkdirSync(page, { recursive: true });
  writeFileSync(join(page, "index.html"), '<meta content="./preview.jpg" />');
  const shared = createServer((req, res) => void serveStatic(page, req, res, (_, hop) => hop < 1));
  await new Promise<void>((resolve) => shared.listen(0, "127.0.0.1", resolve));
  const { port } = shared.address() as AddressInfo;
  const at = async (headers: Readonly<Record<string, string>>) =>
    (await rawRequest(port, "GET /", headers)).body;
  expect(await at({ Host: "play.example.org:8080" })).toBe(
    '<meta content="http://play.example.org:8080/preview.jpg" />',
  );
  const proxied = { "X-Forwarded-Host": "play.example.org", "X-Forwarded-Proto": "https" };
  expect(await at(proxied)).toBe('<meta content="https://play.example.org/preview.jpg" />');
  const below = { ...proxied, "X-Forwarded-Prefix": "/games/consort/" };
  expect(await at(below)).toBe(
    '<meta content="https://play.example.org/games/consort/preview.jpg" />',
  );
  const odd = { ...proxied, "X-Forwarded-Prefix": '/"><script>' };
  expect(await at(odd)).toBe('<meta content="https://play.example.org/preview.jpg" />');
  expect(await at({ Host: 'a"><script>' })).toBe('<meta content="./preview.jpg" />');
  shared.close();
  // A stranger's headers count for nothing.
  const untrusted = createServer((req, res) => void serveStatic(page, req, res));
  await new Promise<void>((resolve) => untrusted.listen(0, "127.0.0.1", resolve));
  const other = await rawRequest((untrusted.address() as AddressInfo).port, "GET /", proxied);
  expect(other.body).toContain('content="http://127.0.0.1:');
  untrusted.close();
});

test("HEAD tells the same as GET, without the file", async () => {
  const head = await ask("HEAD /", { "Accept-Encoding": "br" });
  expect(head.status).toBe(200);
  expect(head.headers.get("content-length")).toBe("14");
  expect(head.headers.get("content-encoding")).toBe("br");
  expect(head.body).toBe("");
});
