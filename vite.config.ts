import { defineConfig } from "vitest/config";

const SECONDS = 1000;
const MINUTES = 60 * SECONDS;
/**
 * A guard against what never ends, and no measure of speed: tests wait for what happens, their work is
 * bounded by count, and a busy machine is no failure.
 */
const GUARD = { testTimeout: 10 * MINUTES, hookTimeout: 10 * MINUTES } as const;
/** What a browser will show is waited for as long as it takes to draw on a busy machine. */
const PATIENT = { poll: { timeout: 2 * MINUTES } } as const;

export default defineConfig({
  root: "client",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    target: "es2024",
    // Phaser alone is 1.4 MB before compression; apart, it stays in the browser's cache from one release to the next.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "phaser", test: /node_modules\/phaser\// }] } },
      checks: { pluginTimings: false },
    },
  },
  test: {
    root: ".",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          // Left alone, one of two cores would stand idle.
          maxWorkers: 2,
          ...GUARD,
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/e2e/**", "tests/bench/**", "tests/architecture/fixture/**"],
        },
      },
      {
        extends: true,
        test: {
          // Pages shown by hand, their clocks frozen: two at a time, since nothing waits for the time of day.
          name: "pages",
          environment: "node",
          include: ["tests/e2e/pages/*.test.ts"],
          globalSetup: ["tests/e2e/harness/pages-server.ts"],
          maxWorkers: 2,
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
          fileParallelism: false,
          expect: PATIENT,
          ...GUARD,
        },
      },
    ],
  },
});
