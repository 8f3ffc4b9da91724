import type { InstrumentId } from "../../../../shared/pieces/cast.ts";
import { CELLO, VIOL } from "./cello.ts";
import { FLUTE } from "./flute.ts";
import { HORN } from "./horn.ts";
import type { Instrument } from "./instrument.ts";
import { LUTE } from "./lute.ts";
import { CLARINET, OBOE } from "./reed.ts";
import { VIOLA, VIOLIN } from "./violin.ts";

export const INSTRUMENT: Readonly<Record<InstrumentId, Instrument>> = {
  violin: VIOLIN,
  viola: VIOLA,
  cello: CELLO,
  viol: VIOL,
  flute: FLUTE,
  clarinet: CLARINET,
  oboe: OBOE,
  horn: HORN,
  lute: LUTE,
};
