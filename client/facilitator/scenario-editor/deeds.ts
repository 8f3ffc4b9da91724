/** Events of a scene, as the form edits them. */
import type { SceneEditorTexts } from "../../../shared/i18n/catalogue.ts";
import { BOT_ACTS, type ScenarioInput } from "../../../shared/scenarios/scenario.ts";

export type SceneEvent = NonNullable<ScenarioInput["scenes"][number]["events"]>[number];
export type Deed = SceneEvent["deed"];

/** Kinds that the form can edit; others are kept unchanged. */
export const KINDS = ["need", "strain", "slip", ...BOT_ACTS] as const;
export type WrittenKind = (typeof KINDS)[number];

/** A new event of that kind; its actor and target are kept where possible. */
export function newDeed(kind: WrittenKind, who: number, to: number): Deed {
  switch (kind) {
    case "need":
      return { do: "need", chair: who, need: "closeness", to };
    case "strain":
      return { do: "strain", chair: who, rate: 0.3, seconds: 12 };
    case "slip":
      return { do: "slip", chair: who, cents: 30 };
    default:
      return { do: kind, bot: who, to };
  }
}

/** The part that acts, or that is affected. */
export const whoOf = (deed: Deed): number | "all" => ("bot" in deed ? deed.bot : deed.chair);

export const toOf = (deed: Deed): number | undefined => ("to" in deed ? deed.to : undefined);

/** Earliest time, s; events that wait for a trigger sort after all events with a time. */
export const orderOf = ({ at }: SceneEvent): number => at ?? Infinity;

/** An event in one line. */
export function lineOf({ deed }: SceneEvent, says: SceneEditorTexts): string {
  const { line } = says;
  const who = whoOf(deed);
  const name = who === "all" ? says.all : says.part(who + 1);
  const to = toOf(deed);
  if (deed.do === "need") return line.need(name, deed.need, says.part(deed.to + 1));
  const what = says.deed[deed.do];
  return to === undefined ? line.of(what, name) : line.at(what, name, says.part(to + 1));
}

/** Its trigger, in one line. */
export function whenOf({ at, after, times = 1 }: SceneEvent, says: SceneEditorTexts): string {
  const { events } = says;
  if (at === undefined) return after ? events.afterSays(says.moment[after.event]) : "";
  return times > 1 ? `${events.time(at)}, ${events.again(times)}` : events.time(at);
}
