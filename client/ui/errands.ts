import { accordTerms, termsWords } from "../../shared/content/accord-words.ts";
import { PULL_WORDS } from "../../shared/content/role-cards.ts";
import { deskOf } from "../../shared/model/desk.ts";
import type { Owed, Perception } from "../../shared/model/perception.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { Deed } from "../input/hands.ts";

/** Something that waits for oneself: a sentence on a strip of paper, and what one can do about it at once. */
export interface Errand {
  readonly id: "pull" | "split" | "whole" | "renew" | "proposal" | "checkIn";
  readonly say: string;
  /** Null while there is nothing to press: breathe, wait, let the bow rest. */
  readonly act: { readonly name: string; readonly deed: Deed } | null;
}

type NameOf = (chair: ChairId) => string;

/** Seconds before a check-in is due from which it is worth a word. */
const REMIND = 12;

/**
 * What waits, most pressing first. `nodded`: one has nodded to the proposal that stands. Each act is
 * one command, so that eyes move first and hands speak when they have arrived.
 */
export function errandsOf(now: Perception, nodded: boolean, nameOf: NameOf): readonly Errand[] {
  return [
    split(now),
    pull(now),
    whole(now, nameOf),
    renew(now, nameOf),
    proposal(now, nodded, nameOf),
    checkIn(now, nameOf),
  ].filter((errand) => errand !== null);
}

/** [Q1] A reflex is marked by owning it while looking inward. */
function pull({ self }: Perception): Errand | null {
  if (!self.pulled || self.role?.reflex == null) return null;
  const say = `${PULL_WORDS[self.role.reflex]} Look in, and own it.`;
  return { id: "pull", say, act: inwardThen(self, "own it", { do: "cue", cue: "ownIt" }) };
}

/** [R9] */
function split({ self }: Perception): Errand | null {
  if (self.split === null) return null;
  const { step } = self.split;
  const say = `You have come apart inside. ${SPLIT_NEXT[step]}`;
  if (step === 1) return { id: "split", say, act: inwardThen(self, null, null) };
  const ready = step === 2 && typeof self.gaze === "number" && self.gazeLanded && !self.breathing;
  return {
    id: "split",
    say,
    act: ready ? { name: "show need", deed: { do: "cue", cue: "showNeed" } } : null,
  };
}
const SPLIT_NEXT: Readonly<Record<0 | 1 | 2, string>> = {
  0: "Hold a breath.",
  1: "Look in, and stay.",
  2: "Look at someone, and show what you need.",
};

/** [R10] */
function whole({ whole: all, self, me }: Perception, nameOf: NameOf): Errand | null {
  if (all === null) return null;
  if (all.step === 0) {
    const say = "All has come apart. Somebody has to gather.";
    return { id: "whole", say, act: { name: "gather", deed: { do: "cue", cue: "gather" } } };
  }
  if (!isMine(all.owes)) return null;
  if (all.step !== 2 || all.by === null || all.by === me || self.gaze === all.by) return null;
  const say = `Look up at ${nameOf(all.by)}.`;
  return { id: "whole", say, act: { name: "look up", deed: { do: "look", at: all.by } } };
}

/** [R4] Who broke an agreement renews it, as it was; the sheet of agreements offers it anew. */
function renew({ bonds, accord }: Perception, nameOf: NameOf): Errand | null {
  const bond = bonds.find((one) =>
    one?.owes.some(({ by, what }) => what === "renew" && by !== "them"),
  );
  if (!bond?.clause) return null;
  const terms = accordTerms(accord, bond.clause);
  const say = `You went past what was agreed: ${termsWords(terms, nameOf)}.`;
  return { id: "renew", say, act: { name: "renew it", deed: { do: "propose", terms } } };
}

/** [O2] */
function proposal(
  { accord, self, me }: Perception,
  nodded: boolean,
  nameOf: NameOf,
): Errand | null {
  const open = accord.proposal;
  if (open === null) return null;
  const what = termsWords(open.terms, nameOf);
  const count = `${open.nods} of ${open.needed} nods`;
  if (open.by === me) return { id: "proposal", say: `You propose: ${what}. ${count}.`, act: null };
  const who = nameOf(open.by);
  const say = `${who} proposes: ${what}. ${count}.`;
  return { id: "proposal", say, act: nodded ? null : lookThen(self, open.by, "nod", who) };
}

/** [O2] A quiet word before one has agreed to ask. */
function checkIn({ self, me, chairs }: Perception, nameOf: NameOf): Errand | null {
  if (self.checkInDue === null || self.checkInDue > REMIND) return null;
  const desk = deskOf(me, chairs);
  const say = `Time to ask ${nameOf(desk)} how they are.`;
  return { id: "checkIn", say, act: lookThen(self, desk, "ask", nameOf(desk)) };
}

type Self = Perception["self"];

/** Eyes first; the cue once they have arrived. */
function lookThen(self: Self, at: ChairId, cue: "nod" | "ask", who: string): Errand["act"] {
  if (self.gaze !== at) return { name: `look at ${who}`, deed: { do: "look", at } };
  return self.gazeLanded && !self.breathing ? { name: cue, deed: { do: "cue", cue } } : null;
}

function inwardThen(self: Self, name: string | null, deed: Deed | null): Errand["act"] {
  if (self.gaze !== "inward") return { name: "look in", deed: { do: "look", at: "inward" } };
  return name !== null && deed !== null && self.gazeLanded ? { name, deed } : null;
}

const isMine = (owes: readonly Owed[]): boolean => owes.some(({ by }) => by !== "them");
