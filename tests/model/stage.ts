/** A consort under the test's hands: nobody plays, no need rises, unless the test says so. */
import {
  createWorld,
  open,
  type Pace,
  type Store,
  type World,
} from "../../shared/model/consort.ts";
import type { Command } from "../../shared/model/command.ts";
import type { Cue, Need } from "../../shared/model/cue.ts";
import type { Event } from "../../shared/model/event.ts";
import type { Sent } from "../../shared/model/inbox.ts";
import { PACES, ticks } from "../../shared/model/numbers.ts";
import { perceive } from "../../shared/model/perceive.ts";
import type { Perception } from "../../shared/model/perception.ts";
import type { Refusal } from "../../shared/model/refusal.ts";
import type { ScoreMarks } from "../../shared/model/score.ts";
import { step } from "../../shared/model/step.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";

export const PLAIN: ScoreMarks = {
  beatTicks: 10,
  beatsPerBar: 4,
  beats: 4000,
  hard: [],
  dissonant: [],
  solos: [],
};

interface Options {
  readonly seed?: number;
  readonly chairs?: number;
  readonly pace?: Pace;
  readonly score?: ScoreMarks;
}

export class Stage {
  readonly world: World;
  /** The world with its insides open: tests of rules may set up what they need. */
  readonly store: Store;
  /** Everything that happened so far. */
  readonly events: Event[] = [];
  readonly refusals: Refusal[] = [];
  readonly #waiting: Sent[] = [];

  constructor({ seed = 1, chairs = 4, pace = "expert", score = PLAIN }: Options = {}) {
    this.world = createWorld({ seed, chairs, pace, score });
    this.store = open(this.world);
    for (const chair of this.store.chairs) chair.nextNeed = Number.MAX_SAFE_INTEGER;
  }

  chair(i: number): Store["chairs"][number] {
    const chair = this.store.chairs[i];
    if (chair === undefined) throw new Error(`no chair ${i}`);
    return chair;
  }

  tie(from: number, to: number): Store["ties"][number] {
    const tie = this.store.ties[from * this.store.n + to];
    if (tie === undefined) throw new Error(`no tie ${from} → ${to}`);
    return tie;
  }

  bond(a: number, b: number): Store["bonds"][number] {
    const bond = this.store.bonds.find(
      (one) => one.a === Math.min(a, b) && one.b === Math.max(a, b),
    );
    if (bond === undefined) throw new Error(`no bond ${a} – ${b}`);
    return bond;
  }

  /** A need with a full leak, turned from one chair to another. */
  need(from: number, to: number, need: Need): void {
    const pace = PACES[this.store.pace];
    const now = this.store.tick;
    this.chair(from).bid = {
      need,
      to: chairId(to),
      since: now,
      answerBy: now + ticks(pace.answerBy),
      lateBy: now + ticks(pace.lateBy),
      leak: 1,
      told: false,
      worth: 1,
      met: false,
      until: need === "space" ? now + ticks(5) : 0,
    };
    if (need === "space") this.look(from, "away");
  }

  /** Sends a command with the next tick. */
  send(chair: number, command: Command): this {
    this.#waiting.push({ chair: chairId(chair), command });
    return this;
  }

  cue(chair: number, cue: Cue): this {
    return this.send(chair, { do: "cue", cue });
  }

  /** Eyes that have arrived already. */
  look(chair: number, at: number | "inward" | "away"): this {
    const one = this.chair(chair);
    one.gaze = typeof at === "number" ? chairId(at) : at;
    one.lands = this.store.tick;
    one.stareFrom = this.store.tick;
    return this;
  }

  /** Plays on; `each` runs before every tick. Returns the events of these ticks. */
  run(seconds: number, each?: () => void): Event[] {
    const from = this.events.length;
    const count = Math.max(1, Math.round(seconds * TICKS_PER_SECOND));
    for (let i = 0; i < count; i++) {
      each?.();
      const { events, refused } = step(this.world, this.#waiting);
      this.#waiting.length = 0;
      this.events.push(...events);
      for (const { refusal } of refused) this.refusals.push(refusal);
    }
    return this.events.slice(from);
  }

  tick(): Event[] {
    return this.run(1 / TICKS_PER_SECOND);
  }

  see(chair: number): Perception {
    return perceive(this.world, chairId(chair));
  }

  happened<Name extends Event["event"]>(name: Name): (Event & { event: Name })[] {
    return this.events.filter((event): event is Event & { event: Name } => event.event === name);
  }
}

/** Two chairs looking at each other, everyone calm, one torn from the other. */
export function tornStage(
  how: "benign" | "dismissive" | "hitAndRun",
  options: Options = {},
): Stage {
  const stage = new Stage(options);
  stage.look(0, 1).look(1, 0);
  if (how === "hitAndRun") {
    stage.cue(1, "glare").tick();
    stage.send(1, { do: "look", at: "away" }).run(5);
  } else {
    stage.need(0, 1, "support");
    if (how === "benign") stage.cue(1, "lead").tick();
    else stage.look(1, 2).run(PACES[stage.store.pace].lateBy + 0.1);
    stage.chair(0).bid = null;
  }
  for (const chair of stage.store.chairs) chair.activation = 0.2;
  return stage;
}
