/**
 * `npm run bench`: the speed of the model and the cost of a consort, compared with peers on the
 * same machine, and how many consorts one process serves. `--json` prints rows for machines,
 * `--quick` takes half a minute with small numbers that decide nothing. Names of parts measure only
 * those: `npm run bench -- peers`.
 */
import { capacityRows } from "./capacity.ts";
import { debriefRows } from "./debrief.ts";
import { exportRows } from "./export-class.ts";
import { firstVisitRows } from "./first-visit.ts";
import { floodRows } from "./flood.ts";
import { headlessRows } from "./headless.ts";
import { lessonRows, slowLessonRows } from "./long-lesson.ts";
import { networkRows } from "./network.ts";
import { peerRows } from "./peers.ts";
import { FULL, QUICK } from "./plan.ts";
import type { Plan } from "./plan.ts";
import { sessionRows } from "./session.ts";
import { redisRows, twoProcessRows } from "./site-cost.ts";
import { sizeRows } from "./sizes.ts";
import { realSoakRows, soakRows } from "./soak.ts";
import { tickPartRows } from "./tick-parts.ts";
import { whatIfRows } from "./what-if.ts";
import { asJson, asTable } from "./rows.ts";
import type { Row } from "./rows.ts";

const PARTS: Readonly<Record<string, (plan: Plan) => Row[] | Promise<Row[]>>> = {
  headless: headlessRows,
  parts: tickPartRows,
  debrief: debriefRows,
  "what-if": whatIfRows,
  peers: peerRows,
  flood: floodRows,
  export: exportRows,
  "first-visit": firstVisitRows,
  lesson: lessonRows,
  "slow-lesson": slowLessonRows,
  soak: soakRows,
  "real-soak": realSoakRows,
  "session-60": sessionRows,
  "back-after-network": networkRows,
  "redis-overhead": redisRows,
  "two-processes": twoProcessRows,
  sizes: sizeRows,
  capacity: capacityRows,
};

const words = process.argv.slice(2);
const json = words.includes("--json");
const named = words.filter((word) => !word.startsWith("--"));
const plan: Plan = {
  ...(words.includes("--quick") ? QUICK : FULL),
  note: (line) => {
    if (!json) console.log(line);
  },
};

const rows: Row[] = [];
for (const [name, measure] of Object.entries(PARTS))
  if (named.length === 0 || named.includes(name)) rows.push(...(await measure(plan)));
console.log(json ? asJson(rows) : asTable(rows));
