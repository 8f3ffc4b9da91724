/** What lessons share: a small consort of the player and bots that show one thing. */
import type { HandItem } from "../../model/hand.ts";
import { whenNeeded } from "../../scenarios/data/parts.ts";
import type { ScenarioInput } from "../../scenarios/scenario.ts";
import type { LessonInput } from "../lesson.ts";

type SceneInput = ScenarioInput["scenes"][number];
type Event = NonNullable<SceneInput["events"]>[number];
type Part = SceneInput["chairs"][number];

/** s in which the bots show it, unless a lesson says otherwise; then things come to the player's table. */
export const SHOWN = 20;

/** Bots answer, nod and mend, and show no way to a player who has no bow. */
export const BOT_HAND: HandItem[] = [
  "wait",
  "steady",
  "support",
  "makeRoom",
  "warm",
  "lead",
  "nod",
  "showNeed",
  "ownIt",
];
/** What ends a split comes to a table with the split. */
const INWARD: HandItem[] = ["breathe", "turnIn", "showNeed"];

interface Of {
  readonly number: number;
  readonly id: string;
  readonly seeds: string[];
  readonly goals: LessonInput["goals"];
  readonly neededBy?: string[];
  readonly shown?: number;
  /** Of the player: what is there from the start, and what comes after it was shown. */
  readonly has?: HandItem[];
  readonly learns?: HandItem[];
  readonly bots?: number;
  readonly botHand?: HandItem[];
  readonly habits?: Part["habits"];
  /** Who can gather all when they fall apart; everybody unless it says otherwise. */
  readonly gathers?: "all" | 0;
  /** Of every scene. */
  readonly usual?: Partial<SceneInput>;
  readonly tried: Partial<SceneInput> & { readonly events: Event[] };
  readonly played: Partial<SceneInput> & { readonly events: Event[] };
  /** By chair, for both scenes: what differs from the usual part. */
  readonly parts?: readonly Partial<Part>[];
}

/** A lesson of these parts: no bond tears in it unless it says from when. */
export function lesson(of: Of): LessonInput {
  const { number, id, seeds, goals, neededBy = [], shown = SHOWN } = of;
  const { has = ["look"], learns = [], bots = 2, botHand = BOT_HAND, habits, parts = [] } = of;
  const { gathers = "all" } = of;
  const chairs = (hand: HandItem[]): Part[] =>
    Array.from({ length: bots + 1 }, (_, slot) => ({
      slot,
      who: slot === 0 ? ("person" as const) : ("bot" as const),
      hand: slot === 0 ? hand : botHand,
      ...(slot > 0 && habits !== undefined && { habits }),
      ...parts[slot],
    }));
  const forGathering = (event: Event): Event =>
    event.after?.event === "fellApart" && event.deed.do === "table"
      ? { ...event, deed: { ...event.deed, chair: gathers } }
      : event;
  const scene = (one: Of["tried"], minutes: number, hand: HandItem[], first: Event[]) => ({
    minutes,
    piece: "tallis-canon",
    tearsFrom: 600,
    ...of.usual,
    ...one,
    chairs: chairs(hand),
    events: [...first, ...one.events, ...whenNeeded(bots + 1, INWARD).map(forGathering)],
  });
  const news: Event[] =
    learns.length === 0 ? [] : [{ at: shown, deed: { do: "table", chair: 0, items: learns } }];
  return {
    scenario: {
      id,
      order: number,
      seeds,
      competences: ["socialAwareness"],
      audience: ["teen", "adult"],
      readFirst: false,
      chairs: { min: bots + 1, max: bots + 1, ideal: bots + 1 },
      scenes: [scene(of.tried, 1.5, has, news), scene(of.played, 3, [...has, ...learns], [])],
    },
    shown,
    goals,
    neededBy,
  };
}

/** A planned need; once more if it had no answer. */
export const calls = (
  at: number,
  chair: number,
  need: Extract<Event["deed"], { readonly do: "need" }>["need"],
  to: number,
  leak = 1.3,
): Event => ({ at, deed: { do: "need", chair, need, to, leak } });
/** What was left unanswered between those two comes once more. */
export const again = ({ deed }: Event): Event => {
  if (deed.do !== "need") throw new TypeError("only a need comes again");
  return {
    after: { event: "unanswered", from: deed.chair, to: deed.to, plus: 2 },
    deed,
  };
};
export const storm = (at: number, chair: number, rate: number, seconds: number): Event => ({
  at,
  deed: { do: "strain", chair, rate, seconds },
});
