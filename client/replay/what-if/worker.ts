/** [F8] Works out what could have been, beside the page: a question takes seconds. */
// What the oldest supported browsers lack: a worker has nothing of the page's.
import "core-js/actual/array/to-reversed.js";
import "core-js/actual/array/to-sorted.js";
import type { Change } from "../../../shared/what-if/change.ts";
import type { Run } from "../../../shared/what-if/run.ts";
import { RUNS, WhatIf, type WhatIfOffers } from "../../../shared/what-if/what-if.ts";
import type { Recording } from "../../../shared/model/replay/recording.ts";

export type Asked =
  | { readonly ask: "begin"; readonly recordings: readonly Recording[] }
  | { readonly ask: "offers"; readonly tick: number }
  /** Anything asked after it makes it stop. */
  | { readonly ask: "runs"; readonly tick: number; readonly change: Change };

export type Told =
  | { readonly told: "offers"; readonly offers: WhatIfOffers }
  /** Played on once more, without and with it; the first also tells what was really played. */
  | {
      readonly told: "run";
      readonly tick: number;
      readonly change: Change;
      readonly k: number;
      readonly played: Run | null;
      readonly unchanged: Run;
      readonly changed: Run;
    };

/** The used part of a worker's scope, which the types of the page lack. */
interface WorkerScope {
  addEventListener(kind: "message", heard: (event: { readonly data: Asked }) => void): void;
  postMessage(told: Told, transferred: []): void;
}

const scope = globalThis as unknown as WorkerScope;
let whatIf: WhatIf | null = null;
/** Counts what is asked. */
let asked = 0;

scope.addEventListener("message", ({ data }) => {
  asked += 1;
  if (data.ask === "begin") whatIf = new WhatIf(data.recordings);
  else if (whatIf === null) return;
  else if (data.ask === "offers")
    scope.postMessage({ told: "offers", offers: whatIf.offers(data.tick) }, []);
  else playOn(whatIf, data.tick, data.change, 0, asked);
});

/** Run `k` and those after it, with room for another question in between. */
function playOn(from: WhatIf, tick: number, change: Change, k: number, question: number): void {
  if (question !== asked || k >= RUNS) return;
  scope.postMessage(
    {
      told: "run",
      tick,
      change,
      k,
      played: k === 0 ? from.played(tick) : null,
      unchanged: from.unchanged(tick, k),
      changed: from.changed(tick, k, change),
    },
    [],
  );
  setTimeout(playOn, 0, from, tick, change, k + 1, question);
}
