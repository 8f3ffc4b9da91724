/** Mending a torn bond ([M1], [M2]): turn to the other, grow calm, do what is owed, stay until it holds. */
import type { Clause } from "../../model/agreement.ts";
import type { Command } from "../../model/command.ts";
import { type Cue, CUES } from "../../model/cue.ts";
import { BOW } from "../../model/numbers.ts";
import type { Owed, OwnBond } from "../../model/perception.ts";
import { TICKS_PER_SECOND } from "../../model/units.ts";
import type { Habits } from "../profile.ts";
import { type BotPerception, type BotMemory, NEVER, type Regard, secondsSince } from "../memory.ts";
import { turnTo } from "./turn-to.ts";

/** s without progress before the bot lets the bond rest, and s of the first rest; each rest doubles. */
const PATIENCE = 12;
const REST = 6;
/**
 * [M2] Weights in the choice of a partner, in units of one step of severity or repair: the other
 * looks back, is the present partner, or is busy with somebody else.
 */
const TURNED = 4;
const STAYS = 2;
const TAKEN = 4;
/** s to wait until the partner looks back, and s before the bot tries them again. */
const WAITS = 3;
const LATER = 4;
/** Below the activation that [M1] asks for, with a margin. */
const CALM = 0.36;

const WEIGHT = { whole: 0, tension: 1, strain: 2, rupture: 3, breakdown: 4 } as const;

export function mend(memory: BotMemory, view: BotPerception): Command | null {
  if (!memory.profile.behaviours.mends) return null;
  const torn = worst(memory, view);
  if (memory.tending !== (torn?.chair ?? null)) {
    memory.tending = torn?.chair ?? null;
    memory.tendedAt = memory.tick;
  }
  if (torn === null) return null;
  const { chair } = torn;
  memory.hold = chair;
  if (view.focus?.chair !== chair) {
    return turnTo(view, chair);
  }
  const bond = view.bonds[chair] as OwnBond;
  for (const owed of bond.owes) {
    if (owed.by === "them") continue;
    const deed = doOwed(memory, view, owed, bond.clause);
    if (deed !== null) return deed;
  }
  return null;
}

function doOwed(
  memory: BotMemory,
  view: BotPerception,
  owed: Owed,
  clause: Clause | null,
): Command | null {
  if (owed.what === "calm") {
    return view.self.activation > CALM && !view.self.breathing ? { do: "breathe", on: true } : null;
  }
  if (owed.what === "softer") {
    const { pitch, tempo } = view.self.bow;
    return view.self.breathing ? null : { do: "bow", pitch, tempo, volume: BOW.rest };
  }
  if (owed.what === "renew") return clause === null ? null : renew(memory, view, clause);
  if (!isCue(owed.what) || (owed.what === "ask" && !memory.profile.behaviours.asks)) return null;
  if (owed.what === "showNeed" && !memory.profile.behaviours.asks) return null;
  return memory.free ? { do: "cue", cue: owed.what } : null;
}

/** [R4] Proposes the broken clause again, in the same terms. */
function renew(memory: BotMemory, { accord }: BotPerception, clause: Clause): Command | null {
  if (!memory.free || accord.proposal !== null) return null;
  switch (clause) {
    case "conductor":
      return { do: "propose", terms: { about: clause, chair: accord.conductor } };
    case "lead":
      return { do: "propose", terms: { about: clause, chair: accord.leader } };
    case "loudness":
      return { do: "propose", terms: { about: clause, loudness: accord.loudness } };
    case "checkIn":
      return { do: "propose", terms: { about: clause, seconds: accord.checkIn } };
  }
}

const isCue = (what: Owed["what"]): what is Cue => (CUES as readonly string[]).includes(what);

const NONE: Habits = {};

/** The most severe torn bond that is not resting. */
function worst(memory: BotMemory, view: BotPerception): Regard | null {
  let found: Regard | null = null;
  let most = 0;
  const { mendsFrom = 0 } = memory.profile.habits ?? NONE;
  for (const regard of memory.regards) {
    if (regard === undefined) continue;
    const bond = view.bonds[regard.chair];
    if (bond === null || bond === undefined || bond.severity === "whole") {
      regard.tries = 0;
      regard.step = -1;
      regard.tornAt = NEVER;
      continue;
    }
    if (regard.tornAt === NEVER) regard.tornAt = memory.tick;
    if (secondsSince(memory, regard.tornAt) < mendsFrom) continue;
    if (memory.tick < regard.restUntil || isAway(view, regard)) continue;
    keepPatience(memory, bond, regard);
    if (memory.tick < regard.restUntil) continue;
    if (isLeftWaiting(memory, view, regard)) continue;
    const weight = WEIGHT[bond.severity] + bond.step + nearness(memory, view, regard);
    if (found === null || weight > most) {
      most = weight;
      found = regard;
    }
  }
  return found;
}

/**
 * It takes two: first a player who turns to the bot, then the present partner, last a player who is
 * with someone else.
 */
function nearness(memory: BotMemory, view: BotPerception, { chair }: Regard): number {
  const at = view.periphery[chair]?.gaze;
  let near = memory.tending === chair ? STAYS : 0;
  if (at === view.me) near += TURNED;
  else if (typeof at === "number" && view.periphery[at]?.gaze === chair) near -= TAKEN;
  // If nothing else decides, two bots choose each other by the same order.
  return near + ((view.me + chair) % view.chairs) / (2 * view.chairs);
}

/** Waits a moment for the chosen partner to look back; then gives them time. */
function isLeftWaiting(memory: BotMemory, view: BotPerception, regard: Regard): boolean {
  if (memory.tending !== regard.chair || view.self.gaze !== regard.chair) return false;
  if (view.periphery[regard.chair]?.gaze === view.me) memory.tendedAt = memory.tick;
  if (secondsSince(memory, memory.tendedAt) < WAITS) return false;
  regard.restUntil = memory.tick + LATER * TICKS_PER_SECOND;
  return true;
}

/** A partner who needs space is left in peace first. */
const isAway = (view: BotPerception, regard: Regard): boolean =>
  view.periphery[regard.chair]?.gaze === "away";

function keepPatience(memory: BotMemory, bond: OwnBond, regard: Regard): void {
  if (bond.step !== regard.step) {
    if (bond.step > regard.step) regard.tries = 0;
    regard.step = bond.step;
    regard.stepSince = memory.tick;
  } else if (secondsSince(memory, regard.stepSince) > PATIENCE) {
    const rest = REST * (1 << (regard.tries < 2 ? regard.tries : 2));
    regard.tries += 1;
    regard.restUntil = memory.tick + rest * TICKS_PER_SECOND;
    regard.stepSince = regard.restUntil;
  }
}
