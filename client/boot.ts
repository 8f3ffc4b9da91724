/** The page's first own script, small so that it arrives early: loads the rest and shows progress. */
import { liveIn, ownPageIn } from "./session/live-address.ts";

/** Methods that the oldest supported browsers lack: only those browsers load them. */
const lacks =
  !("withResolvers" in Promise) ||
  !("toSorted" in Array.prototype) ||
  !("with" in Array.prototype) ||
  !("canParse" in URL);

if (lacks) await import("./polyfills.ts");

const pages = {
  check: () => import("./check.ts"),
  kept: () => import("./kept.ts"),
  access: () => import("./access.ts"),
  console: () => import("./lead.ts"),
  stage: () => import("./project.ts"),
  watch: () => import("./project.ts"),
  none: () => import("./main.ts"),
};
const own = ownPageIn(location.pathname);
const page = own ?? liveIn(location.hash)?.role ?? "none";
await pages[page]();
document.documentElement.dataset["started"] = "";
