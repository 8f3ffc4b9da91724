/** Faults of ours, told once a kind and minute: the same fault a thousand times must not fill a disk. */

const MINUTE_MS = 60_000;
/** Kinds told apart; there are only so many places that can go wrong. */
const MOST_KINDS = 100;
/** The message, and where it came from. */
const MOST_LINES = 6;

export class FaultLog {
  readonly #now: () => number;
  readonly #print: (text: string) => void;
  readonly #kinds = new Map<string, { toldAt: number; untold: number }>();

  /** `now`: monotonic milliseconds. What `print` throws is nobody's business: a log that cannot be written is none. */
  constructor(now: () => number, print: (text: string) => void) {
    this.#now = now;
    this.#print = print;
  }

  /** Anything that was thrown; never throws itself. */
  tell(fault: unknown): void {
    const { name, text } = described(fault);
    const kind = this.#kinds.has(name) || this.#kinds.size < MOST_KINDS ? name : "any other";
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
      // Disks fill up and readers go away: the music plays on.
    }
  }
}

/** A kind is a sort of error at one place: its message may hold what somebody sent. */
function described(fault: unknown): { readonly name: string; readonly text: string } {
  try {
    if (!(fault instanceof Error)) return { name: typeof fault, text: String(fault).slice(0, 200) };
    const lines = (fault.stack ?? String(fault)).split("\n");
    const place = lines.find((line) => /^\s+at /u.test(line)) ?? "";
    return { name: `${fault.name}${place}`, text: lines.slice(0, MOST_LINES).join("\n") };
  } catch {
    return { name: "unspeakable", text: "a fault that cannot be told" };
  }
}
