/**
 * The own part: of what was asked of one chair, how much its person did. Private to that person, never a
 * rank: nobody else's figures are in it but what the two of a pair do together. What was asked and done
 * while a bot sat there is in no figure; the share of time that it played is told beside them.
 */
import type { Way } from "./cue.ts";
import type { Event } from "./event.ts";
import { OWN_PART, TUNE, ticks } from "./numbers.ts";
import type { ChairId } from "./units.ts";
import type { World } from "./world.ts";

/** Each 0 … 1, null where nothing of the kind was asked. */
export interface OwnPart {
  /** [N3] Worth of the calls met, by calls: whole in time and unprompted, less late, told, or found by trying. */
  readonly calls: number | null;
  /** [T4] Share of beats in tune and together, over the pairs of this chair. */
  readonly harmony: number | null;
  /** [A4] Share of ways shown to it that it bent to. */
  readonly ways: number | null;
  /** [M1] Share of its tears that were mended; those begun and not finished count in part. */
  readonly mends: number | null;
  /** Misreadings, intrusions and pestering, a call; 0 without any. */
  readonly pressed: number;
  /** Share of the time that its person played. */
  readonly played: number;
  /** All of it, 0 … 1: what was asked for, weighed, times the share played. Null when nothing was. */
  readonly whole: number | null;
}

interface ShownWay {
  readonly axis: "pitch" | "tempo";
  readonly sign: 1 | -1;
  readonly until: number;
}

interface OwnTear {
  /** Ticks its person had played when it tore. */
  readonly since: number;
  begun: boolean;
}

const WAYS: Readonly<Record<Way, Pick<ShownWay, "axis" | "sign">>> = {
  comeUp: { axis: "pitch", sign: 1 },
  comeDown: { axis: "pitch", sign: -1 },
  moveOn: { axis: "tempo", sign: 1 },
  holdBack: { axis: "tempo", sign: -1 },
};
const HEEDS = ticks(OWN_PART.heeds);
const TENDS = ticks(OWN_PART.tends);
/** A mend that both have accepted. */
const ACCEPTED = 2;

/** Gathers the own part of one chair over one movement; make it when the movement begins. */
export class OwnPartFold {
  readonly #me: ChairId;
  #tick = 0;
  #plays = true;
  #ticks = 0;
  #played = 0;
  #calls = 0;
  #worth = 0;
  #pressed = 0;
  #beats = 0;
  #good = 0;
  #ways = 0;
  #heeded = 0;
  #tears = 0;
  #mends = 0;
  /** Calls to this chair, by who calls: whether its person has been there since. */
  readonly #open = new Map<ChairId, boolean>();
  readonly #shown: ShownWay[] = [];
  /** By the other of the pair. */
  readonly #torn = new Map<ChairId, OwnTear>();

  /** Tears that the movement begins with are asked about too. */
  constructor(world: World, me: ChairId) {
    this.#me = me;
    this.#tick = world.tick;
    for (const { a, b, rupture } of world.bonds)
      if (rupture !== null && (a === me || b === me)) this.#tear(a === me ? b : a);
  }

