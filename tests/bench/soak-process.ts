/** Soaks, in a process of its own whose memory is weighed after each movement. */
import { getHeapSpaceStatistics } from "node:v8";
import { soak } from "./soaking.ts";
import type { Moment, SoakAsked } from "./soaking.ts";

/** `heap`: what is held once nothing is left to clean up, without compiled code, MiB. */
export type Weighed = Moment & { readonly heap: number };

const MIB = 2 ** 20;
/** Where V8 has what it compiled of the program: it compiles anew, and throws away, for as long as it runs. */
const OF_CODE = /^(?:code|trusted)/u;

process.on("disconnect", () => process.exit());
const asked = JSON.parse(process.argv[2] ?? "{}") as SoakAsked;
await soak(asked, async (moment) => {
  // What one collection finds may set more free.
  for (let time = 0; time < 2; time += 1) {
    globalThis.gc?.();
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  let held = process.memoryUsage().external;
  for (const { space_name: name, space_used_size: used } of getHeapSpaceStatistics())
    if (!OF_CODE.test(name)) held += used;
  process.send?.({ weighed: { ...moment, heap: held / MIB } satisfies Weighed });
});
process.disconnect();
