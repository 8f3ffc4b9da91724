import { en } from "../../../shared/i18n/en/index.ts";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DATA } from "../../../shared/scenarios/data/index.ts";
import { barriers } from "../harness/barriers.ts";
import { frames } from "../harness/frames.ts";
import { openPages, type Pages } from "../harness/pages.ts";

const SIZES = { phone: [360, 640], laptop: [1280, 800] } as const;
const SCREENS = [
  "show=start",
  "show=lobby",
  "show=lobby&guest&card",
  "show=agreeing",
  "show=apart&coach",
  "show=masked",
  "show=pulled",
  "show=split",
  "show=torn&coach",
  "show=mending&chairs=12",
  "show=result",
  "show=lobby&coach&scene=peek-a-boo",
  "show=lobby&coach&scene=peek-a-boo&prebrief",
  "show=lobby&scene=this-far",
  "show=lobby&scene=this-far&prebrief",
  "show=calm&scene=peek-a-boo",
  "show=lobby&guest&scene=all-apart",
  "show=result&scene=peek-a-boo",
  "show=result&guest&scene=small-signs&bare",
  "show=lobby&live=prebrief",
  "show=lobby&live=play&scene=small-signs",
  "show=lobby&live=debrief&debrief=quiet",
  "show=lobby&live=debrief&debrief=kept",
  "show=lobby&live=debrief&debrief=may",
  "show=lobby&live=debrief&debrief=words",
  "show=lobby&live=break&debrief=form",
  "show=lobby&live=debrief&debrief=formAfter",
  "show=calm&live=play&up",
  "show=calm&live=play&said",
];
/** Least size of a target, in pixels: for fingers, and for a pointer. */
const TARGET = { phone: 44, laptop: 38 } as const;

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

async function open(size: keyof typeof SIZES, query: string): Promise<Page> {
  const [width, height] = SIZES[size];
  const page = await pages.open(`play/page.html?${query}&plain`, {
    viewport: { width, height },
    hasTouch: size === "phone",
  });
  await page.locator("main:not(.opening)").waitFor();
  // Loaded when first asked for.
  if (query.includes("live=")) await page.locator(".live-hand, .prebrief").first().waitFor();
  if (query.includes("scene=")) await page.locator(".brief, .scene-end, .prebrief").waitFor();
  if (query.includes("debrief=")) await page.locator(".live-debrief, .live-form").first().waitFor();
  // Keys work only after the first frames.
  await frames(page, 3);
  return page;
}

/** All visible controls, with name and size. */
const targets = (page: Page) =>
  page.locator("button:visible").evaluateAll((all) =>
    all.map((one) => {
      const { width, height } = one.getBoundingClientRect();
      return {
        name: one.getAttribute("aria-label") ?? one.textContent,
        least: Math.min(width, height),
      };
    }),
  );

for (const size of ["phone", "laptop"] as const) {
  test.for(SCREENS)(`nothing stands in anyone's way on a ${size}: %s`, async (query) => {
    const page = await open(size, query);
    // On a laptop the tests of languages look for them, in every state.
    if (size === "phone") expect(await barriers(page, { without: "#stage" })).toEqual([]);
    const small = (await targets(page)).filter(({ least }) => least < TARGET[size]);
    expect(small.map(({ name, least }) => `${name}: ${least}`)).toEqual([]);
    await pages.done(page);
  });
}

test.for(["show=start", "show=lobby", "show=torn&coach", "show=result"])(
  "[L6] whichever control goes while it has the focus, the focus stays on the page: %s",
  async (query) => {
    const page = await open("laptop", query);
    const { gone, fell } = await page.evaluate(async () => {
      const seen = { gone: 0, fell: [] as string[] };
      for (const control of document.querySelectorAll<HTMLElement>("main button, main input")) {
        control.focus();
        if (document.activeElement !== control) continue;
        control.remove();
        // By the next frame the page knows.
        await globalThis.nextFrame?.();
        seen.gone += 1;
        if (document.activeElement === document.body) seen.fell.push(control.outerHTML);
      }
      return seen;
    });
    expect(gone).toBeGreaterThan(3);
    expect(fell).toEqual([]);
    await pages.done(page);
  },
);

test.for(["phone", "laptop"] as const)(
  "[J13] on a %s, the list of scenes opens over the start page: in order, what was played marked, the next one named",
  async (size) => {
    const page = await open(size, "show=start");
    await page.getByRole("button", { name: en.start.way.alone.name }).click();
    const scenes = page.locator(".scenes li");
    await scenes.first().waitFor();
    // Whoever had played before would be led to the course.
    await page.evaluate(() => {
      const { preferences } = window as unknown as { preferences: { played: { value: string[] } } };
      preferences.played.value = ["first-steps"];
    });
    await scenes.filter({ hasText: en.scenes.played }).first().waitFor();
    const [first = "", second = "", third = ""] = await scenes.allTextContents();
    expect(first).toMatch(/^First steps.*4½ minutes · for 2 to 4played$/);
    expect(second).toMatch(/^Peek-a-boo.*2 × 2 minutes · for 2 to 4next for you$/);
    expect(third).not.toMatch(/played|next for you/);
    await expect.poll(() => scenes.count()).toBe(DATA.length);
    expect(await barriers(page, { without: "#stage" })).toEqual([]);
    const small = (await targets(page)).filter(({ least }) => least < TARGET[size]);
    expect(small).toEqual([]);
    await page.keyboard.press("Escape");
    await scenes.first().waitFor({ state: "detached" });
    await pages.done(page);
  },
);

