import { CUES, type Cue } from "../../model/cue.ts";
import type { Owed, OwnWhole } from "../../model/perception.ts";
import type { Catalogue, Reader } from "../catalogue.ts";

/**
 * [M1] What a repair waits for, for the line at the lamps: "they: look at you · both: breathe".
 * Cues that one person owes are alternatives: "you: nod or warm".
 */
export function owedText(owes: readonly Owed[], { repair, cues }: Catalogue): string {
  const lines: string[] = [];
  for (const by of ["me", "both", "them"] as const) {
    const own = owes.filter((owed) => owed.by === by);
    const signs = own.flatMap(({ what }) => (isCue(what) ? [cues.cue[what].name] : []));
    const rest = own.flatMap(({ what }) => (isCue(what) ? [] : [repair.owed[what][by]]));
    const all = signs.length ? [...rest, repair.either(signs)] : rest;
    if (all.length) lines.push(repair.owes(repair.by[by], all));
  }
  return lines.join(" · ");
}

const isCue = (thing: Owed["what"]): thing is Cue => (CUES as readonly string[]).includes(thing);

/**
 * [R10] What the whole waits for, in one line: "all: look up at Noor"; "the others: breathe" when
 * the reader has done it.
 */
export function wholeText({ step, by, owes }: OwnWhole, { texts, nameOf, me }: Reader): string {
  const { whole } = texts.repair;
  if (step === 0) return whole.gather;
  const mine = owes.some((owed) => owed.by !== "them");
  const deed = {
    1: whole.still,
    2: by === null || by === me ? whole.lookUp : whole.lookUpAt(nameOf(by)),
    3: whole.breathe,
    4: whole.begin,
  }[step];
  return mine ? whole.all(deed) : whole.others(deed);
}
