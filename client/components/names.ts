import type { ChairId } from "../../shared/model/units.ts";
import { isolated } from "../../shared/content/name-words.ts";
import type { Consort } from "../session/consort.ts";

/** The name of whoever sits in a chair, for a sentence; "you" for oneself. */
export const namesIn =
  (consort: Consort) =>
  (chair: ChairId): string => {
    if (chair === consort.me.value) return "you";
    const seat = consort.seats.value.find((one) => one.chair === chair);
    return seat ? isolated(seat.name) : "someone";
  };
