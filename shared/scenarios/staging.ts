/**
 * [J1]–[J6], [J10], [J11] A scene with its cast: the setup of its movement, and what comes when.
 * Copies of the parts get the same events a little later, so that not everything happens at once.
 */
import type { Agreements, Terms } from "../model/agreement.ts";
import type { Cue } from "../model/cue.ts";
import type { Direction, DirectorInput, PairHistory } from "../model/direction.ts";
import type { ScoreMarks } from "../model/score.ts";
import type { Setup } from "../model/setup.ts";
import { type ChairId, chairId, TICKS_PER_SECOND } from "../model/units.ts";
import type { Cast } from "./casting.ts";
import { handOf } from "./hand.ts";
import type { Scene } from "./scenario.ts";
import { mayTear } from "./span.ts";
import type { Trigger } from "./trigger.ts";

/** s between each group of copies and the one before. */
const COPY_DELAY = 6;
/** A time after the end of any movement, extended ones included, s. */
const NO_TEARS = 3600;

/** Chairs that play a part, in order: the nth belongs to the nth group of copies. */
const playersOf = (cast: Cast, part: number): readonly ChairId[] =>
  cast.flatMap((slot, chair) => (slot === part ? [chairId(chair)] : []));

/** Number of groups of copies, complete or not. */
const groupsOf = (cast: Cast): number =>
  Math.max(0, ...cast.map((slot) => playersOf(cast, slot).length));

/** The setup of the movement, besides its seed, score and pace. */
export function setupOf(
  scene: Scene,
  cast: Cast,
): Required<Pick<Setup, "agreements" | "direction" | "roles" | "wishes">> {
  const parts = cast.map((part) => scene.chairs.find(({ slot }) => slot === part));
  return {
    agreements: agreementsOf(scene, cast),
    direction: directionOf(scene, cast),
    roles: parts.map((part) =>
      part?.pattern === undefined && part?.reflex === undefined
        ? null
        : { pattern: part.pattern ?? "secure", reflex: part.reflex ?? null },
    ),
    wishes: parts.map((part) => part?.wish ?? null),
  };
}

type Habits = NonNullable<Scene["chairs"][number]["habits"]>;

/** [J8] What the bot of each chair does differently; null where it behaves as usual. */
export const habitsOf = (scene: Scene, cast: Cast): readonly (Habits | null)[] =>
  cast.map((part) => scene.chairs.find(({ slot }) => slot === part)?.habits ?? null);

function agreementsOf(scene: Scene, cast: Cast): Agreements {
  const { conductor, loudness, checkIn } = scene.agreements;
  const [leader] = conductor === null ? [] : playersOf(cast, conductor);
  return { conductor: leader ?? null, leads: [], loudness, checkIn };
}

function directionOf(scene: Scene, cast: Cast): Direction {
  return {
    byChance: scene.needs.byChance,
    kinds: scene.needs.kinds ?? null,
    hands: cast.map((part) => handOf(scene, part)),
    tearsFrom: mayTear(scene) ? scene.tearsFrom : NO_TEARS,
    ...(scene.tellingIsFree === true && { tellingIsFree: true }),
    history: scene.history.flatMap((past) => historyOf(cast, past)),
  };
}

/** A pair's past, for each group that contains both. */
function historyOf(
  cast: Cast,
  { pair, trust, seams, residue, tear }: Scene["history"][number],
): readonly PairHistory[] {
  return Array.from({ length: groupsOf(cast) }, (_, i) => i).flatMap((group): PairHistory[] => {
    const sits = (part: number): ChairId | undefined => playersOf(cast, part)[group];
    const [one, other] = [sits(pair[0]), sits(pair[1])];
    if (one === undefined || other === undefined) return [];
    const cause = tear && sits(tear.cause);
    const hurt = tear && sits(tear.hurt);
    return [
      {
        pair: [one, other],
        ...(trust !== undefined && { trust }),
        ...(seams !== undefined && { seams }),
        ...(residue !== undefined && { residue }),
        ...(tear !== undefined &&
          cause !== undefined &&
          hurt !== undefined && { tear: { ...tear, cause, hurt } }),
      },
    ];
  });
}

/** [J10] What a bot is led to do. */
export interface BotAct {
  readonly do: Exclude<LedDeed["do"], "propose" | "give">;
  /** The chair it is aimed at; null: the focused one, else the desk partner. */
  readonly to: ChairId | null;
  /** Null: the usual time. */
  readonly seconds: number | null;
  /** Loudness, 0 … 1, or cents; null: the usual amount. */
  readonly level: number | null;
}

export type LedAct =
  | BotAct
  | { readonly do: "propose"; readonly terms: Terms }
  | { readonly do: "give"; readonly cue: Cue; readonly to: ChairId };

/** What a scene sends to a chair: input to the world, or an act of a directed bot. */
export type Directive =
  | { readonly chair: ChairId; readonly command: DirectorInput }
  | { readonly chair: ChairId; readonly act: LedAct };

/** Timed. */
export interface Timed {
  readonly tick: number;
  readonly what: Directive;
}