test("[L6] a button that does away with itself leaves the focus inside its sheet", async () => {
  const page = await open("laptop", "show=start");
  await page.evaluate(() => {
    const { preferences } = window as unknown as { preferences: { learnt: { value: string[] } } };
    preferences.learnt.value = ["look"];
  });
  await page.getByRole("button", { name: en.settings.title }).press("Enter");
  const away = page.getByRole("button", { name: en.settings.coach });
  await away.press("Enter");
  await away.waitFor({ state: "detached" });
  const inside = () =>
    page.getByRole("dialog").evaluate((sheet) => sheet.contains(document.activeElement));
  await expect.poll(inside).toBe(true);
  await pages.done(page);
});

test("the keyboard alone plays, opens a sheet, and comes back", async () => {
  const page = await open("laptop", "show=calm");
  const pressed = (name: string | RegExp) => () =>
    page.getByRole("button", { name, exact: true }).getAttribute("aria-pressed");
  await page.keyboard.press("g");
  await expect.poll(pressed("warm")).toBe("true");
  await page.keyboard.press("2");
  await expect.poll(pressed(/^Jo,/)).toBe("true");
  await page.keyboard.down("Space");
  await expect.poll(pressed("breathe")).toBe("true");
  await page.keyboard.up("Space");
  await expect.poll(pressed("breathe")).toBe("false");
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: en.play.corner.help.name }).waitFor();
  const waited = await page.locator('[aria-label="wait"]').evaluateHandle((cue) => {
    const seen = { ever: false };
    new MutationObserver(() => (seen.ever ||= cue.ariaPressed === "true")).observe(cue, {
      attributes: true,
    });
    return seen;
  });
  await page.keyboard.press("a");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  // However late a cue shows, it shows before the next one is given.
  await page.keyboard.press("s");
  await expect.poll(pressed("steady")).toBe("true");
  expect(await waited.jsonValue()).toEqual({ ever: false });
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: en.settings.title }).waitFor();
  await pages.done(page);
});

/** What each control of the hands says on focus or hover. */
async function tips(page: Page): Promise<ReadonlyMap<string, string>> {
  const said = new Map<string, string>();
  for (const control of await page
    .locator(".cells button, .acts button, .pad, .corner button")
    .all()) {
    if (!(await control.isVisible())) continue;
    await control.hover();
    said.set(
      (await control.getAttribute("aria-label")) ?? "",
      await control.evaluate((one) => getComputedStyle(one, "::after").content),
    );
  }
  return said;
}

test("under a pointer every control says what it is for and by which key, in a small window too", async () => {
  const page = await pages.open("play/page.html?show=calm&plain", {
    viewport: { width: 960, height: 600 },
  });
  await page.locator("main:not(.opening)").waitFor();
  const said = await tips(page);
  for (const [name, tip] of said) expect(tip, name).toMatch(/^".+ · .+"$/);
  expect([...said.keys()]).toEqual(
    expect.arrayContaining(["warm", "mend", "breathe", "bow", "Mute"]),
  );
  expect(said.get("warm")).toBe('"draw near, greet · G"');
  expect(said.get("bow")).toContain("arrow keys");
  const named = page.locator(".cue, .act, .pad, .corner button, .loud input");
  await expect.poll(() => named.and(page.locator(":not([aria-keyshortcuts])")).count()).toBe(0);
  await pages.done(page);
});

test("under a finger nothing of it stands in the way", async () => {
  const page = await pages.open("play/page.html?show=calm&plain", {
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    isMobile: true,
  });
  await page.locator("main:not(.opening)").waitFor();
  const said = await tips(page);
  expect(said.size).toBeGreaterThan(12);
  expect(new Set(said.values())).toEqual(new Set(["none"]));
  await pages.done(page);
});

test("a key that opens the next sheet while one is closing opens it for good", async () => {
  const page = await open("laptop", "show=calm");
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: en.play.corner.help.name }).waitFor();
  // A dialog reports its closing in a later task, and keeps the focus until then: both keys come
  // before that.
  await page.evaluate(() => {
    document.querySelector("dialog")?.close();
    document.activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", code: "Escape", bubbles: true }),
    );
  });
  await page.getByRole("dialog", { name: en.settings.title }).waitFor();
  await page.waitForFunction(() => document.querySelectorAll("dialog").length === 1);
  await expect
    .poll(() => page.getByRole("dialog", { name: en.settings.title }).isVisible())
    .toBe(true);
  await page.getByRole("button", { name: en.play.corner.help.name }).last().click();
  await page.getByRole("dialog", { name: en.play.corner.help.name }).waitFor();
  await pages.done(page);
});

