import type { SceneEditorTexts } from "../../../shared/i18n/catalogue.ts";
import { HAND_ITEMS, type HandItem } from "../../../shared/model/hand.ts";
import type { Why } from "../../../shared/scenarios/fault.ts";

/** Describes an error in plain words. */
export function faultText(why: Why, says: SceneEditorTexts): string {
  const { fault } = says;
  switch (why.is) {
    case "tooMuch":
      return fault.tooMuch[why.of](why.most);
    case "tooLittle":
      return fault.tooLittle[why.of](why.least);
    case "notKnown":
      return fault.notKnown(why.keys.join(", "));
    case "notOneOf":
      return fault.notOneOf(why.values.join(", "));
    case "noAnswer":
      return fault.noAnswer(why.need, says.part(why.part + 1), why.missing);
    case "noKey":
      return fault.noKey(says.tear[why.tear], fault.or(itemsOf(why).map(fault.item)));
    default:
      return fault.plain[why.is];
  }
}

/** Cues of which any would fix it; empty when no cue would. */
export function itemsOf(why: Why): readonly HandItem[] {
  if (why.is === "noAnswer") return [why.missing];
  if (why.is !== "noKey") return [];
  return why.missing.flatMap((what): HandItem[] =>
    what === "renew"
      ? ["propose"]
      : (HAND_ITEMS as readonly string[]).includes(what)
        ? [what as HandItem]
        : [],
  );
}
