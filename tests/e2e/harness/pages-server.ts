/** One server of pages for all files of the project: several would get in each other's way over what they prepare. */
import { fileURLToPath } from "node:url";
import { createServer, type ViteDevServer } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the project's files are served, with a slash at the end. */
    pages: string;
  }
}

let server: ViteDevServer | null = null;

export async function setup(project: TestProject): Promise<void> {
  server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL("../../..", import.meta.url)),
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    server: { port: 0, hmr: false },
    logLevel: "error",
  });
  await server.listen();
  project.provide("pages", server.resolvedUrls?.local[0] ?? "");
}

export async function teardown(): Promise<void> {
  await server?.close();
}
