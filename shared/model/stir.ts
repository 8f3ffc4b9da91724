/** [P5], [C4] What blurs what one sees, and hides what one shows: little by little. */
import { ACTIVATION } from "./numbers.ts";
import type { Chair } from "./chair.ts";

/** 0 calm … 1 as stirred as can be. */
export function stirOf({ activation }: Chair): number {
  const above = activation - ACTIVATION.stirred;
  return above > 0 ? above / (1 - ACTIVATION.stirred) : 0;
}
