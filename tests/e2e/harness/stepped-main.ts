/** `server/main.ts` with a clock that the test holds and moves on by messages. */
import { setImmediate as rest } from "node:timers/promises";
import { startServer } from "../../../server/app/app.ts";
import { readConfig } from "../../../server/app/config.ts";
import { shutdownOnSignal } from "../../../server/app/shutdown.ts";
import { processBusy } from "../../../server/scheduling/adaptive-patch-rate.ts";
import { systemClock } from "../../../server/scheduling/clock.ts";
import { secureRandomness } from "../../../server/rooms/secure-randomness.ts";
import { seededRandomness } from "../../fixtures/randomness.ts";
import { SteppedClock } from "../../rooms/stepped-clock.ts";
import { join } from "node:path";

/** What the test asks of the clock; each is answered by `true` once it is so. */
export type AskedOfClock = { readonly stand: boolean } | { readonly pass: number };

const clock = new SteppedClock(systemClock);
const heed = async (asked: AskedOfClock): Promise<void> => {
  if ("stand" in asked) clock.stand(asked.stand);
  else await clock.pass(asked.pass, () => rest());
  process.send?.(true);
};
process.on("message", (asked) => void heed(asked as AskedOfClock));
const dist = join(import.meta.dirname, "..", "..", "..", "dist");
const SEED = 1;
// Secrets remain unguessable.
const app = await startServer(readConfig(process.env, dist), processBusy(), clock, () => ({
  ...seededRandomness(SEED),
  secret: secureRandomness.secret,
}));
shutdownOnSignal(app, process, systemClock, () => process.exit(0));
console.log(`http://localhost:${app.port}`);
