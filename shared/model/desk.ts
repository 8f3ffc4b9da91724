import { type ChairId, chairId } from "./units.ts";

/** [N2] Whom a chair shares its desk with, in a consort of `chairs`: they sit in pairs. */
export const deskOf = (chair: number, chairs: number): ChairId =>
  chairId((chair ^ 1) < chairs ? chair ^ 1 : chair - 1);
