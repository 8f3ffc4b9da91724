/** One minute played by looking alone: no captions, no coach, nothing from the wire. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { playMovement } from "./reading/movement.ts";

let server: BrowserServer;
beforeAll(async () => {
  server = await openBrowserServer({ stepped: true });
});
afterAll(() => server.close());

test("[P1] whoever sees nothing but how others are drawn sees every face, and plays to the end", async () => {
  const outcome = await playMovement(server, "pictures", {
    minutes: 1,
    pace: "beginner",
    stepped: true,
  });
  expect(outcome.faces).toBe(3);
  expect(outcome.harmony).toBeGreaterThan(0);
  expect(outcome.pairs).toBeGreaterThan(0);
});
