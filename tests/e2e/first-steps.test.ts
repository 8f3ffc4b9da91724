/** [J2] A newcomer at a phone, who does what the page says from the first tap to the end of the first steps. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { en } from "../../shared/i18n/en/index.ts";
import { list } from "../../shared/i18n/en/scenarios/list.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { obey, witness, witnessOf } from "./harness/obeying.ts";
import type { Visitor } from "./harness/visitor.ts";

let server: BrowserServer;
let visitor: Visitor;
beforeAll(async () => {
  server = await openBrowserServer();
  visitor = await server.visit({ screen: "phone", before: witness });
});
afterAll(() => server.close());

test("the first steps: faces first, one thing after another, and a tear that is mended", async () => {
  const { page } = visitor;
  await page.getByRole("button", { name: en.start.way.alone.name }).click();
  await page.getByRole("button", { name: list["first-steps"].title }).click();
  // No page comes between.
  await page.locator(".chairs button").first().waitFor();
  expect(await page.locator(".cue, .act, .bow, .tab, .weather").count()).toBe(0);
  expect(await visitor.barriers()).toEqual([]);
  await visitor.shot("first-steps-faces");
  const two = page
    .locator(".cue")
    .nth(1)
    .waitFor()
    .then(async () => {
      const names = await page
        .locator(".cue")
        .evaluateAll((all) => all.map((one) => one.ariaLabel));
      await visitor.shot("first-steps-two");
      return names;
    });
  await obey(page);
  expect(await two).toEqual(["wait", "warm"]);
  await visitor.shot("first-steps-mended");
  await page.getByRole("button", { name: "Play again" }).waitFor();
  const { asked, told, contradictions } = await witnessOf(page);
  expect(told.join("\n")).toMatch(/has torn[\s\S]*Mended with/);
  expect(contradictions).toEqual([]);
  const lit = asked.map((one) => one.lit);
  for (const name of ["wait", "warm", "breathe", "nod"]) expect(lit).toContain(name);
  expect(lit).not.toContain("bow");
  expect(visitor.complaints).toEqual([]);
});
