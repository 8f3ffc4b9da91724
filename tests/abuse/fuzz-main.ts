/** `npm run fuzz -- --count N --seed S --json`: rows of what must not be after N messages and requests that are nearly right. */
import { parseArgs } from "node:util";
import { fuzz } from "./fuzz.ts";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
  },
});
const count = Number(values.count);
const seed = Number(values.seed);
if (!(count >= 1 && count <= 10_000_000) || !Number.isInteger(seed)) {
  console.error("--count is a number from 1 to 10000000, and --seed is a whole number.");
  process.exit(2);
}
const { sent, crashes, changes, unnamed } = await fuzz({ count, seed });
const rows = [
  { id: "sent", value: sent, aim: null, pass: null },
  { id: "crashes", value: crashes, aim: 0, pass: crashes === 0 },
  { id: "world-changes", value: changes, aim: 0, pass: changes === 0 },
  { id: "unnamed-refusals", value: unnamed, aim: 0, pass: unnamed === 0 },
];
if (values.json) console.log(JSON.stringify({ rows }));
else for (const { id, value } of rows) console.log(`${id.padEnd(20)} ${value}`);
process.exit(rows.every(({ pass }) => pass !== false) ? 0 : 1);
