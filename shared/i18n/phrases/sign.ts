import type { Catalogue } from "../catalogue.ts";
import type { Sign } from "../signs.ts";

/** A sign on a body, as short as possible. */
export const signText = ({ captions }: Catalogue, { channel, end }: Sign): string =>
  captions.body[channel][end];
