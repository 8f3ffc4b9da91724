/** Captions, stillness and sound: what each person sets for themselves, and finds again. */
import { en } from "../../shared/i18n/en/index.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lanAddresses } from "../../server/http/lan-addresses.ts";
import { frames } from "./harness/frames.ts";
import { installAudioProbe, listen } from "./harness/audio-probe.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { takePicture } from "./harness/picture.ts";
import { bar, invitation, lookAt, sitDownAlone } from "./harness/playing.ts";
import type { Visitor } from "./harness/visitor.ts";
import { peak } from "../sound/rendering.ts";

let server: BrowserServer;
beforeAll(async () => {
  server = await openBrowserServer();
});
afterAll(() => server.close());

describe("sound and captions", () => {
  let you: Visitor;
  let code: string;
  /** Where friends on the network find the server. */
  let origin: string;
  beforeAll(async () => {
    you = await server.visit({ screen: "small", fine: true, before: installAudioProbe });
    await you.page.getByRole("button", { name: en.start.way.friends.name }).click();
    code = await invitation(you.page);
    const url = new URL(server.url);
    [url.hostname = "localhost"] = lanAddresses();
    ({ origin } = url);
    await you.page.getByText(`${url.host}/#${code}`).waitFor();
    await you.page.getByRole("button", { name: en.lobby.begin }).click();
    await bar(you.page, 1);
  });
  afterAll(() => you.leave());

  test("the click that sat one down let the music sound", async () => {
    await expect.poll(() => loudest(you)).toBeGreaterThan(0.01);
    await expect.poll(() => you.page.getByText(HINT).count()).toBe(0);
  });

  test("[P6] captions come with T, tell of whom one looks at, and change with the look", async () => {
    const { page } = you;
    await lookAt(page, "Ruth");
    await expect.poll(() => page.locator("p.caption").count()).toBe(0);
    await page.keyboard.press("t");
    await page.locator("p.caption", { hasText: /^Ruth: looks / }).waitFor();
    await lookAt(page, "Tomo");
    await page.locator("p.caption", { hasText: /^Tomo: looks / }).waitFor();
    await page.keyboard.press("k");
    await page.locator("p.caption").waitFor({ state: "detached" });
    await expect
      .poll(() =>
        page
          .getByRole("button", { name: en.play.corner.captions.name })
          .getAttribute("aria-pressed"),
      )
      .toBe("true");
  });

  test("the volume turns, M mutes, and both are loudness and silence indeed", async () => {
    const { page } = you;
    const before = await loudest(you, 2 * PHRASE);
    await page.keyboard.press("Escape");
    const volume = page.getByRole("slider", { name: en.settings.volume.name });
    // A tenth on the fader is a 64th of the loudness at four fifths: far more than music varies.
    await volume.fill("0.1");
    await expect.poll(() => loudest(you, PHRASE)).toBeLessThan(before / 8);
    await expect.poll(() => loudest(you)).toBeGreaterThan(before / 512);
    await volume.fill("0.3");
    await expect.poll(() => loudest(you)).toBeGreaterThan(before / 24);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("m");
    await expect.poll(() => loudest(you, PHRASE)).toBeLessThan(before / 1024);
  });

  test("loaded anew: muted, volume and captions as they were", async () => {
    const { page } = you;
    await page.reload();
    await bar(page, 1);
    await expect
      .poll(() =>
        page.getByRole("button", { name: en.play.corner.mute.name }).getAttribute("aria-pressed"),
      )
      .toBe("true");
    await page.keyboard.press("m");
    await expect.poll(() => loudest(you)).toBeGreaterThan(0.001);
    await lookAt(page, "Ruth");
    await page.locator("p.caption", { hasText: /^Ruth: / }).waitFor();
    await page.keyboard.press("Escape");
    await expect
      .poll(() => page.getByRole("slider", { name: en.settings.volume.name }).inputValue())
      .toBe("0.3");
    expect(you.complaints).toEqual([]);
  });

  test("whoever comes in by a link is told that sound waits for a key, and so it does", async () => {
    expect(HINT).toContain(IN_PAGE);
    const guest = await server.visit({
      screen: "small",
      origin,
      path: `/#${code}`,
      before: tellOfHint,
    });
    await expect.poll(() => guest.asides).toContain("told, while suspended");
    const { page } = guest;
    await page.keyboard.press("k");
    await page.getByText(HINT).first().waitFor({ state: "detached" });
    await lookAt(page, "Ruth");
    expect(guest.complaints).toEqual([]);
    await guest.leave();
  });
});

