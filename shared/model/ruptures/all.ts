import type { RuptureType } from "../perception.ts";
import { benign } from "./benign.ts";
import { contractual } from "./contractual.ts";
import { dismissive } from "./dismissive.ts";
import { hitAndRun } from "./hit-and-run.ts";
import type { RuptureKind } from "./kind.ts";
import { limitSetting } from "./limit-setting.ts";
import { oscillating } from "./oscillating.ts";
import { powerAssertive } from "./power-assertive.ts";
import { toxic } from "./toxic.ts";

/** §8 Every type there is between two, gentlest first. */
export const RUPTURES: Readonly<Record<RuptureType, RuptureKind>> = {
  benign,
  oscillating,
  contractual,
  limitSetting,
  dismissive,
  powerAssertive,
  hitAndRun,
  toxic,
};
export const RUPTURE_KINDS: readonly RuptureKind[] = Object.values(RUPTURES);
