/** Worker thread that exports a session as a zip: replaying movements takes seconds. */
import { parentPort, workerData } from "node:worker_threads";
import { datasetFiles, datasetName, datasetTexts } from "./dataset.ts";
import type { SessionRows } from "./session-rows.ts";
import { zipOf } from "./zip.ts";

const rows = workerData as SessionRows;
const zip = zipOf(
  datasetFiles(rows, await datasetTexts()),
  datasetName(rows),
  rows.session.ended ?? rows.session.opened,
);
parentPort?.postMessage(zip, [zip.buffer]);
