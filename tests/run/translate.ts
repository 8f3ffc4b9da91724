/** Runs once before all unit tests: translates what Node cannot read by itself, JSX and what Vite fills in. */
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { transformWithOxc } from "vite";
import type { TestProject } from "vitest/node";
import { ROOT } from "./tool.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** JavaScript of the files that Node cannot read, by their address. */
    translated: Readonly<Record<string, string>>;
  }
}

const FILLED_IN = "import.meta.env";

export async function setup(project: TestProject): Promise<void> {
  const translated: Record<string, string> = {};
  for await (const name of glob("client/**/*.{ts,tsx}", { cwd: ROOT })) {
    const file = join(ROOT, name);
    const text = await readFile(file, "utf8");
    if (!name.endsWith(".tsx") && !text.includes(FILLED_IN)) continue;
    const filled = text.replaceAll(FILLED_IN, "({ DEV: true })");
    const { code } = await transformWithOxc(filled, file, {
      jsx: { runtime: "automatic", importSource: "preact" },
      sourcemap: false,
    });
    translated[pathToFileURL(file).href] = code;
  }
  project.provide("translated", translated);
}
