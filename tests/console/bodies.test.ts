/** [F5] The figures of a consort show each chair's inner state; changing it changes the drawing. */
import { expect, test } from "vitest";
import { bodyInside } from "../../client/drawing/bodies.ts";
import { BODY_CHANNELS } from "../../shared/model/body.ts";

test("calm, strained and flooded are told apart by more than one part of the body", () => {
  const [calm, strained, flooded] = [0.1, 0.6, 0.9].map((activation) =>
    bodyInside({ activation, shame: 0 }),
  );
  if (!calm || !strained || !flooded) throw new Error("no bodies");
  for (const channel of ["brow", "mouth", "openness", "shoulders"] as const)
    expect(Math.abs(strained[channel] - calm[channel]), channel).toBeGreaterThan(0.2);
  expect([calm.shake, strained.shake]).toEqual([0, 0]);
  expect(flooded.shake).toBeGreaterThan(0.6);
});

test("shame bows the head and folds in, and no channel leaves its range", () => {
  const open = bodyInside({ activation: 0.3, shame: 0 });
  const bowed = bodyInside({ activation: 0.3, shame: 1 });
  expect(bowed.head).toBeLessThan(open.head);
  expect(bowed.openness).toBeLessThan(open.openness);
  for (const activation of [0, 0.5, 1])
    for (const shame of [0, 0.5, 1]) {
      const body = bodyInside({ activation, shame });
      for (const channel of BODY_CHANNELS)
        if (channel !== "breathRate") expect(Math.abs(body[channel])).toBeLessThanOrEqual(1);
    }
});
