import { type ChairId, chairId } from "./units.ts";

/** [N2] The desk partner of a chair in a consort of `chairs`: chairs sit in pairs. */
export const deskOf = (chair: number, chairs: number): ChairId =>
  chairId((chair ^ 1) < chairs ? chair ^ 1 : chair - 1);
