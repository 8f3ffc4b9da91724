import type { TearCause } from "../../model/cause.ts";
import { type Answer, type Cue, FITTING_ANSWER, type Need, NEEDS } from "../../model/cue.ts";
import type { RuptureType } from "../../model/perception.ts";
import type { ChairId } from "../../model/units.ts";
import type { Catalogue, Reader } from "../catalogue.ts";

/**
 * [G3] Who had which part in a tear, in one sentence: "Tomo asked for closeness; your eyes were on
 * Jo." It says what happened and blames nobody.
 */
export function tearText(cause: TearCause, withWhom: ChairId, reader: Reader): string {
  const { tears } = reader.texts;
  const who = reader.nameOf(withWhom);
  const { mine, given, need } = cause;
  const asked = mine ? tears.askedYou(who, need) : tears.youAsked(need);
  switch (cause.what) {
    case "missed":
      return tears.joined(asked, eyesText(cause, withWhom, reader));
    case "misread":
      if (given === null) return tears.somethingElse(asked);
      return tears.joined(asked, mine ? tears.youGave(given) : tears.gave(who, given));
    case "intruded":
      if (!mine) return tears.tooNear(who);
      return given === null ? tears.stared(who) : tears.gaveInto(who, given);
    case "pulledApart":
      return mine ? tears.youReached(who) : tears.reached(who);
    case "cutOff":
      return mine ? tears.youCutIn(who) : tears.cutIn(who);
    case "struckAndRan":
      return mine ? tears.youStruck(who, given) : tears.struckYou(who);
    case "edge":
    case "woke":
      return mine ? tears.yourEdge : tears.theirEdge(who);
    case "letGo":
      return tears.letGo(who);
    case "limitSet":
      return mine ? tears.limitSet(who) : tears.youSetLimit(who);
    case "brokeAgreement":
      return mine ? tears.youBroke(cause.clause) : tears.broke(cause.clause, who);
    case "imposed":
      return mine ? tears.youImposed(who) : tears.imposed(who);
    case "lostControl":
      return mine ? tears.youFlooded(who) : tears.flooded(who);
    case "masked":
      return "";
  }
}

/** What can be learnt from a tear: what was needed, what would have fitted, what to try. */
export interface TearLesson {
  /** What the need was taken for; null when it was not mistaken for another. */
  readonly taken: string | null;
  readonly needed: string | null;
  readonly fits: string;
  readonly next: string;
}

/** [G3] For the page at the end. `cause` is null for a tear left by an earlier movement. */
export function tearLesson(
  cause: TearCause | null,
  type: RuptureType,
  { tears, cues, repair }: Catalogue,
): TearLesson {
  const need = cause?.need ?? null;
  const taken = cause?.what === "misread" ? needAnsweredBy(cause.given) : null;
  return {
    taken: taken === null ? null : cues.need[taken].name,
    needed: need === null ? null : tears.needed(need),
    fits: need === null ? repair.ruptures[type].mends : tears.fits(FITTING_ANSWER[need]),
    next: cause === null ? tears.nextCarried : nextText(cause, tears),
  };
}

function eyesText({ mine, eyes }: TearCause, withWhom: ChairId, reader: Reader): string {
  const { texts, nameOf, me } = reader;
  const { tears } = texts;
  if (eyes === null) return tears.noAnswer;
  if (mine) {
    if (eyes === "inward" || eyes === "away") return tears.yourEyes[eyes];
    // The asked player looked, and still gave no answer.
    return eyes === withWhom ? tears.yourEyes.there : tears.yourEyes.on(nameOf(eyes));
  }
  const whose = nameOf(withWhom);
  if (eyes === "inward" || eyes === "away") return tears.theirEyes[eyes](whose);
  return eyes === me ? tears.theirEyes.there(whose) : tears.theirEyes.on(whose, nameOf(eyes));
}

function nextText({ what, mine, need }: TearCause, tears: Catalogue["tears"]): string {
  if (mine && need !== null && (what === "missed" || what === "misread"))
    return tears.nextAndSign(tears.next[what].mine, need);
  return tears.next[what][mine ? "mine" : "theirs"];
}

const needAnsweredBy = (given: Cue | null): Need | null =>
  NEEDS.find((need) => FITTING_ANSWER[need] === (given as Answer | null)) ?? null;
