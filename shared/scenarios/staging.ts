/**
 * [J1]–[J6] A scene put on for so many chairs: what its movement is set up with, and what comes when. Chairs
 * beyond the parts play them again, each group of copies a little later, so that not all is at once.
 */
import type { Agreements } from "../model/agreement.ts";
import type { Direction, DirectorInput, PairHistory } from "../model/direction.ts";
import type { Setup } from "../model/setup.ts";
import { type ChairId, chairId, TICKS_PER_SECOND } from "../model/units.ts";
import { handOf, type Scene } from "./scenario.ts";

/** s by which each group of copies comes after the one before. */
const COPY_DELAY = 6;

/** The part a chair plays. */
export const partOf = (scene: Scene, chair: number): Scene["chairs"][number] | undefined =>
  scene.chairs[chair % scene.chairs.length];

/** Chairs that play a part, one a group; `undefined` where a group is cut short. */
function playersOf(scene: Scene, chairs: number, part: number): readonly (ChairId | undefined)[] {
  const place = scene.chairs.findIndex(({ slot }) => slot === part);
  const size = scene.chairs.length;
  return Array.from({ length: Math.ceil(chairs / size) }, (_, group) => {
    const chair = place + group * size;
    return place >= 0 && chair < chairs ? chairId(chair) : undefined;
  });
}

/** What the movement begins with, beside its seed, score and pace. */
export function setupOf(
  scene: Scene,
  chairs: number,
): Required<Pick<Setup, "agreements" | "direction" | "roles" | "wishes">> {
  const parts = Array.from({ length: chairs }, (_, chair) => partOf(scene, chair));
  return {
    agreements: agreementsOf(scene, chairs),
    direction: directionOf(scene, chairs),
    roles: parts.map((part) =>
      part?.pattern === undefined && part?.reflex === undefined
        ? null
        : { pattern: part.pattern ?? "secure", reflex: part.reflex ?? null },
    ),
    wishes: parts.map((part) => part?.wish ?? null),
  };
}

function agreementsOf(scene: Scene, chairs: number): Agreements {
  const { conductor, loudness, checkIn } = scene.agreements;
  const [leader] = conductor === null ? [] : playersOf(scene, chairs, conductor);
  return { conductor: leader ?? null, leads: [], loudness, checkIn };
}

function directionOf(scene: Scene, chairs: number): Direction {
  return {
    byChance: scene.needs.byChance,
    kinds: scene.needs.kinds ?? null,
    hands: Array.from({ length: chairs }, (_, chair) =>
      handOf(scene, partOf(scene, chair)?.slot ?? 0),
    ),
    tearsFrom: scene.tearsFrom,
    history: scene.history.flatMap((past) => historyOf(scene, chairs, past)),
  };
}

/** A pair's past, for each group in which both of it sit. */
function historyOf(
  scene: Scene,
  chairs: number,
  { pair, trust, seams, residue, tear }: Scene["history"][number],
): readonly PairHistory[] {
  const players = new Map(pair.map((part) => [part, playersOf(scene, chairs, part)]));
  const groups = Math.ceil(chairs / scene.chairs.length);
  return Array.from({ length: groups }, (_, group) => group).flatMap((group): PairHistory[] => {
    const sits = (part: number): ChairId | undefined => players.get(part)?.[group];
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
export function inputsOf(scene: Scene, chairs: number): readonly Timed[] {
  const groups = Math.ceil(chairs / scene.chairs.length);
  const timed: Timed[] = [];
  for (const { at, every, times, deed } of scene.events) {
    for (let again = 0; again < times; again++) {
      for (let group = 0; group < groups; group++) {
        const seconds = at + again * (every ?? 0) + group * COPY_DELAY;
        const sits = (part: number): ChairId | undefined => playersOf(scene, chairs, part)[group];
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
