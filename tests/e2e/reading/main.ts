/**
 * `npm run eyes`: movements of four minutes at gentle pace beside three companions, played by
 * pictures alone, by captions alone, and by a player who does nothing. Without a browser, over many
 * seeds; with `--browser`, in real browsers and real time, two rounds in parallel.
 */
import { parseArgs } from "node:util";
import { mean } from "../../lab/interval.ts";
import { openBrowserServer } from "../harness/browser-server.ts";
import { EYES, type Eyes, type Outcome } from "./eyes.ts";
import { playMovement } from "./movement.ts";
import { simulate } from "./simulated.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "40" },
    pace: { type: "string", default: "beginner" },
    browser: { type: "boolean", default: false },
    rounds: { type: "string", default: "6" },
  },
});
const SIDE_BY_SIDE = 2;
const SECONDS = 240;
const { pace } = values;
if (pace !== "beginner" && pace !== "normal" && pace !== "expert")
  throw new Error("--pace must be beginner, normal or expert.");
if (values.browser && pace !== "beginner") throw new Error("In the browser the pace is beginner.");

const outcomes = values.browser ? await inBrowsers(Number(values.rounds)) : withoutBrowser();
for (const [eyes, all] of outcomes) console.log(eyes.padEnd(9), describe(all));

function withoutBrowser(): Map<Eyes, Outcome[]> {
  const seeds = Array.from({ length: Number(values.seeds) }, (_, k) => k + 1);
  return new Map(
    EYES.map((eyes) => [
      eyes,
      seeds.map((seed) => simulate(eyes, { seed, pace: pace as "beginner", seconds: SECONDS })),
    ]),
  );
}

async function inBrowsers(rounds: number): Promise<Map<Eyes, Outcome[]>> {
  const read: readonly Eyes[] = ["pictures", "captions"];
  const all = new Map<Eyes, Outcome[]>(read.map((eyes) => [eyes, []]));
  const server = await openBrowserServer();
  for (let round = 0; round < rounds; round += SIDE_BY_SIDE) {
    const now = Array.from({ length: Math.min(SIDE_BY_SIDE, rounds - round) }, () => read).flat();
    await Promise.all(
      now.map(async (eyes) => {
        const outcome = await playMovement(server, eyes, { minutes: 4, pace: "beginner" });
        all.get(eyes)?.push(outcome);
        console.log(eyes.padEnd(9), JSON.stringify(outcome));
      }),
    );
  }
  await server.close();
  return all;
}

/** Means with their 95 % intervals. */
function describe(all: readonly Outcome[]): string {
  const share = (of: (one: Outcome) => number | null): string => {
    const told = all.map(of).filter((value) => value !== null && !Number.isNaN(value));
    const { measured, low, high } = mean(told as number[]);
    return `${measured.toFixed(2)} (${low.toFixed(2)} … ${high.toFixed(2)})`;
  };
  const done = (of: "read" | "mended" | "ownMended"): string => {
    const [did, asked] = [sum(all, (one) => one[of].done), sum(all, (one) => one[of].asked)];
    return `${did} of ${asked}`;
  };
  return [
    `harmony ${share(({ harmony }) => harmony)}`,
    `own pairs ${share(({ pairs }) => pairs)}`,
    ...(all[0]?.own === null ? [] : [`own part ${share(({ own }) => own)}`]),
    `calls read ${done("read")}`,
    `own tears mended ${done("ownMended")}`,
    `all tears mended ${done("mended")}`,
  ].join("; ");
}

function sum(all: readonly Outcome[], of: (one: Outcome) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}
