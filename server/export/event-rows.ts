/** [F13] Events of a movement as rows. */
import type { Terms } from "../../shared/model/agreement.ts";
import type { Event } from "../../shared/model/event.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { TrialType } from "./columns.ts";

/** A row with chair numbers, before they are replaced by ids. */
export interface Happened {
  readonly tick: number;
  /** Duration in ticks; 0: an instant; null: still going on at the end. */
  lasts: number | null;
  readonly type: TrialType;
  readonly actor: ChairId | null;
  readonly target: ChairId | null;
  readonly value: string | null;
  readonly detail: string | null;
  readonly amount: number | null;
}

type Told = Partial<Pick<Happened, "actor" | "target" | "value" | "detail" | "amount">>;

export const happened = (tick: number, type: TrialType, told: Told): Happened => ({
  tick,
  lasts: 0,
  type,
  actor: null,
  target: null,
  value: null,
  detail: null,
  amount: null,
  ...told,
});

/** Null for an event that only ends another row. */
export function rowOf(event: Event): Happened | null {
  if (event.event === "hard" && !event.on) return null;
  return happened(event.tick, event.event, toldBy(event));
}

function toldBy(event: Event): Told {
  switch (event.event) {
    case "cue":
      return { actor: event.by, target: event.to, value: event.cue };
    case "need":
    case "turned":
      return { actor: event.chair, target: event.to, value: event.need };
    case "told":
      return {
        actor: event.chair,
        target: event.to,
        value: event.asked ? "asked" : "unasked",
        amount: event.pride,
      };
    case "met":
      return {
        actor: event.by,
        target: event.chair,
        value: event.need,
        detail: event.told ? "told" : event.timely ? "inTime" : "late",
        amount: event.worth,
      };
    case "misread":
      return { actor: event.by, target: event.chair, value: event.need, detail: event.answer };
    case "missed":
      return { actor: event.by, target: event.chair, value: event.need };
    case "intruded":
      return { actor: event.by, target: event.chair, value: event.how };
    case "returned":
      return { actor: event.chair, target: event.to };
    case "greeted":
    case "checkedIn":
    case "pestered":
    case "cutOff":
      return { actor: event.by, target: event.chair };
    case "struckAndRan":
      return { actor: event.by, target: event.chair, value: event.cue };
    case "torn":
      return {
        actor: event.cause,
        target: event.hurt,
        value: event.type,
        detail: event.again ? "again" : event.evidence.what,
        amount: event.severity,
      };
    case "step":
      return {
        actor: event.a,
        target: event.b,
        value: String(event.step),
        detail: event.slipped ? "slipped" : null,
      };
    case "madeNice":
    case "agreedToDiffer":
    case "metHalfway":
      return { actor: event.a, target: event.b };
    case "mended":
      return { actor: event.a, target: event.b, value: event.type, amount: event.worth };
    case "letBe":
      return { actor: event.a, target: event.b, value: event.type };
    case "brokeAgreement":
      return { actor: event.chair, target: event.to, value: event.clause };
    case "split":
      return { actor: event.chair, value: event.evidence.what };
    case "splitStep":
      return { actor: event.chair, value: String(event.step) };
    case "wholeAgain":
    case "flooded":
      return { actor: event.chair };
    case "fellApart":
      return { amount: event.torn };
    case "gathering":
      return {
        actor: event.by,
        value: String(event.step),
        detail: event.slipped ? "slipped" : null,
      };
    case "proposed":
    case "agreed":
    case "lapsed":
      return { actor: event.by, value: event.terms.about, detail: termOf(event.terms) };
    case "wishShown":
      return { actor: event.chair, target: event.to, value: event.wish };
    case "noticedReflex":
      return { actor: event.chair, value: event.reflex };
    case "beganAgain":
    case "hard":
    case "ended":
      return {};
  }
}

/** The proposed value: a chair, a loudness, seconds; null: "leave it open". */
function termOf(terms: Terms): string | null {
  switch (terms.about) {
    case "conductor":
    case "lead":
      return terms.chair === null ? null : String(terms.chair);
    case "loudness":
      return terms.loudness;
    case "checkIn":
      return terms.seconds === null ? null : String(terms.seconds);
  }
}

/** For an event that begins something lasting: key shared with the event that ends it. */
const keyOfBeginning = (event: Event): string | null => {
  switch (event.event) {
    case "need":
      return `need ${event.chair}`;
    case "torn":
      return event.again ? null : `torn ${pair(event.cause, event.hurt)}`;
    case "split":
      return `split ${event.chair}`;
    case "fellApart":
      return "whole";
    case "hard":
      return event.on ? "hard" : null;
    default:
      return null;
  }
};

const keyOfEnd = (event: Event): string | null => {
  switch (event.event) {
    case "met":
    case "missed":
      return `need ${event.chair}`;
    case "returned":
      return `need ${event.chair}`;
    case "mended":
    case "letBe":
      return `torn ${pair(event.a, event.b)}`;
    case "wholeAgain":
      return `split ${event.chair}`;
    case "beganAgain":
      return "whole";
    case "hard":
      return event.on ? null : "hard";
    default:
      return null;
  }
};

export const pair = (a: ChairId, b: ChairId): string => (a < b ? `${a}-${b}` : `${b}-${a}`);

/** Collects the rows of a movement with their durations. */
export class EventRows {
  readonly rows: Happened[] = [];
  readonly #open = new Map<string, Happened>();

  take(event: Event): void {
    const ends = keyOfEnd(event);
    if (ends !== null) this.end(ends, event.tick);
    const row = rowOf(event);
    if (row === null) return;
    const begins = keyOfBeginning(event);
    if (begins === null) this.rows.push(row);
    else this.begin(begins, row);
  }

  /** Begins a row, and ends an open one with the same key. */
  begin(key: string, row: Happened): void {
    this.end(key, row.tick);
    row.lasts = null;
    this.#open.set(key, row);
    this.rows.push(row);
  }

  end(key: string, tick: number): void {
    const row = this.#open.get(key);
    if (row === undefined) return;
    row.lasts = tick - row.tick;
    this.#open.delete(key);
  }
}
