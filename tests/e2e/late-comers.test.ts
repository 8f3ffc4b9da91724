/**
 * [J13] [Y1] People who join while a scene is played: what they read, which cues they have, and what they reach.
 * Pages that disconnect or reload return to where they were. The tests build on each other, in order.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lead } from "../../shared/i18n/en/console.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { live } from "../../shared/i18n/en/live.ts";
import { prebrief } from "../../shared/i18n/en/prebrief.ts";
import { list } from "../../shared/i18n/en/scenarios/list.ts";
import { outcomes } from "../../shared/i18n/en/scenarios/outcomes.ts";
import { peekABoo } from "../../shared/i18n/en/scenarios/peek-a-boo.ts";
import { smallSigns } from "../../shared/i18n/en/scenarios/small-signs.ts";
import { CUES } from "../../shared/model/cue.ts";
import type { HandItem } from "../../shared/model/hand.ts";
import { peekABoo as scenario } from "../../shared/scenarios/data/peek-a-boo.ts";
import { smallSigns as signs } from "../../shared/scenarios/data/small-signs.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { dropLine, faults, withLine } from "./harness/line.ts";
import { bar, invitation, readPrebrief } from "./harness/playing.ts";
import type { Visitor } from "./harness/visitor.ts";

const PICKED = list["peek-a-boo"];
const CARDS = peekABoo.scenes[0].parts.map(({ youAre }) => youAre);
/** Longer than the scene is. */
const SCENE_MS = 3 * 60_000;

const card = (page: Page) => page.locator(".you-are");
const press = (page: Page, name: string) => page.getByRole("button", { name }).first().click();
/** Names of the cues on the table, as drawn. */
const onTable = async (page: Page): Promise<readonly string[]> => {
  // A task that asks for a cue is of that class as well.
  const drawn = page.locator("button.cue:visible");
  await drawn.first().waitFor();
  return (await drawn.evaluateAll((all) => all.map((one) => one.ariaLabel ?? ""))).toSorted();
};
const handOf = (items: readonly HandItem[]): readonly string[] =>
  CUES.filter((cue) => items.includes(cue))
    .map((cue) => en.cues.cue[cue].name)
    .toSorted();
const HAND = handOf(scenario.scenes[0].hand);

describe("among friends", () => {
  let server: BrowserServer;
  let path: string;
  let ada: Visitor;
  let ben: Visitor;
  beforeAll(async () => {
    server = await openBrowserServer({ stepped: true });
    ada = await server.visit({ screen: "small", before: withLine });
    await press(ada.page, en.start.way.friends.name);
    path = `/#${await invitation(ada.page)}`;
    await press(ada.page, en.scenes.choose);
    await ada.page.getByRole("button", { name: new RegExp(`^${PICKED.title}`) }).click();
    await readPrebrief(ada.page);
    await ada.page.getByText(peekABoo.brief).waitFor();
    await press(ada.page, en.lobby.begin);
    await bar(ada.page, 1);
  });
  afterAll(() => server.close());

  test("who comes amid a scene reads what is promised, the brief and a card of their own, and a bot plays meanwhile", async () => {
    ben = await server.visit({ screen: "phone", path, before: withLine });
    const { page } = ben;
    await readPrebrief(page);
    await page.getByText(prebrief.late.says).waitFor();
    await page.getByText(peekABoo.brief).waitFor();
    await page.getByText(peekABoo.prebrief).waitFor();
    await expect.poll(() => card(page).textContent()).toBe(CARDS[1]);
    await expect.poll(() => page.content()).not.toContain(CARDS[0]);
    // All parts are dealt: there is nobody to swap with.
    await expect
      .poll(() => page.getByRole("button", { name: en.scenes.card.another }).count())
      .toBe(0);
    expect(await ben.barriers()).toEqual([]);
    await ben.shot("late-comer-phone");
  });

  test("a line that drops, or the page loaded anew, leads back to the card; it has not been read", async () => {
    await dropLine(ben);
    await expect.poll(() => card(ben.page).textContent()).toBe(CARDS[1]);
    await ben.page.reload();
    await expect.poll(() => card(ben.page).textContent()).toBe(CARDS[1]);
  });

  test("ready, they play with what is on everybody's table", async () => {
    await press(ben.page, en.scenes.ready);
    await bar(ben.page, 1);
    await expect.poll(() => onTable(ben.page)).toEqual(HAND);
    await expect.poll(() => onTable(ada.page)).toEqual(HAND);
  });

  test("amid the music a line that drops, or the page loaded anew, leads back to the music and not to the card", async () => {
    for (const { page } of [ada, ben]) {
      await page.reload();
      await bar(page, 1);
      await expect.poll(() => page.locator(".brief").count()).toBe(0);
    }
    await dropLine(ben);
    await bar(ben.page, 1);
    await expect.poll(() => onTable(ben.page)).toEqual(HAND);
  });

  test("at the end they read what the others read; and again after the line dropped, and after a reload", async () => {
    for (const { page } of [ada, ben])
      await server.passUntil(() => page.locator(".scene-end").isVisible(), SCENE_MS);
    const told = ({ page }: Visitor) => page.locator(".scene-end").textContent();
    const said = await told(ada);
    expect(said).toContain(peekABoo.takeaway);
    expect(said).toContain(en.scenes.end.ask);
    expect([...outcomes.of.greetRate.ask, ...peekABoo.debrief.analysis]).toContain(
      await ada.page.locator(".scene-end blockquote").textContent(),
    );
    const bens = await told(ben);
    await dropLine(ben);
    await expect.poll(() => told(ben)).toBe(bens);
    for (const visitor of [ada, ben]) {
      const before = await told(visitor);
      await visitor.page.reload();
      await expect.poll(() => told(visitor)).toBe(before);
    }
  });

  test("who comes to the end page reads what it was about, and the host alone goes on", async () => {
    const cara = await server.visit({ screen: "small", path });
    await cara.page.getByRole("heading", { name: peekABoo.takeaway }).waitFor();
    await expect
      .poll(() => cara.page.getByRole("button", { name: en.scenes.end.swap }).count())
      .toBe(0);
    await press(ada.page, en.scenes.end.next(peekABoo.scenes[1].name));
    for (const { page } of [ada, ben])
      await page.getByText(en.scenes.sceneOf(peekABoo.scenes[1].name, 2, 2)).waitFor();
    await readPrebrief(cara.page);
    await cara.page.getByText(en.scenes.sceneOf(peekABoo.scenes[1].name, 2, 2)).waitFor();
    for (const visitor of [ada, ben, cara]) {
      expect(faults(visitor)).toEqual([]);
      await visitor.leave();
    }
  });
});

