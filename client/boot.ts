/** The page's first own script, small so that it arrives early: loads the rest and shows progress. */
/** Methods that the oldest supported browsers lack: only those browsers load them. */
const lacks =
  !("withResolvers" in Promise) ||
  !("toSorted" in Array.prototype) ||
  !("with" in Array.prototype) ||
  !("canParse" in URL);

if (lacks) await import("./polyfills.ts");
await import("./main.ts");
document.documentElement.dataset["started"] = "";
