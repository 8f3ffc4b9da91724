/** An injection waits for the next bar and can be cancelled until then. */
import { signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import type { ConsortView } from "../../../shared/live/views.ts";
import type { Directive } from "../../../shared/scenarios/staging.ts";
import type { After } from "../../session/time-limit.ts";
import type { LiveCommand } from "../../../shared/live/commands.ts";

/** Minimum delay, ms: leaves time to cancel. */
const LEAST_MS = 2500;
/** Delay used when the time of the next bar is unknown. */
const USUAL_MS = 4000;

/** Time until the next bar that leaves enough time to cancel, ms. */
export function untilNextBar({ beat, beats, beatsPerBar, left }: ConsortView): number {
  const rest = beats - beat;
  if (rest <= 0 || left <= 0 || beatsPerBar <= 0) return USUAL_MS;
  const beatMs = (left * 1000) / rest;
  const inBar = beat % beatsPerBar;
  let ms = (beatsPerBar - inBar) * beatMs;
  while (ms < LEAST_MS) ms += beatsPerBar * beatMs;
  return ms;
}

/** Sends the command and reports the outcome. */
interface Leading {
  do(command: LiveCommand): Promise<boolean>;
  tell(text: string): void;
}

export interface Pending {
  readonly consort: number;
  readonly what: string;
  readonly directives: readonly Directive[];
}

export class PendingDirection {
  readonly waiting: Signal<Pending | null> = signal(null);
  readonly #lead: Leading;
  readonly #after: After;
  #cancel = (): void => {};

  constructor(lead: Leading, after: After) {
    this.#lead = lead;
    this.#after = after;
  }

  /** One at a time: an injection that is already pending is sent at once. */
  give(pending: Pending, view: ConsortView): void {
    this.#send();
    this.waiting.value = pending;
    this.#cancel = this.#after(untilNextBar(view), () => this.#send());
  }

  undo(): void {
    this.#cancel();
    this.waiting.value = null;
  }

  #send(): void {
    this.#cancel();
    const { value: pending } = this.waiting;
    this.waiting.value = null;
    if (pending !== null) void this.#bring(pending);
  }

  async #bring({ consort, directives, what }: Pending): Promise<void> {
    for (const one of directives)
      if (!(await this.#lead.do({ do: "inject", consort, what: one }))) return;
    this.#lead.tell(what);
  }
}
