import type { Sound } from "../play/play-context.tsx";
import type { Offline } from "../offline/offline.ts";
import type { Stage } from "../scenes/stage.ts";
import type { RouterDeps } from "./router.ts";

/** What the page needs from the rest of the client. */
export interface AppServices extends RouterDeps {
  readonly stage: Stage;
  readonly sound: Sound;
  readonly offline: Offline;
}
