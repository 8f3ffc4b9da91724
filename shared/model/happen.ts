import type { Store } from "./world.ts";
import type { Happening } from "./event.ts";

/** Records a dated event, for later phases of this tick and for the world outside. */
export function happen(store: Store, happening: Happening): void {
  store.moment.events.push({ tick: store.tick, ...happening });
}
