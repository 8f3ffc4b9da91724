/**
 * [J1]–[J7] What a scene brings to a movement: what is set before the first beat, and what comes
 * during it. Causes are planned (a need, strain, a string that slips, a past), never ruptures:
 * those are detected from what happened ([I3]). Without direction a movement plays exactly as if
 * this did not exist.
 */
import { type Agreements, agreementsProblem } from "./agreement.ts";
import type { Command } from "./command.ts";
import { type Answer, type Need, NEEDS } from "./cue.ts";
import { HAND_ITEMS, type HandItem } from "./hand.ts";
import { DIRECTION } from "./numbers.ts";
import type { RuptureType } from "./perception.ts";
import type { Role } from "./role.ts";
import type { ChairId } from "./units.ts";
import { ALL_WISHES, type Wish } from "./wish.ts";

/** Set before the first beat. */
export interface Direction {
  /** [J1] Whether needs rise by chance besides the planned ones. */
  readonly byChance: boolean;
  /** [J1] Kinds that rise by chance; null: all. */
  readonly kinds: readonly Need[] | null;
  /** [J2] By chair; null, or no entry: everything. */
  readonly hands: readonly (readonly HandItem[] | null)[];
  /** [J3] s into the movement before which no bond tears. */
  readonly tearsFrom: number;
  /** [J3] Whether saying a need, spontaneously or when asked, takes no courage. */
  readonly tellingIsFree?: boolean;
  /** [J6] Bonds at the start of the first movement. */
  readonly history: readonly PairHistory[];
}

/** [J6] */
export interface PairHistory {
  readonly pair: readonly [ChairId, ChairId];
  /** 0 … 1, both ways. */
  readonly trust?: number;
  readonly seams?: number;
  /** What was smoothed over, 0 … 1, and from which type of rupture. */
  readonly residue?: { readonly of: RuptureType; readonly level: number };
  readonly tear?: PastTear;
}

/** A tear that is open before the music begins. */
export interface PastTear {
  readonly type: RuptureType;
  readonly cause: ChairId;
  readonly hurt: ChairId;
  /** The answer that was missing; null when none was asked for. */
  readonly answer: Answer | null;
  /** 0 … `DIRECTION.maxTear`. */
  readonly severity: number;
}

/** What happens to a chair during the movement. Only the director may send it, no player's client. */
export type DirectorInput =
  /** [J1] A need turned to `to`, as soon as the chair has no other; leak 1 is usual, .3 faint. */
  | { readonly do: "plan"; readonly need: Need; readonly to: ChairId; readonly leak: number }
  /** [J4] A hard passage for this chair: share of the rest to full activation, a second. */
  | { readonly do: "stress"; readonly rate: number; readonly seconds: number }
  /** [J5] The string slips: cents, and ms of the onset that falls next. */
  | { readonly do: "slip"; readonly cents: number; readonly ms: number }
  /** [J2] More things on its table from now on. */
  | { readonly do: "table"; readonly items: readonly HandItem[] }
  /** [J7] A wish. */
  | { readonly do: "wish"; readonly wish: Wish | null }
  | { readonly do: "takeRole"; readonly role: Role | null }
  /** [J7] What all agree on from now on. */
  | { readonly do: "settle"; readonly agreements: Agreements };

const DIRECTOR_INPUTS: readonly string[] = [
  "plan",
  "stress",
  "slip",
  "table",
  "wish",
  "takeRole",
  "settle",
] satisfies readonly DirectorInput["do"][];

export const isDirectorInput = (command: Command | DirectorInput): command is DirectorInput =>
  DIRECTOR_INPUTS.includes(command.do);

/** Whether it fits that chair in a consort of `n`; shapes and ranges only. */
export function isPossible(input: DirectorInput, chair: ChairId, n: number): boolean {
  switch (input.do) {
    case "plan":
      return (
        NEEDS.includes(input.need) &&
        isChair(input.to, n) &&
        input.to !== chair &&
        within(input.leak, 0, DIRECTION.maxLeak)
      );
    case "stress":
      return within(input.rate, 0, 1) && within(input.seconds, 0, DIRECTION.maxStress);
    case "slip":
      return (
        within(input.cents, -DIRECTION.maxSlipCents, DIRECTION.maxSlipCents) &&
        within(input.ms, -DIRECTION.maxSlipMs, DIRECTION.maxSlipMs)
      );
    case "table":
      return input.items.every((item) => HAND_ITEMS.includes(item));
    case "wish":
      return input.wish === null || ALL_WISHES.includes(input.wish);
    case "takeRole":
      return true;
    case "settle":
      return agreementsProblem(input.agreements, n) === null;
    default:
      return false;
  }
}

/** Throws RangeError on a direction that no consort of `n` can be given. */
export function checkDirection({ hands, tearsFrom, history }: Direction, n: number): void {
  if (hands.length > n) throw new RangeError(`direction.hands: ${hands.length} for ${n} chairs`);
  if (!(tearsFrom >= 0)) throw new RangeError(`direction.tearsFrom: ${tearsFrom}`);
  for (const { pair, trust, seams, residue, tear } of history) {
    const [one, other] = pair;
    const name = `direction.history ${one}–${other}`;
    if (!isChair(one, n) || !isChair(other, n) || one === other)
      throw new RangeError(`${name}: no such pair`);
    if (trust !== undefined && !within(trust, 0, 1)) throw new RangeError(`${name}: trust`);
    if (seams !== undefined && !(Number.isInteger(seams) && seams >= 0))
      throw new RangeError(`${name}: seams`);
    if (residue !== undefined && !within(residue.level, 0, 1))
      throw new RangeError(`${name}: residue`);
    if (tear === undefined) continue;
    if (!within(tear.severity, 0, DIRECTION.maxTear)) throw new RangeError(`${name}: severity`);
    if (!pair.includes(tear.cause) || !pair.includes(tear.hurt) || tear.cause === tear.hurt)
      throw new RangeError(`${name}: a tear of others`);
  }
}

const within = (value: number, least: number, most: number): boolean =>
  value >= least && value <= most;
const isChair = (chair: number, n: number): boolean =>
  Number.isInteger(chair) && chair >= 0 && chair < n;
