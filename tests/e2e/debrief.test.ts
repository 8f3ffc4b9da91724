/** [U1]–[U6] A live debrief in real browsers: console, stage and phones. The tests build on each other, in order. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lead } from "../../shared/i18n/en/console.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { talk } from "../../shared/i18n/en/talk.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { dropLine, faults, withLine } from "./harness/line.ts";
import type { Visitor } from "./harness/visitor.ts";

const { console: says, phone: asks } = talk;
const QUESTION = talk.usual.reactions[1] ?? "";
const STEPS_BEFORE = 3;

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().click();

describe("a debrief", () => {
  let server: BrowserServer;
  let leader: Visitor;
  let screen: Visitor;
  let ada: Visitor;
  let bo: Visitor;
  const all = (): readonly Visitor[] => [leader, screen, ada, bo];
  const field = ({ page }: Visitor) => page.getByLabel(asks.field);
  beforeAll(async () => {
    server = await openBrowserServer({ stepped: true });
  });
  afterAll(() => server.close());

  test("[U1] it begins with its step: on the console, on the stage, on every phone", async () => {
    leader = await server.visit({ screen: "lowLaptop" });
    await press(leader.page, new RegExp(en.start.way.lead.name));
    await leader.page.locator("main.console").waitFor();
    const [, live = "", , secret = ""] =
      /#lead=([\w-]+)\.([\w-]+)\.([\w-]+)/.exec(leader.page.url()) ?? [];
    screen = await server.visit({ screen: "desktop", path: `/#stage=${live}.${secret}` });
    const code = (await screen.page.locator(".join-card .code").textContent()) ?? "";
    const comes = async (name: string): Promise<Visitor> => {
      const visitor = await server.visit({
        screen: "phone",
        path: `/#${code}`,
        before: withLine,
      });
      await visitor.page.getByRole("textbox", { name: en.people.name.label }).fill(name);
      await visitor.page.keyboard.press("Enter");
      await visitor.page.locator("main.lobby").waitFor();
      return visitor;
    };
    ada = await comes("Ada");
    bo = await comes("Bo");
    await expect.poll(() => leader.page.locator("main.console").textContent()).toContain("Bo");
    await press(leader.page, lead.setup.begin);
    for (let step = 0; step < STEPS_BEFORE; step += 1) {
      await press(leader.page, lead.controls.next);
      await press(leader.page, lead.controls.yes);
      await leader.page
        .getByRole("button", { name: lead.controls.yes })
        .waitFor({ state: "detached" });
      // The next key acts on what the console shows by then.
      await leader.page.locator(`.path li:nth-child(${step + 2})[aria-current="step"]`).waitFor();
    }
    await leader.page.locator(".debrief-view").waitFor();
    await screen.page.getByText(talk.stage.rest).waitFor();
    for (const { page } of [ada, bo]) await page.getByText(asks.rest.title).waitFor();
  });

  test("[U1] [U2] one question, a silent minute; what is written is counted, kept over a reload, and seen by nobody else", async () => {
    await press(leader.page, says.askSays(QUESTION));
    for (const { page } of [screen, ada, bo])
      await page.getByRole("heading", { name: QUESTION }).waitFor();
    await press(leader.page, new RegExp(`^${says.quiet}`));
    await screen.page.getByText(talk.stage.quiet).waitFor();
    await field(ada).fill("warm inside");
    await ada.page.getByText(asks.kept).waitFor();
    await leader.page.getByText(says.wrote(1, 2)).waitFor();
    await ada.page.reload();
    await expect.poll(() => field(ada).inputValue()).toBe("warm inside");
    for (const { page } of [leader, screen, bo])
      await expect.poll(() => page.locator("body").textContent()).not.toContain("warm inside");
    await ada.shot("debrief-phone-quiet");
    await leader.shot("debrief-console-quiet");
  });

  test("[U6] a text that was written while the line was down is kept on the phone, and arrives", async () => {
    await dropLine(bo, async () => {
      await field(bo).fill("a little tired");
      await bo.page.getByText(asks.waits).waitFor();
    });
    await leader.page.getByText(says.wrote(2, 2)).waitFor();
    await bo.page.getByText(asks.kept).waitFor();
    await expect.poll(() => field(bo).inputValue()).toBe("a little tired");
  });

  test("[U2] shared, it waits for the end of the silence, and is on the stage only when it is put there", async () => {
    await press(ada.page, asks.share);
    await ada.page.getByText(asks.shared).waitFor();
    await leader.page.getByText(says.waiting).waitFor();
    await press(leader.page, says.quietEnd);
    await leader.page.getByRole("button", { name: says.putSays("warm inside") }).click();
    await screen.page.getByText("warm inside").waitFor();
    await bo.page.getByText("warm inside").waitFor();
    await expect.poll(() => screen.page.locator("main").textContent()).not.toContain("Ada");
    await screen.shot("debrief-stage-answer");
    await press(ada.page, asks.unshare);
    await screen.page.getByText("warm inside").waitFor({ state: "detached" });
  });

  test("[U5] in the summary the group gathers its words", async () => {
    await leader.page.keyboard.press("4");
    await bo.page.getByRole("textbox", { name: asks.word.field }).fill("turn round");
    await bo.page.keyboard.press("Enter");
    await leader.page.getByRole("button", { name: says.word.off("turn round") }).waitFor();
    await screen.page.getByText("turn round").waitFor();
    await expect
      .poll(() => screen.page.locator(".words li").allTextContents())
      .toEqual(["turn round"]);
    await screen.shot("debrief-stage-words");
  });

  test("nobody had a barrier or a complaint", async () => {
    for (const visitor of all()) expect(await visitor.barriers()).toEqual([]);
    for (const visitor of all()) expect(faults(visitor)).toEqual([]);
  });
});
