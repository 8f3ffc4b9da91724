/** Logs unexpected errors, once per kind and minute: a repeated error must not fill the disk. */

const MINUTE_MS = 60_000;
/** Kinds counted separately; the rest share one. */
const MAX_KINDS = 100;
/** Lines printed per error: the message and the top of its stack. */
const MAX_LINES = 6;

export class FaultLog {
  readonly #now: () => number;
  readonly #print: (text: string) => void;
  readonly #kinds = new Map<string, { toldAt: number; untold: number }>();

  /** `now`: monotonic milliseconds. What `print` throws is ignored: a failing log must not stop the server. */
  constructor(now: () => number, print: (text: string) => void) {
    this.#now = now;
    this.#print = print;
  }

  /** Logs anything that was thrown; never throws itself. */
  tell(fault: unknown): void {
    const { name, text } = described(fault);
    const kind = this.#kinds.has(name) || this.#kinds.size < MAX_KINDS ? name : "any other";
    const known = this.#kinds.get(kind);
    const now = this.#now();
    if (known !== undefined && now - known.toldAt < MINUTE_MS) {
      known.untold += 1;
      return;
    }
    const before = known?.untold ?? 0;
    this.#kinds.set(kind, { toldAt: now, untold: 0 });
    try {
      this.#print(before > 0 ? `${text}\n    … and ${before} times before` : text);
    } catch {
      // The disk may be full or the reader of stderr gone: go on without the log.
    }
  }
}

/** A kind is an error's name and place, not its message, which may hold client input. */
function described(fault: unknown): { readonly name: string; readonly text: string } {
  try {
    if (!(fault instanceof Error)) return { name: typeof fault, text: String(fault).slice(0, 200) };
    const lines = (fault.stack ?? String(fault)).split("\n");
    const place = lines.find((line) => /^\s+at /u.test(line)) ?? "";
    return { name: `${fault.name}${place}`, text: lines.slice(0, MAX_LINES).join("\n") };
  } catch {
    return { name: "unspeakable", text: "a fault that cannot be told" };
  }
}
