/** [Y5] Splits commands that are longer than a WebSocket frame. */
import type { LiveCommand } from "../../shared/live/commands.ts";
import { MAX_PART_BYTES, MAX_PARTS } from "../../shared/protocol/live.ts";
import type { LivePart } from "../../shared/protocol/live.ts";

/** The messages to send: the command if it fits into a frame, else its parts in order; null when it is too long. */
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
