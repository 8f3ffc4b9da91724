import type { Store } from "./world.ts";
import type { Happening } from "./event.ts";

/** Tells what has happened, dated, to the later phases of this tick and to the world outside. */
export function happen(store: Store, happening: Happening): void {
  store.moment.events.push({ tick: store.tick, ...happening });
}
