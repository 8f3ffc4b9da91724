/** What a started server needs to be a process of its own: its log, and what signals do. */
import type { App } from "./app.ts";
import { takeOverConsole } from "./foreign-words.ts";
import { shutdownOnSignal } from "./shutdown.ts";
import { systemClock } from "../scheduling/clock.ts";

/** What libraries print goes to the app's log, and the first signal closes the app and ends this process. */
export function runAsProcess(app: App): void {
  takeOverConsole(
    console,
    app.log,
    (error) => app.rooms.faults.tell(error),
    () => systemClock.now(),
  );
  shutdownOnSignal(app, process, systemClock, () => process.exit(0));
}
