import { accordTerms, termsText } from "../../../shared/i18n/phrases/agreement.ts";
import type { Reader } from "../../../shared/i18n/catalogue.ts";
import { texts } from "../../language/texts.ts";
import { deskOf } from "../../../shared/model/desk.ts";
import type { Perception } from "../../../shared/model/perception.ts";
import type { ChairId } from "../../../shared/model/units.ts";
import { type Act, type Demand, demand } from "./demand.ts";

type NameOf = (chair: ChairId) => string;

const readerOf = (me: ChairId, nameOf: NameOf): Reader => ({ texts: texts.value, nameOf, me });

/** Seconds before a check-in is due at which the page mentions it. */
const REMIND = 12;

const actionPrompt = (id: string, act: Act, say: string, offer: string, at = id): Demand =>
  demand("errand", id, act, say, at, offer);
const STAY = { do: "stay" } as const;

/** [Q1] A reflex is noticed by owning it while looking inward. */
export function pull({ self }: Perception): Demand | null {
  if (!self.pulled || self.role?.reflex == null) return null;
  const { coach, roles } = texts.value;
  const { errand: says, offer } = coach;
  const say = roles.pulled[self.role.reflex];
  if (self.gaze !== "inward")
    return actionPrompt(
      "pull in",
      { do: "look", at: "inward" },
      says.pullIn(say),
      offer.lookIn,
      "inward",
    );
  return actionPrompt(
    "pull own",
    { do: "cue", cue: "ownIt" },
    says.pullOwn(say),
    offer.cue("ownIt"),
    "ownIt",
  );
}

/** [R4] A player who broke an agreement renews it unchanged; the sheet of agreements offers other terms. */
export function renew({ bonds, accord, me }: Perception, nameOf: NameOf): Demand | null {
  const bond = bonds.find((one) =>
    one?.owes.some(({ by, what }) => what === "renew" && by !== "them"),
  );
  if (!bond?.clause) return null;
  const terms = accordTerms(accord, bond.clause);
  const say = texts.value.coach.errand.renew(termsText(terms, readerOf(me, nameOf)));
  return accord.proposal === null
    ? actionPrompt("renew", { do: "propose", terms }, say, texts.value.coach.offer.renew)
    : actionPrompt("renew", STAY, say, "");
}

/** [O2] `nodded`: the player has nodded to the open proposal. */
export function proposal(
  { accord, self, me }: Perception,
  nodded: boolean,
  nameOf: NameOf,
): Demand | null {
  const open = accord.proposal;
  if (open === null || nodded) return null;
  const what = termsText(open.terms, readerOf(me, nameOf));
  if (open.by === me)
    return actionPrompt("proposal", STAY, texts.value.coach.errand.ownProposal(what), "");
  const who = nameOf(open.by);
  return lookThen(
    self,
    "proposal",
    open.by,
    "nod",
    texts.value.coach.errand.proposal(who, what),
    who,
  );
}

/** [O2] A quiet reminder before an agreed check-in. */
export function checkIn(
  { self, me, chairs, periphery }: Perception,
  nameOf: NameOf,
): Demand | null {
  if (self.checkInDue === null || self.checkInDue > REMIND) return null;
  const desk = deskOf(me, chairs);
  // [N4] A neighbour who has turned away is asked when they are back.
  if (periphery[desk]?.gaze === "away") return null;
  const who = nameOf(desk);
  return lookThen(self, "checkIn", desk, "ask", texts.value.coach.errand.checkIn(who), who);
}

/** Eyes first; the cue once they have landed. */
function lookThen(
  self: Perception["self"],
  id: string,
  at: ChairId,
  cue: "nod" | "ask",
  say: string,
  who: string,
): Demand {
  const { offer } = texts.value.coach;
  if (self.gaze !== at)
    return actionPrompt(`${id} look`, { do: "look", at }, say, offer.lookAt(who), `chair-${at}`);
  const ready = self.gazeLanded && !self.breathing;
  return actionPrompt(id, { do: "cue", cue }, say, ready ? offer.cue(cue) : "", cue);
}