test("a clicked cue does not take the keyboard: Space stays the breath", async () => {
  const page = await open("laptop", "show=calm");
  await page.getByRole("button", { name: en.cues.cue.steady.name, exact: true }).click();
  await page.keyboard.down("Space");
  const breathe = page.getByRole("button", { name: en.play.acts.breathe.name, exact: true });
  await expect.poll(() => breathe.getAttribute("aria-pressed")).toBe("true");
  await page.keyboard.up("Space");
  await pages.done(page);
});

test("[A2] the pad bends while it is held and comes to rest when the pointer is lost", async () => {
  const page = await open("laptop", "show=calm");
  const box = await page.getByRole("button", { name: en.play.bow.pad, exact: true }).boundingBox();
  if (!box) throw new Error("no pad");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 10);
  const bent = () =>
    page.evaluate(() => (window as unknown as Fake).consort.perception.value.self.bow.pitch);
  await expect.poll(bent).toBe(1);
  await page.mouse.up();
  await expect.poll(bent).toBe(0);
  await pages.done(page);
});

interface Fake {
  readonly consort: {
    readonly link: { value: string };
    readonly disconnectReason: { value: string | null };
    notice(notice: { readonly declined: "nothingSuggested" }): void;
    readonly perception: {
      readonly value: { readonly self: { readonly bow: { readonly pitch: number } } };
    };
  };
}

test("a host who opened localhost gives away an address that friends can open, as far as one is known", async () => {
  const visit = (body: string) =>
    pages.open(
      "play/page.html?show=lobby&plain",
      { permissions: ["clipboard-read", "clipboard-write"] },
      async (blank) => {
        await blank.route("**/api/addresses", (route) => route.fulfill({ body }));
      },
    );
  const known = await visit('{"addresses":["192.168.1.5"]}');
  const address = new URL(".", known.url());
  address.hostname = "192.168.1.5";
  await known.getByText(`${address.href.replace("http://", "")}#`).waitFor();
  await known.getByRole("button", { name: en.lobby.code.copy }).click();
  await known.getByText(en.lobby.code.copied).waitFor();
  expect(await known.evaluate(() => navigator.clipboard.readText())).toBe(`${address.href}#LUTE`);
  await expect.poll(() => known.getByText(ONLY_HERE).count()).toBe(0);
  const unknown = await visit('{"addresses":[]}');
  await unknown.getByText(ONLY_HERE).waitFor();
  for (const page of [known, unknown]) await page.context().close();
});
const ONLY_HERE = /^This link works on this computer only/;

test("[A8] in the lobby and over the result, too, one reads what the server says and how the line stands", async () => {
  for (const screen of ["lobby", "result"]) {
    const page = await open("phone", `show=${screen}`);
    await page.evaluate(() => {
      const { consort } = window as unknown as Fake;
      consort.notice({ declined: "nothingSuggested" });
      consort.link.value = "reconnecting";
    });
    await page.getByText(en.trouble.declined.nothingSuggested).waitFor();
    await page.getByText(en.trouble.line.reconnecting).waitFor();
    await page.evaluate(() => ((window as unknown as Fake).consort.link.value = "open"));
    await page.getByText(en.trouble.line.reconnecting).waitFor({ state: "detached" });
    await expect.poll(() => page.locator(".line .pill").count()).toBe(1);
    await pages.done(page);
  }
});

test("whoever reads the result when the server closes may go on reading, and is not asked to play again", async () => {
  const page = await open("laptop", "show=result");
  await page.getByRole("button", { name: en.result.again }).waitFor();
  // A player who is changing the piece is led back to the result.
  await page.getByRole("button", { name: en.result.change }).click();
  await page.getByRole("button", { name: en.lobby.begin }).waitFor();
  await page.evaluate(
    () => ((window as unknown as Fake).consort.disconnectReason.value = "closed"),
  );
  await page.getByText(en.trouble.disconnected.closed).waitFor();
  await expect.poll(() => page.getByRole("button", { name: en.result.again }).count()).toBe(0);
  await expect.poll(() => page.locator(".measures li").count()).toBe(5);
  await page.getByRole("button", { name: en.result.leave }).click();
  await page.getByRole("button", { name: en.start.way.alone.name }).waitFor();
  await pages.done(page);
});

test("[P6] the door says where captions are, and there they are", async () => {
  const page = await open("laptop", "show=start&mute");
  await page.getByText(en.start.foot).waitFor();
  await page.getByRole("button", { name: en.settings.title }).click();
  const captions = page.getByRole("switch", { name: en.settings.captions.name });
  await expect.poll(() => captions.isChecked()).toBe(false);
  await captions.click();
  await expect.poll(() => captions.isChecked()).toBe(true);
  await pages.done(page);
});

test("[P6] captions can be switched on, and say what shows", async () => {
  const page = await open("phone", "show=torn&mute");
  await expect.poll(() => page.locator(".caption").count()).toBe(0);
  await page.keyboard.press("t");
  await expect
    .poll(() => page.locator(".caption").textContent())
    .toMatch(/^Tomo: looks away, shoulders up/);
  await pages.done(page);
});
