import type { RuptureType } from "../perception.ts";
import { benign } from "./benign.ts";
import { dismissive } from "./dismissive.ts";
import { hitAndRun } from "./hitAndRun.ts";
import type { RuptureKind } from "./kind.ts";

/** §8 Every type there is, gentlest first. */
export const RUPTURES: Readonly<Record<RuptureType, RuptureKind>> = {
  benign,
  dismissive,
  hitAndRun,
};
export const RUPTURE_KINDS: readonly RuptureKind[] = Object.values(RUPTURES);