/** [J11] After something has happened; null: with anybody. */
export interface Awaited {
  readonly event: Trigger;
  readonly from: ChairId | null;
  readonly to: ChairId | null;
  /** Ticks after that. */
  readonly delay: number;
  readonly times: number;
  readonly what: readonly Directive[];
}

/** Everything that a scene sends during play. */
export interface Script {
  /** Earliest first. */
  readonly timed: readonly Timed[];
  readonly awaited: readonly Awaited[];
  /** [T6] Hard passages, in s; null: the piece's own. */
  readonly hard: Scene["hard"] | null;
}

type SceneEvent = Scene["events"][number];
type SceneDeed = SceneEvent["deed"];
type LedDeed = Extract<SceneDeed, { readonly bot: number }>;
type Sits = (part: number) => ChairId | undefined;

export function scriptOf(scene: Scene, cast: Cast): Script {
  const timed: Timed[] = [];
  const awaited: Awaited[] = [];
  for (const event of scene.events) {
    for (let group = 0; group < groupsOf(cast); group++) {
      const sits: Sits = (part) => playersOf(cast, part)[group];
      const what = directivesOf(scene, event.deed, sits);
      timed.push(...timedOf(event, group * COPY_DELAY, what));
      awaited.push(...awaitedOf(event, sits, what));
    }
  }
  return {
    timed: timed.toSorted((one, other) => one.tick - other.tick),
    awaited,
    hard: scene.hard,
  };
}

/** [T6] The marks of a movement's piece, with the hard passages of the scene, if it has its own. */
export function withHard(marks: ScoreMarks, hard: Script["hard"]): ScoreMarks {
  if (hard === null) return marks;
  const beat = (seconds: number): number =>
    Math.min(marks.beats, Math.round((seconds * TICKS_PER_SECOND) / marks.beatTicks));
  const passages = hard.map(({ from, until }) => ({ from: beat(from), to: beat(until) }));
  return { ...marks, hard: passages.filter(({ from, to }) => from < to) };
}

function timedOf(
  { at, every = 0, times }: SceneEvent,
  delay: number,
  what: readonly Directive[],
): readonly Timed[] {
  if (at === undefined) return [];
  return Array.from({ length: times }, (_, again) =>
    Math.round((at + again * every + delay) * TICKS_PER_SECOND),
  ).flatMap((tick) => what.map((one) => ({ tick, what: one })));
}

function awaitedOf(
  { after, times }: SceneEvent,
  sits: Sits,
  what: readonly Directive[],
): readonly Awaited[] {
  if (after === undefined || what.length === 0) return [];
  const [from, to] = [after.from, after.to].map((part) => (part === undefined ? null : sits(part)));
  // The chair it waits for is not in this group.
  if (from === undefined || to === undefined) return [];
  const delay = Math.round(after.plus * TICKS_PER_SECOND);
  return [{ event: after.event, from, to, delay, times, what }];
}

function directivesOf(scene: Scene, deed: SceneDeed, sits: Sits): readonly Directive[] {
  const to = (part: number, command: DirectorInput): readonly Directive[] => {
    const chair = sits(part);
    return chair === undefined ? [] : [{ chair, command }];
  };
  switch (deed.do) {
    case "need": {
      const whom = sits(deed.to);
      if (whom === undefined) return [];
      return to(deed.chair, { do: "plan", need: deed.need, to: whom, leak: deed.leak });
    }
    case "strain": {
      const command = { do: "stress", rate: deed.rate, seconds: deed.seconds } as const;
      return partsOf(scene, deed.chair).flatMap((part) => to(part, command));
    }
    case "table":
      return partsOf(scene, deed.chair).flatMap((part) =>
        to(part, { do: "table", items: deed.items }),
      );
    case "slip":
      return to(deed.chair, { do: "slip", cents: deed.cents, ms: deed.ms });
    default:
      return leadingOf(deed, sits);
  }
}

const partsOf = (scene: Scene, chair: number | "all"): readonly number[] =>
  chair === "all" ? scene.chairs.map(({ slot }) => slot) : [chair];

function leadingOf(deed: LedDeed, sits: Sits): readonly Directive[] {
  const chair = sits(deed.bot);
  if (chair === undefined) return [];
  if (deed.do === "propose") {
    const { terms } = deed;
    if (terms.about !== "conductor") return [{ chair, act: { do: "propose", terms } }];
    const leader = terms.chair === null ? null : sits(terms.chair);
    if (leader === undefined) return [];
    return [{ chair, act: { do: "propose", terms: { about: "conductor", chair: leader } } }];
  }
  if (deed.do === "give") {
    const to = sits(deed.to);
    return to === undefined ? [] : [{ chair, act: { do: "give", cue: deed.cue, to } }];
  }
  const to = deed.to === undefined ? null : sits(deed.to);
  // The chair it is about is not in this group.
  if (to === undefined) return [];
  const { seconds = null, level = null } = deed;
  return [{ chair, act: { do: deed.do, to, seconds, level } }];
}
