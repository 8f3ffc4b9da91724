/**
 * [J1], [J10], [J11] Carries out the script of a scene: input to the world, and acts of bots, timed or triggered by
 * events. Deterministic: the same log triggers the same. Never directs the bot of a chair that belongs to a person.
 */
import type { Command } from "../model/command.ts";
import { ticks } from "../model/numbers.ts";
import type { World } from "../model/world.ts";
import type { Event } from "../model/event.ts";
import type { Sent } from "../model/inbox.ts";
import type { ChairId } from "../model/units.ts";
import type { Awaited, Directive, Script, Timed } from "../scenarios/staging.ts";
import { momentsOf } from "../scenarios/trigger.ts";
import { type Act, callOf, type Led, type Leading, leading } from "./led-acts.ts";

/** Time for which a bot waits for the call that it should misread, s. */
const CALL_WITHIN = 20;

/** A call that a bot should misread. */
export interface Misreading {
  /** The caller; null: anybody. */
  readonly of: ChairId | null;
  /** The bot; null: whichever bot is called. */
  readonly by: ChairId | null;
  /** First and last tick. */
  readonly from: number;
  readonly until: number;
  /** Whether it is cancelled once a bond of the caller has torn or been mended. */
  readonly untilTorn: boolean;
}

interface LedBot {
  readonly act: Leading;
  /** The loudness to return to. */
  readonly volume: number;
  readonly misreading: Misreading | null;
  /** Its last command has been given: from the next tick on the bot acts by itself. */
  over: boolean;
}

export const NOTHING_DIRECTED: Script = { timed: [], awaited: [], hard: null };

const NOTHING_SENT: readonly Sent[] = [];

export class SceneDirector {
  readonly #script: Script;
  /** Whether that chair's bot stands in for nobody, and may be directed. */
  readonly #mayLead: (chair: ChairId) => boolean;
  #next = 0;
  readonly #left: number[];
  /** Triggered events, and the tick at which each is due. */
  #due: Timed[] = [];
  #misreadings: Misreading[] = [];
  readonly #led = new Map<ChairId, LedBot>();
  #events: readonly Event[] = [];

  constructor(script: Script, mayLead: (chair: ChairId) => boolean) {
    this.#script = script;
    this.#mayLead = mayLead;
    this.#left = script.awaited.map(({ times }) => times);
  }

  /** Whether that chair's bot is being directed, and decides nothing itself. */
  leads(chair: ChairId): boolean {
    return this.#led.has(chair);
  }

  /** The chair belongs to a person now: stops directing its bot. */
  letGo(chair: ChairId): void {
    this.#led.get(chair)?.act.return();
    this.#led.delete(chair);
  }

