/** [G5], [G7] Sentences about moments, calls and what to try, addressed to their reader. */
import type { Moment, MomentKind } from "../../debrief/moment.ts";
import type { Reading } from "../../debrief/own-page.ts";
import { FITTING_ANSWER, type Need, NEEDS } from "../../model/cue.ts";
import type { Evidence } from "../../model/event.ts";
import type { DebriefTexts, Reader } from "../catalogue.ts";

/** A moment in a few words. */
export function momentName({ kind, tear }: Moment, says: DebriefTexts): string {
  if (kind === "habit" && tear === "internal") return says.split.name;
  if (kind === "habit" && tear !== null) return says.woke.name;
  return says.moment[kind].name;
}

/** A moment as one sentence, in which the reader is "you". */
export function momentSays(moment: Moment, says: DebriefTexts, reader: Reader): string {
  const { kind, chairs, need, given, tear, well } = moment;
  const { nameOf, me, texts } = reader;
  const { someone } = texts.people;
  const [one, other] = chairs;
  const names = [one, other].map((chair) => (chair === undefined ? someone : nameOf(chair)));
  const [first = someone, second = someone] = names;
  const whom = one === me ? second : first;
  const isMine = one === me || other === me;
  if (kind === "allApart") return well ? says.againTogether : says.moment.allApart.others();
  if (kind === "habit" && tear === "internal")
    return one === me ? says.split.mine(well) : says.split.others(first, well);
  if (kind === "habit" && tear !== null)
    return isMine ? says.woke.mine(whom) : says.woke.others(first, second);
  const told = says.moment[kind];
  if (one === me) return told.did(second, need, given);
  return isMine ? told.got(first, need, given) : told.others(first, second, need, given);
}

/** Which of the two questions is for the doer; the other is for the receiver. */
const FOR_DOER: Partial<Record<MomentKind, 0 | 1>> = {
  unanswered: 1,
  noFit: 0,
  pressed: 0,
  told: 0,
};

/** One question about a moment of the reader; `nth`: index among moments of the same kind, where both questions fit. */
export function momentAsks(
  { kind, chairs }: Moment,
  nth: 0 | 1,
  says: DebriefTexts,
  { me }: Pick<Reader, "me">,
): string {
  const [first, second] = says.ask[kind];
  const own = FOR_DOER[kind];
  const is = own === undefined ? nth : chairs[0] === me ? own : 1 - own;
  return is === 0 ? first : second;
}

/** Outcome of a call in one sentence, without a full stop. */
export function readingSays(
  { how, of, need, given }: Reading,
  { own }: DebriefTexts,
  { nameOf }: Pick<Reader, "nameOf">,
): string {
  return own.call[how](nameOf(of), need, given);
}

/** The need that an answer fits; null for cues that are no answers. */
export const takenFor = ({ given }: Reading): Need | null =>
  NEEDS.find((need) => FITTING_ANSWER[need] === given) ?? null;

/** Kinds of moments for which the stories of tears say what to try. */
const SAID_BY: Partial<Record<MomentKind, Evidence["what"]>> = {
  unanswered: "missed",
  noFit: "misread",
  pressed: "intruded",
  promise: "brokeAgreement",
  power: "imposed",
};

/** What to try next time. */
export function tryNext({ kind, need }: Moment, says: DebriefTexts, { texts }: Reader): string {
  const what = SAID_BY[kind];
  if (what === undefined) {
    if (kind === "smoothed" || kind === "edge" || kind === "habit") return says.try[kind];
    return says.try.open;
  }
  const next = texts.tears.next[what].mine;
  return need === null || need === "space" ? next : texts.tears.nextAndSign(next, need);
}
