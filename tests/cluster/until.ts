/** Waits, in real time, for what is said to happen. */
import { vi } from "vitest";

/** Timeout for events that never come, in real ms; not a measure of speed. */
const GUARD_MS = 60_000;

/** Resolves once that is so. */
export async function until(
  happened: () => boolean | Promise<boolean>,
  what: string,
): Promise<void> {
  await vi.waitUntil(happened, { timeout: GUARD_MS }).catch((cause: unknown) => {
    throw new Error(`never happened: ${what} (${String(cause)})`, { cause });
  });
}
