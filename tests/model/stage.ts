/** A consort under the test's control: nobody plays, no need rises, unless the test says so. */
import { createWorld } from "../../shared/model/consort.ts";
import { AGREE, PACES, ticks, type Pace } from "../../shared/model/numbers.ts";
import { open, type Store, type World } from "../../shared/model/world.ts";
import type { Command } from "../../shared/model/command.ts";
import { type Cue, CUES, type Need } from "../../shared/model/cue.ts";
import type { Direction } from "../../shared/model/direction.ts";
import type { Event } from "../../shared/model/event.ts";
import type { Sent } from "../../shared/model/inbox.ts";
import { PULLED_FOR } from "../../shared/model/ruptures/oscillating.ts";
import { perceive } from "../../shared/model/perceive.ts";
import type { Perception, RuptureType } from "../../shared/model/perception.ts";
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
  readonly direction?: Direction;
}

/** Nothing rises by chance; what a test plans is added to it. */
export const directed = (over: Partial<Direction> = {}): Direction => ({
  byChance: false,
  kinds: null,
  hands: [],
  tearsFrom: 0,
  history: [],
  ...over,
});

export class Stage {
  readonly world: World;
  /** The world with its insides accessible: tests of rules may set up what they need. */
  readonly store: Store;
  /** Everything that happened so far. */
  readonly events: Event[] = [];
  readonly refusals: Refusal[] = [];
  readonly #waiting: Sent[] = [];

  constructor({ seed = 1, chairs = 4, pace = "expert", score = PLAIN, direction }: Options = {}) {
    this.world = createWorld({ seed, chairs, pace, score, ...(direction && { direction }) });
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
      faint: false,
      told: false,
      worth: 1,
      met: false,
      until: need === "space" ? now + ticks(5) : 0,
    };
    if (need === "space") this.look(from, "away");
  }

  /** Sends a command with the next tick. */
  send(chair: number, command: Sent["command"]): this {
    this.#waiting.push({ chair: chairId(chair), command });
    return this;
  }

  cue(chair: number, cue: Cue): this {
    return this.send(chair, { do: "cue", cue });
  }

  /** Holds a chair at a pitch, whatever it has drifted to. */
  hold(chair: number, cents: number): this {
    const one = this.chair(chair);
    const torn = one.sounds - one.pitch;
    one.pitch = cents;
    one.sounds = cents + torn;
    return this;
  }

  /** Eyes that have already landed. */
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

/** Two chairs looking at each other, everyone calm, chair 1 torn from chair 0 by what it did. */
export function tornStage(how: RuptureType, options: Options = {}): Stage {
  const stage = new Stage(options);
  stage.look(0, 1).look(1, 0);
  TEARS[how](stage);
  for (const i of [0, 1]) {
    stage.chair(i).bid = null;
    stage.chair(i).bow.volume = 0.5;
  }
  for (const chair of stage.store.chairs) chair.activation = 0.2;
  return stage;
}

/** Keeps the whole together for this tick: with nobody bowing it would fall apart within minutes. */
export const keepWhole = (stage: Stage): void => {
  stage.store.disorder = 0;
};

/** What tears each type. */
const TEARS: Readonly<Record<RuptureType, (stage: Stage) => void>> = {
  benign(stage) {
    stage.need(0, 1, "support");
    stage.cue(1, "lead").tick();
  },
  dismissive(stage) {
    stage.need(0, 1, "support");
    stage.look(1, 2).run(PACES[stage.store.pace].lateBy + 0.1);
  },
  hitAndRun(stage) {
    stage.cue(1, "glare").tick();
    stage.send(1, { do: "look", at: "away" }).run(5);
  },
  oscillating(stage) {
    stage.need(0, 1, "space");
    stage.need(1, 0, "closeness");
    stage.run(PULLED_FOR + 0.1);
  },
  contractual(stage) {
    stage.store.agreed.loudness = "soft";
    loud(stage).run(AGREE.overLoud + 0.1);
  },
  limitSetting(stage) {
    loud(stage).cue(0, "stop").tick();
  },
  powerAssertive(stage) {
    loud(stage).cue(1, "impose").tick();
  },
  toxic(stage) {
    stage.chair(1).activation = 0.95;
    stage.tick();
    stage.cue(1, "stab").tick();
  },
};

const loud = (stage: Stage): Stage => stage.send(1, { do: "bow", pitch: 0, tempo: 0, volume: 0.9 });

/** Holds chairs 0 and 1 in tune and in time, as players would. */
export const hold = (stage: Stage) => (): void => {
  const mean = (stage.chair(0).sounds + stage.chair(1).sounds) / 2;
  const late = (stage.chair(0).onset + stage.chair(1).onset) / 2;
  for (const i of [0, 1]) {
    stage.chair(i).pitch += mean - stage.chair(i).sounds;
    stage.chair(i).onset = late;
    stage.store.phase[i] = 0;
  }
};

const isCue = (what: string): what is Cue => (CUES as readonly string[]).includes(what);

/**
 * What `me` does when it only does what its bond to `other` owes, from its own view: the help on
 * the screen must be enough. Null when there is nothing to do.
 */
export function owedDeed(view: Perception, other: number): Command | null {
  const bond = view.bonds[other];
  const owed = bond?.owes.find(({ by }) => by !== "them");
  if (view.self.breathing && owed?.what !== "calm") return { do: "breathe", on: false };
  if (!bond || owed === undefined) return null;
  const look: Command = { do: "look", at: chairId(other) };
  switch (owed.what) {
    case "calm":
      return { do: "breathe", on: true };
    case "lookAt":
      return look;
    case "softer":
      return { do: "bow", pitch: 0, tempo: 0, volume: 0.5 };
    case "renew":
      return { do: "propose", terms: { about: "loudness", loudness: view.accord.loudness } };
    default:
      if (!isCue(owed.what)) return null;
      return view.focus?.chair === other ? { do: "cue", cue: owed.what } : look;
  }
}

/** Both do what is owed, five times in three seconds; `tuned` also keeps them in tune and in time. */
export function mendByOwed(stage: Stage, seconds: number, until?: () => boolean): Stage {
  const tuning = hold(stage);
  stage.run(seconds, () => {
    if (until?.() === true) return;
    if (stage.bond(0, 1).rupture?.repair.step === 4) tuning();
    if (stage.store.tick % 12 !== 0) return;
    for (const me of [0, 1]) {
      const deed = owedDeed(stage.see(me), 1 - me);
      if (deed !== null) stage.send(me, deed);
    }
  });
  return stage;
}
