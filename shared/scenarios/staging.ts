/**
 * [J1]–[J6] A scene put on with a cast: what its movement is set up with, and what comes when. Copies of the
 * parts get the same a little later, so that not all is at once.
 */
import type { Agreements } from "../model/agreement.ts";
import type { Direction, DirectorInput, PairHistory } from "../model/direction.ts";
import type { Setup } from "../model/setup.ts";
import { type ChairId, chairId, TICKS_PER_SECOND } from "../model/units.ts";
import type { Cast } from "./casting.ts";
import { handOf } from "./hand.ts";
import type { Scene } from "./scenario.ts";

/** s by which each group of copies comes after the one before. */
const COPY_DELAY = 6;

/** Chairs that play a part, in order: the nth belongs to the nth group of copies. */
const playersOf = (cast: Cast, part: number): readonly ChairId[] =>
  cast.flatMap((slot, chair) => (slot === part ? [chairId(chair)] : []));

/** Groups of copies there are, whole or not. */
const groupsOf = (cast: Cast): number =>
  Math.max(0, ...cast.map((slot) => playersOf(cast, slot).length));

/** What the movement begins with, beside its seed, score and pace. */
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
    tearsFrom: scene.tearsFrom,
    history: scene.history.flatMap((past) => historyOf(cast, past)),
  };
}

/** A pair's past, for each group in which both of it sit. */
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

/** Input that comes to a chair at a tick. */
export interface Timed {
  readonly tick: number;
  readonly chair: ChairId;
  readonly command: DirectorInput;
}

/** All that comes by the clock, earliest first. What bots are led to do is not in it. */
export function inputsOf(scene: Scene, cast: Cast): readonly Timed[] {
  const timed: Timed[] = [];
  for (const { at, every, times, deed } of scene.events) {
    for (let again = 0; again < times; again++) {
      for (let group = 0; group < groupsOf(cast); group++) {
        const seconds = at + again * (every ?? 0) + group * COPY_DELAY;
        const sits = (part: number): ChairId | undefined => playersOf(cast, part)[group];
        for (const { chair, command } of inputOf(scene, deed, sits))
          timed.push({ tick: Math.round(seconds * TICKS_PER_SECOND), chair, command });
      }
    }
  }
  return timed.toSorted((one, other) => one.tick - other.tick);
}

function inputOf(
  scene: Scene,
  deed: Scene["events"][number]["deed"],
  sits: (part: number) => ChairId | undefined,
): readonly Omit<Timed, "tick">[] {
  const to = (part: number, command: DirectorInput): Omit<Timed, "tick">[] => {
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
      const parts = deed.chair === "all" ? scene.chairs.map(({ slot }) => slot) : [deed.chair];
      return parts.flatMap((part) => to(part, command));
    }
    case "slip":
      return to(deed.chair, { do: "slip", cents: deed.cents, ms: deed.ms });
    default:
      return [];
  }
}
