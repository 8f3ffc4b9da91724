/** [Y5] Commands longer than a frame of the line go in parts. */
import type { LiveCommand } from "../../shared/live/commands.ts";
import { MAX_PART_BYTES, MAX_PARTS } from "../../shared/protocol/live.ts";
import type { LivePart } from "../../shared/protocol/live.ts";

/** What goes out for it: itself where a frame holds it, else its parts in order; null where it is too long. */
export function partsOf(command: LiveCommand): readonly LivePart[] | "whole" | null {
  const bytes = new TextEncoder().encode(JSON.stringify(command));
  if (bytes.length <= MAX_PART_BYTES) return "whole";
  const of = Math.ceil(bytes.length / MAX_PART_BYTES);
  if (of > MAX_PARTS) return null;
  return Array.from({ length: of }, (_, nth) => ({
    nth,
    of,
    bytes: bytes.slice(nth * MAX_PART_BYTES, (nth + 1) * MAX_PART_BYTES),
  }));
}
