/** [A1]–[A5] Everything a player can do, by keyboard alone on a computer and by touch alone on a phone. */
import { en } from "../../shared/i18n/en/index.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PALETTE } from "../../client/drawing/palette.ts";
import { pressFinger, type Finger } from "./harness/touch.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { bar, chair, cue, lookAt, tabTo, turnEyes } from "./harness/playing.ts";
import { countPixels } from "./harness/pixel-probe.ts";
import type { Visitor } from "./harness/visitor.ts";

let server: BrowserServer;
beforeAll(async () => {
  server = await openBrowserServer();
});
afterAll(() => server.close());

/** Pixels of the bow's handle that are more than the rose's own lines. */
const HANDLE = 40;

describe("by keyboard alone", () => {
  let you: Visitor;
  beforeAll(async () => {
    you = await server.visit({ screen: "small", fine: true });
  });
  afterAll(() => you.leave());

  test("one sits down to practise", async () => {
    const { page } = you;
    await tabTo(page, page.getByRole("button", { name: en.start.way.alone.name }));
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("button", { name: en.scenes.free.name }));
    await page.keyboard.press("Enter");
    expect(await bar(page, 1)).toBeGreaterThan(0);
  });

  test("[A1] number keys look at a player, J looks in, K looks away", async () => {
    const { page } = you;
    await turnEyes(
      // Relative to Jo, wherever the eyes have gone meanwhile.
      async () => {
        await lookAt(page, "Jo");
        await page.keyboard.press(",");
      },
      (wait) => pressed(you, "Tomo, cello, bot", wait),
    );
    await look(you, () => page.keyboard.press("j"), "look in");
    await look(you, () => page.keyboard.press("k"), "look away");
    await expect.poll(() => page.locator('.chairs [aria-pressed="true"]').count()).toBe(0);
  });

  test("[A2] arrows bend the bow while they are held, brackets play louder and softer", async () => {
    const { page } = you;
    const still = await handleAbove(you);
    await page.keyboard.down("ArrowUp");
    await expect.poll(() => handleAbove(you)).toBeGreaterThan(still + HANDLE);
    await page.keyboard.up("ArrowUp");
    await expect.poll(() => handleAbove(you)).toBeLessThan(still + HANDLE);
    const loud = page.getByRole("slider", { name: en.play.bow.loudness });
    const before = Number(await loud.inputValue());
    await page.keyboard.press("]");
    await expect.poll(async () => Number(await loud.inputValue())).toBeGreaterThan(before);
    await page.keyboard.press("[");
    await expect.poll(async () => Number(await loud.inputValue())).toBe(before);
  });

  test("[A3] Space is the breath: held, cues wait, and the page says why", async () => {
    const { page } = you;
    await lookAt(page, "Jo");
    await page.keyboard.down("Space");
    await pressed(you, "breathe");
    await cue(page, "nod");
    await page.locator(".refusal", { hasText: en.trouble.refused.breathing }).waitFor();
    await page.keyboard.up("Space");
    await page.locator('[aria-label="breathe"][aria-pressed="false"]').waitFor();
    await expect
      .poll(() => page.locator('[aria-label="breathe"]').getAttribute("aria-pressed"))
      .toBe("false");
  });

  test("[A5] [A8] letters give cues to whom one looks at; with nobody in sight the page says so", async () => {
    const { page } = you;
    await look(you, () => page.keyboard.press("j"), "look in");
    await cue(page, "warm");
    await page.locator(".refusal", { hasText: en.trouble.refused.lookAtSomeone }).waitFor();
    await lookAt(page, "Ruth");
    await cue(page, "wait");
    await pressed(you, "wait");
    await expect.poll(() => page.locator('.cue[aria-pressed="true"]').count()).toBe(1);
  });

  test("? opens the help over the music, Escape closes it, and nothing stands in anyone's way", async () => {
    const { page } = you;
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: en.play.corner.help.name }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await you.barriers()).toEqual([]);
    expect(you.complaints).toEqual([]);
  });
});

describe("by touch alone, on a phone", () => {
  let you: Visitor;
  beforeAll(async () => {
    you = await server.visit({ screen: "phone", fine: true });
  });
  afterAll(() => you.leave());

  test("one sits down to practise", async () => {
    await you.page.getByRole("button", { name: en.start.way.alone.name }).tap();
    await you.page.getByRole("button", { name: en.scenes.free.name }).tap();
    expect(await bar(you.page, 1)).toBeGreaterThan(0);
  });

  test("[A1] a tap on a figure looks at it, a tap on look in rests the eyes", async () => {
    const { page } = you;
    const lookIn = page.getByRole("button", { name: en.play.acts.inward.name, exact: true });
    await look(you, () => chair(page, "Ruth").tap(), "Ruth, clarinet, bot");
    await look(you, () => lookIn.tap(), "look in");
    await look(you, () => chair(page, "Jo").tap(), "Jo, violin, bot");
    await expect.poll(() => page.locator('.chairs [aria-pressed="true"]').count()).toBe(1);
  });

  test("[A6] a tab opens its cues, a tap gives one", async () => {
    const { page } = you;
    await page.getByRole("button", { name: en.cues.group.mend.name, exact: true }).tap();
    await page.getByRole("button", { name: en.cues.cue.ask.name, exact: true }).tap();
    await pressed(you, "ask");
    await expect.poll(() => page.locator(".refusal p").count()).toBe(0);
  });

  test("[A2] a finger drags the bow, and lets it go", async () => {
    const pad = you.page.getByRole("button", { name: en.play.bow.pad, exact: true });
    const still = await handleAbove(you);
    const finger: Finger = await pressFinger(you.page, pad);
    await finger.drag(0, -36);
    await expect.poll(() => handleAbove(you)).toBeGreaterThan(still + HANDLE);
    await finger.lift();
    await expect.poll(() => handleAbove(you)).toBeLessThan(still + HANDLE);
  });

  test("[A3] breathe lasts as long as the finger rests on it", async () => {
    const finger = await pressFinger(
      you.page,
      you.page.getByRole("button", { name: en.play.acts.breathe.name, exact: true }),
    );
    await pressed(you, "breathe");
    await finger.lift();
    await you.page.locator('[aria-label="breathe"][aria-pressed="false"]').waitFor();
    expect(await you.barriers()).toEqual([]);
    expect(you.complaints).toEqual([]);
  });
});

const pressed = ({ page }: Visitor, name: string, wait?: { readonly timeout: number }) =>
  page.locator(`main [aria-label^="${name}"][aria-pressed="true"]`).waitFor(wait);

/** Turns the eyes by a key, a click or a tap, and waits until the page shows where they are. */
const look = (you: Visitor, turn: () => Promise<void>, shows: string): Promise<void> =>
  turnEyes(turn, (wait) => pressed(you, shows, wait));

/** Pixels in the colour of the bow's handle in the upper part of the rose. */
async function handleAbove({ page }: Visitor): Promise<number> {
  const pad = await page.getByRole("button", { name: en.play.bow.pad, exact: true }).boundingBox();
  const { width, height } = page.viewportSize() ?? { width: 1, height: 1 };
  if (pad === null) throw new Error("there is no bow");
  const [pixels = 0] = await countPixels(
    page,
    {
      left: (pad.x + pad.width * 0.3) / width,
      right: (pad.x + pad.width * 0.7) / width,
      top: Math.max(0, pad.y) / height,
      bottom: (pad.y + pad.height * 0.36) / height,
    },
    [PALETTE.you],
  );
  return pixels;
}
