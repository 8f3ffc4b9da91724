/** `server/main.ts` with a clock whose speed the test sets by a message. */
import { startServer } from "../../../server/app/app.ts";
import { readConfig } from "../../../server/app/config.ts";
import { shutdownOnSignal } from "../../../server/app/shutdown.ts";
import { processBusy } from "../../../server/scheduling/adaptive-patch-rate.ts";
import { systemClock } from "../../../server/scheduling/clock.ts";
import { secureRandomness } from "../../../server/rooms/secure-randomness.ts";
import { seededRandomness } from "../../fixtures/randomness.ts";
import { PacedClock } from "../../rooms/paced-clock.ts";
import { join } from "node:path";

const clock = new PacedClock(systemClock);
process.on("message", (rate) => clock.setRate(Number(rate)));
const dist = join(import.meta.dirname, "..", "..", "..", "dist");
const SEED = 1;
// Secrets remain unguessable.
const app = await startServer(readConfig(process.env, dist), processBusy(), clock, () => ({
  ...seededRandomness(SEED),
  secret: secureRandomness.secret,
}));
shutdownOnSignal(app, process, systemClock, () => process.exit(0));
console.log(`http://localhost:${app.port}`);
