/** A process that does nothing: how late its timers are says how late the machine is. */
import { idleLateness } from "./idle-lateness.ts";

export interface IdleAsk {
  readonly ms: number;
}

process.on("disconnect", () => process.exit());
process.on("message", ({ ms }: IdleAsk) => {
  void idleLateness(ms).then((reading) => process.send?.({ reading }));
});
