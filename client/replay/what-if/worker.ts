/** [F8] Worker that simulates continuations in the background: an answer takes seconds. */
// Polyfills for the oldest supported browsers: a worker does not have the page's.
import "core-js/actual/array/to-reversed.js";
import "core-js/actual/array/to-sorted.js";
import type { Change } from "../../../shared/what-if/change.ts";
import type { Run } from "../../../shared/what-if/run.ts";
import { RUNS, WhatIf, type WhatIfOffers } from "../../../shared/what-if/what-if.ts";
import type { Recording } from "../../../shared/model/replay/recording.ts";

export type WhatIfRequest =
  | { readonly ask: "begin"; readonly recordings: readonly Recording[] }
  | { readonly ask: "offers"; readonly tick: number }
  /** Cancelled by the next question. */
  | { readonly ask: "runs"; readonly tick: number; readonly change: Change };

export type WhatIfReply =
  | { readonly told: "offers"; readonly offers: WhatIfOffers }
  /** One more pair of runs, without and with the change; the first also holds what was really played. */
  | {
      readonly told: "run";
      readonly tick: number;
      readonly change: Change;
      readonly k: number;
      readonly played: Run | null;
      readonly unchanged: Run;
      readonly changed: Run;
    };

/** The part of the worker's scope that is used; the page's types lack it. */
interface WorkerScope {
  addEventListener(kind: "message", heard: (event: { readonly data: WhatIfRequest }) => void): void;
  postMessage(told: WhatIfReply, transferred: []): void;
}

const scope = globalThis as unknown as WorkerScope;
let whatIf: WhatIf | null = null;
/** Number of questions so far. */
let asked = 0;

scope.addEventListener("message", ({ data }) => {
  asked += 1;
  if (data.ask === "begin") whatIf = new WhatIf(data.recordings);
  else if (whatIf === null) return;
  else if (data.ask === "offers")
    scope.postMessage({ told: "offers", offers: whatIf.offers(data.tick) }, []);
  else playOn(whatIf, data.tick, data.change, 0, asked);
});

/** Simulates run `k` and the following ones, one per task, so that another question can interrupt. */
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