  /** Takes in one tick that has just been played; `plays`: its person does, and no bot. */
  take(world: World, events: readonly Event[], plays: boolean): void {
    this.#tick = world.tick;
    if (plays !== this.#plays) this.#changesHands(plays);
    this.#ticks += 1;
    if (plays) this.#played += 1;
    for (const event of events) this.#hear(event);
    if (!plays) return;
    this.#follow(world);
    if (world.tick % world.score.beatTicks === 0) this.#beat(world);
  }

  /** So far. */
  get part(): OwnPart {
    let tears = this.#tears;
    let mends = this.#mends;
    for (const { since, begun } of this.#torn.values()) {
      // Some time of its own to turn to it, whoever sat there when it tore.
      if (this.#played - since < TENDS) continue;
      tears += 1;
      if (begun) mends += OWN_PART.begun;
    }
    const calls = share(this.#worth, this.#calls);
    const harmony = share(this.#good, this.#beats);
    const ways = share(this.#heeded, this.#ways);
    const mended = share(mends, tears);
    const played = share(this.#played, this.#ticks) ?? 0;
    const pressed = share(this.#pressed, this.#calls) ?? 0;
    let asked = 0;
    let done = -OWN_PART.calls * OWN_PART.pressed * pressed;
    const weigh = (figure: number | null, weight: number): void => {
      if (figure === null) return;
      asked += weight;
      done += weight * figure;
    };
    weigh(calls, OWN_PART.calls);
    weigh(harmony, OWN_PART.harmony);
    weigh(ways, OWN_PART.ways);
    weigh(mended, OWN_PART.mends);
    return {
      calls,
      harmony,
      ways,
      mends: mended,
      pressed,
      played,
      whole: asked === 0 ? null : (Math.max(0, done) / asked) * played,
    };
  }

  #hear(event: Event): void {
    const me = this.#me;
    switch (event.event) {
      case "need":
      case "turned":
        if (event.to === me) this.#open.set(event.chair, this.#plays);
        else this.#open.delete(event.chair);
        return;
      case "met":
        if (event.by !== me) return;
        this.#open.delete(event.chair);
        if (!this.#plays) return;
        this.#calls += 1;
        this.#worth += event.worth;
        return;
      case "missed":
        // What was called while a bot sat there is nobody's to have missed.
        if (event.by === me && this.#open.get(event.chair) === true) this.#calls += 1;
        this.#open.delete(event.chair);
        return;
      case "misread":
      case "intruded":
      case "pestered":
        if (event.by === me && this.#plays) this.#pressed += 1;
        return;
      case "cue":
        if (event.to === me && event.cue in WAYS) this.#show(WAYS[event.cue as Way]);
        return;
      case "torn":
        if (event.cause === me) this.#tear(event.hurt);
        else if (event.hurt === me) this.#tear(event.cause);
        return;
      case "step":
        if (event.step < ACCEPTED || !this.#plays) return;
        if (event.a === me) this.#begin(event.b);
        else if (event.b === me) this.#begin(event.a);
        return;
      case "mended":
        if (event.a === me) this.#mend(event.b);
        else if (event.b === me) this.#mend(event.a);
        return;
      default:
    }
  }

  /** What was open when it left, or came back, is asked of nobody; a tear lasts, and is its own again. */
  #changesHands(plays: boolean): void {
    this.#plays = plays;
    this.#shown.length = 0;
    for (const from of this.#open.keys()) this.#open.set(from, false);
  }

  /** One way on one axis at a time: two who saw the same error show it twice. */
  #show(way: Pick<ShownWay, "axis" | "sign">): void {
    if (!this.#plays || this.#shown.some(({ axis }) => axis === way.axis)) return;
    this.#ways += 1;
    this.#shown.push({ ...way, until: this.#tick + HEEDS });
  }

  #follow({ chairs }: World): void {
    const bow = chairs[this.#me]?.bow;
    if (bow === undefined) return;
    for (let k = this.#shown.length - 1; k >= 0; k -= 1) {
      const { axis, sign, until } = this.#shown[k] as ShownWay;
      const follows = bow[axis] * sign > 0;
      if (follows) this.#heeded += 1;
      if (follows || this.#tick >= until) this.#shown.splice(k, 1);
    }
  }

  #tear(other: ChairId): void {
    if (!this.#torn.has(other)) this.#torn.set(other, { since: this.#played, begun: false });
  }

  #begin(other: ChairId): void {
    const tear = this.#torn.get(other);
    if (tear !== undefined) tear.begun = true;
  }

  #mend(other: ChairId): void {
    if (!this.#torn.delete(other) || !this.#plays) return;
    this.#tears += 1;
    this.#mends += 1;
  }

  #beat({ chairs }: World): void {
    const mine = chairs[this.#me];
    if (mine === undefined) return;
    for (const other of chairs) {
      if (other === mine) continue;
      this.#beats += 1;
      const cents = mine.sounds - other.sounds;
      const ms = mine.late - other.late;
      if (cents > TUNE.inTune || cents < -TUNE.inTune) continue;
      if (ms <= TUNE.together && ms >= -TUNE.together) this.#good += 1;
    }
  }
}

const share = (part: number, of: number): number | null => (of === 0 ? null : part / of);
