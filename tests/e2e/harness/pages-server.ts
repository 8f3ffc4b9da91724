/**
 * The pages of the project, built once for all test files: otherwise two hundred modules would load
 * one by one each time.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, preview, type PreviewServer } from "vite";
import type { TestProject } from "vitest/node";
import { phaserParts } from "../../../client/scenes/phaser-parts.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the project's files are served, with a slash at the end. */
    pages: string;
    /** An empty page from the same place, on which windows wait for their next one. */
    nothing: string;
  }
}

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const PAGES = [
  "tests/play/page.html",
  "tests/check/page.html",
  "tests/kept/page.html",
  "tests/access/page.html",
  "tests/console/page.html",
  "tests/projector/stage.html",
  "tests/drawing/scene.html",
  "tests/drawing/icons.html",
];

let server: PreviewServer | null = null;
let outDir = "";

export async function setup(project: TestProject): Promise<void> {
  outDir = await mkdtemp(join(tmpdir(), "consort-pages-"));
  await build({
    configFile: false,
    root: ROOT,
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    plugins: [phaserParts()],
    logLevel: "error",
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2024",
      minify: false,
      rolldownOptions: { input: PAGES.map((page) => join(ROOT, page)) },
    },
  });
  await writeFile(join(outDir, "nothing.html"), "<!doctype html><title>nothing</title>");
  server = await preview({
    configFile: false,
    root: ROOT,
    build: { outDir },
    // A page is some ninety files, opened hundreds of times: each is fetched once by each window.
    preview: { port: 0, headers: { "Cache-Control": "max-age=86400, immutable" } },
    logLevel: "error",
  });
  const [url = ""] = server.resolvedUrls?.local ?? [];
  project.provide("pages", url);
  project.provide("nothing", `${url}nothing.html`);
}

export async function teardown(): Promise<void> {
  await server?.close();
  await rm(outDir, { recursive: true, force: true });
}
