/** Actions of the facilitator that take one key or one tap. */
import type { Signal } from "@preact/signals";
import { signal } from "@preact/signals";
import { hasMusic, type Step } from "../../../shared/live/plan.ts";
import type { ConsoleView } from "../../../shared/live/views.ts";
import type { Lead } from "../lead.ts";
import { aloneIn, consortBeside, seatGrid } from "../setup/seat-grid.ts";

export const MINUTE_S = 60;

/** A mark just set, which may get a note. */
export interface FreshMark {
  readonly id: string;
  readonly consort: number | null;
  /** Step of the plan in which it was set. */
  readonly step: number;
}

export class Acts {
  readonly lead: Lead;
  /** The sentence on phones during a pause. */
  readonly sentence: Signal<string>;
  readonly fresh: Signal<FreshMark | null> = signal(null);
  /** Whether the confirmation to go on is open. */
  readonly asking: Signal<"next" | "close" | null> = signal(null);
  readonly #newId: () => string;

  constructor(lead: Lead, newId: () => string) {
    this.lead = lead;
    this.sentence = signal(lead.says.controls.usualSentence);
    this.#newId = newId;
  }

  get #session(): ConsoleView | null {
    return this.lead.line.session.peek();
  }

  eyesUpOrOn(): void {
    const still = this.#session?.still != null;
    const sentence = still ? "" : this.sentence.peek();
    void this.lead.do({ do: "stand", which: "all", still: !still, sentence });
  }

  lengthen(minutes: number): void {
    void this.lead.do({ do: "lengthen", which: "all", seconds: minutes * MINUTE_S });
  }

  /** Sets a mark at once; its note can follow. */
  async mark(): Promise<void> {
    const mark = { id: this.#newId(), consort: this.lead.open.peek() };
    const step = this.#session?.clock.step ?? 0;
    if (await this.lead.do({ do: "mark", ...mark, note: "" })) this.fresh.value = { ...mark, step };
  }

  async noteFor({ id, consort }: FreshMark, note: string): Promise<void> {
    const isKept = await this.lead.do({ do: "mark", id, consort, note });
    // Another mark may have been set meanwhile.
    if (isKept && this.fresh.peek()?.id === id) this.fresh.value = null;
  }

  begin(): void {
    void this.lead.do({ do: "begin", which: "all" });
  }

  /** Goes to the next step. The stage stops showing the prebrief by itself. */
  async next(): Promise<void> {
    this.asking.value = null;
    const session = this.#session;
    if (session === null) return;
    const went = await this.lead.do({ do: "go", step: session.clock.step + 1 });
    if (went && session.stage.shows === "prebrief")
      await this.lead.do({ do: "stage", stage: { ...session.stage, shows: "auto" } });
  }

  close(): void {
    this.asking.value = null;
    void this.lead.do({ do: "close" });
  }

  /** Tells the first person in the queue that somebody is coming. */
  comeToFirst(): void {
    const [first] = (this.#session?.people ?? [])
      .filter(({ hand, barred }) => hand === "up" && !barred)
      .toSorted((one, other) => one.handSince - other.handSince);
    if (first !== undefined) void this.lead.do({ do: "hand", person: first.id, as: "coming" });
  }

  toggleQr(): void {
    const stage = this.#session?.stage;
    if (stage !== undefined) void this.lead.do({ do: "stage", stage: { ...stage, qr: !stage.qr } });
  }
}

/** What can be begun in the present step. */
export function beginning(session: ConsoleView): {
  readonly step: Step | undefined;
  /** The step has music and nobody plays. */
  readonly waits: boolean;
  /** People who would be alone. */
  readonly alone: ReturnType<typeof aloneIn>;
  /** Where that person would sit with others. */
  readonly beside: number | null;
  /** Consorts with people. */
  readonly peopled: number;
} {
  const step = session.plan[session.clock.step];
  const plays = session.consorts.some(({ phase }) => phase === "playing");
  const grid = seatGrid(session);
  const alone = aloneIn(grid);
  return {
    step,
    waits: step !== undefined && hasMusic(step) && !plays,
    alone,
    beside: alone && consortBeside(grid, alone.consort),
    peopled: grid.rows.filter(({ seats }) => seats.some((person) => person !== null)).length,
  };
}
