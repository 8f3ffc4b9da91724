/** Logs unexpected errors, once per kind and minute: a repeated error must not fill the disk. */
import { scrubbed } from "./scrub.ts";

const MINUTE_MS = 60_000;
/** Kinds counted separately; the rest share one. */
const MAX_KINDS = 100;
/** Lines of the stack that are kept per error. */
const MAX_PLACES = 5;

/** An error as the log may hold it. */
export interface Fault {
  readonly name: string;
  /** [H21] Scrubbed; "" where a message may be what somebody sent. */
  readonly message: string;
  /** The system's name of it, as ECONNREFUSED. */
  readonly code?: string;
  /** Where it was thrown, innermost first. */
  readonly places: readonly string[];
  /** How often it came since it was last logged. */
  readonly before: number;
}

export class FaultLog {
  readonly #now: () => number;
  readonly #log: (fault: Fault) => void;
  readonly #kinds = new Map<string, { toldAt: number; untold: number }>();

  /** `now`: monotonic milliseconds. What `log` throws is ignored: a failing log must not stop the server. */
  constructor(now: () => number, log: (fault: Fault) => void) {
    this.#now = now;
    this.#log = log;
  }

  /** Logs anything that was thrown; never throws itself. */
  tell(thrown: unknown): void {
    const fault = described(thrown);
    // A kind is an error's name and place, not its message, which may hold client input.
    const name = `${fault.name} ${fault.places[0] ?? ""}`;
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
      this.#log({ ...fault, before });
    } catch {
      // The disk may be full or the reader of stderr gone: go on without the log.
    }
  }
}

const PLACE = /^\s+at (.*)$/u;
/** Code of others, which puts what it was given into its messages. */
const OF_OTHERS = /node_modules|node:|(?:^|\()<anonymous>|\(native\)/u;

function described(thrown: unknown): Omit<Fault, "before"> {
  try {
    if (!(thrown instanceof Error)) return { name: typeof thrown, message: "", places: [] };
    const places = (thrown.stack ?? "")
      .split("\n")
      .flatMap((line) => PLACE.exec(line)?.[1] ?? [])
      .slice(0, MAX_PLACES);
    const { code } = thrown as { code?: unknown };
    const isOwn = places[0] !== undefined && !OF_OTHERS.test(places[0]);
    return {
      name: scrubbed(thrown.name),
      message: isOwn ? scrubbed(thrown.message) : "",
      ...(typeof code === "string" && { code: scrubbed(code) }),
      places,
    };
  } catch {
    return { name: "a fault that cannot be told", message: "", places: [] };
  }
}
