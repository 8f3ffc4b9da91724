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

/**
 * All types between two, gentlest first: a new type is a file and a line here. Its name is also in
 * `RUPTURE_TYPES`, whose order gives its number on the wire.
 */
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
