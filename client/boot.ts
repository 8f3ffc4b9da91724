/** The first of the page's own scripts, small so that it comes early: fetches the rest and shows how far it is. */
import { liveIn } from "./session/live-address.ts";

/** Methods that the stated browsers may lack: only those browsers fetch them. */
const lacks =
  !("withResolvers" in Promise) ||
  !("toSorted" in Array.prototype) ||
  !("with" in Array.prototype) ||
  !("canParse" in URL);

if (lacks) await import("./polyfills.ts");
await (liveIn(location.hash)?.role === "console" ? import("./lead.ts") : import("./main.ts"));
document.documentElement.dataset["started"] = "";
