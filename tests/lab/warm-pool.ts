/** For tests. */
import { openPool } from "./pool.ts";
import type { Pool } from "./pool.ts";

let opened: Pool | null = null;

/** One pool for all test files of a process, whose thread has compiled the game already. It ends with the process. */
export function warmPool(): Pool {
  opened ??= openPool(1, () => {});
  return opened;
}
