/** [P5], [C4] Being stirred gradually blurs what a player sees, and hides what they show. */
import { ACTIVATION } from "./numbers.ts";
import type { Chair } from "./chair.ts";

/** 0 calm … 1 as stirred as can be. */
export function stirOf({ activation }: Chair): number {
  const above = activation - ACTIVATION.stirred;
  return above > 0 ? above / (1 - ACTIVATION.stirred) : 0;
}
