/** [F13] Cost of exporting a class of 30 after six lessons, in a thread as on a server. */
import { exportZip } from "../../server/export/export-zip.ts";
import { systemClock } from "../../server/scheduling/clock.ts";
import { madeUp } from "../export/made-up.ts";
import type { Plan } from "./plan.ts";
import { row } from "./rows.ts";
import type { Row } from "./rows.ts";

/** Thirty people in consorts of four, with two bots. */
const CONSORTS = 8;
const CHAIRS = 4;
/** As in the plan of an hour: one practice and two movements. */
const MOVEMENTS_A_LESSON = 3;

export async function exportRows({ exported, note }: Plan): Promise<Row[]> {
  const { lessons, minutes } = exported;
  const movements = lessons * MOVEMENTS_A_LESSON;
  note(`a class of ${lessons} lessons is made up …`);
  const rows = await madeUp({
    consorts: CONSORTS,
    chairs: CHAIRS,
    movements,
    seconds: minutes * 60,
  });
  // Processor time: other load of the machine does not count.
  const began = process.cpuUsage();
  const zip = await exportZip(rows, systemClock);
  const { user, system } = process.cpuUsage(began);
  const seconds = (user + system) / 1_000_000;
  return [row("export-class", zip === "tooLarge" ? Number.NaN : seconds)];
}
