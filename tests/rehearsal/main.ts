/** `npm run rehearsal`: a simulated workshop that measures what a server and a network can carry. */
import { rehearse } from "./rehearsal.ts";
import { asTable } from "./rows.ts";
import { readSettings } from "./settings.ts";
import type { Settings } from "./settings.ts";

let settings: Settings | null = null;
try {
  settings = readSettings(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
if (settings !== null) {
  const { json } = settings;
  const rows = await rehearse(settings, (line) => {
    if (!json) console.log(line);
  });
  console.log(json ? JSON.stringify({ rows }) : asTable(rows));
  if (rows.some(({ pass }) => !pass)) process.exitCode = 1;
}
