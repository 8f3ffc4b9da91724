/** [A11] Tells the server that no edge act may reach the player: on taking the chair, and as they change it. */
import { effect, type ReadonlySignal } from "@preact/signals";
import type { Consort } from "./consort.ts";

/** Goes on until the returned function is called. Says nothing while nothing was ever wished. */
export function keepNoneAtMe(
  consort: Pick<Consort, "link" | "setNoneAtMe">,
  wish: ReadonlySignal<boolean>,
): () => void {
  let said = false;
  return effect(() => {
    const on = wish.value;
    if (consort.link.value !== "open" || (!on && !said)) return;
    said = true;
    consort.setNoneAtMe(on);
  });
}
