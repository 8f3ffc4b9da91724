/**
 * [X1] The session bundled for a browser's worker: it plays the same movements as Node, and
 * continues saved and loaded ones, bit for bit.
 */
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashesAtRandom } from "../../fixtures/random-movement.ts";
import { openPages, type Pages } from "../harness/pages.ts";

const ENTRY = join(import.meta.dirname, "..", "..", "fixtures", "movement-worker.ts");
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
const SECONDS = 25;

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

/** The worker as one script. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2024",
      lib: { entry: ENTRY, formats: ["iife"], name: "worker" },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !("output" in output)) throw new Error("nothing was built");
  return output.output[0].code;
}

test("[X1] twenty random movements in a worker end with the hashes they have in Node", async () => {
  const script = await bundled();
  const page = await pages.open("drawing/scene.html?cpu", {
    viewport: { width: 320, height: 200 },
  });
  const hashes = await page.evaluate(
    ({ code, asked }) =>
      new Promise<string[]>((resolve, reject) => {
        const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
        const worker = new Worker(address);
        worker.addEventListener("message", ({ data }: MessageEvent<string[]>) => resolve(data));
        worker.addEventListener("error", ({ message }) => reject(new Error(message)));
        worker.postMessage(asked, []);
      }),
    { code: script, asked: { seeds: SEEDS, seconds: SECONDS } },
  );
  expect(hashes).toEqual(hashesAtRandom(SEEDS, SECONDS));
  expect(new Set(hashes).size).toBe(SEEDS.length);
});