  /** Directs a bot from the next tick on. False, without effect, when a person has the chair. */
  lead(world: World, chair: ChairId, act: Act): boolean {
    if (!this.#mayLead(chair)) return false;
    if (act.do === "misread") {
      const until = world.tick + ticks(act.seconds ?? CALL_WITHIN);
      this.await({ of: act.to, by: chair, from: world.tick, until, untilTorn: false });
    } else this.#begin(world, chair, act, null);
    return true;
  }

  await(misreading: Misreading): void {
    this.#misreadings.push(misreading);
  }

  /** Input for the next tick; to be called once before each. */
  direct(world: World): readonly Sent[] {
    if (this.#isIdle(world.tick)) return NOTHING_SENT;
    const sent: Sent[] = [];
    for (const [chair, { over }] of this.#led) if (over) this.#led.delete(chair);
    for (const what of this.#dueAt(world.tick)) {
      if ("command" in what) sent.push(what);
      else this.lead(world, what.chair, what.act);
    }
    for (const chair of this.#led.keys()) if (!this.#mayLead(chair)) this.letGo(chair);
    this.#findCalls(world);
    for (const [chair, { act }] of this.#led) {
      const { done, value } = act.next();
      const command = done === true ? this.#end(world, chair) : value;
      if (command) sent.push({ chair, command });
    }
    return sent;
  }

  /** To be called after each tick. */
  happened(world: World, events: readonly Event[]): void {
    this.#events = events;
    const { awaited } = this.#script;
    if (awaited.length === 0) return;
    for (const moment of events.flatMap(momentsOf)) {
      for (const [i, one] of awaited.entries()) {
        const left = this.#left[i] ?? 0;
        if (left === 0 || !isAwaited(one, moment)) continue;
        this.#left[i] = left - 1;
        const tick = world.tick + one.delay;
        this.#due.push(...one.what.map((what) => ({ tick, what })));
      }
    }
  }

  /** Whether nothing is directed, due or awaited: so it is in free play, tick after tick. */
  #isIdle(tick: number): boolean {
    const next = this.#script.timed[this.#next];
    return (
      this.#led.size + this.#due.length + this.#misreadings.length === 0 &&
      (next === undefined || next.tick > tick)
    );
  }

  #dueAt(tick: number): readonly Directive[] {
    const { timed } = this.#script;
    const due: Directive[] = [];
    for (let next = timed[this.#next]; next && next.tick <= tick; next = timed[this.#next]) {
      due.push(next.what);
      this.#next += 1;
    }
    due.push(...this.#due.filter((one) => one.tick <= tick).map(({ what }) => what));
    this.#due = this.#due.filter((one) => one.tick > tick);
    return due;
  }

  #findCalls(world: World): void {
    if (this.#misreadings.length === 0) return;
    this.#misreadings = this.#misreadings.filter((one) => !isOver(one, world));
    for (const one of this.#misreadings) {
      if (world.tick < one.from || this.#isUnderWay(one)) continue;
      const from = world.chairs.map(({ id }) => id).find((id) => this.#calls(world, id, one));
      const call = from === undefined ? null : callOf(world, from);
      if (call === null) continue;
      const act = { do: "misread", to: call.from, seconds: null, level: null } as const;
      this.#begin(world, call.to, act, one);
    }
  }

  #isUnderWay(one: Misreading): boolean {
    return [...this.#led.values()].some(({ misreading }) => misreading === one);
  }

  #calls(world: World, id: ChairId, { of, by }: Misreading): boolean {
    const call = of === null || of === id ? callOf(world, id) : null;
    if (call === null || this.#led.has(call.to) || !this.#mayLead(call.to)) return false;
    return by === null || call.to === by;
  }

  #begin(world: World, chair: ChairId, act: Act, misreading: Misreading | null): void {
    const before = this.#led.get(chair);
    before?.act.return();
    const led: Led = { me: chair, world, events: () => this.#events };
    const volume = before?.volume ?? world.chairs[chair]?.bow.volume ?? 0;
    this.#led.set(chair, { act: leading(led, act), volume, misreading, over: false });
  }

  /** Returns the bow to its former position, if the act has changed it. */
  #end(world: World, chair: ChairId): Command | null {
    const bot = this.#led.get(chair);
    if (bot === undefined) return null;
    bot.over = true;
    const { misreading, volume } = bot;
    if (misreading !== null && this.#hasMisread(chair))
      this.#misreadings = this.#misreadings.filter((one) => one !== misreading);
    const bow = world.chairs[chair]?.bow;
    const isBent = bow && (bow.pitch !== 0 || bow.tempo !== 0 || bow.volume !== volume);
    return isBent ? { do: "bow", pitch: 0, tempo: 0, volume } : null;
  }

  #hasMisread(chair: ChairId): boolean {
    return this.#events.some((one) => one.event === "misread" && one.by === chair);
  }
}

const isAwaited = (
  { event, from, to }: Awaited,
  moment: { readonly what: string; readonly from: ChairId | null; readonly to: ChairId | null },
): boolean =>
  moment.what === event &&
  (from === null || moment.from === from) &&
  (to === null || moment.to === to);

const isOver = ({ of, until, untilTorn }: Misreading, { tick, bonds }: World): boolean =>
  tick > until ||
  (untilTorn &&
    bonds.some(
      ({ a, b, rupture, seams }) =>
        (of === null || of === a || of === b) && (rupture !== null || seams > 0),
    ));
