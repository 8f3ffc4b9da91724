import { computed } from "@preact/signals";
import { BOW } from "../../shared/model/numbers.ts";
import type { Perception } from "../../shared/model/perception.ts";
import type { Consort } from "../session/consort.ts";
import { APART, contactsOf, strayingOf } from "./contact.ts";
import { AT_EASE } from "./ensemble.ts";
import { gesture } from "./gestures.ts";
import type { Performance } from "./performance.ts";
import type { Stance } from "./voices/voice.ts";

/** The music as heard from the player's seat. */
export function ownSeat(consort: Consort): Performance {
  return {
    instruments: computed(() => consort.seats.value.map(({ instrument }) => instrument)),
    phase: consort.phase,
    piece: computed(() => consort.movement.value.piece),
    still: consort.still,
    heard: computed(() => {
      const perception = consort.perception.value;
      if (perception === null) return null;
      const { tick, chairs, music, sounding, whole } = perception;
      const own = ownStance(perception);
      const straying = strayingOf(whole);
      const contacts = contactsOf(perception);
      return { tick, chairs, music, sounding, own, straying, contacts };
    }),
    epoch: consort.epoch,
    serverNow: () => consort.serverNow(),
    onGesture: (listener) =>
      consort.onSighting((sighting) =>
        listener((ensemble, at) => gesture(sighting, consort.me.value, ensemble, at)),
      ),
  };
}

/** [R9] Every deed done restores the tone. */
const SPLIT_LEFT = { 0: 1, 1: 0.65, 2: 0.35 } as const;
const DULL = 0.42;
const UNSTEADY = 0.16;

/** [I1] The own part at zero, every other against the same centre. */
export const stanceOf = (perception: Perception, chair: number): Stance =>
  perception.sounding[chair] ?? ownStance(perception);

function ownStance({ self }: Perception): Stance {
  const { bow, breathing, split } = self;
  const apart = split === null ? 0 : APART[split.severity] * SPLIT_LEFT[split.step];
  return {
    cents: 0,
    // [A3] A breathing player is softer.
    volume: bow.volume * (breathing ? BOW.breathVolume : 1),
    tone: AT_EASE.tone - DULL * apart,
    rough: UNSTEADY * apart,
  };
}
