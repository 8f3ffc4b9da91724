/** [M1], [M2] What a repair waits for, and from whom: the same code shows it to the two and judges it. */
import type { Bond } from "./bond.ts";
import type { Chair } from "./chair.ts";
import type { Rupture } from "./trouble.ts";
import { bondOf, chairAt, looksAt, type Store, tieOf } from "./world.ts";
import type { Cue } from "./cue.ts";
import { REPAIR, ticks } from "./numbers.ts";
import { type Owed, OWED_PARTS, type OwedPart } from "./perception.ts";
import { RUPTURES } from "./ruptures/all.ts";
import type { Deed } from "./ruptures/kind.ts";
import type { Split, Whole } from "./trouble.ts";
import type { ChairId } from "./units.ts";

const QUIET = ticks(REPAIR.quiet);

/** The deeds that would take the repair further now, as alternatives; empty when none is owed. */
export function deedsNow(rupture: Rupture): readonly Deed[] {
  const { repair } = rupture;
  if (repair.step === 3) return RUPTURES[rupture.type].taking;
  if (repair.step !== 2) return NOTHING;
  const reassured = repair.done - reassurances(rupture);
  if (reassured < 0) return REASSURE;
  return RUPTURES[rupture.type].key(rupture)[reassured] ?? NOTHING;
}
const NOTHING: readonly Deed[] = [];
/** [B3] Old hurt needs reassurance more than once before the matter itself can be addressed. */
const REASSURE: readonly Deed[] = [{ by: "cause", what: "warm" }];
const reassurances = ({ old }: Rupture): number => (old ? REPAIR.reassurances : 0);

/** Deeds that step 2 waits for, in order. */
export const keyLength = (rupture: Rupture): number =>
  RUPTURES[rupture.type].key(rupture).length + reassurances(rupture);

export const doerOf = (rupture: Rupture, deed: Deed): ChairId =>
  deed.by === "cause" ? rupture.cause : rupture.hurt;

/** Whether the repair between the two waits for this very cue from `by`. */
export function owedCue(store: Store, by: ChairId, to: ChairId, cue: Cue): boolean {
  const { rupture } = bondOf(store, by, to);
  if (rupture === null) return false;
  return deedsNow(rupture).some((deed) => deed.what === cue && doerOf(rupture, deed) === by);
}

/** No edge act between the two within the last few seconds. */
export const isQuiet = (store: Store, bond: Bond): boolean =>
  store.tick - edgeBetween(store, bond) >= QUIET;

function edgeBetween(store: Store, bond: Bond): number {
  const there = tieOf(store, bond.a, bond.b).edgeAt;
  const back = tieOf(store, bond.b, bond.a).edgeAt;
  return there > back ? there : back;
}

export const isCalm = (chair: Chair): boolean => chair.activation < REPAIR.calm;

/** In tune and together, as the last step requires ([M1]). */
export function inStep(one: Chair, other: Chair): boolean {
  const cents = one.sounds - other.sounds;
  const ms = one.late - other.late;
  return cents <= REPAIR.cents && cents >= -REPAIR.cents && ms <= REPAIR.ms && ms >= -REPAIR.ms;
}

type By = Owed["by"];
const interned = new Map<string, Owed>();
function owed(by: By, what: Owed["what"]): Owed {
  const key = `${by} ${what}`;
  let one = interned.get(key);
  if (one === undefined) interned.set(key, (one = Object.freeze({ by, what })));
  return one;
}
const OWED = Object.fromEntries(
  (["me", "them", "both"] as const).map((by) => [
    by,
    Object.fromEntries(OWED_PARTS.map((what) => [what, owed(by, what)])),
  ]),
) as Readonly<Record<By, Readonly<Record<OwedPart, Owed>>>>;

