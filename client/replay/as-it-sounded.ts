import { computed } from "@preact/signals";
import { cents, chairId, millis } from "../../shared/model/units.ts";
import type { Sounding } from "../../shared/model/perception.ts";
import { ownSeat } from "../sound/own-seat.ts";
import type { Performance } from "../sound/performance.ts";
import type { Footage } from "./footage.ts";
import type { ReplayedConsort } from "./replayed-consort.ts";

/**
 * [G11] The music from above: each voice at its true pitch and time against the mean of all, in nobody's hearing.
 * Only for films that know how each stood.
 */
export function asItSounded(replayed: ReplayedConsort, film: Footage): Performance {
  const seat = ownSeat(replayed);
  return {
    ...seat,
    heard: computed(() => {
      const heard = seat.heard.value;
      const me = replayed.me.value;
      if (heard === null) return null;
      // How a chair sounds to itself is in no perception: a neighbour hears it.
      const beside = film.perception(chairId(me === 0 ? 1 : 0)).sounding;
      const sounding = film.standings().map((stood): Sounding | null => {
        const voice = (stood.chair === me ? beside : heard.sounding)[stood.chair] ?? null;
        return voice && { ...voice, cents: cents(stood.cents), ms: millis(stood.ms) };
      });
      return { ...heard, sounding, contacts: [], straying: 0 };
    }),
    // What happens is heard by those who see it.
    onGesture: () => () => {},
  };
}
