import { computed, signal } from "@preact/signals";
import { SEATING } from "../../../shared/pieces/cast.ts";
import { USUAL_MOVEMENT } from "../../../shared/session/movement.ts";
import type { Named } from "../../components/names.ts";
import type { Consort } from "../../session/consort.ts";

/** Who sat where, with the figures and instruments that every consort of this size has. */
export const castOf = ({ seats }: Named): Pick<Consort, "seats" | "movement"> => ({
  seats: computed(() =>
    seats.value.map(({ chair, name }) => ({
      chair,
      name,
      persona: SEATING[chair]?.persona ?? "tomo",
      instrument: SEATING[chair]?.instrument ?? "viol",
      player: "person",
    })),
  ),
  // The film knows its piece; where it does not, nothing sounds.
  movement: signal({ ...USUAL_MOVEMENT, piece: "" }),
});
