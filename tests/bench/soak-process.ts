/** Soaks, in a process of its own whose memory is weighed after each movement. */
import { soak } from "./soaking.ts";
import type { Moment, SoakAsked } from "./soaking.ts";

/** `heap`: what is held once nothing is left to clean up, MiB. */
export type Weighed = Moment & { readonly heap: number };

const MIB = 2 ** 20;

process.on("disconnect", () => process.exit());
const asked = JSON.parse(process.argv[2] ?? "{}") as SoakAsked;
await soak(asked, async (moment) => {
  // What one collection finds may set more free.
  for (let time = 0; time < 2; time += 1) {
    globalThis.gc?.();
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ weighed: { ...moment, heap: (heapUsed + external) / MIB } satisfies Weighed });
});
process.disconnect();
