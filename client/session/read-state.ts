/** The room's public state in the client's own types. */
import { chairId } from "../../shared/model/units.ts";
import { INSTRUMENTS, PERSONAS } from "../../shared/pieces/cast.ts";
import { indexed, pace, player } from "../../shared/protocol/codecs.ts";
import type { ConsortState } from "../../shared/protocol/state.ts";
import type { Movement } from "../../shared/session/movement.ts";
import type { Seat } from "./consort.ts";

const persona = indexed(PERSONAS);
const instrument = indexed(INSTRUMENTS);

export function seatsOf(state: ConsortState): Seat[] {
  return Array.from({ length: state.chairs }, (_, i) => {
    const seat = state.seats[i];
    if (seat === undefined) throw new RangeError(`no chair ${i}`);
    return {
      chair: chairId(i),
      name: seat.name,
      persona: persona.of(seat.persona),
      instrument: instrument.of(seat.instrument),
      player: player.of(seat.player),
    };
  });
}

export const movementOf = (state: ConsortState): Movement => ({
  piece: state.piece,
  minutes: state.minutes,
  pace: pace.of(state.pace),
  scene:
    state.scenario === ""
      ? null
      : { scenario: state.scenario, scene: state.scene, turn: state.turn },
});
