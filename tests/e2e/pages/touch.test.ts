/** [W3] Several fingers at once. */
import { en } from "../../../shared/i18n/en/index.ts";
import type { CDPSession, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from "vitest";
import type { Command } from "../../../shared/model/command.ts";
import { openPages, type Pages } from "../harness/pages.ts";
import { SCREENS } from "../harness/visitor.ts";

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly id: number;
}

let page: Page;
let glass: CDPSession;
let clicks: () => Promise<number>;
beforeEach(async () => {
  page = await pages.open("play/page.html?show=calm&plain", SCREENS.phone);
  await page.locator(".cells").waitFor();
  glass = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    Object.assign(window, { clicks: 0 });
    document.addEventListener("click", () => (window as unknown as { clicks: number }).clicks++);
  });
  clicks = () => page.evaluate(() => (window as unknown as { clicks: number }).clicks);
});
afterEach(async () => {
  await glass.detach();
  await pages.done(page);
});

const button = (name: string): Locator => page.getByRole("button", { name, exact: true });

async function middle(control: Locator, id: number, dx = 0): Promise<Spot> {
  const box = await control.boundingBox();
  if (box === null) throw new Error("nothing there to touch");
  return { x: box.x + box.width / 2 + dx, y: box.y + box.height / 2, id };
}

const put = (...touchPoints: readonly Spot[]) =>
  glass.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [...touchPoints] });
const move = (...touchPoints: readonly Spot[]) =>
  glass.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [...touchPoints] });
/** Lifts these fingers, or all. */
const lift = (...touchPoints: readonly Spot[]) =>
  glass.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [...touchPoints] });

/** The player's commands. */
const done = (): Promise<readonly Command[]> =>
  page.evaluate(() => [
    ...(window as unknown as { consort: { commands: readonly Command[] } }).consort.commands,
  ]);
const cues = async (): Promise<readonly Command[]> =>
  (await done()).filter((command) => command.do === "cue");

describe("[W3] a second finger acts", () => {
  test("one holds the bow, another gives a cue and looks at a chair", async () => {
    const bow = await middle(button("bow"), 1);
    await put(bow);
    await move({ ...bow, y: bow.y - 30 });
    const bent = { ...bow, y: bow.y - 30 };
    const warm = await middle(button("warm"), 2);
    await put(bent, warm);
    await lift(warm);
    await expect.poll(() => cues()).toEqual([{ do: "cue", cue: "warm" }]);
    const inward = await middle(button("look in"), 3);
    await put(bent, inward);
    await lift(inward);
    await expect
      .poll(async () => (await done()).at(-1))
      .toMatchObject({ do: "look", at: "inward" });
    // The bow has not been released meanwhile.
    await expect
      .poll(async () => (await done()).findLast((command) => command.do === "bow")?.pitch)
      .toBeGreaterThan(0.3);
    await lift();
    await expect
      .poll(async () => (await done()).findLast((command) => command.do === "bow")?.pitch)
      .toBe(0);
  });

  test("one holds the breath, another gives a cue; the breath lasts until it is let go", async () => {
    const breath = await middle(button("breathe"), 1);
    await put(breath);
    const steady = await middle(button("steady"), 2);
    await put(breath, steady);
    await lift(steady);
    await expect
      .poll(() => done())
      .toEqual([
        { do: "breathe", on: true },
        { do: "cue", cue: "steady" },
      ]);
    await lift();
    await expect.poll(async () => (await done()).at(-1)).toEqual({ do: "breathe", on: false });
  });

  test("the first finger on a cue acts as well while a second one rests elsewhere", async () => {
    const cue = await middle(button(en.cues.cue.support.name), 1);
    await put(cue);
    const bow = await middle(button("bow"), 2);
    await put(cue, bow);
    await lift(cue);
    await expect.poll(cues).toEqual([{ do: "cue", cue: "support" }]);
    await lift();
    await button("warm").tap();
    await expect.poll(cues).toMatchObject([{ cue: "support" }, { cue: "warm" }]);
  });
});

describe("[W3] nothing acts twice, or by accident", () => {
  test("a tap is one click, and so is a mouse's, and Enter's", async () => {
    await button("warm").tap();
    await expect.poll(() => cues()).toHaveLength(1);
    await expect.poll(() => clicks()).toBe(1);
    await button("warm").click();
    await expect.poll(() => clicks()).toBe(2);
    await button("warm").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => clicks()).toBe(3);
    await expect.poll(() => cues()).toHaveLength(3);
  });

  test("two quick taps are two", async () => {
    await button("warm").tap();
    await button("warm").tap();
    await expect.poll(() => cues()).toHaveLength(2);
  });

  test("a finger that slides off, or on from elsewhere, gives no cue", async () => {
    const warm = await middle(button("warm"), 1);
    await put(warm);
    await move({ ...warm, y: warm.y - 60 });
    await lift();
    const aside = await middle(button(en.cues.cue.lead.name), 1);
    await put(aside);
    await move(warm);
    await lift();
    await button(en.cues.cue.support.name).tap();
    await expect.poll(cues).toEqual([{ do: "cue", cue: "support" }]);
  });

  test("a tap that opens a sheet touches nothing of it, and closes it again where it says close", async () => {
    await button("Settings").tap();
    const sheet = page.getByRole("dialog", { name: en.settings.title });
    await sheet.waitFor();
    await expect.poll(() => clicks()).toBe(1);
    await sheet.getByRole("button", { name: en.settings.close }).tap();
    await sheet.waitFor({ state: "detached" });
  });

  test("a switch of the settings still turns once", async () => {
    await button("Settings").tap();
    const mute = page.getByRole("switch", { name: en.settings.stillness.name });
    const before = await mute.isChecked();
    await mute.tap();
    await expect.poll(() => mute.isChecked()).toBe(!before);
  });
});

test("[A23] one finger that never moves is enough: it bends the bow where it rests, and sets how loud", async () => {
  const bow = async () => (await done()).findLast((command) => command.do === "bow");
  const pad = button("bow");
  const { height = 0 } = (await pad.boundingBox()) ?? {};
  const spot = await middle(pad, 1);
  await put({ ...spot, y: spot.y - height / 3 });
  await expect.poll(async () => (await bow())?.pitch).toBeGreaterThan(0.5);
  await lift();
  await expect.poll(async () => (await bow())?.pitch).toBe(0);
  // The arc of loudness, near its soft end and near its loud one.
  const box = await page.locator(".loud svg").boundingBox();
  if (box === null) throw new Error("no arc to touch");
  const [x, y, r] = [box.x + box.width / 2, box.y + box.height / 2, box.width / 2 - 22];
  const loud = page.getByRole("slider");
  for (const [angle, near] of [
    [-0.8 * Math.PI, 0.15],
    [-0.2 * Math.PI, 0.85],
  ] as const) {
    await put({ x: x + r * Math.cos(angle), y: y + r * Math.sin(angle), id: 2 });
    await lift();
    await expect.poll(async () => Number(await loud.inputValue())).toBeCloseTo(near, 1);
  }
});
