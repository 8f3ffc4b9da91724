/** [A1]–[A8] Judges the commands of the tick and executes them. */
import type { Command } from "../command.ts";
import type { Chair } from "../chair.ts";
import { bondOf, chairAt, type Store } from "../world.ts";
import { type Cue, CUES, isEdge } from "../cue.ts";
import { isDirectorInput } from "../direction.ts";
import { isOnTable } from "../hand.ts";
import type { Inbox } from "../inbox.ts";
import { ACTIVATION, BOW, CUE, EYES, NEVER, PACES, ticks, WHOLE } from "../numbers.ts";
import { owedCue } from "../owed.ts";
import { putReflexDown } from "../pattern.ts";
import type { Refusal } from "../refusal.ts";
import { gauss, uniform } from "../rng.ts";
import { edgeRefusal, saysStop } from "../shield.ts";
import type { ChairId } from "../units.ts";
import { judgeTerms, propose } from "./agree.ts";
import { direct } from "./direct.ts";
import { endNow, lengthen } from "./length.ts";
import { happen } from "../happen.ts";

const TRAVEL = ticks(EYES.travel);
const CUE_GAP = ticks(CUE.gap);
const APART_GAP = ticks(WHOLE.gatherGap);
const GATHER_GAP = ticks(CUE.gatherGap);

export function obey(store: Store, inbox: Inbox): void {
  for (const { by, chair, command } of inbox) {
    if (command.do === "sitDown") {
      if (store.playing) startAnew(chairAt(store, chair));
      continue;
    }
    if (command.do === "noneAtMe") {
      if (store.playing) chairAt(store, chair).noneAtMe = command.on;
      continue;
    }
    if (command.do === "end" || command.do === "lengthen") {
      if (!store.playing) continue;
      if (command.do === "end") endNow(store);
      else lengthen(store, command.score);
      continue;
    }
    if (command.do === "pace") {
      if (store.playing) store.pace = command.pace;
      continue;
    }
    if (isDirectorInput(command)) {
      const refusal = direct(store, chair, command);
      if (refusal !== null) store.moment.refused.push({ chair, command, refusal });
      continue;
    }
    const refusal = judge(store, chair, command, by === "direction");
    if (refusal !== null) store.moment.refused.push({ chair, command, refusal });
    else act(store, chairAt(store, chair), command);
  }
  const shown = ticks(PACES[store.pace].cueShown);
  for (let i = 0; i < store.n; i += 1) {
    const chair = chairAt(store, i);
    if (chair.cue !== null && store.tick - chair.cueAt >= shown) {
      chair.cue = null;
      chair.cueTo = null;
    }
  }
}

/** [Q2], [A11] The card, and the setting on edge acts, leave with the person. */
function startAnew(chair: Chair): void {
  chair.role = null;
  chair.noneAtMe = false;
  putReflexDown(chair);
}

/** [A8] Why this command makes no sense now, or null when it does. Changes only the random state ([V2]). */
function judge(store: Store, id: ChairId, command: Command, led: boolean): Refusal | null {
  if (!store.playing) return "notPlaying";
  const chair = store.chairs[id];
  if (chair === undefined) return "noSuchChair";
  if (!led && !isOnTable(store.directed?.hands[id] ?? null, command)) return "notOnTheTable";
  switch (command.do) {
    case "look":
      if (typeof command.at === "string") {
        return command.at === "inward" || command.at === "away" ? null : "outOfRange";
      }
      if (store.chairs[command.at] === undefined) return "noSuchChair";
      return command.at === id ? "thatIsYou" : null;
    case "bow":
      if (!within(command.pitch, -1, 1)) return "outOfRange";
      if (!within(command.tempo, -1, 1) || !within(command.volume, 0, 1)) return "outOfRange";
      return chair.breathing ? "breathing" : null;
    case "breathe":
      return typeof command.on === "boolean" ? null : "outOfRange";
    case "cue":
      return judgeCue(store, chair, command.cue);
    case "propose":
      return chair.breathing ? "breathing" : judgeTerms(store, chair, command.terms);
    default:
      return "outOfRange";
  }
}