const HINT = en.settings.sound.locked;

/** Part of the hint, also written in `tellOfHint`, which runs in the page and sees no import. */
const IN_PAGE = "to hear the music";

/** Reports when the page says that sound is waiting, and whether a page may sound then. */
function tellOfHint(): void {
  const hint = "to hear the music";
  const observer = new MutationObserver(() => {
    if (!(document.body?.textContent ?? "").includes(hint)) return;
    observer.disconnect();
    console.debug(`told, while ${new AudioContext().state}`);
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Stretches of two thirds of a second in which not all four rest. */
const PHRASE = 2;

/** Loudest sample of the output in so many stretches. */
const loudest = async ({ page }: Visitor, stretches = 1): Promise<number> =>
  Math.max(...(await listen(page, "all", stretches)).map(({ samples }) => peak(samples)));

describe("less motion", () => {
  /** The hall and its strings, without the people: they keep blinking and breathing. */
  const HALL = { x: 0, y: 0, width: 540, height: 540 } as const;

  /** Resolves with a screenshot of the hall, some frames after the last one, once everything has loaded. */
  async function watchHall({ page }: Visitor): Promise<() => Promise<string>> {
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.locator("#loading").waitFor({ state: "hidden" });
    await page.evaluate(() => document.fonts.ready);
    return async () => {
      await frames(page, 8);
      return (await takePicture(page, { clip: HALL })).toString("base64");
    };
  }

  test("whoever asked the device for less motion finds a still hall, and the switch on", async () => {
    const visitor = await server.visit({ screen: "small", fine: true, reducedMotion: true });
    const see = await watchHall(visitor);
    // A slow machine may draw late, and may lower the quality once or twice: then it is still.
    await expect.poll(async () => new Set([await see(), await see(), await see()]).size).toBe(1);
    await visitor.page.getByRole("button", { name: en.settings.title }).click();
    await expect
      .poll(() =>
        visitor.page.getByRole("switch", { name: en.settings.stillness.name }).isChecked(),
      )
      .toBe(true);
    await visitor.leave();
  });

  test("[W7] whoever asks the device for it while the page is open is heard at once, and after a visit", async () => {
    const visitor = await server.visit({ screen: "small" });
    const { page } = visitor;
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByLabel(en.people.name.label).fill("Ada");
    const still = () => page.locator("html.still").count();
    await expect.poll(() => still()).toBe(0);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await expect.poll(still).toBe(1);
    await page.emulateMedia({ reducedMotion: "no-preference" });
    await expect.poll(still).toBe(0);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.reload();
    await expect.poll(still).toBe(1);
    await expect.poll(() => page.getByLabel(en.people.name.label).inputValue()).toBe("Ada");
    await visitor.leave();
  });

  test("everyone else sees it breathe", async () => {
    const visitor = await server.visit({ screen: "small", fine: true });
    const see = await watchHall(visitor);
    // More frames than a still hall has on the way to full quality.
    const seen = new Set<string>();
    await expect.poll(async () => seen.add(await see()).size).toBeGreaterThan(5);
    await visitor.leave();
  });
});

test("[W7] where nothing can be stored any more one plays all the same", async () => {
  const visitor = await server.visit({
    screen: "small",
    before: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    },
  });
  const { page } = visitor;
  await page.getByLabel(en.people.name.label).fill("Ada");
  await page.getByRole("button", { name: en.settings.title }).click();
  await page.getByRole("switch", { name: en.settings.captions.name }).click();
  await page.keyboard.press("Escape");
  await sitDownAlone(page);
  await bar(page, 1);
  await lookAt(page, "Ruth");
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});
