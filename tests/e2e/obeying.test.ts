/** Two newcomers, one at a phone and one at a laptop, who do only what the page says. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { en } from "../../shared/i18n/en/index.ts";
import { playByEar } from "./harness/by-ear.ts";
import { openBrowserServer, type BrowserServer } from "./harness/browser-server.ts";
import { obey, together, type Witness, witness, witnessOf } from "./harness/obeying.ts";
import { bar, practise, tabTo } from "./harness/playing.ts";
import type { Visitor } from "./harness/visitor.ts";

const SCREENS = ["phone", "lowLaptop"] as const;

describe("[P7] [X10] whoever obeys only the page", () => {
  let server: BrowserServer;
  let all: readonly { readonly visitor: Visitor; readonly seen: Witness }[];
  beforeAll(async () => {
    server = await openBrowserServer({ stepped: true });
    const visitors: Visitor[] = [];
    for (const screen of SCREENS) {
      const visitor = await server.visit({ screen, before: witness });
      await practise(visitor.page);
      visitors.push(visitor);
    }
    await server.stand(true);
    const { moment, leave } = together(visitors.length, server.pass);
    all = await Promise.all(
      visitors.map(async (visitor) => {
        await obey(visitor.page, moment).finally(leave);
        return { visitor, seen: await witnessOf(visitor.page) };
      }),
    );
  });
  afterAll(() => server.close());

  test.for(SCREENS.map((screen, i) => [screen, i] as const))(
    "mends the first tear: %s",
    async ([, i]) => {
      const { visitor, seen } = all[i]!;
      expect(seen.told.join("\n")).toMatch(/has torn[\s\S]*Mended with/);
      const kept = await visitor.page.evaluate(() => localStorage.getItem("broken-consort"));
      expect(JSON.parse(kept ?? "{}")).toMatchObject({
        learnt: expect.arrayContaining(["look", "mend"]) as unknown,
      });
    },
  );

  test("is never asked two different things at once, and nothing complains", () => {
    for (const { visitor, seen } of all) {
      // At least a look and a mend, or the witness has seen nothing; there may be no more by
      // chance.
      expect(seen.asked.filter(({ lit }) => lit !== "").length).toBeGreaterThan(1);
      expect(seen.contradictions).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    }
  });

  test("[H15] by what a screen reader is told alone, and with two keys, a whole movement is played and a tear is mended", async () => {
    for (const { visitor } of all) await visitor.leave();
    await server.stand(false);
    const ear = await server.visit({ screen: "lowLaptop" });
    const { page } = ear;
    for (const name of [en.start.way.alone.name, en.scenes.free.name]) {
      await tabTo(page, page.getByRole("button", { name }));
      await page.keyboard.press("Enter");
    }
    await bar(page, 1);
    await server.stand(true);
    const { spoken, pressed } = await playByEar(page, server.pass);
    await server.stand(false);
    // Somebody was looked at, a tear was told, and its mend.
    expect(pressed.filter((name) => name.includes(", "))).not.toEqual([]);
    expect(spoken.join("\n")).toMatch(/has torn[\s\S]*Mended with/u);
    await page.getByRole("button", { name: en.result.leave }).waitFor();
    expect(ear.complaints).toEqual([]);
    await ear.leave();
  });
});
