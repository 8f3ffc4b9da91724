/** `npm run export` */
import { exportCommand } from "./app/export-command.ts";
import { runCommand } from "./app/kept-command.ts";

process.exitCode = await runCommand(exportCommand);
