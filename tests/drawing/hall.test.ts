import { expect, test } from "vitest";
import { drawDaylight, drawHall, dustPlaces, wood } from "../../client/drawing/hall.ts";
import { drawInstrumentBody } from "../../client/drawing/instrument-body.ts";
import { layout } from "../../client/drawing/layout.ts";
import { PALETTE } from "../../client/drawing/palette.ts";
import { project } from "../../client/drawing/projection.ts";
import { INSTRUMENTS } from "../../shared/pieces/cast.ts";
import { broken, markingPen } from "./marks.ts";

const EYE = { x: 735, horizon: 300, focal: 700 };
const GOLD = new Set<number>([PALETTE.gold, PALETTE.goldHigh, PALETTE.goldLow]);

test("what is as high as the eye lies on the horizon, what is far nears the vanishing point", () => {
  expect(project(EYE, 1, 1.2, 4)[1]).toBe(300);
  expect(Math.abs(project(EYE, 1, 0, 9)[0] - 735)).toBeLessThan(
    Math.abs(project(EYE, 1, 0, 3)[0] - 735),
  );
});

test("a torn hall is the same hall in a colder light", () => {
  const marks = (mood: number) => {
    const pen = markingPen();
    drawHall(pen, 1280, 800, EYE, mood);
    drawDaylight(pen, EYE, mood, 1);
    return pen.marks;
  };
  const [warm, torn] = [marks(0), marks(1)];
  expect(broken(warm)).toEqual([]);
  expect(torn.map(({ path }) => path)).toEqual(warm.map(({ path }) => path));
  const blue = (colour: number) => (colour & 255) - ((colour >> 16) & 255);
  expect(blue(wood(0.6, 1))).toBeGreaterThan(blue(wood(0.6, 0)));
});

test("more light makes lighter wood", () => {
  const sum = (colour: number) => ((colour >> 16) & 255) + ((colour >> 8) & 255) + (colour & 255);
  for (let light = 0; light < 1; light += 0.05)
    expect(sum(wood(light + 0.05, 0))).toBeGreaterThan(sum(wood(light, 0)));
});

test("neither hall nor own instrument is gold: gold is what was mended", () => {
  const pen = markingPen();
  drawHall(pen, 1280, 800, EYE, 0);
  for (const instrument of INSTRUMENTS) {
    drawInstrumentBody(pen, layout(1280, 800), instrument);
    drawInstrumentBody(pen, layout(360, 640), instrument);
  }
  expect(broken(pen.marks)).toEqual([]);
  expect(pen.marks.filter(({ colour }) => GOLD.has(colour))).toEqual([]);
});

test("dust lies where chance puts it, and chance alone", () => {
  const chance = () => {
    let n = 3;
    return () => (n = (n * 16807) % 2147483647) / 2147483647;
  };
  expect(dustPlaces(EYE, 20, chance())).toEqual(dustPlaces(EYE, 20, chance()));
});
