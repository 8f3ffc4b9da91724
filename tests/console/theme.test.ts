/** The console's theme: system preference, stored choice, and contrast of the strings. */
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { PALETTE } from "../../client/drawing/palette.ts";
import { stringByDay } from "../../client/drawing/string/by-day.ts";
import { keptTheme } from "../../client/facilitator/theme.ts";

function storage(): Pick<Storage, "getItem" | "setItem"> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

test("it follows the system until it is chosen here, and remembers what was chosen", () => {
  const browser = storage();
  const system = signal(false);
  const light = keptTheme(browser, system);
  expect(light.value).toBe(false);
  system.value = true;
  expect(light.value).toBe(true);
  // Nothing was chosen yet, so the next page follows the system too.
  expect(keptTheme(browser, signal(false)).value).toBe(false);
  light.value = false;
  system.value = false;
  system.value = true;
  expect(light.value).toBe(false);
  expect(keptTheme(browser, signal(true)).value).toBe(false);
});

test("a browser that stores nothing keeps the choice as long as the page", () => {
  const refuses = {
    getItem: () => {
      throw new Error("forbidden");
    },
    setItem: () => {
      throw new Error("full");
    },
  };
  const light = keptTheme(refuses, signal(false));
  light.value = true;
  expect(light.value).toBe(true);
  expect(keptTheme(null, signal(true)).value).toBe(true);
});

/** WCAG 2: relative luminance of 0xrrggbb. */
function luminance(colour: number): number {
  const linear = (shift: number): number => {
    const share = ((colour >> shift) & 255) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
}
const contrast = (one: number, other: number): number => {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
};

test.for([
  ["the own strand", PALETTE.you],
  ["theirs", PALETTE.them],
  ["sharp", PALETTE.sharp],
  ["flat", PALETTE.flat],
  ["torn", PALETTE.tornLight],
  ["the edge of gold", PALETTE.goldLow],
  ["a slack strand", 0xa79a8c],
] as const)("on light board %s stands out", ([, colour]) => {
  expect(contrast(stringByDay(colour), 0xf1ddb4)).toBeGreaterThanOrEqual(4.5);
});
