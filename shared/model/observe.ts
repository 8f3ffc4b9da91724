/**
 * [F5] What a facilitator may see of the world: bonds, activation, needs, tears, and who looks at
 * whom. No chair gets it.
 */
import type { GazeTarget } from "./command.ts";
import type { Need } from "./cue.ts";
import { type GroupMeasures, measures } from "./measures.ts";
import { bandOf } from "./perceive.ts";
import type { ActivationBand, RepairStep, RuptureType } from "./perception.ts";
import type { Role } from "./role.ts";
import type { ChairId } from "./units.ts";
import type { Wish } from "./wish.ts";
import type { World } from "./world.ts";

export interface Observation {
  readonly tick: number;
  readonly playing: boolean;
  readonly measures: GroupMeasures;
  readonly chairs: readonly ObservedChair[];
  readonly bonds: readonly ObservedBond[];
  /** [R10] Tick since which the whole consort is torn, and the step of its mend; null while it holds. */
  readonly whole: { readonly since: number; readonly step: RepairStep } | null;
}

export interface ObservedChair {
  readonly chair: ChairId;
  readonly gaze: GazeTarget;
  /** 0 … 1. */
  readonly activation: number;
  readonly band: ActivationBand;
  /** 0 … 1. */
  readonly shame: number;
  readonly guard: number;
  readonly longing: number;
  readonly bid: { readonly need: Need; readonly to: ChairId; readonly since: number } | null;
  readonly wish: Wish | null;
  readonly role: Role | null;
  readonly breathing: boolean;
  /** [R9] Split. */
  readonly split: boolean;
}

export interface ObservedBond {
  readonly a: ChairId;
  readonly b: ChairId;
  /** 0 … 1, of a in b and of b in a. */
  readonly trust: readonly [number, number];
  readonly seams: number;
  /** 0 … 1. */
  readonly residue: number;
  /** `since`: tick; `severity`: 0 … 1. */
  readonly rupture: {
    readonly type: RuptureType;
    readonly cause: ChairId;
    readonly hurt: ChairId;
    readonly since: number;
    readonly severity: number;
    readonly step: RepairStep;
  } | null;
}

/** Each call returns a new record. */
export function observe(world: World): Observation {
  const { tick, playing, chairs, bonds, ties, n, whole } = world;
  const trust = (from: number, to: number): number => ties[from * n + to]?.trust ?? 0;
  return {
    tick,
    playing,
    measures: measures(world),
    chairs: chairs.map((chair) => ({
      chair: chair.id,
      gaze: chair.gaze,
      activation: chair.activation,
      band: bandOf(chair.activation),
      shame: chair.shame,
      guard: chair.guard,
      longing: chair.longing,
      bid: chair.bid && { need: chair.bid.need, to: chair.bid.to, since: chair.bid.since },
      wish: chair.wish,
      role: chair.role && { ...chair.role },
      breathing: chair.breathing,
      split: chair.split !== null,
    })),
    bonds: bonds.map(({ a, b, seams, residue, rupture }) => ({
      a,
      b,
      trust: [trust(a, b), trust(b, a)],
      seams,
      residue,
      rupture: rupture && {
        type: rupture.type,
        cause: rupture.cause,
        hurt: rupture.hurt,
        since: rupture.since,
        severity: rupture.severity,
        step: rupture.repair.step,
      },
    })),
    whole: whole && { since: whole.since, step: whole.step },
  };
}
