/** [M1], [M2] The one torn bond that is tended now, and what its present step asks of this chair. */
import { texts } from "../../language/texts.ts";
import { SOFT_CUES } from "../../../shared/model/cue.ts";
import { CUES, type Cue, FITTING_ANSWER, isEdge } from "../../../shared/model/cue.ts";
import { drawsAct } from "../../../shared/model/hand.ts";
import { BOW, REPAIR } from "../../../shared/model/numbers.ts";
import type { Owed, OwnBond, Perception } from "../../../shared/model/perception.ts";
import { type ChairId, chairId, TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import { renew } from "./action-prompts.ts";
import { type Act, type Demand, demand } from "./demand.ts";
import { type Memory, otherOf } from "./memory.ts";
import { PUSHES, type Situation, urge } from "./situation.ts";

/** s without progress, before mending has begun, after which a tear is left alone, and for how long. */
const PATIENCE = 12;
const RESTS = 6;
/** How much more urgent another torn bond must be to replace the present one. */
const DRAWS = 2;
/** Below the activation that [M1] asks for, with a margin. */
const CALM = REPAIR.calm - 0.04;

const WEIGHT = { whole: 0, tension: 1, strain: 2, rupture: 3, breakdown: 4 } as const;

/** The torn bond being tended, its state, and those that rest for now. */
export interface Tending {
  readonly chair: ChairId | null;
  /** Step and what it waits for, as last changed, and when. */
  readonly stood: string;
  readonly stoodSince: number;
  /** By chair: tick until which the tear is left alone. */
  readonly rests: readonly number[];
}

export const NOTHING_TENDED: Tending = { chair: null, stood: "", stoodSince: 0, rests: [] };

/**
 * Chooses the tear to tend: keeps the present one unless it is mended, the other is away, or
 * waiting is in vain.
 */
export function tend(before: Tending, now: Perception, memory: Memory): Tending {
  const rests = [...before.rests];
  let best: ChairId | null = null;
  let most = 0;
  for (const [chair, bond] of now.bonds.entries()) {
    if (!bond || bond.type === null || now.tick < (rests[chair] ?? 0)) continue;
    if (
      isAway(now, chair) &&
      !owesWait(bond) &&
      !otherOf(memory, chair).letBe &&
      now.self.gaze !== chair
    )
      continue;
    const held = chair === before.chair ? DRAWS : 0;
    const weight = WEIGHT[bond.severity] + bond.step + held + (now.self.gaze === chair ? 0.5 : 0);
    if (weight <= most) continue;
    most = weight;
    best = chairId(chair);
  }
  if (best === null) return { ...NOTHING_TENDED, rests };
  const bond = now.bonds[best] as OwnBond;
  const stood = `${best} ${bond.step} ${bond.together} ${bond.owes.map(({ by, what }) => by + what).join()}`;
  if (stood !== before.stood) return { chair: best, stood, stoodSince: now.tick, rests };
  if (bond.step === 0 && (now.tick - before.stoodSince) / TICKS_PER_SECOND > PATIENCE) {
    rests[best] = now.tick + RESTS * TICKS_PER_SECOND;
    return { ...NOTHING_TENDED, rests };
  }
  return { ...before, chair: best, rests };
}

export const isAway = (now: Perception, chair: number): boolean =>
  now.periphery[chair]?.gaze === "away";

/** [R6] Whether they turned away after a blow, not to rest: the blow was seen, or has torn the bond. */
export const afterBlow = ({ bonds, focus }: Perception, chair: number): boolean =>
  bonds[chair]?.type === "hitAndRun" ||
  (focus?.chair === chair && focus.cue !== null && isEdge(focus.cue));

const owesWait = ({ owes }: OwnBond): boolean =>
  owes.some(({ by, what }) => by === "me" && what === "wait");

/** What the tended tear asks of the player now. */
export function tearDemand(situation: Situation, chair: ChairId): Demand {
  const { now, memory, nameOf } = situation;
  const bond = now.bonds[chair] as OwnBond;
  const who = nameOf(chair);
  const ask = (what: string, act: Act, say: string, at?: string): Demand =>
    demand("crisis", `tear ${chair} ${what}`, act, say, at);
  const { tear: says, errand } = texts.value.coach;
  const stay = (what: "quiet" | "noBlame" | "tune" | "theirCalm" | "theirs"): Demand =>
    asOwed(ask(`stay ${what}`, { do: "stay" }, says[what](who), "lamps"));
  if (now.self.gaze !== chair) return ask("look", { do: "look", at: chair }, says.look(who));
  const mine = bond.owes.filter(({ by }) => by !== "them");
  const cue = mine.map(({ what }) => what).find(isCue) ?? null;
  // [N4] A player who has turned away to rest is waited for: looking at them is then no stare.
  if (isAway(now, chair)) {
    if (!otherOf(memory, chair).letBe)
      return readied(
        situation,
        ask,
        "wait",
        (afterBlow(now, chair) ? says.waitAfterBlow : says.wait)(who),
      );
    if (cue === null) return stay("quiet");
  }
  if (cue !== null) return asOwed(readied(situation, ask, cue, says.cue(who, cue)));
  // A need they have said plainly meanwhile is part of it.
  const told = now.focus?.chair === chair ? now.focus.shownNeed : null;
  if (told !== null && otherOf(memory, chair).answered !== told) {
    const fits = FITTING_ANSWER[told];
    return readied(situation, ask, fits, errand.answer(who, told, fits));
  }
  const owed = mine.find(({ what }) => what !== "lookAt") ?? null;
  switch (owed?.what) {
    case "calm":
      return now.self.activation > CALM
        ? { ...ask("breathe", { do: "breathe" }, says.calm()), owed: true }
        : stay("quiet");
    case "noBlame":
      return stay("noBlame");
    case "softer":
      return now.self.bow.volume < BOW.loud
        ? stay("quiet")
        : ask("softer", { do: "softer" }, says.softer(who));
    case "renew":
      return { ...(renew(now, nameOf) ?? stay("quiet")), from: "crisis" };
    case "tune": {
      const way = urge(situation);
      if (!drawsAct(now.self.hand, "bow")) return stay("quiet");
      return way === null ? stay("tune") : ask(way, PUSHES[way], errand.urged(who, way));
    }
    case "stay":
      return stay("quiet");
    default:
      if (bond.owes.some(({ what }) => what === "calm")) return stay("theirCalm");
      return stay(isCue(bond.owes[0]?.what) ? "theirs" : "quiet");
  }
}

/** Marks what the lamps say too; a breath that comes before a cue does not count. */
const asOwed = (one: Demand): Demand => ({ ...one, owed: one.act.do !== "breathe" });

/** A cue, or what comes before it: landed eyes, a cue that is possible, and a body that means it. */
function readied(
  { now: { self } }: Situation,
  ask: (what: string, act: Act, say: string, at?: string) => Demand,
  cue: Cue,
  say: string,
): Demand {
  // [V2], [C4] Flooded, cues fail; strained, a soft cue would be a mask.
  if (self.band === "flooded" || (self.band === "strained" && SOFT_CUES.has(cue)))
    return ask("breathe", { do: "breathe" }, texts.value.coach.tear.calm());
  return ask(cue, { do: "cue", cue }, say);
}

const isCue = (what: Owed["what"] | undefined): what is Cue =>
  (CUES as readonly (string | undefined)[]).includes(what);
