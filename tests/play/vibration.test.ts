import { signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import { isVibrating } from "../../client/play/use-vibration.ts";
import { followVibration, PATTERNS } from "../../client/play/vibration.ts";
import type { Perception } from "../../shared/model/perception.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import { chairId } from "../../shared/model/units.ts";
import { calm } from "../fixtures/perceptions.ts";
import { mendedSight, RUPTURE_IDS, tornSight } from "../fixtures/ruptures.ts";

/** A phone in somebody's hand, with its clock. */
function phone() {
  const felt: (readonly number[])[] = [];
  const told = new Set<(sighting: Sighting) => void>();
  const perception = signal<Perception | null>(null);
  const still = signal(false);
  const time = { now: 0 };
  const stop = followVibration(
    {
      perception,
      still,
      onSighting(listener) {
        told.add(listener);
        return () => told.delete(listener);
      },
    },
    (pattern) => felt.push(pattern),
    () => time.now,
  );
  return {
    felt,
    perception,
    still,
    time,
    stop,
    see: (sighting: Sighting) => told.forEach((listener) => listener(sighting)),
  };
}

/** Everybody looks away, except who looks at the player. */
const lookedAtBy = (...eyes: readonly number[]): Perception => {
  const base = calm(4);
  return {
    ...base,
    periphery: base.periphery.map(
      (glimpse, chair) =>
        glimpse && {
          ...glimpse,
          gaze: eyes.includes(chair) ? base.me : chairId(chair === 3 ? 2 : 3),
        },
    ),
  };
};

describe("[S5] what a phone lets one feel", () => {
  test.each(RUPTURE_IDS)("%s: a tear and its mend, which feel different", (id) => {
    const { felt, see, time } = phone();
    see(tornSight(id));
    time.now += 3000;
    see(mendedSight(id));
    expect(felt).toEqual([PATTERNS.tear, PATTERNS.mend]);
    expect(PATTERNS.tear).not.toEqual(PATTERNS.mend);
  });

  test("eyes that come to rest on one, once, and not those that were there from the start", () => {
    const { felt, perception, time } = phone();
    perception.value = lookedAtBy(1);
    perception.value = lookedAtBy(1);
    expect(felt).toEqual([]);
    time.now += 100;
    perception.value = lookedAtBy(1, 2);
    expect(felt).toEqual([PATTERNS.look]);
    perception.value = lookedAtBy(1);
    time.now += 1000;
    perception.value = lookedAtBy(1, 2);
    expect(felt, "wandering eyes").toHaveLength(1);
    perception.value = lookedAtBy();
    time.now += 5000;
    perception.value = lookedAtBy(3);
    expect(felt).toHaveLength(2);
  });

  test("a look does not cut a tear short", () => {
    const { felt, perception, see } = phone();
    perception.value = lookedAtBy();
    see(tornSight("toxic"));
    perception.value = lookedAtBy(1);
    expect(felt).toEqual([PATTERNS.tear]);
  });

  test("nothing while the music is paused, and nothing once it is over", () => {
    const { felt, still, see, stop } = phone();
    still.value = true;
    see(tornSight("benign"));
    expect(felt).toEqual([]);
    still.value = false;
    stop();
    see(tornSight("benign"));
    expect(felt).toEqual([[]]);
  });

  test("off in a room until it is chosen, on elsewhere until it is put off", () => {
    expect([null, true, false].map((chosen) => isVibrating(chosen, true))).toEqual([
      false,
      true,
      false,
    ]);
    expect([null, true, false].map((chosen) => isVibrating(chosen, false))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
