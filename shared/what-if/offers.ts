/** [F8] Changes that can be offered at a moment: those that make sense there and that the rules allow. */
import { CUE_GROUPS, FITTING_ANSWER } from "../model/cue.ts";
import { cloneWorld } from "../model/hash.ts";
import { ACTIVATION, ticks } from "../model/numbers.ts";
import { perceive } from "../model/perceive.ts";
import type { RecordedCommand } from "../model/replay/recording.ts";
import { step } from "../model/step.ts";
import type { ChairId } from "../model/units.ts";
import type { World } from "../model/world.ts";
import { type Change, type Deed, doing } from "./change.ts";

/** Ticks within which the same act counts as done anyway, and in which a gaze that left could have stayed. */
const DONE_ANYWAY = ticks(2);
const LEFT_SOON = ticks(6);
/** Length of a trial, in ticks: the cue must be given by then. */
const TRIED = ticks(4);

/** Changes for that chair, most relevant first, each act once. `later`: commands from this tick on, in order. */
export function offers(
  world: World,
  chair: ChairId,
  later: readonly RecordedCommand[],
): readonly Change[] {
  const found: Change[] = [];
  for (const { act, to } of sensible(world, chair, later)) {
    if (found.some((one) => one.act === act)) continue;
    const change = { chair, to, act };
    if (!isDoneAnyway(world, change, later) && isPossible(world, change)) found.push(change);
  }
  return found;
}

type Idea = Pick<Change, "act" | "to">;

function* sensible(
  world: World,
  chair: ChairId,
  later: readonly RecordedCommand[],
): Generator<Idea> {
  const me = world.chairs[chair];
  if (me === undefined) return;
  const { bonds } = perceive(world, chair);
  const others = byUrgency(world, chair);
  for (const to of others) {
    const { bid } = world.chairs[to] ?? {};
    if (bid?.to === chair && !bid.met) yield { act: FITTING_ANSWER[bid.need], to };
  }
  for (const to of others) {
    for (const { by, what } of bonds[to]?.owes ?? [])
      if (by !== "them" && isDeed(what)) yield { act: what, to };
  }
  for (const to of others) {
    const { bid, gaze } = world.chairs[to] ?? {};
    const isTorn = (bonds[to]?.severity ?? "whole") !== "whole";
    const isTold = world.ties[chair * world.n + to]?.told === true;
    if (bid?.need === "space" || gaze === "away") {
      if (me.gaze === to || isTorn) yield { act: "wait", to };
    } else if ((bid?.to === chair && !isTold) || isTorn) yield { act: "ask", to };
  }
  if (me.bid !== null && !me.bid.met && me.bid.need !== "space") {
    const { to } = me.bid;
    if (world.ties[to * world.n + chair]?.told !== true) yield { act: "showNeed", to };
  }
  const [first] = others;
  if (me.activation >= ACTIVATION.stirred && !me.breathing && first !== undefined)
    yield { act: "breathe", to: first };
  if (typeof me.gaze === "number" && world.chairs[me.gaze]?.bid?.need !== "space") {
    const leaves = later.find(({ chair: by, command }) => by === chair && command.do === "look");
    if (leaves !== undefined && leaves.tick - world.tick < LEFT_SOON)
      yield { act: "stay", to: me.gaze };
  }
}

const isDeed = (what: string): what is Deed =>
  [...CUE_GROUPS.answer, ...CUE_GROUPS.mend].some((cue) => cue === what);

/** The other chairs by urgency: torn from this one, calling it, looked at by it. */
function byUrgency(world: World, chair: ChairId): readonly ChairId[] {
  const me = world.chairs[chair];
  const weight = (other: ChairId): number => {
    const bond = world.bonds.find(
      ({ a, b }) => (a === chair && b === other) || (b === chair && a === other),
    );
    const bid = world.chairs[other]?.bid;
    return (
      4 * (bond?.rupture?.severity ?? 0) +
      (bid?.to === chair && !bid.met ? 1 : 0) +
      (me?.bid?.to === other ? 1 : 0) +
      (me?.gaze === other ? 1 : 0)
    );
  };
  return world.chairs
    .map(({ id }) => id)
    .filter((id) => id !== chair)
    .toSorted((one, other) => weight(other) - weight(one));
}

function isDoneAnyway(
  world: World,
  { chair, act }: Change,
  later: readonly RecordedCommand[],
): boolean {
  for (const { tick, chair: by, command } of later) {
    if (tick - world.tick > DONE_ANYWAY) return false;
    if (by !== chair) continue;
    if (command.do === "cue" && command.cue === act) return true;
    if (command.do === "breathe" && command.on && act === "breathe") return true;
  }
  return false;
}

/** Whether the rules accept the change if nobody else acts meanwhile. */
function isPossible(world: World, change: Change): boolean {
  const trial = cloneWorld(world);
  const steps = doing(trial, change);
  for (let tick = 0; tick < TRIED && trial.playing; tick += 1) {
    const { done, value } = steps.next();
    if (done === true) break;
    const inbox =
      value === null || value === "eyesStay" ? [] : [{ chair: change.chair, command: value }];
    // A flooded player's cue fails at random ([V2]): that is no reason to refuse it.
    if (step(trial, inbox).refused.some(({ refusal }) => refusal !== "flooded")) return false;
  }
  return trial.playing;
}
