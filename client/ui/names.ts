import type { ChairId } from "../../shared/model/units.ts";
import type { Consort } from "../net/consort.ts";

/** The name of whoever sits in a chair, "you" for oneself. */
export const namesIn =
  (consort: Consort) =>
  (chair: ChairId): string =>
    chair === consort.me.value
      ? "you"
      : (consort.seats.value.find((one) => one.chair === chair)?.name ?? "someone");
