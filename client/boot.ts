/** The page's first own script, small so that it arrives early: loads the rest and shows progress. */
import { liveIn } from "./session/live-address.ts";

/** Methods that the oldest supported browsers lack: only those browsers load them. */
const lacks =
  !("withResolvers" in Promise) ||
  !("toSorted" in Array.prototype) ||
  !("with" in Array.prototype) ||
  !("canParse" in URL);

if (lacks) await import("./polyfills.ts");
const pages = {
  console: () => import("./lead.ts"),
  stage: () => import("./project.ts"),
  watch: () => import("./project.ts"),
  none: () => import("./main.ts"),
};
await pages[liveIn(location.hash)?.role ?? "none"]();
document.documentElement.dataset["started"] = "";
