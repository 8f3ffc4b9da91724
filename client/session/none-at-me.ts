/**
 * [A11] Tells the server that no edge act may reach the player: when they get a chair, and when
 * they change it.
 */
import { effect, type ReadonlySignal } from "@preact/signals";
import type { Consort } from "./consort.ts";

/** Runs until the returned function is called. Sends nothing while the setting was never on. */
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
