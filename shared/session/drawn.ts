/** What is drawn at random for a movement. */
import type { Setup } from "../model/setup.ts";
import { ALL_WISHES } from "../model/wish.ts";
import type { Wish } from "../model/wish.ts";
import type { Randomness } from "./randomness.ts";

/** [D1] Wishes are drawn from this list; three in the list are "none". */
const WISHED: readonly (Wish | null)[] = [...ALL_WISHES, null, null, null];
const MAX_SEED = 2 ** 31;

export const drawnFor = (
  chairs: number,
  random: Pick<Randomness, "below">,
): Required<Pick<Setup, "seed" | "wishes">> => ({
  seed: random.below(MAX_SEED),
  wishes: Array.from({ length: chairs }, () => WISHED[random.below(WISHED.length)] ?? null),
});