function judgeCue(store: Store, chair: Chair, cue: Cue): Refusal | null {
  if (!CUES.includes(cue)) return "outOfRange";
  if (chair.breathing) return "breathing";
  if (store.tick - chair.cueAt < CUE_GAP) return "tooSoon";
  if (cue === "gather") {
    // [R10] A whole that is apart may be gathered again sooner.
    const gap = store.whole?.step === 0 ? APART_GAP : GATHER_GAP;
    return store.tick - store.gatheredAt < gap ? "gatheredJustNow" : fails(store, chair, cue);
  }
  if (cue === "ownIt" && chair.gaze === "inward") {
    // [Q2] A noticed reflex.
    if (store.tick < chair.lands) return "eyesNotThereYet";
    return store.tick < chair.pulledUntil ? fails(store, chair, cue) : "nothingToOwn";
  }
  if (typeof chair.gaze === "string") return "lookAtSomeone";
  if (store.tick < chair.lands) return "eyesNotThereYet";
  if (cue === "showNeed" && chair.bid === null && !isOwedWords(store, chair)) return "noNeedToShow";
  if (cue === "ownIt" && bondOf(store, chair.id, chair.gaze).rupture === null)
    return "nothingToOwn";
  const refusal = isEdge(cue) ? edgeRefusal(store, chair.gaze) : null;
  return refusal ?? fails(store, chair, cue);
}

/**
 * A hurt chair may say what was missing after the need has passed; so may a chair whose repair asks
 * for it.
 */
function isOwedWords(store: Store, chair: Chair): boolean {
  // [R9] What was hidden, and [D1] a wish, can be shown.
  if (chair.split !== null || chair.wish !== null) return true;
  const to = chair.gaze as ChairId;
  const { rupture } = bondOf(store, chair.id, to);
  if (rupture === null) return false;
  return rupture.hurt === chair.id || owedCue(store, chair.id, to, "showNeed");
}

/** [V2] When flooded, all cues but edge acts fail half the time. */
function fails(store: Store, chair: Chair, cue: Cue): Refusal | null {
  if (chair.activation < ACTIVATION.flooded || isEdge(cue)) return null;
  return uniform(store.rng) < ACTIVATION.fails ? "flooded" : null;
}

function within(value: number, least: number, most: number): boolean {
  return typeof value === "number" && value >= least && value <= most;
}

function act(store: Store, chair: Chair, command: Command): void {
  switch (command.do) {
    case "look":
      if (command.at !== chair.gaze) turnEyes(store, chair, command.at);
      break;
    case "bow":
      chair.bow.pitch = command.pitch;
      chair.bow.tempo = command.tempo;
      chair.bow.volume = command.volume;
      chair.bowGain = 1 + BOW.error * gauss(store.rng);
      break;
    case "breathe":
      chair.breathing = command.on;
      if (command.on) {
        chair.bow.pitch = 0;
        chair.bow.tempo = 0;
        chair.cue = null;
        chair.cueTo = null;
      }
      break;
    case "cue": {
      const to = isEdge(command.cue) ? strikeAt(store, chair) : aimOf(chair, command.cue);
      if (command.cue === "stop") saysStop(store, chair);
      chair.cue = command.cue;
      chair.cueTo = to;
      chair.cueAt = store.tick;
      if (command.cue === "gather") store.gatheredAt = store.tick;
      store.moment.cues.push({ by: chair.id, to, cue: command.cue });
      happen(store, { event: "cue", by: chair.id, to, cue: command.cue });
      break;
    }
    case "propose":
      propose(store, chair, command.terms);
      break;
  }
}

const aimOf = ({ gaze }: Chair, cue: Cue): ChairId | null =>
  cue === "gather" || typeof gaze === "string" ? null : gaze;

/** [A9]–[A11] The chairs that an edge act reaches. A chair that strikes loses its shield. */
function strikeAt(store: Store, chair: Chair): ChairId | null {
  if (typeof chair.gaze === "string") return null;
  chair.stoppedAt = NEVER;
  const struck = chairAt(store, chair.gaze);
  struck.struckBefore = struck.struckAt;
  struck.struckAt = store.tick;
  return struck.noneAtMe ? null : struck.id;
}

/** [P2] Turns the eyes; looking at somebody begins a new look. */
export function turnEyes(store: Store, chair: Chair, to: Chair["gaze"]): void {
  if (chair.strike !== null) {
    // [R6] Looking away from the struck chair, or back at it.
    if (chair.gaze === chair.strike.at && to !== chair.strike.at) chair.strike.ran = store.tick;
    else if (to === chair.strike.at) chair.strike.ran = NEVER;
  }
  chair.gaze = to;
  chair.lands = store.tick + TRAVEL;
  chair.stareFrom = chair.lands;
}
