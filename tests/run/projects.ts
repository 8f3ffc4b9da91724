/** Kinds of tests, each with its own surroundings. */
import type { TestProjectConfiguration } from "vitest/config";

const SECONDS = 1000;
const MINUTES = 60 * SECONDS;
/**
 * A guard against endless tests, not a measure of speed: tests wait for events, their work is bounded by
 * count, and a busy machine must not fail them.
 */
const GUARD = { testTimeout: 20 * MINUTES, hookTimeout: 20 * MINUTES } as const;
/**
 * Tests run under Node alone, as the server does: Vite's own way of running modules makes each call from one to another
 * slower, and with that the model, two or three times.
 */
const PLAIN = { experimental: { viteModuleRunner: false, nodeLoader: false } } as const;
const EACH = {
  environment: "node",
  ...PLAIN,
  // Shared module cache: loading the game for each file would take half as long as the tests themselves.
  isolate: false,
  ...GUARD,
} as const;
/** Tests that wait most of the time: for several real processes. */
const PROCESSES: readonly string[] = [
  "tests/cluster/**/*.test.ts",
  "tests/chaos/*.test.ts",
  "tests/store/killed.test.ts",
  "tests/rooms/kept-consort.test.ts",
];
/** More than there are cores: evenings also wait for music. */
const IN_BROWSER = 4;

export const projects: TestProjectConfiguration[] = [
  {
    extends: true,
    test: {
      name: "unit",
      ...EACH,
      globalSetup: ["tests/run/translate.ts"],
      setupFiles: ["tests/run/same-cases.ts", "tests/run/read-translated.ts"],
      // As many as there are cores: each more would compile the game once more.
      maxWorkers: 2,
      sequence: { groupOrder: 1 },
      include: ["tests/**/*.test.{ts,tsx}"],
      exclude: [...PROCESSES, "tests/e2e/**", "tests/bench/**", "tests/architecture/fixture/**"],
    },
  },
  {
    extends: true,
    test: {
      // They run beside the unit tests, by themselves.
      name: "processes",
      ...EACH,
      setupFiles: ["tests/run/same-cases.ts"],
      maxWorkers: 1,
      sequence: { groupOrder: 2 },
      include: [...PROCESSES],
    },
  },
  {
    extends: true,
    test: {
      // Hand-made pages with frozen clocks; they run at the same time as those below.
      name: "pages",
      ...EACH,
      include: ["tests/e2e/pages/*.test.ts"],
      globalSetup: ["tests/e2e/harness/pages-server.ts"],
      maxWorkers: IN_BROWSER,
      // What a page by itself will show, on a busy machine.
      expect: { poll: { timeout: MINUTES } },
    },
  },
  {
    extends: true,
    test: {
      name: "e2e",
      ...EACH,
      include: ["tests/e2e/*.test.ts"],
      // Each file has its own server, and mostly waits for music.
      maxWorkers: IN_BROWSER,
      expect: { poll: { timeout: 2 * MINUTES } },
    },
  },
];
