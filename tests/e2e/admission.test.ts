/** Joining a consort: links in an open tab, Back and Forward, mistyped codes, shared tablets. */
import { en } from "../../shared/i18n/en/index.ts";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { invitation } from "./harness/playing.ts";
import type { Visitor } from "./harness/visitor.ts";

/** No consort has it: the alphabet lacks these letters. */
const NOBODYS = "AAAAAA";

let server: BrowserServer;
beforeAll(async () => {
  server = await openBrowserServer();
});
afterAll(() => server.close());

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, ...(typeof name === "string" && { exact: true }) });
const seat = (page: Page, name: string) => page.locator(".seats li").filter({ hasText: name });
const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash);
/** The way's button, identified by the beginning of its name. */
const way = (name: string): RegExp => new RegExp(`^${name}`, "u");
/** What has the focus: its label or text; "BODY" for nothing. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement;
    if (one === null || one === document.body) return "BODY";
    return one.getAttribute("aria-label") ?? (one.textContent || one.tagName);
  });
/** Answers the question for a name in the lobby. */
async function say(page: Page, name: string): Promise<void> {
  // The start page, which may be there until then, has such a field as well.
  const question = page.getByRole("region", { name: en.people.name.ask });
  const field = question.getByRole("textbox", { name: en.people.name.label });
  await field.fill(name);
  await field.press("Enter");
}
/** Puts a link into the address bar of an open tab. */
const paste = (page: Page, code: string) => page.goto(`${server.url}/#${code}`);

/** A player who opens a consort, and its code. */
async function host(name: string): Promise<{ readonly visitor: Visitor; readonly code: string }> {
  const visitor = await server.visit({ screen: "small" });
  await visitor.page.getByLabel(en.people.name.label).fill(name);
  await button(visitor.page, way(en.start.way.friends.name)).click();
  return { visitor, code: await invitation(visitor.page) };
}

describe("[L4] the link wins", () => {
  let ada: Visitor;
  let bea: Visitor;
  let adas: string;
  let beas: string;
  let ben: Visitor;
  beforeAll(async () => {
    ({ visitor: ada, code: adas } = await host("Ada"));
    ({ visitor: bea, code: beas } = await host("Bea"));
    ben = await server.visit({ screen: "phone" });
  });
  afterAll(async () => {
    for (const one of [ada, bea, ben]) await one.leave();
  });

  test("the address says which consort one is in", async () => {
    await expect.poll(() => hash(ada.page)).toBe(`#${adas}`);
  });

  test("a link pasted into the open start page goes there, and only then asks for a name", async () => {
    const { page } = ben;
    await page.getByLabel(en.people.name.label).waitFor();
    await paste(page, adas);
    const question = page.getByRole("region", { name: en.people.name.ask });
    await question.waitFor();
    // Seated already: nothing waits for the answer.
    await expect.poll(() => ada.page.locator(".seats li.person").count()).toBe(2);
    await expect.poll(() => focused(page)).toBe(en.people.name.label);
    await ben.shot("name-question-phone");
    await say(page, "Ben");
    await question.waitFor({ state: "detached" });
    await seat(ada.page, "Ben").waitFor();
    await expect.poll(() => focused(page)).not.toBe("BODY");
  });

  test("another consort's link is a question first; staying changes nothing", async () => {
    const { page } = ben;
    await paste(page, beas);
    await page.getByText(en.start.link.sitting).waitFor();
    await ben.shot("link-question-phone");
    expect(await ben.barriers()).toEqual([]);
    await button(page, en.start.link.stay).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(() => hash(page)).toBe(`#${adas}`);
    await expect.poll(() => focused(page)).not.toBe("BODY");
    await expect.poll(() => seat(ada.page, "Ben").getAttribute("class")).toBe("person");
  });

  test("a link to nobody costs nothing, one's own link does nothing", async () => {
    const { page } = ben;
    await paste(page, NOBODYS);
    await button(page, en.start.link.go).click();
    await page.getByText(en.trouble.join.noSuchConsort).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(() => hash(page)).toBe(`#${adas}`);
    await paste(page, adas);
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await seat(page, "Ben").waitFor();
  });

  test("going there gives up the chair here once there is one there", async () => {
    const { page } = ben;
    await paste(page, beas);
    await button(page, en.start.link.go).click();
    await seat(bea.page, "Ben").waitFor();
    await seat(ada.page, "Ben").waitFor({ state: "detached" });
    await expect.poll(() => hash(page)).toBe(`#${beas}`);
  });

  test("Back leads to the start page with the chair kept, Forward into it again", async () => {
    const { page } = bea;
    await page.goBack();
    await page.locator("main.start").waitFor();
    await expect.poll(() => hash(page)).toBe("");
    await seat(ben.page, "Bea").filter({ hasText: en.lobby.seat.player.keptFor }).waitFor();
    await page.getByText(en.start.kept.ask("Bea")).waitFor();
    await page.goForward();
    await seat(page, "Bea").waitFor();
    await expect.poll(() => seat(ben.page, "Bea").getAttribute("class")).toBe("person");
    await expect.poll(() => button(page, "Begin").count()).toBe(1);
  });

  test("a page opened with a link asks while a chair is kept elsewhere, and leads to either", async () => {
    const { page } = ben;
    await page.goto(`${server.url}/?code=${adas}`);
    await page.getByText(en.start.link.kept("Ben")).waitFor();
    await button(page, en.start.link.back).click();
    await seat(page, "Bea").waitFor();
    await expect.poll(() => hash(page)).toBe(`#${beas}`);
    await page.goto(`${server.url}/?code=${adas}`);
    await button(page, en.start.link.go).click();
    await seat(ada.page, "Ben").waitFor();
    await expect.poll(() => hash(page)).toBe(`#${adas}`);
    // The browser itself logs the answer for the unknown code.
    expect(ben.complaints.filter((complaint) => !complaint.includes("404"))).toEqual([]);
    expect([...ada.complaints, ...bea.complaints]).toEqual([]);
  });
});

