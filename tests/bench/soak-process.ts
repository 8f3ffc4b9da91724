/** Soaks, in a process of its own whose memory is weighed after each movement. */
import { getHeapSpaceStatistics } from "node:v8";
import { soak } from "./soaking.ts";
import type { Moment, SoakAsked } from "./soaking.ts";

/**
 * `heap`: what is held once nothing is left to clean up, MiB. `code`: of it what the engine has compiled, which grows for
 * hours, as it gets to what runs seldom, and no further than all of the program.
 */
export type Weighed = Moment & { readonly heap: number; readonly code: number };

const MIB = 2 ** 20;
/** Spaces of V8 for machine code, bytecode, and what belongs to them. */
const CODE = /^(?:code|trusted)_/u;

process.on("disconnect", () => process.exit());
const asked = JSON.parse(process.argv[2] ?? "{}") as SoakAsked;
await soak(asked, async (moment) => {
  // What one collection finds may set more free.
  for (let time = 0; time < 2; time += 1) {
    globalThis.gc?.();
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  const { heapUsed, external } = process.memoryUsage();
  const code = getHeapSpaceStatistics()
    .filter(({ space_name: name }) => CODE.test(name))
    .reduce((sum, { space_used_size: size }) => sum + size, 0);
  const weighed = { ...moment, heap: (heapUsed + external) / MIB, code: code / MIB };
  process.send?.({ weighed: weighed satisfies Weighed });
});
process.disconnect();
