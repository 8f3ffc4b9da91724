/** [J10] Acts of a directed bot, tick by tick: ordinary commands, at a person's speed. */
import type { Command, GazeTarget } from "../model/command.ts";
import { BOW, CUE, DIRECTION, ticks } from "../model/numbers.ts";
import type { World } from "../model/world.ts";
import { type Answer, type Cue, FITTING_ANSWER, isEdge, type Need } from "../model/cue.ts";
import type { Event } from "../model/event.ts";
import { edgeRefusal, isSpared } from "../model/shield.ts";
import { type ChairId, chairId, TICKS_PER_SECOND } from "../model/units.ts";
import type { BotAct, Directive } from "../scenarios/staging.ts";

/** A directed bot, and what its act may read. */
export interface Led {
  readonly me: ChairId;
  /** The world before the tick to which the next command belongs. */
  readonly world: World;
  /** Events of the previous tick. */
  events(): readonly Event[];
}

export type Act = Extract<Directive, { readonly act: unknown }>["act"];

/** Yields a command, or null, for each tick of the act. */
export type Leading = Generator<Command | null, void, void>;

/** Default length of each act, s; acts that are not listed end when they are done. */
const USUAL_SECONDS: Readonly<Partial<Record<BotAct["do"], number>>> = {
  strikeLeave: 6,
  loud: 8,
  press: 6,
  away: 6,
  comeBack: 4,
};
/** Time limit for the call that is to be ignored, s. */
const CALL_WITHIN = 20;
/** Time from the blow to looking away, and minimum time of looking away ([R6]), s. */
const STRUCK = 1;
const GONE_AT_LEAST = 5;
/** Time for which a striker who stays keeps looking, s: looking away sooner would count as running ([R6]). */
const STAYS = 2.5;
/** Time between two cues of one act, s. */
const PRESSES_EVERY = 3;
const LOUD = 0.9;
/** Time for which a cue that is refused is tried again, s. */
const TRIED = 5;
/** Ticks from the look to the wrong answer: the eyes must arrive, and a moment of thought must be visible. */
const THINKS = 30;
/** Ticks between two attempts at a wrong answer, and attempts before it waits for another call. */
const AGAIN = 25;
const TRIES = 4;
const UNFITTING: readonly Answer[] = ["steady", "warm", "support", "makeRoom", "lead"];

/** A call that can be misread: a player's need, turned to another. */
export interface Call {
  readonly from: ChairId;
  readonly to: ChairId;
  readonly need: Need;
}

/** The present call of that chair; null when it has none, or needs space, which no answer misreads ([N4]). */
export function callOf(world: World, from: ChairId): Call | null {
  const bid = world.chairs[from]?.bid;
  if (!bid || bid.met || bid.need === "space") return null;
  return { from, to: bid.to, need: bid.need };
}

/** Whether a bot among `n` chairs could do this; checks types and ranges only. */
export function isPossibleAct(act: Act, chair: ChairId, n: number): boolean {
  if (act.do === "propose") return true;
  if (act.do === "give") return isOther(act.to, chair, n) && !isEdge(act.cue);
  const { to, seconds, level } = act;
  return (
    (to === null || isOther(to, chair, n)) &&
    (seconds === null || (seconds >= 0 && seconds <= DIRECTION.maxStress)) &&
    (level === null || Math.abs(level) <= DIRECTION.maxSlipCents)
  );
}

const isOther = (to: ChairId, chair: ChairId, n: number): boolean =>
  Number.isInteger(to) && to >= 0 && to < n && to !== chair;

/** Runs an act; it may be stopped at any tick. */
export function* leading(led: Led, act: Act): Leading {
  const { breathing, bow } = self(led);
  if (breathing) yield { do: "breathe", on: false };
  if (bow.pitch !== 0 || bow.tempo !== 0) yield { ...bow, do: "bow", pitch: 0, tempo: 0 };
  if (act.do === "propose") return yield* propose(led, act);
  if (act.do === "give") {
    yield* give(led, act.cue, act.to);
    return yield* keepEyes(led, act.to, STAYS);
  }
  const to = act.to ?? partner(led);
  const seconds = act.seconds ?? USUAL_SECONDS[act.do] ?? 0;
  switch (act.do) {
    case "misread":
      return yield* misread(led, to);
    case "ignore":
      return yield* ignore(led, to, act.seconds);
    case "strike":
      yield* give(led, "glare", to);
      return yield* keepEyes(led, to, STAYS);
    case "strikeLeave":
      yield* give(led, "glare", to);
      yield* rest(STRUCK);
      return yield* keepEyes(led, "away", Math.max(GONE_AT_LEAST, seconds));
    case "loud":
      return yield* playLoud(led, act, seconds);
    case "impose":
      return yield* give(led, "impose", to);
    case "stop":
      return yield* give(led, "stop", to);
    case "press":
      return yield* keepGiving(led, "ask", to, seconds);
    case "smile":
      return yield* keepGiving(led, "warm", to, seconds);
    case "away":
      return yield* keepEyes(led, "away", seconds);
    case "bend":
      return yield* bend(led, act.level ?? 0);
    case "comeBack":
      return yield* keepEyes(led, to, seconds);
  }
}