describe("[L6] what went wrong stands where one was, and the focus with it", () => {
  let cleo: Visitor;
  beforeAll(async () => {
    cleo = await server.visit({ screen: "phone" });
  });
  afterAll(() => cleo.leave());

  test("what is typed the moment the field is there keeps its order", async () => {
    const quick = await server.visit({ screen: "phone" });
    const { page } = quick;
    await page.evaluate((label) => {
      const watch = new MutationObserver(() => {
        const field = document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`);
        if (field === null) return;
        watch.disconnect();
        field.focus();
        for (const letter of "hh") document.execCommand("insertText", false, letter);
      });
      watch.observe(document.body, { childList: true, subtree: true });
    }, en.lobby.code.field);
    await button(page, way(en.start.way.code.name)).click();
    const field = page.getByLabel(en.lobby.code.field);
    await expect.poll(() => field.inputValue()).toBe("HH");
    // By the second frame everything that waits for a drawn page has run.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await page.keyboard.type("aaaa");
    await expect.poll(() => field.inputValue()).toBe("HHAAAA");
    await quick.leave();
  });

  test("a wrong code stays, its first sign selected, and says beside it what is wrong", async () => {
    const { page } = cleo;
    await button(page, way(en.start.way.code.name)).click();
    const field = page.getByLabel(en.lobby.code.field);
    await field.pressSequentially(NOBODYS.toLowerCase());
    await page.getByRole("alert").filter({ hasText: en.trouble.join.noSuchConsort }).waitFor();
    const selected = () =>
      field.evaluate((one: HTMLInputElement) => [one.value, one.selectionStart, one.selectionEnd]);
    await expect.poll(selected).toEqual([NOBODYS, 0, 1]);
    await expect.poll(() => focused(page)).toBe(en.lobby.code.field);
    const [tiles, words] = await Promise.all([
      page.locator("form.tiles .tile").first().boundingBox(),
      page.getByRole("alert").filter({ hasText: en.trouble.join.noSuchConsort }).boundingBox(),
    ]);
    expect(words?.y ?? 0).toBeGreaterThan(tiles?.y ?? Infinity);
    expect((words?.y ?? Infinity) - (tiles?.y ?? 0)).toBeLessThan(80);
    await cleo.shot("wrong-code-phone");
    expect(await cleo.barriers()).toEqual([]);
    // Typing overwrites it character by character, and asks again only at the end.
    await page.keyboard.type("hh");
    await expect.poll(() => selected()).toEqual(["HHAAAA", 2, 3]);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => selected()).toEqual(["HHAAAA", 1, 2]);
    await button(page, en.lobby.code.again).click();
    await expect.poll(selected).toEqual(["HHAAAA", 0, 1]);
  });

  test("a way in that failed has the focus again, and works when the line is back", async () => {
    const { page } = cleo;
    await page.route("**/api/consorts", (route) => route.abort());
    const friends = button(page, way(en.start.way.friends.name));
    await friends.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("alert").filter({ hasText: en.trouble.join.unreachable }).waitFor();
    await friends.and(page.locator(":focus")).waitFor();
    await page.unroute("**/api/consorts");
    await page.keyboard.press("Enter");
    await invitation(page);
    await expect.poll(() => focused(page)).not.toBe("BODY");
  });

  test("freeing a chair, folding a sheet and leaving keep it on the page", async () => {
    const { page } = cleo;
    // The address follows the consort.
    await expect.poll(() => hash(page)).toMatch(/^#\w{6}$/);
    const dora = await server.visit({ screen: "small", path: `/${await hash(page)}` });
    await say(dora.page, "Dora");
    await button(page, en.lobby.seat.freeLabel("Dora")).press("Enter");
    await expect.poll(() => focused(page)).toBe(en.lobby.seat.no);
    await button(page, en.lobby.seat.yes).press("Enter");
    await seat(page, "Dora").waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).not.toBe("BODY");
    // Her chair was in the consort that she has left.
    await dora.page.locator("main.start").waitFor();
    await expect.poll(() => focused(dora.page)).not.toBe("BODY");
    await dora.leave();
    await button(page, "Leave").press("Enter");
    await page.locator("main.start").waitFor();
    await expect.poll(() => focused(page)).not.toBe("BODY");
    const settings = button(page, "Settings");
    await settings.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await settings.and(page.locator(":focus")).waitFor();
  });
});

describe("[L5] a tablet that goes round", () => {
  let max: Visitor;
  let code: string;
  beforeAll(async () => {
    ({ visitor: max, code } = await host("Max"));
    const guest = await server.visit({ screen: "small", path: `/#${code}` });
    await guest.page.getByRole("region", { name: en.people.name.ask }).waitFor();
  });
  afterAll(() => max.leave());

  /** The next pupil's tab in the same browser, after the last one's was closed. */
  async function next(path: string): Promise<Page> {
    const old = max.page.context().pages();
    const page = await max.page.context().newPage();
    for (const one of old) await one.close();
    await page.goto(`${server.url}${path}`);
    return page;
  }

  test("no answers: neither chair nor name of the last one, and a chair of their own in the same consort", async () => {
    const page = await next("/");
    await page.getByText(en.start.kept.ask("Max")).waitFor();
    await expect.poll(() => page.getByLabel(en.people.name.label).inputValue()).toBe("Max");
    await button(page, en.start.kept.no).click();
    await expect.poll(() => page.getByLabel(en.people.name.label).inputValue()).toBe("");
    await page.getByLabel(en.people.name.label).and(page.locator(":focus")).waitFor();
    await page.keyboard.type("Lea");
    await button(page, way(en.start.way.code.name)).click();
    await page.getByLabel(en.lobby.code.field).pressSequentially(code);
    await seat(page, "Lea").waitFor();
    await seat(page, "Max").filter({ hasText: en.lobby.seat.player.keptFor }).waitFor();
  });

  test("the link asks whose chair it is that is kept there", async () => {
    const page = await next(`/#${code}`);
    const sheet = page.getByRole("dialog", { name: en.start.ownLink.title });
    await sheet.getByText(en.start.kept.ask("Lea")).waitFor();
    await button(page, en.start.ownLink.no).click();
    await say(page, "Kim");
    for (const name of ["Kim", "Lea", "Max"]) await seat(page, name).waitFor();
    const back = await next(`/#${code}`);
    await back.getByRole("dialog").getByRole("button", { name: en.start.kept.yes }).click();
    await expect.poll(() => seat(back, "Kim").getAttribute("class")).toBe("person");
    await expect.poll(() => back.getByRole("region", { name: en.people.name.ask }).count()).toBe(0);
  });
});
