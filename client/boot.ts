/** The page's first own script, small so that it arrives early: loads the rest and shows progress. */
import { liveIn } from "./session/live-address.ts";

/** Methods that the oldest supported browsers lack: only those browsers load them. */
const lacks =
  !("withResolvers" in Promise) ||
  !("toSorted" in Array.prototype) ||
  !("with" in Array.prototype) ||
  !("canParse" in URL);

if (lacks) await import("./polyfills.ts");
/** Address of the page that tries whether the game works here. */
const CHECK = /^\/check\/?$/;

const pages = {
  check: () => import("./check.ts"),
  console: () => import("./lead.ts"),
  stage: () => import("./project.ts"),
  watch: () => import("./project.ts"),
  none: () => import("./main.ts"),
};
const page = CHECK.test(location.pathname) ? "check" : (liveIn(location.hash)?.role ?? "none");
await pages[page]();
document.documentElement.dataset["started"] = "";