const self = ({ world, me }: Led): World["chairs"][number] => {
  const chair = world.chairs[me];
  if (chair === undefined) throw new RangeError(`no chair ${me}`);
  return chair;
};

/** The focused player, else the desk partner. */
const partner = (led: Led): ChairId => {
  const { gaze, desk } = self(led);
  return typeof gaze === "number" ? gaze : desk;
};

/** Anybody else; in a duo, inward. */
function elsewhere({ world, me }: Led, to: ChairId): GazeTarget {
  for (let i = 1; i < world.n; i += 1) {
    const other = (me + i) % world.n;
    if (other !== to) return chairId(other);
  }
  return "inward";
}

function* rest(seconds: number): Leading {
  for (let left = ticks(seconds); left > 0; left -= 1) yield null;
}

function* keepEyes(led: Led, at: GazeTarget, seconds: number): Leading {
  for (let left = ticks(seconds); left > 0; left -= 1)
    yield self(led).gaze === at ? null : { do: "look", at };
}

/** Looks at the player, and gives the cue as soon as the eyes have arrived and the rules allow it. */
function* give(led: Led, cue: Cue, to: ChairId): Leading {
  const gap = ticks(CUE.gap);
  if (isEdge(cue) && (isSpared(led.world, to) || edgeRefusal(led.world, to) !== null)) return;
  for (let left = ticks(TRIED); left > 0; left -= 1) {
    const { gaze, lands, cueAt } = self(led);
    const next = led.world.tick + 1;
    if (gaze !== to) yield { do: "look", at: to };
    else if (next < lands || next - cueAt < gap) yield null;
    else {
      yield { do: "cue", cue };
      if (self(led).cueAt === led.world.tick) return;
    }
  }
}

/** Ignores them for the given time, or else until their call has expired. */
function* ignore(led: Led, to: ChairId, seconds: number | null): Leading {
  const at = elsewhere(led, to);
  if (seconds !== null) return yield* keepEyes(led, at, seconds);
  const isCalled = (): boolean => callOf(led.world, to)?.to === led.me;
  for (let left = ticks(CALL_WITHIN); left > 0 && !isCalled(); left -= 1)
    yield* keepEyes(led, at, 1 / TICKS_PER_SECOND);
  while (isCalled()) yield* keepEyes(led, at, 1 / TICKS_PER_SECOND);
}

/** Repeats a cue for that time; at least once. */
function* keepGiving(led: Led, cue: Cue, to: ChairId, seconds: number): Leading {
  const until = led.world.tick + ticks(seconds);
  do {
    yield* give(led, cue, to);
    yield* keepEyes(led, to, PRESSES_EVERY);
  } while (led.world.tick < until);
}

/** Plays loudly until somebody sets a limit ([R3]), or the time is up. */
function* playLoud(led: Led, { to, level }: BotAct, seconds: number): Leading {
  if (to !== null) yield { do: "look", at: to };
  yield { do: "bow", pitch: 0, tempo: 0, volume: Math.min(1, Math.max(0, level ?? LOUD)) };
  for (let left = ticks(seconds); left > 0; left -= 1) {
    if (led.events().some((one) => one.event === "cue" && one.cue === "stop" && one.to === led.me))
      return;
    yield null;
  }
}

function* bend(led: Led, cents: number): Leading {
  const seconds = Math.abs(cents) / BOW.pitchSpeed;
  if (seconds === 0) return;
  yield { do: "bow", pitch: Math.sign(cents), tempo: 0, volume: self(led).bow.volume };
  yield* rest(seconds);
}

function* propose(led: Led, { terms }: Extract<Act, { readonly do: "propose" }>): Leading {
  for (let left = ticks(TRIED); left > 0; left -= 1) {
    yield { do: "propose", terms };
    if (led.events().some((one) => one.event === "proposed" && one.by === led.me)) return;
    yield* rest(CUE.gap);
  }
}

/** Looks at the caller, waits a moment and gives an answer that does not fit, while the call lasts. */
function* misread(led: Led, from: ChairId): Leading {
  const call = callOf(led.world, from);
  if (call === null || call.to !== led.me) return;
  const lasts = (): boolean => {
    const now = callOf(led.world, from);
    const done = led
      .events()
      .some((one) => one.event === "misread" && one.by === led.me && one.chair === from);
    return !done && now !== null && now.to === led.me && now.need === call.need;
  };
  const cue = unfitting(led, call.need);
  for (let age = 0; lasts(); age += 1) {
    const late = age - THINKS;
    if (self(led).gaze !== from) yield { do: "look", at: from };
    else if (late < 0 || late % AGAIN !== 0 || late >= TRIES * AGAIN) yield null;
    else yield { do: "cue", cue };
  }
}

/** A plausible answer that does not fit; from the cues on the bot's table, if possible. */
function unfitting({ world, me }: Led, need: Need): Answer {
  const hand = world.directed?.hands[me] ?? null;
  const wrong = UNFITTING.filter((answer) => answer !== FITTING_ANSWER[need]);
  return wrong.find((answer) => hand === null || hand.includes(answer)) ?? wrong[0] ?? "steady";
}