/** What the bond's present step waits for, as `me` sees it, most urgent first. Fills and returns `into`. */
export function owesOf(store: Store, bond: Bond, me: ChairId, into: Owed[]): Owed[] {
  // Called hundreds of times a second, mostly for whole bonds: even clearing an empty list takes
  // time.
  if (into.length > 0) into.length = 0;
  const { rupture } = bond;
  if (rupture === null) return into;
  const mine = chairAt(store, me);
  const theirs = chairAt(store, bond.a === me ? bond.b : bond.a);
  const iLook = looksAt(store, mine, theirs.id);
  const theyLook = looksAt(store, theirs, me);
  switch (rupture.repair.step) {
    case 0:
      if (!iLook && !theyLook) into.push(OWED.me.lookAt);
      else into.push(OWED[who(iLook, theyLook)].stay);
      break;
    case 1: {
      const iAmNot = !isCalm(mine);
      const theyAreNot = !isCalm(theirs);
      if (iAmNot || theyAreNot) into.push(OWED[who(iAmNot, theyAreNot)].calm);
      const iBlamed = store.tick - tieOf(store, me, theirs.id).edgeAt < QUIET;
      const theyBlamed = store.tick - tieOf(store, theirs.id, me).edgeAt < QUIET;
      if (iBlamed || theyBlamed) into.push(OWED[who(iBlamed, theyBlamed)].noBlame);
      if (!iLook && !theyLook) into.push(OWED.me.lookAt);
      else if (into.length === 0) into.push(OWED[who(iLook, theyLook)].stay);
      break;
    }
    case 2:
    case 3:
      for (const deed of deedsNow(rupture)) {
        const by = doerOf(rupture, deed) === me ? "me" : "them";
        if (deed.what === "stay" && !(by === "me" ? iLook : theyLook)) into.push(OWED[by].lookAt);
        into.push(owed(by, deed.what));
      }
      break;
    case 4:
      if (!iLook || !theyLook) into.push(OWED[who(!iLook, !theyLook)].lookAt);
      // Whether they are in tune must be felt: telling it here would tell the player's own error
      // ([P3]).
      into.push(OWED.both.tune);
      break;
  }
  return into;
}

// ---- within, and of the whole ----------------------------------------------------------------

const SHOW_NEED = owed("me", "showNeed");
const GATHER = owed("both", "gather");

/** [R9] What a split chair still has to do. Fills and returns `into`. */
export function splitOwes(store: Store, me: Chair, split: Split, into: Owed[]): Owed[] {
  into.length = 0;
  if (split.step === 0) into.push(OWED.me.breathe);
  else if (split.step === 1) into.push(OWED.me.inward);
  else {
    if (typeof me.gaze === "string" || store.tick < me.lands) into.push(OWED.me.lookUp);
    into.push(SHOW_NEED);
  }
  return into;
}

/** [R10] What each step of the gathering asks of every chair. */
export const GATHERED = [
  null,
  "still",
  "lookUp",
  "breathe",
  "beginAgain",
] as const satisfies (OwedPart | null)[];

/** Whether `chair` does its part of the present step. */
export function doesPart(store: Store, whole: Whole, chair: Chair): boolean {
  switch (whole.step) {
    case 0:
      return false;
    case 1:
      return chair.bow.pitch === 0 && chair.bow.tempo === 0;
    case 2:
      if (whole.by === null || whole.by === chair.id)
        return typeof chair.gaze === "number" && store.tick >= chair.lands;
      return looksAt(store, chair, whole.by);
    case 3:
      return chair.breathing;
    case 4:
      return !chair.breathing;
  }
}

/** [R10] What the whole waits for, as `me` sees it. Fills and returns `into`. */
export function wholeOwes(store: Store, whole: Whole, me: Chair, into: Owed[]): Owed[] {
  into.length = 0;
  const part = GATHERED[whole.step];
  if (part === null) {
    into.push(GATHER);
    return into;
  }
  const iDo = doesPart(store, whole, me);
  let theyDo = true;
  for (const chair of store.chairs) {
    if (chair !== me && !doesPart(store, whole, chair)) theyDo = false;
  }
  into.push(iDo && theyDo ? OWED.both.stay : OWED[who(!iDo, !theyDo)][part]);
  return into;
}

function who(me: boolean, them: boolean): By {
  if (me && them) return "both";
  return me ? "me" : "them";
}
