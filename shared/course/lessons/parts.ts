/** Building blocks of lessons: a small consort of the player and bots that demonstrate one thing. */
import type { HandItem } from "../../model/hand.ts";
import { whenNeeded } from "../../scenarios/data/parts.ts";
import type { ScenarioInput } from "../../scenarios/scenario.ts";
import type { LessonInput } from "../lesson.ts";

type SceneInput = ScenarioInput["scenes"][number];
type Event = NonNullable<SceneInput["events"]>[number];
type Part = SceneInput["chairs"][number];

/** Default time in which the bots demonstrate, s; then cues are added to the player's table. */
export const SHOWN = 20;

/** Cues of bots: answering, nodding and mending. They show no way, since the player has no bow. */
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
/** Cues that are added to a table with a split, since they end it. */
const INWARD: HandItem[] = ["breathe", "turnIn", "showNeed"];

interface Of {
  readonly number: number;
  readonly id: string;
  readonly seeds: string[];
  readonly goals: LessonInput["goals"];
  readonly neededBy?: string[];
  readonly shown?: number;
  /** The player's cues: those from the start, and those added after the demonstration. */
  readonly has?: HandItem[];
  readonly learns?: HandItem[];
  readonly bots?: number;
  readonly botHand?: HandItem[];
  readonly habits?: Part["habits"];
  /** Who can gather a consort that has fallen apart; by default everybody. */
  readonly gathers?: "all" | 0;
  /** Defaults for each scene. */
  readonly usual?: Partial<SceneInput>;
  readonly tried: Partial<SceneInput> & { readonly events: Event[] };
  readonly played: Partial<SceneInput> & { readonly events: Event[] };
  /** By chair, for both scenes: differences from the default part; and for the first scene alone. */
  readonly parts?: readonly Partial<Part>[];
  readonly shows?: readonly Partial<Part>[];
}

/** Builds a lesson; no bond tears in it before the given time, if any. */
export function lesson(of: Of): LessonInput {
  const { number, id, seeds, goals, neededBy = [], shown = SHOWN } = of;
  const {
    has = ["look"],
    learns = [],
    bots = 2,
    botHand = BOT_HAND,
    habits,
    parts = [],
    shows = parts,
  } = of;
  const { gathers = "all" } = of;
  const chairs = (hand: HandItem[], differences: readonly Partial<Part>[]): Part[] =>
    Array.from({ length: bots + 1 }, (_, slot) => ({
      slot,
      who: slot === 0 ? ("person" as const) : ("bot" as const),
      hand: slot === 0 ? hand : botHand,
      ...(slot > 0 && habits !== undefined && { habits }),
      ...differences[slot],
    }));
  const forGathering = (event: Event): Event =>
    event.after?.event === "fellApart" && event.deed.do === "table"
      ? { ...event, deed: { ...event.deed, chair: gathers } }
      : event;
  const scene = (
    one: Of["tried"],
    minutes: number,
    hand: HandItem[],
    first: Event[],
    differences = parts,
  ) => ({
    minutes,
    piece: "tallis-canon",
    tearsFrom: 600,
    ...of.usual,
    ...one,
    chairs: chairs(hand, differences),
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
      scenes: [
        scene(of.tried, 1.5, has, news, shows),
        scene(of.played, 3, [...has, ...learns], []),
      ],
    },
    shown,
    goals,
    neededBy,
  };
}

/** A planned need, repeated once if it had no answer. */
export const calls = (
  at: number,
  chair: number,
  need: Extract<Event["deed"], { readonly do: "need" }>["need"],
  to: number,
  leak = 1.3,
): Event => ({ at, deed: { do: "need", chair, need, to, leak } });
/** Repeats a need between those two that was not answered. */
export const again = ({ deed }: Event): Event => {
  if (deed.do !== "need") throw new TypeError("only a need comes again");
  return {
    after: { event: "unanswered", from: deed.chair, to: deed.to, plus: 2 },
    deed,
  };
};
/** A bot gives another a cue, so that it can be watched. */
export const gives = (at: number, bot: number, cue: Given, to: number): Event => ({
  at,
  deed: { do: "give", bot, cue, to },
});
type Given = Extract<Event["deed"], { readonly do: "give" }>["cue"];
export const storm = (at: number, chair: number, rate: number, seconds: number): Event => ({
  at,
  deed: { do: "strain", chair, rate, seconds },
});
