/** [F13] Ruptures of a movement as rows. */
import type { Event } from "../../shared/model/event.ts";
import type { RuptureType } from "../../shared/model/perception.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { World } from "../../shared/model/world.ts";
import { pair } from "./event-rows.ts";

export interface Tear {
  readonly between: "pair" | "within" | "whole";
  /** Null: of the whole consort, or within one player. */
  readonly type: RuptureType | null;
  readonly cause: ChairId | null;
  readonly hurt: ChairId | null;
  readonly tick: number;
  /** It was open before the first beat. */
  readonly before: boolean;
  readonly evidence: string | null;
  severity: number;
  again: number;
  noticed: number | null;
  closed: number | null;
  step: number;
  slips: number;
  niceties: number;
  outcome: "mended" | "letBe" | "closed" | "open";
  worth: number | null;
}

const WHOLE = "whole";
const within = (chair: ChairId): string => `within ${chair}`;

export class Tears {
  readonly all: Tear[] = [];
  readonly #open = new Map<string, Tear>();

  /** Create it before the first tick. */
  constructor({ bonds }: World) {
    for (const { a, b, rupture } of bonds)
      if (rupture !== null) {
        const { type, cause, hurt, severity, evidence } = rupture;
        const what = evidence[0]?.what ?? null;
        this.#tear(pair(a, b), "pair", 0, { type, cause, hurt, severity, evidence: what }, true);
      }
  }

  take(event: Event): void {
    switch (event.event) {
      case "torn":
        this.#torn(event);
        break;
      case "split":
        this.#tear(within(event.chair), "within", event.tick, {
          ...NOBODY,
          hurt: event.chair,
          evidence: event.evidence.what,
        });
        break;
      case "fellApart":
        this.#tear(WHOLE, "whole", event.tick, { ...NOBODY, severity: event.torn });
        break;
      case "step":
        this.#step(pair(event.a, event.b), event);
        break;
      case "splitStep":
        this.#step(within(event.chair), { ...event, slipped: false });
        break;
      case "gathering":
        this.#step(WHOLE, event);
        break;
      case "madeNice":
        this.#with(pair(event.a, event.b), (tear) => (tear.niceties += 1));
        break;
      case "mended":
        this.#with(pair(event.a, event.b), (tear) => (tear.worth = event.worth));
        this.#close(pair(event.a, event.b), event.tick, "mended");
        break;
      case "letBe":
        this.#close(pair(event.a, event.b), event.tick, "letBe");
        break;
      case "wholeAgain":
        this.#close(within(event.chair), event.tick, "mended");
        break;
      case "beganAgain":
        this.#close(WHOLE, event.tick, "mended");
        break;
      default:
        break;
    }
  }

  /** To be called after each tick: a bond may close without an event. */
  pass({ bonds, tick }: World): void {
    for (const { a, b, rupture } of bonds)
      if (rupture === null && this.#open.has(pair(a, b))) this.#close(pair(a, b), tick, "closed");
  }

  #torn({ type, cause, hurt, severity, evidence, tick, again }: Event & { event: "torn" }): void {
    const key = pair(cause, hurt);
    const known = this.#open.get(key);
    if (known !== undefined && again) {
      known.again += 1;
      known.severity = Math.max(known.severity, severity);
    } else this.#tear(key, "pair", tick, { type, cause, hurt, severity, evidence: evidence.what });
  }

  #tear(
    key: string,
    between: Tear["between"],
    tick: number,
    told: Pick<Tear, "type" | "cause" | "hurt" | "severity" | "evidence">,
    before = false,
  ): void {
    const tear: Tear = {
      between,
      ...told,
      tick,
      before,
      again: 0,
      noticed: null,
      closed: null,
      step: 0,
      slips: 0,
      niceties: 0,
      outcome: "open",
      worth: null,
    };
    this.#close(key, tick, "closed");
    this.#open.set(key, tear);
    this.all.push(tear);
  }

  #step(
    key: string,
    {
      step,
      slipped,
      tick,
    }: { readonly step: number; readonly slipped: boolean; readonly tick: number },
  ): void {
    this.#with(key, (tear) => {
      if (slipped) tear.slips += 1;
      else tear.noticed ??= tick;
      tear.step = Math.max(tear.step, step);
    });
  }

  #close(key: string, tick: number, outcome: Tear["outcome"]): void {
    this.#with(key, (tear) => {
      tear.closed = tick;
      tear.outcome = outcome;
    });
    this.#open.delete(key);
  }

  #with(key: string, then: (tear: Tear) => void): void {
    const tear = this.#open.get(key);
    if (tear !== undefined) then(tear);
  }
}

const NOBODY = { type: null, cause: null, hurt: null, severity: 0, evidence: null } as const;
