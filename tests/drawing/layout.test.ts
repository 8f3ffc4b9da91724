import { describe, expect, test } from "vitest";
import { type Box, layout, type Spot } from "../../client/drawing/layout.ts";
import { halfCircle, labelSpot, nearBox, restingBoxes } from "../../client/drawing/seating.ts";
import { startLayout } from "../../client/drawing/start-layout.ts";

const SCREENS = [
  [360, 640],
  [390, 844],
  [600, 960],
  [768, 1024],
  [820, 1180],
  [1024, 768],
  [1280, 800],
  [1366, 768],
  [1920, 1080],
  [740, 360],
  [932, 430],
] as const;
/** Text sizes a reader may have set. */
const TEXTS = [1, 1.25, 1.5, 2] as const;
const SIZES = Array.from({ length: 11 }, (_, i) => i + 2);
/** Least size of a touch target, CSS pixels. */
const TOUCH = 44;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const around = (x: number, y: number, rx: number, ry = rx): Box => ({
  x: x - rx,
  y: y - ry,
  width: 2 * rx,
  height: 2 * ry,
});

/** Half a pixel less on each side: boxes may touch. */
const inset = ({ x, y, width, height }: Box): Box => ({
  x: x + 0.25,
  y: y + 0.25,
  width: width - 0.5,
  height: height - 0.5,
});
const inOrder = (spots: readonly Spot[]): void =>
  spots.slice(1).forEach((spot, i) => expect(spot.x).toBeGreaterThan(spots[i]!.x));

/** Head of a figure, hair included. */
const head = (spot: { readonly x: number; readonly y: number; readonly scale: number }): Box =>
  around(spot.x, spot.y - 104 * spot.scale, 52 * spot.scale, 92 * spot.scale);

const PLACES = SCREENS.flatMap(([width, height]) =>
  TEXTS.map((text) => [width, height, text] as const),
);

describe.each(PLACES)("at %i × %i, words × %f", (width, height, text) => {
  const at = layout(width, height, text);
  const inside = ({ x, y, width: w, height: h }: Box): boolean =>
    x >= 0 && y >= 0 && x + w <= width && y + h <= height;
  const controls: Record<string, Box> = {
    weather: at.weather,
    lamps: {
      x: at.lamps.x - 2 * at.lamps.gap,
      y: 0,
      width: 4 * at.lamps.gap,
      height: at.lamps.y + 16 * at.lamps.scale,
    },
    rose: around(at.rose.x, at.rose.y, at.rose.radius),
    cues: at.cues,
  };

  test("on a phone no name lies under the two strips of words", () => {
    if (at.shape !== "phone") return;
    const words = 61 + 48 * Math.max(1, at.text);
    for (const chairs of SIZES)
      for (const spot of halfCircle(at, chairs - 1))
        expect(labelSpot(at, spot).y - 15, `${chairs} chairs`).toBeGreaterThan(words);
  });

  test("controls lie on the screen and beside each other", () => {
    const boxes = Object.entries(controls);
    for (const [name, box] of boxes) expect(inside(box), name).toBe(true);
    for (const [i, [one, a]] of boxes.entries())
      for (const [other, b] of boxes.slice(i + 1))
        expect(overlap(a, b), `${one} over ${other}`).toBe(false);
    expect(at.captionY).toBeGreaterThan(0);
    expect(at.captionY).toBeLessThan(height);
  });

  test("no control lies on the face one looks at", () => {
    const face = around(
      at.focus.x,
      at.focus.y - 100 * at.focus.scale,
      55 * at.focus.scale,
      79 * at.focus.scale,
    );
    expect(inside(face)).toBe(true);
    for (const [name, box] of Object.entries(controls))
      expect(overlap(face, box), name).toBe(false);
    expect(Math.abs(at.captionY - (face.y + face.height / 2))).toBeGreaterThan(
      face.height / 2 + 14,
    );
  });

  test("the string runs on the screen, from the own instrument to the player in the middle", () => {
    for (const { x, y } of [at.peg, at.bridge]) expect(inside(around(x, y, 8))).toBe(true);
    expect(at.bridge.x - at.peg.x).toBeGreaterThan(80);
  });

  describe.each(SIZES)("with %i chairs", (chairs) => {
    const spots = halfCircle(at, chairs - 1);

    test("every head is on the screen, under no control, and clear of the face in the middle", () => {
      const face = around(
        at.focus.x,
        at.focus.y - 100 * at.focus.scale,
        50 * at.focus.scale,
        74 * at.focus.scale,
      );
      expect(spots).toHaveLength(chairs - 1);
      for (const [i, spot] of spots.entries()) {
        const box = head(spot);
        expect(inside(box), `head ${i}`).toBe(true);
        for (const [name, control] of Object.entries(controls))
          expect(overlap(box, control), `head ${i} under ${name}`).toBe(false);
        expect(overlap(box, face), `head ${i} behind the middle`).toBe(false);
      }
    });

    test("no head hides another, and there is room to touch each", () => {
      for (const [i, a] of spots.entries())
        for (const [k, b] of spots.slice(i + 1).entries()) {
          expect(overlap(head(a), head(b)), `head ${i} over ${i + 1 + k}`).toBe(false);
          expect(
            Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)),
            `${i} and ${i + 1 + k} apart`,
          ).toBeGreaterThanOrEqual(TOUCH);
        }
    });

    test("they sit left to right in order, the middle free", () => {
      if (at.seats === "choir") return inOrder(spots);
      if (at.seats === "arc")
        for (let i = 1; i < spots.length; i++) expect(spots[i]!.x).toBeGreaterThan(spots[i - 1]!.x);
      const left = Math.ceil(spots.length / 2);
      spots.forEach((spot, i) => expect(spot.x < at.focus.x).toBe(i < left));
    });

    test("targets and names are on the screen", () => {
      for (const box of [...restingBoxes(at, spots), nearBox(at)]) {
        expect(box.x).toBeGreaterThanOrEqual(-12);
        expect(box.x + box.width).toBeLessThanOrEqual(width + 12);
      }
      for (const spot of [...spots, at.focus]) expect(labelSpot(at, spot).y).toBeGreaterThan(0);
    });

    test("a finger finds each of them: no target under its size, none over another", () => {
      const boxes = restingBoxes(at, spots);
      for (const [i, a] of boxes.entries()) {
        expect(Math.min(a.width, a.height), `target ${i}`).toBeGreaterThanOrEqual(TOUCH - 1e-9);
        for (const [k, b] of boxes.slice(i + 1).entries())
          expect(overlap(inset(a), inset(b)), `target ${i} over ${i + 1 + k}`).toBe(false);
      }
    });

    test("every face can be read: 36 px wide at least, and whom one looks at much larger", () => {
      for (const { scale } of spots) {
        expect(110 * scale).toBeGreaterThanOrEqual(36);
        expect(at.focus.scale).toBeGreaterThan(1.25 * scale);
      }
    });
  });

  test.each([1, 2, 3, 4, 5])("the start page holds %i choices", (count) => {
    const start = startLayout(width, height, count);
    const boxes = [start.title, ...start.choices];
    for (const box of boxes) expect(inside(box)).toBe(true);
    boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(overlap(a, b)).toBe(false)));
    for (const spot of start.players) {
      const box = head(spot);
      expect(inside(box)).toBe(true);
      for (const other of boxes) expect(overlap(box, other)).toBe(false);
    }
    start.pegs.forEach((peg, i) =>
      expect(peg.y).toBeGreaterThan(start.choices[i]!.y + start.choices[i]!.height * 0.9),
    );
  });
});
