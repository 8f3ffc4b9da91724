/** `npm run import` */
import { importCommand } from "./app/import-command.ts";
import { runCommand } from "./app/kept-command.ts";

process.exitCode = await runCommand(importCommand);
