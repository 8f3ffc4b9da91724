/**
 * `npm run chaos`: kills a server repeatedly while people play, and reports what is lost and how fast pages are back.
 * `--processes 2`: kills one of two processes of a site, so that the other must go on with everything.
 */
import { parseArgs } from "node:util";
import { percentile } from "../rehearsal/rows.ts";
import { chaos } from "./chaos.ts";
import { clusterChaos } from "./cluster-chaos.ts";

interface Figure {
  readonly id: string;
  readonly value: number;
  /** Null for a figure of this machine. */
  readonly aim: number | null;
}

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    processes: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
  },
});
const kills = Number(values.kills);
const seed = Number(values.seed);
if (!(kills >= 1 && kills <= 1000) || !Number.isInteger(seed)) {
  console.error("--kills is a number from 1 to 1000, and --seed is a whole number.");
  process.exit(2);
}
if (values.processes !== "1" && values.processes !== "2") {
  console.error("--processes is 1 or 2.");
  process.exit(2);
}
const isCluster = values.processes === "2";
const run = isCluster ? clusterChaos : chaos;
// Of a run for machines, what went wrong is still said.
const { kills: done, wrongHashes } = await run({ kills, seed }, (line) =>
  values.json ? console.error(line) : console.log(line),
);
const sum = (of: (kill: (typeof done)[number]) => number): number =>
  done.reduce((all, kill) => all + of(kill), 0);
const p95 = (of: "own" | "wall"): number => {
  const all = done.flatMap(({ seconds }) => seconds.map((one) => one[of]));
  return Number(percentile(all, 0.95).toFixed(2));
};
const rows = [
  { id: "recovered", value: sum(({ back }) => back), unit: "pages", aim: sum(({ all }) => all) },
  {
    id: "lost-ms-max",
    value: Math.max(...done.map(({ lostMs }) => lostMs)),
    unit: "ms of music",
    aim: 250,
  },
  { id: "wrong-hash", value: wrongHashes, unit: "movements", aim: 0 },
  { id: "back-p95", value: p95("own"), unit: "s", aim: isCluster ? 5 : 3 },
  // With the time in which other programs had the processor: says as much of the machine as of the server.
  { id: "back-wall-p95", value: p95("wall"), unit: "s", aim: null },
].map((row) => ({ ...row, pass: isMet(row) }));
function isMet({ id, value, aim }: Figure): boolean | null {
  if (aim === null) return null;
  return id === "recovered" ? value >= aim : value <= aim;
}
if (values.json) console.log(JSON.stringify({ rows }));
else
  for (const { id, value, unit, aim, pass } of rows)
    console.log(
      `${id.padEnd(14)}${String(value).padStart(8)} ${unit.padEnd(14)}${pass === null ? "" : `aim ${String(aim).padStart(5)} ${pass ? "met" : "missed"}`}`,
    );
process.exit(rows.every(({ pass }) => pass !== false) ? 0 : 1);
