/** Worker thread: the only one that opens the SQLite file. */
import { parentPort, workerData } from "node:worker_threads";
import { StoreError } from "./backend.ts";
import { SqlBackend } from "./sql-backend.ts";
import { sqlite } from "./sqlite.ts";
import type { Answer, Asked, WorkerSettings } from "./sqlite-backend.ts";

const { file, maxPages } = workerData as WorkerSettings;
const backend = new SqlBackend(sqlite(file, maxPages));

/** Requests run one at a time: a batch must not run inside another's transaction. */
let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (asked: Asked) => {
  last = last.then(() => answer(asked));
});

async function answer({ id, call }: Asked): Promise<void> {
  try {
    reply({ id, value: await carryOut(call) });
  } catch (error) {
    const why = error instanceof StoreError ? error.why : "refused";
    reply({ id, why, message: String(error) });
  }
  if ("close" in call) parentPort?.close();
}

function carryOut(call: Asked["call"]): Promise<unknown> {
  if ("apply" in call) return backend.apply(call.apply);
  if ("rows" in call) return backend.rows(call.rows, call.session);
  if ("row" in call) return backend.row(call.row, call.of);
  if ("rooms" in call) return backend.rooms();
  if ("movementIds" in call) return backend.movementIds(call.session, call.movementIds);
  if ("movement" in call) return backend.movement(call.movement);
  return backend.close();
}

function reply(answered: Answer): void {
  parentPort?.postMessage(answered, []);
}
