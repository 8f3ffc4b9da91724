/** [J2] A newcomer who does what the page says through the first steps, on a phone and on a low laptop. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { en } from "../../shared/i18n/en/index.ts";
import { list } from "../../shared/i18n/en/scenarios/list.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { firstSteps } from "../../shared/i18n/en/scenarios/first-steps.ts";
import { MOMENT_MS, obey, obeyUntilThere, witness, witnessOf } from "./harness/obeying.ts";
import type { Visitor } from "./harness/visitor.ts";

/** Longer than the first steps are. */
const SCENE_MS = 6 * 60_000;

describe.each(["phone", "lowLaptop"] as const)("on a %s", (screen) => {
  let server: BrowserServer;
  let visitor: Visitor;
  const moment = () => server.pass(MOMENT_MS);

  beforeAll(async () => {
    server = await openBrowserServer({ stepped: true });
    visitor = await server.visit({ screen, before: witness });
  });
  afterAll(() => server.close());

  test("the first steps: faces first, then two signs, and when each of them fits", async () => {
    const { page } = visitor;
    await page.getByRole("button", { name: en.start.way.alone.name }).click();
    await page.getByRole("button", { name: list["first-steps"].title }).click();
    // No page in between.
    await page.locator(".chairs button").first().waitFor();
    await expect.poll(() => page.locator(".cue, .act, .bow, .tab, .weather").count()).toBe(0);
    expect(await visitor.barriers()).toEqual([]);
    await visitor.shot(`first-steps-faces-${screen}`);
    await server.stand(true);
    // Following the page means looking, and looking again, until there are cues to give.
    await obeyUntilThere(page, moment, page.locator("button.cue").nth(1));
    const names = await page
      .locator("button.cue")
      .evaluateAll((all) => all.map((one) => one.ariaLabel));
    // A third may be on its way already.
    expect(names.slice(0, 2)).toEqual(["wait", "warm"]);
    await expect.poll(() => page.locator(".act, .bow, .tab, .weather").count()).toBe(0);
    await visitor.shot(`first-steps-two-${screen}`);
    await obey(page, moment);
    const { asked, contradictions } = await witnessOf(page);
    for (const lit of ["warm", "wait"]) expect(asked.map((one) => one.lit)).toContain(lit);
    expect(asked.find(({ say }) => say !== "")?.say).toMatch(/^Tap a face/);
    expect(asked.map((one) => one.lit)).not.toContain("bow");
    expect(contradictions).toEqual([]);
  });

  test("what tears in the end is mended, and the last page says what to take along", async () => {
    const { page } = visitor;
    await visitor.shot(`first-steps-mended-${screen}`);
    const { asked, told, contradictions } = await witnessOf(page);
    expect(told.join("\n")).toMatch(/has torn[\s\S]*Mended with/);
    for (const lit of ["wait", "warm", "breathe", "nod"])
      expect(asked.map((one) => one.lit)).toContain(lit);
    expect(asked.map((one) => one.lit)).not.toContain("bow");
    expect(contradictions).toEqual([]);
    const takeaway = page.getByRole("heading", { name: firstSteps.takeaway });
    await server.passUntil(() => takeaway.isVisible(), SCENE_MS);
    await server.stand(false);
    await visitor.shot(`first-steps-end-${screen}`);
    expect(await visitor.barriers()).toEqual([]);
    await page
      .getByRole("button", { name: en.scenes.end.next(list["peek-a-boo"].title), exact: true })
      .waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});
