/** [G10] Wire format of the own page. */
import { expect, test } from "vitest";
import { ownPageOf } from "../../shared/debrief/own-page.ts";
import { toldPageOf } from "../../shared/debrief/told-page.ts";
import { logOf } from "../../shared/measures/log.ts";
import { chairId } from "../../shared/model/units.ts";
import { readOwnPage } from "../../shared/protocol/own-page.ts";
import { playAlone } from "../fixtures/movement-alone.ts";
import { playAtRandom } from "../fixtures/random-movement.ts";

const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test("[G10] it arrives as it was sent", () => {
  const logs = [
    logOf(playAlone(5, 120, { policy: "novice" })),
    logOf(playAtRandom(2, 60).recording),
  ];
  for (const log of logs)
    for (let i = 0; i < log.chairs; i += 1)
      for (const page of [ownPageOf(log, chairId(i)), toldPageOf(log, chairId(i))])
        expect(readOwnPage(sent(page))).toEqual(page);
});

test("[G10] anything else is refused, with the place of what is wrong", () => {
  const page = toldPageOf(logOf(playAlone(5, 120, { policy: "novice" })), chairId(0));
  expect(page.readings.length).toBeGreaterThan(0);
  const wrong = (over: object): unknown => sent({ ...page, ...over });
  for (const [value, where] of [
    [null, ""],
    ["page", ""],
    [wrong({ chair: 12 }), "chair"],
    [wrong({ chair: 0.5 }), "chair"],
    [wrong({ readings: [{ ...page.readings[0], how: "guessed" }] }), "how"],
    [wrong({ readings: [{ ...page.readings[0], at: -1 }] }), "at"],
    [wrong({ moments: [{ kind: "fight" }] }), "kind"],
    [wrong({ reflex: { is: "none", noticed: [] } }), "is"],
    [wrong({ well: {} }), "well"],
  ] as const)
    expect(() => readOwnPage(value)).toThrow(where);
});
