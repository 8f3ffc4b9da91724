/** [Z2] Pausing, in a browser: nothing sounds, moves or reacts; afterwards the movement goes on where it was. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ClientEnvironment } from "../../client/session/kept-chairs.ts";
import type { LiveLine } from "../../client/session/live-line.ts";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { live as says } from "../../shared/i18n/en/live.ts";
import { rms } from "../sound/rendering.ts";
import { installAudioProbe, listen } from "./harness/audio-probe.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { bar } from "./harness/playing.ts";
import type { Visitor } from "./harness/visitor.ts";

let server: BrowserServer;
let leader: LiveLine;
let ada: Visitor;

const environment = (origin: string): ClientEnvironment => ({
  origin,
  storages: { tab: null, browser: null },
  random: Math.random,
  now: () => performance.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  onWake: () => () => {},
});

beforeAll(async () => {
  server = await openBrowserServer();
});
afterAll(async () => {
  leader.leave();
  await server.close();
});

/** Opens a session with Ada in its only consort, in the first bars. */
async function begun(): Promise<void> {
  const here = environment(server.url);
  const live = await openLive(here);
  leader = openLiveLine(here, "console", { live: live.live, secret: live.console });
  await expect.poll(() => leader.session.value !== null).toBe(true);
  ada = await server.visit({
    screen: "small",
    path: `/#${live.code}`,
    fine: true,
    before: installAudioProbe,
  });
  await ada.page.getByRole("textbox", { name: en.people.name.label }).fill("Ada");
  await ada.page.keyboard.press("Enter");
  await ada.page.getByText(says.prebrief.title).waitFor();
  await ada.page.getByRole("button", { name: says.prebrief.yes }).click();
  const movement = { piece: "tallis-canon", minutes: 2, pace: "beginner", scene: null } as const;
  await expect.poll(() => leader.session.value?.people.length).toBe(1);
  // [Y14] In a room the stage plays the sound; Ada is elsewhere.
  expect(await leader.lead({ do: "quiet", on: false })).toBeNull();
  expect(await leader.lead({ do: "choose", which: "all", movement })).toBeNull();
  expect(await leader.lead({ do: "begin", which: "all" })).toBeNull();
  await bar(ada.page, 2);
}

const loudness = async (page: Page): Promise<number> => {
  const [heard] = await listen(page, "all", 1);
  return heard === undefined ? Number.NaN : rms(heard.samples);
};

const stand = (still: boolean) =>
  leader.lead({ do: "stand", which: "all", still, sentence: "Look up, please." });

test("[Z2] the music is silent, the bar stands, keys do nothing, and it goes on at the bar where it stood", async () => {
  await begun();
  const { page } = ada;
  expect(await loudness(page)).toBeGreaterThan(0.003);
  await ada.shot("standing-still-before");
  expect(await stand(true)).toBeNull();
  await page.getByText("Look up, please.").waitFor();
  await expect.poll(() => leader.session.value?.still?.show).toBe(1);
  expect(await page.locator("main.play").getAttribute("inert")).not.toBeNull();
  const stood = await bar(page, 1);
  expect(await loudness(page)).toBeLessThan(1e-4);
  await page.keyboard.press("q");
  await page.keyboard.press("1");
  // Long enough for at least three bars, if the music went on.
  for (let i = 0; i < 12; i += 1) expect(await loudness(page)).toBeLessThan(1e-4);
  expect(await bar(page, 1)).toBe(stood);
  await ada.shot("standing-still");

  expect(await stand(false)).toBeNull();
  await page.getByText("Look up, please.").waitFor({ state: "detached" });
  await expect.poll(() => loudness(page)).toBeGreaterThan(0.003);
  expect(await bar(page, stood)).toBeLessThanOrEqual(stood + 2);
  await bar(page, stood + 3);
  expect(ada.complaints).toEqual([]);
});
