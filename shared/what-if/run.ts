/** [F8] One simulated continuation from a moment. */
import { perceive } from "../model/perceive.ts";
import type { Perception, SeverityBand } from "../model/perception.ts";
import { forkWith } from "../model/replay/fork.ts";
import type { RecordedCommand } from "../model/replay/recording.ts";
import { severityBand } from "../model/perceive.ts";
import { isInVain } from "../model/shield.ts";
import { step } from "../model/step.ts";
import { type ChairId, TICKS_PER_SECOND } from "../model/units.ts";
import { rift, type World } from "../model/world.ts";
import { type Change, doing } from "./change.ts";
import type { Player } from "./minds.ts";

/** Length of a run, s. */
export const RUN_SECONDS = 30;
/** Ticks between two points of a strand. */
export const POINT_TICKS = TICKS_PER_SECOND / 2;

/**
 * State of a bond at the end of a run: `whole`: never torn, or no longer; `mended`; `strained`: slightly torn;
 * `torn`.
 */
export type BondEnd = "whole" | "mended" | "strained" | "torn";

export interface BondCourse {
  readonly a: ChairId;
  readonly b: ChairId;
  readonly end: BondEnd;
  /** s after the fork; null when it was not mended. */
  readonly mendedAfter: number | null;
  /** Separation of the two by the tear, 0 … 1, at the fork and every half second after. */
  readonly strand: readonly number[];
}

export interface Run {
  readonly seed: number;
  readonly bonds: readonly BondCourse[];
  /** [T4] Of the whole consort since the fork, 0 … 1; null when no beat fell. */
  readonly harmony: number | null;
  /** Commands of the run, in order; empty for what was really played. */
  readonly commands: readonly RecordedCommand[];
}

/** A moment of a movement from which runs continue. */
export interface Fork {
  /** Is not modified. */
  readonly world: World;
  readonly players: (seed: number) => readonly Player[];
  /** Directives of a scene or a facilitator from this moment on, in order. */
  readonly directed: readonly RecordedCommand[];
  /** Whether a scene or a facilitator directed that chair's bot at that tick. */
  readonly isLed: (chair: ChairId, tick: number) => boolean;
  /** Length of a run in ticks. */
  readonly ticks: number;
}

/** Simulates a run: everybody plays on by themselves; with `change`, that chair first makes the change. */
export function playOn(fork: Fork, seed: number, change: Change | null): Run {
  const world = forkWith(fork.world, seed);
  const players = fork.players(seed);
  const views: Perception[] = world.chairs.map(({ id }) => perceive(world, id));
  const watch = new Watch(world);
  const end = world.tick + fork.ticks;
  const commands: RecordedCommand[] = [];
  let changing = change === null ? null : doing(world, change);
  let next = 0;
  while (world.tick < end && world.playing) {
    const { tick } = world;
    const from = commands.length;
    for (let sent = fork.directed[next]; sent?.tick === tick; sent = fork.directed[next]) {
      commands.push(sent);
      next += 1;
    }
    for (const [i, { bot, mind }] of players.entries()) {
      const chair = i as ChairId;
      if (fork.isLed(chair, tick)) continue;
      const asked = chair === change?.chair ? changing?.next() : undefined;
      if (asked?.done === true) changing = null;
      const asks = asked === undefined || asked.done === true ? "nothing" : asked.value;
      if (asks !== "nothing" && asks !== "eyesStay") {
        const did = asks === null ? [] : [asks];
        if (did.length > 0 || mind.thinksAt(tick))
          mind.watch(perceive(world, chair, views[chair]), did);
        for (const command of did) commands.push({ tick, by: "person", chair, command });
      } else if (bot.thinksAt(tick)) {
        const command = bot.act(perceive(world, chair, views[chair]));
        const isKept = asks === "eyesStay" && command?.do === "look";
        if (command !== null && !isKept && !isInVain(world, chair, command))
          commands.push({ tick, by: "bot", chair, command });
      }
    }
    const { events } = step(world, commands.slice(from));
    watch.take(world, events);
  }
  return { seed, ...watch.ended(world), commands };
}

/** Records how the bonds develop. */
export class Watch {
  readonly #from: number;
  readonly #pairBeats: number;
  readonly #good: number;
  readonly #strands: readonly number[][];
  readonly #mended: (number | null)[];

  constructor(world: World) {
    this.#from = world.tick;
    this.#pairBeats = world.tally.pairBeats;
    this.#good = world.tally.goodPairBeats;
    this.#strands = world.bonds.map((bond) => [riftOf(bond)]);
    this.#mended = world.bonds.map(() => null);
  }

  /** To be called after each tick. */
  take(world: World, events: ReturnType<typeof step>["events"]): void {
    for (const event of events) {
      if (event.event !== "mended") continue;
      const k = world.bonds.findIndex(({ a, b }) => a === event.a && b === event.b);
      this.#mended[k] ??= (world.tick - this.#from) / TICKS_PER_SECOND;
    }
    if ((world.tick - this.#from) % POINT_TICKS === 0)
      world.bonds.forEach((bond, k) => this.#strands[k]?.push(riftOf(bond)));
  }

  ended(world: World): Pick<Run, "bonds" | "harmony"> {
    const beats = world.tally.pairBeats - this.#pairBeats;
    return {
      bonds: world.bonds.map(({ a, b, rupture }, k) => {
        const mendedAfter = this.#mended[k] ?? null;
        return {
          a,
          b,
          end: rupture === null ? (mendedAfter === null ? "whole" : "mended") : tornAs(rupture),
          mendedAfter,
          strand: this.#strands[k] ?? [],
        };
      }),
      harmony: beats === 0 ? null : (world.tally.goodPairBeats - this.#good) / beats,
    };
  }
}

const riftOf = (bond: World["bonds"][number]): number =>
  rift(bond as unknown as Parameters<typeof rift>[0]);

const SLIGHT: ReadonlySet<SeverityBand> = new Set<SeverityBand>(["tension", "strain"]);
const tornAs = ({ severity }: { readonly severity: number }): BondEnd =>
  SLIGHT.has(severityBand(severity)) ? "strained" : "torn";
