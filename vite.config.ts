import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { readPiece } from "./client/sound/read-piece.ts";
import { fillPage } from "./shared/i18n/fill-page.ts";
import { DEFAULT_LANGUAGE, languages } from "./shared/i18n/languages.ts";
import { PIECES } from "./shared/pieces/index.ts";
import { scenarioSchema } from "./shared/scenarios/scenario.ts";
import { LongestFirst } from "./tests/run/longest-first.ts";

const SECONDS = 1000;
const MINUTES = 60 * SECONDS;
/**
 * A guard against endless tests, not a measure of speed: tests wait for events, their work is bounded by
 * count, and a busy machine must not fail them.
 */
const GUARD = { testTimeout: 10 * MINUTES, hookTimeout: 10 * MINUTES } as const;
/** How long to wait for what a browser will show, on a busy machine. */
const PATIENT = { poll: { timeout: 2 * MINUTES } } as const;

/** Writes compressed versions beside each file, made once at the best quality. */
const precompress = (): Plugin => ({
  name: "precompress",
  apply: "build",
  async writeBundle({ dir = "" }, bundle) {
    const texts = [...Object.keys(bundle), "first.js"].filter((name) =>
      /\.(?:html|js|css|svg|json)$/.test(name),
    );
    await Promise.all(
      texts.map(async (name) => {
        const file = join(dir, name);
        const text = await readFile(file);
        const [br, gz] = await Promise.all([
          promisify(brotliCompress)(text, {
            params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
          }),
          promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }),
        ]);
        await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
      }),
    );
  },
});

/** The words of index.html, from the catalogue of the default language. */
const pageTexts = (): Plugin => ({
  name: "page-texts",
  transformIndexHtml: {
    order: "pre",
    handler: async (html) => fillPage(html, await languages[DEFAULT_LANGUAGE]().page()),
  },
});

/** Parses scores at build time: the parser would be a twelfth of a visitor's download. */
const readScores = (): Plugin => ({
  name: "read-scores",
  apply: "build",
  load(id) {
    if (!id.endsWith("/client/sound/read-piece.ts")) return null;
    const notes = PIECES.map((piece) => [piece.id, [...readPiece(piece)]]);
    return `const NOTES = new Map(${JSON.stringify(notes)}.map(([id, parts]) => [id, new Map(parts)]));
      export const readPiece = ({ id }) => NOTES.get(id) ?? new Map();`;
  },
});

/** Publishes the shape of scenario files at a stable address, for editors. */
const publishScenarioSchema = (): Plugin => ({
  name: "publish-scenario-schema",
  apply: "build",
  generateBundle() {
    const source = JSON.stringify(scenarioSchema(), null, 2);
    this.emitFile({ type: "asset", fileName: "scenario.schema.json", source });
  },
});

export default defineConfig({
  root: "client",
  plugins: [pageTexts(), readScores(), publishScenarioSchema(), precompress()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    // The oldest supported browsers; what they lack is in client/polyfills.ts.
    target: ["chrome109", "edge109", "firefox125", "safari16.4"],
    // Phaser alone is 1.4 MB before compression; in a chunk of its own it stays in the browser's cache between releases.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Otherwise code shared by Phaser and the start page would be in Phaser's chunk, and the start page would wait for it.
          includeDependenciesRecursively: false,
          groups: [{ name: "phaser", test: /node_modules\/phaser\// }],
        },
      },
      checks: { pluginTimings: false },
    },
  },
  test: {
    root: ".",
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          setupFiles: ["tests/run/same-cases.ts"],
          // By default one of two cores would be idle.
          maxWorkers: 2,
          // Shared module cache: loading the game for each file would take half as long as the tests themselves.
          isolate: false,
          ...GUARD,
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/e2e/**", "tests/bench/**", "tests/architecture/fixture/**"],
        },
      },
      {
        extends: true,
        test: {
          // Hand-made pages with frozen clocks: two at a time, since nothing waits for real time.
          name: "pages",
          environment: "node",
          include: ["tests/e2e/pages/*.test.ts"],
          globalSetup: ["tests/e2e/harness/pages-server.ts"],
          maxWorkers: 2,
          isolate: false,
          expect: PATIENT,
          ...GUARD,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/*.test.ts"],
          // Each file has its own server and browser, and mostly waits for music.
          maxWorkers: 2,
          isolate: false,
          expect: PATIENT,
          ...GUARD,
        },
      },
    ],
  },
});
