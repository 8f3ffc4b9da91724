/**
 * `npm run chaos`: kills a server repeatedly while people play, and reports what is lost and how fast pages are back.
 */
import { parseArgs } from "node:util";
import { percentile } from "../rehearsal/rows.ts";
import { chaos } from "./chaos.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
  },
});
const kills = Number(values.kills);
const seed = Number(values.seed);
if (!(kills >= 1 && kills <= 1000) || !Number.isInteger(seed)) {
  console.error("--kills is a number from 1 to 1000, and --seed is a whole number.");
  process.exit(2);
}
const { kills: done, wrongHashes } = await chaos({ kills, seed }, (line) => {
  if (!values.json) console.log(line);
});
const sum = (of: (kill: (typeof done)[number]) => number): number =>
  done.reduce((all, kill) => all + of(kill), 0);
const seconds = percentile(
  done.flatMap((kill) => kill.seconds),
  0.95,
);
const rows = [
  { id: "recovered", value: sum(({ back }) => back), unit: "pages", aim: sum(({ all }) => all) },
  {
    id: "lost-ms-max",
    value: Math.max(...done.map(({ lostMs }) => lostMs)),
    unit: "ms of music",
    aim: 250,
  },
  { id: "wrong-hash", value: wrongHashes, unit: "movements", aim: 0 },
  { id: "back-p95", value: Number(seconds.toFixed(2)), unit: "s", aim: 3 },
].map((row) => ({
  ...row,
  pass: row.id === "recovered" ? row.value >= row.aim : row.value <= row.aim,
}));
if (values.json) console.log(JSON.stringify({ rows }));
else
  for (const { id, value, unit, aim, pass } of rows)
    console.log(
      `${id.padEnd(14)}${String(value).padStart(8)} ${unit.padEnd(14)}aim ${String(aim).padStart(5)} ${pass ? "met" : "missed"}`,
    );
process.exit(rows.every(({ pass }) => pass) ? 0 : 1);