test("in a room that somebody leads, who comes amid a scene reads brief and card, and plays; after a reload at once", async () => {
  const server = await openBrowserServer();
  try {
    const leader = await server.visit({ screen: "lowLaptop" });
    await leader.page.getByRole("button", { name: en.start.way.lead.name }).first().click();
    const code = await leader.page
      .locator("main.console")
      .textContent()
      .then((all) => /([AFHJKMQRTWXY2346789]{3}) ?([AFHJKMQRTWXY2346789]{3})/.exec(all ?? ""));
    const come = async (
      name: string,
      screen: "phone" | "lowLaptop" = "phone",
    ): Promise<Visitor> => {
      const path = `/#${code?.[1]}${code?.[2]}`;
      const visitor = await server.visit({ screen, path, before: withLine });
      await visitor.page.getByRole("textbox", { name: en.people.name.label }).fill(name);
      await visitor.page.keyboard.press("Enter");
      return visitor;
    };
    const first = [await come("Max"), await come("Noor")];
    for (const { page } of first) await press(page, live.prebrief.yes);
    await press(leader.page, lead.setup.begin);
    await leader.page.getByText(lead.bar.briefed(2)).waitFor();
    // "Small signs" needs at least three: one chair is a bot's.
    for (const brief of [peekABoo.brief, smallSigns.brief]) {
      await press(leader.page, lead.controls.next);
      await press(leader.page, lead.controls.yes);
      for (const { page } of first) await page.getByText(brief).waitFor();
    }
    await press(leader.page, lead.controls.begin);
    for (const { page } of first) await page.locator("main.play").waitFor();
    const ruth = await come("Ruth", "lowLaptop");
    const { page } = ruth;
    // The room's own promises, as those who began have read them.
    await page.getByRole("heading", { name: live.prebrief.title }).waitFor();
    await page.getByText(live.prebrief.promises.room.title).waitFor();
    expect(await ruth.barriers()).toEqual([]);
    await ruth.shot("late-comer-led-promises");
    await press(page, live.prebrief.yes);
    await page.getByText(prebrief.late.says).waitFor();
    await page.getByText(smallSigns.brief).waitFor();
    const cards = smallSigns.scenes[0].parts.map(({ youAre }) => youAre);
    expect(cards).toContain(await card(page).textContent());
    await ruth.shot("late-comer-led");
    expect(await ruth.barriers()).toEqual([]);
    await press(page, en.scenes.ready);
    const hand = handOf(signs.scenes[0].hand);
    await expect.poll(() => onTable(page)).toEqual(hand);
    await page.reload();
    await page.locator("main.play").waitFor();
    await dropLine(ruth);
    await page.locator("main.play").waitFor();
    await expect.poll(() => onTable(page)).toEqual(hand);
    for (const visitor of [leader, ruth, ...first]) expect(faults(visitor)).toEqual([]);
  } finally {
    await server.close();
  }
});
