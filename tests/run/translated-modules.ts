/** Gives Node what `translate.ts` has translated, once a process. Style sheets are nothing here. */
import { registerHooks } from "node:module";
import { inject } from "vitest";

const translated = inject("translated");

registerHooks({
  load(url, context, next) {
    const source = url.endsWith(".css") ? "" : translated[url];
    return source === undefined
      ? next(url, context)
      : { format: "module", source, shortCircuit: true };
  },
});
