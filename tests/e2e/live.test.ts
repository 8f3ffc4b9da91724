/**
 * [Y1]–[Y8] A workshop in real browsers: a group is led from the start page, a stage shows the room, phones join by
 * code and by link. The tests build on each other, in order.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lead } from "../../shared/i18n/en/console.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { live } from "../../shared/i18n/en/live.ts";
import { stage } from "../../shared/i18n/en/stage.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import type { Visitor } from "./harness/visitor.ts";

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().click();

/** Longer than somebody whose line is gone counts as on the way back. */
const ON_THE_WAY_MS = 6000;

/** Says whenever the page asks that the screen stays on. */
const tellAwake = (): void => {
  const request = (): Promise<object> => {
    console.debug("stays awake");
    return Promise.resolve({ release: () => Promise.resolve() });
  };
  Object.defineProperty(navigator, "wakeLock", { value: { request } });
};

describe("a workshop", () => {
  let server: BrowserServer;
  let leader: Visitor;
  let screen: Visitor;
  let code = "";
  const phones: Visitor[] = [];
  const phone = (i: number): Page => {
    const { page } = phones[i] ?? {};
    if (page === undefined) throw new Error(`phone ${i} has not come`);
    return page;
  };
  beforeAll(async () => {
    server = await openBrowserServer({ stepped: true });
  });
  afterAll(() => server.close());

  test("[Y1] one press on the start page opens a session, with a console of its own", async () => {
    leader = await server.visit({ screen: "lowLaptop", before: tellAwake });
    await press(leader.page, new RegExp(en.start.way.lead.name));
    await leader.page.locator("main.console").waitFor();
    expect(leader.page.url()).toMatch(/#lead=/);
    code =
      (await leader.page.locator("main.console").textContent())
        ?.match(/([AFHJKMQRTWXY2346789]{3}) ?([AFHJKMQRTWXY2346789]{3})/)
        ?.slice(1, 3)
        .join("") ?? "";
    expect(code).toMatch(/^[AFHJKMQRTWXY2346789]{6}$/);
    expect(await leader.barriers()).toEqual([]);
    await leader.shot("live-console-empty");
  });

  test("[Y6] the stage shows how to come in", async () => {
    const [, live_ = "", , secret = ""] =
      /#lead=([\w-]+)\.([\w-]+)\.([\w-]+)/.exec(leader.page.url()) ?? [];
    screen = await server.visit({
      screen: "desktop",
      path: `/#stage=${live_}.${secret}`,
      before: tellAwake,
    });
    await screen.page.locator(".stage-join").waitFor();
    await expect.poll(() => screen.page.locator(".join-card .code").textContent()).toBe(code);
    await screen.shot("live-stage-join");
  });

  test("[Y1] phones come by typing the code and by its link, each with a name, and are told what is asked of them", async () => {
    for (const [i, name] of ["Max", "Noor", "Ruth"].entries()) {
      const visitor = await server.visit({
        screen: "phone",
        path: i === 0 ? "/" : `/#${code}`,
        before: tellAwake,
      });
      phones.push(visitor);
      const { page } = visitor;
      if (i === 0) {
        await page.getByLabel(en.people.name.label).fill(name);
        await page.getByRole("button", { name: en.start.way.code.name }).click();
        await page.getByLabel(en.lobby.code.field).pressSequentially(code);
      } else {
        await page.getByRole("textbox", { name: en.people.name.label }).fill(name);
        await page.keyboard.press("Enter");
      }
      await page.getByText(live.prebrief.title).waitFor();
      if (i === 0) {
        expect(await visitor.barriers()).toEqual([]);
        await visitor.shot("live-phone-prebrief");
      }
      await press(page, live.prebrief.yes);
    }
    await expect.poll(() => leader.page.locator("main.console").textContent()).toContain("Max");
    await press(leader.page, lead.setup.begin);
    await leader.page.getByText(lead.bar.briefed(3)).waitFor();
    await screen.page.getByText(stage.join.briefed(3, 3)).waitFor();
    await screen.shot("live-stage-prebrief");
  });

  test("[Y8] who has come is named on the stage where it shows how to come in", async () => {
    await leader.page.getByText(lead.room.stage).click();
    await leader.page.getByRole("combobox", { name: lead.room.stage }).selectOption("join");
    await screen.page.getByText(stage.join.here(3)).waitFor();
    await expect.poll(() => screen.page.getByText("Max", { exact: true }).count()).toBe(1);
  });

  test("no screen of the room goes dark: phones from the first words on, stage and console", () => {
    for (const { asides } of [leader, screen, ...phones]) expect(asides).toContain("stays awake");
  });

  test("[Y4] going on puts a scene on all phones, and the music begins for all at once", async () => {
    await leader.page.getByRole("combobox", { name: lead.room.stage }).selectOption("auto");
    await press(leader.page, lead.controls.next);
    await press(leader.page, lead.controls.yes);
    await phone(0).getByText(live.waiting.steps.practice.title).waitFor();
    // [J13] A player who had not read their card reads it over the music.
    for (const i of [0, 1, 2]) await phone(i).locator(".brief").waitFor();
    await phones[0]?.shot("live-phone-waiting");
    await press(leader.page, lead.controls.begin);
    for (const i of [0, 1, 2]) await phone(i).locator("main.play").waitFor();
    await screen.page.locator(".stage-play").waitFor();
    await expect.poll(() => screen.page.locator(".stage-play .consort").count()).toBe(1);
    await screen.shot("live-stage-play");
    await leader.shot("live-console-playing");
  });

  test("[Y3] eyes up: every phone says so and shows the sentence; on the stage it is large; and it goes on", async () => {
    await press(leader.page, lead.controls.eyesUp);
    for (const i of [0, 1, 2]) await phone(i).locator("dialog.eyes-up").waitFor();
    await screen.page.getByRole("heading", { name: stage.still }).waitFor();
    await leader.page.getByText(lead.controls.shows(3, 3)).waitFor();
    expect(await phones[1]?.barriers()).toEqual([]);
    await phones[1]?.shot("live-phone-eyes-up");
    await screen.shot("live-stage-eyes-up");
    await press(leader.page, new RegExp(lead.controls.resume));
    for (const i of [0, 1, 2])
      await phone(i).locator("dialog.eyes-up").waitFor({ state: "detached" });
    await screen.page.locator(".stage-play").waitFor();
    // Counted down to zero, as it was counted up before.
    await leader.page.getByLabel(lead.controls.sentence).waitFor();
  });

  test("[Y1] a phone that was reloaded has its chair again, and a new one takes the seat of who lost everything", async () => {
    await phone(1).reload();
    await phone(1).locator("main.play").waitFor();
    const max = phones[0];
    await max?.leave();
    // On the way back for a moment: then they count as away.
    await leader.page.getByText(lead.bar.here(2, 3)).first().waitFor();
    await server.pass(ON_THE_WAY_MS);
    const again = await server.visit({ screen: "phone" });
    phones[0] = again;
    const { page } = again;
    await page.getByLabel(en.people.name.label).fill("max");
    await page.getByRole("button", { name: en.start.way.code.name }).click();
    await page.getByLabel(en.lobby.code.field).pressSequentially(code);
    await page.getByRole("button", { name: en.start.kept.yes }).waitFor();
    await again.shot("live-phone-is-it-you");
    await page.getByRole("button", { name: en.start.kept.yes }).click();
    // This phone has not confirmed its card yet.
    await press(page, en.scenes.ready);
    await page.locator("main.play").waitFor();
    const names = (await leader.page.locator("main.console").textContent()) ?? "";
    expect(names).toContain("Max");
    expect(names).not.toContain("max 2");
  });

  test("[Y7] a hand is seen by whoever leads", async () => {
    await press(phone(2), live.hand.ask);
    await phone(2).getByRole("button", { name: live.hand.reasons.lost }).click();
    await phones[2]?.shot("live-phone-hand");
    await phone(2).getByRole("button", { name: live.hand.on }).click();
    await phone(2).getByRole("button", { name: live.hand.up }).waitFor();
    await expect
      .poll(() => leader.page.locator("main.console").textContent())
      .toContain(live.hand.reasons.lost);
  });

  test("[Y4] the next step ends the music for all; phones and stage say what comes", async () => {
    await press(leader.page, lead.controls.endAndNext);
    await press(leader.page, lead.controls.yes);
    for (const i of [0, 1, 2]) await phone(i).locator("main.play").waitFor({ state: "detached" });
    await screen.page.getByText(stage.steps.play.title).waitFor();
    await expect.poll(() => screen.page.locator(".stage-play").count()).toBe(0);
  });

  test("nobody had a complaint", () => {
    // The browser itself logs the refusal `isItYou`.
    for (const { complaints } of [leader, screen, ...phones])
      expect(complaints.filter((complaint) => !complaint.includes("409"))).toEqual([]);
  });
});
