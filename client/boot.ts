/** The first of the page's own scripts, small so that it comes early: fetches the rest and shows how far it is. */
/** Methods that the stated browsers may lack: only those browsers fetch them. */
const lacks =
  !("withResolvers" in Promise) ||
  !("toSorted" in Array.prototype) ||
  !("with" in Array.prototype) ||
  !("canParse" in URL);

if (lacks) await import("./polyfills.ts");
await import("./main.ts");
document.documentElement.dataset["started"] = "";
