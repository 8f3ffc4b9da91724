/** [Y5] Commands longer than a frame of the line: their parts in order, put together again. */
import { livePartShape } from "../../shared/protocol/live-incoming.ts";

interface Begun {
  readonly of: number;
  readonly parts: Uint8Array[];
}

/** Of one line: a command at a time, at most `MAX_PARTS` parts of it. */
export class LongCommand {
  #begun: Begun | null = null;

  /**
   * The whole command, not parsed further, with its last part; "more" before it. "badShape": that is no part;
   * "gap": one before it has not come. What has come is forgotten then.
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
