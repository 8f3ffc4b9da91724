/**
 * [J2] Newcomers at a phone and at a laptop who do what the page says through the first steps, up to the first
 * mend and the last page. Side by side: most of it is music to wait for.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { en } from "../../shared/i18n/en/index.ts";
import { list } from "../../shared/i18n/en/scenarios/list.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { firstSteps } from "../../shared/i18n/en/scenarios/first-steps.ts";
import { obey, type Witness, witness, witnessOf } from "./harness/obeying.ts";
import type { Visitor } from "./harness/visitor.ts";

const SCREENS = ["phone", "lowLaptop"] as const;

interface Newcomer {
  readonly screen: (typeof SCREENS)[number];
  readonly visitor: Visitor;
  obeyed: Promise<void>;
}

let server: BrowserServer;
let newcomers: readonly Newcomer[];
/** Speed factor until the music ends, while nothing is checked. */
const HURRY = 8;

beforeAll(async () => {
  server = await openBrowserServer({ paced: true });
  newcomers = await Promise.all(
    SCREENS.map(async (screen) => ({
      screen,
      visitor: await server.visit({ screen, before: witness }),
      obeyed: Promise.resolve(),
    })),
  );
});
afterAll(() => server.close());

const each = (what: (one: Newcomer) => Promise<void>): Promise<void[]> =>
  Promise.all(newcomers.map(what));

test("the first steps: faces first, then two signs, and when each of them fits", async () => {
  await each(async (one) => {
    const { visitor, screen } = one;
    const { page } = visitor;
    await page.getByRole("button", { name: en.start.way.alone.name }).click();
    await page.getByRole("button", { name: list["first-steps"].title }).click();
    // No page in between.
    await page.locator(".chairs button").first().waitFor();
    expect(await page.locator(".cue, .act, .bow, .tab, .weather").count()).toBe(0);
    expect(await visitor.barriers()).toEqual([]);
    await visitor.shot(`first-steps-faces-${screen}`);
    // Following the page means looking, and looking again, until there are cues to give.
    one.obeyed = obey(page);
    // Whoever waits for it hears of it.
    one.obeyed.catch(() => {});
  });
  // Until then there are only faces to read.
  await server.pace(4);
  await each(({ visitor }) => visitor.page.locator(".cue").nth(1).waitFor());
  await server.pace(1);
  await each(async ({ visitor, screen }) => {
    const { page } = visitor;
    const names = await page.locator(".cue").evaluateAll((all) => all.map((one) => one.ariaLabel));
    // A third may be on its way already.
    expect(names.slice(0, 2)).toEqual(["wait", "warm"]);
    expect(await page.locator(".act, .bow, .tab, .weather").count()).toBe(0);
    await visitor.shot(`first-steps-two-${screen}`);
    const lit = (name: string): Promise<unknown> =>
      page.waitForFunction(
        (of) => (window as unknown as { seen: Witness }).seen.asked.some((one) => one.lit === of),
        name,
      );
    await lit("warm");
    await lit("wait");
    const { asked, contradictions } = await witnessOf(page);
    expect(asked.find(({ say }) => say !== "")?.say).toMatch(/^Tap a face/);
    expect(asked.map((one) => one.lit)).not.toContain("bow");
    expect(contradictions).toEqual([]);
  });
});

test("what tears in the end is mended, and the last page says what to take along", async () => {
  await each(async ({ visitor, screen, obeyed }) => {
    const { page } = visitor;
    await obeyed;
    await visitor.shot(`first-steps-mended-${screen}`);
    const { asked, told, contradictions } = await witnessOf(page);
    expect(told.join("\n")).toMatch(/has torn[\s\S]*Mended with/);
    for (const lit of ["wait", "warm", "breathe", "nod"])
      expect(asked.map((one) => one.lit)).toContain(lit);
    expect(asked.map((one) => one.lit)).not.toContain("bow");
    expect(contradictions).toEqual([]);
  });
  await server.pace(HURRY);
  await each(({ visitor }) =>
    visitor.page.getByRole("heading", { name: firstSteps.takeaway }).waitFor(),
  );
  await server.pace(1);
  await each(async ({ visitor, screen }) => {
    await visitor.shot(`first-steps-end-${screen}`);
    expect(await visitor.barriers()).toEqual([]);
    await visitor.page
      .getByRole("button", { name: en.scenes.end.next(list["peek-a-boo"].title), exact: true })
      .waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});
