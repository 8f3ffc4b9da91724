/**
 * [J9] [J13] A newcomer plays scenes alone on a phone, does only what the page says, and reaches each objective, as
 * its end page says. Random numbers are the same in every run.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { en } from "../../shared/i18n/en/index.ts";
import { couldntYouSee } from "../../shared/i18n/en/scenarios/couldnt-you-see.ts";
import { list } from "../../shared/i18n/en/scenarios/list.ts";
import { outcomes } from "../../shared/i18n/en/scenarios/outcomes.ts";
import type { ScenarioId } from "../../shared/scenarios/data/index.ts";
import { type BrowserServer, openBrowserServer } from "./harness/browser-server.ts";
import { readPrebrief } from "./harness/playing.ts";
import { MOMENT_MS, obeyToTheEnd, together, witness, witnessOf } from "./harness/obeying.ts";
import type { Visitor } from "./harness/visitor.ts";

const PLAYED = {
  "couldnt-you-see": "kept",
  "peek-a-boo": "greetRate",
  "gone-after-the-blow": "mended",
} as const satisfies Partial<Record<ScenarioId, keyof typeof outcomes.of>>;
type Played = keyof typeof PLAYED;
const IDS = Object.keys(PLAYED) as readonly Played[];

interface Ended {
  readonly visitor: Visitor;
  readonly said: string;
  readonly question: string;
}

let server: BrowserServer;
let ended: ReadonlyMap<Played, Ended>;
beforeAll(async () => {
  server = await openBrowserServer({ stepped: true });
  // One after the other: who comes first has the first chances.
  const visitors: [Played, Visitor][] = [];
  for (const id of IDS) visitors.push([id, await choose(id)]);
  for (const [, { page }] of visitors) await begin(page);
  await server.stand(true);
  // Side by side: it is the same music that passes.
  const { moment, leave } = together(visitors.length, server.pass);
  await Promise.all(visitors.map(([, { page }]) => obeyToTheEnd(page, moment).finally(leave)));
  // The end page is fetched when it is first needed, and the page waits for it in its own time.
  await server.stand(false);
  const all = await Promise.all(
    visitors.map(async ([id, visitor]): Promise<[Played, Ended]> => {
      const end = visitor.page.locator(".scene-end");
      await end.waitFor();
      await visitor.shot(`newcomer-end-${id}`);
      const said = (await end.locator(".came-to").allTextContents()).join("").trim();
      const question = (await end.locator("blockquote").textContent()) ?? "";
      return [id, { visitor, said, question }];
    }),
  );
  ended = new Map(all);
});
afterAll(() => server.close());

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function begin(page: Page): Promise<void> {
  await press(page, en.scenes.ready);
  await page.locator(".chairs button").first().waitFor();
}

/** As far as the brief. */
async function choose(id: Played): Promise<Visitor> {
  const visitor = await server.visit({ screen: "phone", before: witness });
  const { page } = visitor;
  await page.getByRole("button", { name: en.start.way.alone.name }).click();
  await page.getByRole("button", { name: new RegExp(`^${list[id].title}`) }).click();
  await readPrebrief(page);
  await page.getByRole("button", { name: en.scenes.ready, exact: true }).waitFor();
  if (id !== "couldnt-you-see") return visitor;
  // The same calls without words come first; nothing is to be reached there.
  await begin(page);
  await server.stand(true);
  await obeyToTheEnd(page, () => server.pass(MOMENT_MS));
  await server.stand(false);
  await press(page, en.scenes.end.next(couldntYouSee.scenes[1].name));
  await page.getByRole("button", { name: en.scenes.ready, exact: true }).waitFor();
  return visitor;
}

test.for([
  ["peek-a-boo", "stays near, and greets whoever comes back"],
  ["couldnt-you-see", "asks as was agreed, every time"],
  ["gone-after-the-blow", "mends with whoever struck, left, and came back"],
] as const)("%s: a newcomer %s", async ([id]) => {
  const one = ended.get(id);
  if (one === undefined) throw new Error("not played");
  const words = outcomes.of[PLAYED[id]];
  expect(one.said).not.toContain(outcomes.tooLittle);
  expect(one.said).not.toBe("");
  // This question is asked of players who reached the objective.
  expect(one.question, one.said).toBe(words.ask[0]);
  const { asked, contradictions } = await witnessOf(one.visitor.page);
  expect(asked.filter(({ lit }) => lit !== "").length).toBeGreaterThan(1);
  expect(contradictions).toEqual([]);
  expect(one.visitor.complaints).toEqual([]);
});
