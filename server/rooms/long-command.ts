/** [Y5] Reassembles commands that are longer than a WebSocket frame may be. */
import { livePartShape } from "../../shared/protocol/live-incoming.ts";

interface Begun {
  readonly of: number;
  readonly parts: Uint8Array[];
}

/** State of one connection: one command at a time, of at most `MAX_PARTS` parts. */
export class LongCommand {
  #begun: Begun | null = null;

  /**
   * Returns the whole command, not yet validated, with its last part, and "more" before. "badShape": not a valid
   * part; "gap": a part is missing. Either discards the parts so far.
   */
  take(raw: unknown): { readonly whole: unknown } | "more" | "badShape" | "gap" {
    const { success, data: part } = livePartShape.safeParse(raw);
    const before = part?.nth === 0 ? { of: part.of, parts: [] } : this.#begun;
    this.#begun = null;
    if (!success || part.nth >= part.of) return "badShape";
    if (before === null || before.of !== part.of || before.parts.length !== part.nth) return "gap";
    before.parts.push(part.bytes);
    if (part.nth + 1 < part.of) {
      this.#begun = before;
      return "more";
    }
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(before.parts));
      return { whole: JSON.parse(text) };
    } catch {
      return "badShape";
    }
  }
}
